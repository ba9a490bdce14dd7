"""Agreements on a day: in force or not and why, the term that runs, who is bound, and what notice
would do.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from agreements.texts.calculation import clock as clocks
from agreements.texts.calculation.clock import Clock, State, Terms
from agreements.texts.calculation.clock_words import (
    READING_NAMES,
    READING_WORDS,
    STATE_WORDS,
    Circumstances,
    exit_words,
    missing_words,
    renewal_words,
    term_words,
    why,
)
from agreements.texts.enums import NoticeScope
from agreements.texts.models import Agreement, Notice, OtherDate, Party
from ivz.core import dutch

STATE_TONES = {
    State.UNDATED: "neutral",
    State.UNSIGNED: "warning",
    State.COMING: "warning",
    State.IN_FORCE: "valid",
    State.ENDED: "inactive",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """An exit in one reading of the text: its name, what the reading says, and the outcome as a
    sentence.
    """

    name: str
    meaning: str
    ends_on: dt.date
    sentence: str


@dataclass(frozen=True, slots=True)
class OtherDay:
    """How the text would stand if it had been signed on another day that a source gives."""

    date: OtherDate
    sentence: str


@dataclass(frozen=True, slots=True)
class Standing:
    """An agreement on a day, with the sentences that a page shows."""

    agreement: Agreement
    terms: Terms
    clock: Clock
    why: str
    term: str
    renewal: str
    readings: tuple[Reading, ...]
    other_days: tuple[OtherDay, ...]
    unsigned: tuple[Party, ...]

    @property
    def state(self) -> State:
        return self.clock.state

    @property
    def state_text(self) -> str:
        return STATE_WORDS[self.clock.state]

    @property
    def tone(self) -> str:
        return STATE_TONES[self.clock.state]

    @property
    def is_in_force(self) -> bool:
        return self.clock.state == State.IN_FORCE

    @property
    def since_key(self) -> dt.date:
        """For sorting: an unknown beginning comes first."""
        return self.clock.in_force_from or dt.date.min

    @property
    def until_key(self) -> dt.date:
        """For sorting: no end comes last."""
        return self.clock.ends_on or dt.date.max

    @property
    def to_sign(self) -> str:
        """For a list: how many of the lines are still empty; nothing when none is."""
        lines = sum(party.has_signature_line for party in self.agreement.parties.all())
        return f"{len(self.unsigned)} van {lines}" if self.unsigned else ""

    @property
    def unsigned_text(self) -> str:
        """How many signatures are still to come; empty when none is."""
        return missing_words(len(self.unsigned)) if self.unsigned else ""


def agreements_with_parts() -> QuerySet[Agreement]:
    """Agreements with all that a clock reads, in a fixed number of queries."""
    parties = Prefetch(
        "parties",
        Party.objects.select_related(
            "organisation", "office__person", "notice", "signed_copy"
        ).order_by("position", "pk"),
    )
    after = Prefetch("successors", Agreement.objects.prefetch_related("parties").order_by("key"))
    return Agreement.objects.select_related("source", "fund", "predecessor").prefetch_related(
        parties, "other_dates__source", after
    )


def standing_on(agreement: Agreement, day: dt.date) -> Standing:
    """How an agreement stands on a day; it comes from `agreements_with_parts`."""
    terms = terms_of(agreement)
    clock = clocks.clock_on(terms, day)
    around = Circumstances(agreement.is_signing_assumed, _end_reason(agreement, clock.ends_on))
    months = agreement.notice_months or 0
    readings = tuple(
        Reading(
            READING_NAMES[leaving.reading],
            READING_WORDS[leaving.reading],
            leaving.ends_on,
            exit_words(leaving, months),
        )
        for leaving in clock.exits
    )
    return Standing(
        agreement=agreement,
        terms=terms,
        clock=clock,
        why=why(terms, clock, around),
        term=term_words(terms, clock),
        renewal=renewal_words(clock),
        readings=readings,
        other_days=_other_days(agreement, day),
        unsigned=tuple(unsigned(agreement)),
    )


def standings_on(day: dt.date) -> list[Standing]:
    """All agreements on a day, newest first."""
    found = [standing_on(agreement, day) for agreement in agreements_with_parts()]
    oldest = dt.date.min
    return sorted(
        found,
        key=lambda s: (s.clock.in_force_from or s.agreement.sign_by or oldest, s.agreement.key),
        reverse=True,
    )


def terms_of(agreement: Agreement, signed_on: dt.date | None = None) -> Terms:
    """The terms as the clock wants them; `signed_on` takes the place of the recorded day of
    signing.
    """
    missing = list(unsigned(agreement))
    end, _ = _end_from_outside(agreement)
    return Terms(
        entry=clocks.EntryRule(agreement.entry_rule),
        duration=clocks.Duration(agreement.duration),
        signed_on=signed_on or signing_day(agreement),
        missing=len(missing),
        fixed_from=agreement.entry_date,
        fixed_until=agreement.end_date,
        renewal_months=agreement.renewal_months or clocks.MONTHS_A_YEAR,
        notice_months=agreement.notice_months,
        notice=clocks.NoticeReading(agreement.notice_reading),
        ended_on=end,
    )


def signing_day(agreement: Agreement) -> dt.date | None:
    """The day under the text, or else that of the last signature when nobody has to
    sign any more.
    """
    if agreement.signed_on:
        return agreement.signed_on
    lines = [party for party in agreement.parties.all() if party.has_signature_line]
    days = [party.signed_on for party in lines if party.signed_on]
    return max(days) if days and len(days) == len(lines) else None


def unsigned(agreement: Agreement) -> Iterable[Party]:
    """Who still has to sign: with a day under the text nobody, whoever's own day is not known."""
    return (
        []
        if agreement.signed_on
        else [p for p in agreement.parties.all() if p.has_signature_line and not p.signed_on]
    )


def bound_on(standing: Standing) -> list[Party]:
    """The parties that the text binds on the day of a standing: all while it is in force, but for
    who has left.
    """
    if not standing.is_in_force:
        return []
    return [
        party
        for party in standing.agreement.parties.all()
        if (leaving := notice_of(party)) is None or standing.clock.day < leaving.ends_on
    ]


def notice_of(party: Party) -> Notice | None:
    """The notice that a party gave, without a query when it was fetched along."""
    return getattr(party, "notice", None)


def chain_of(agreement: Agreement, everything: Sequence[Standing]) -> list[Standing]:
    """The papers that follow each other and include this one, oldest first."""
    by_key = {standing.agreement.pk: standing for standing in everything}
    earlier: list[Standing] = []
    before = agreement.predecessor_id
    while before in by_key and by_key[before] not in earlier:
        earlier.append(by_key[before])
        before = by_key[before].agreement.predecessor_id
    later: list[Standing] = []
    waiting = [agreement.pk]
    while waiting:
        follows = [
            s
            for s in everything
            if s.agreement.predecessor_id in waiting
            and s not in later
            and s.agreement.pk != agreement.pk
        ]
        later += follows
        waiting = [s.agreement.pk for s in follows]
    return [*reversed(earlier), by_key[agreement.pk], *(s for s in later if s not in earlier)]


def _end_from_outside(agreement: Agreement) -> tuple[dt.date | None, str]:
    """The first day after an end that the text itself does not give, and why: a successor in force,
    or notice that ends it for all.
    """
    ends = []
    for successor in agreement.successors.all():
        start = clocks.entry_into_force(_own_terms(successor))
        if start:
            ends.append((start, f"opgevolgd door “{successor.title}”"))
    if agreement.notice_scope == NoticeScope.AGREEMENT:
        ends += [
            (leaving.ends_on, f"opgezegd door {party}")
            for party in agreement.parties.all()
            if (leaving := notice_of(party))
        ]
    return min(ends, default=(None, ""))


def _own_terms(successor: Agreement) -> Terms:
    """As much of the terms as the day of entry into force needs."""
    return Terms(
        entry=clocks.EntryRule(successor.entry_rule),
        duration=clocks.Duration(successor.duration),
        signed_on=signing_day(successor),
        missing=len(list(unsigned(successor))),
        fixed_from=successor.entry_date,
    )


def _end_reason(agreement: Agreement, ends_on: dt.date | None) -> str:
    end, reason = _end_from_outside(agreement)
    return reason if end is not None and end == ends_on else ""


def _other_days(agreement: Agreement, day: dt.date) -> tuple[OtherDay, ...]:
    """What each other day of signing would mean on this day."""
    found = []
    for other in agreement.other_dates.all():
        terms = terms_of(agreement, signed_on=other.day)
        start = clocks.entry_into_force(terms)
        state = STATE_WORDS[clocks.clock_on(terms, day).state].lower()
        when = (
            f"in werking vanaf {dutch.long_date(start)}, op {dutch.long_date(day)} {state}"
            if start
            else state
        )
        found.append(OtherDay(other, f"Bij ondertekening op {dutch.long_date(other.day)}: {when}."))
    return tuple(found)
