"""Days to keep an eye on: signing, renewal, the last day for notice, the end of a term; for a list
and for a calendar.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from agreements.texts.calculation.clock import Clock, Duration, add_months, clock_on
from agreements.texts.calculation.clock_words import months_words
from agreements.texts.models import Agreement
from agreements.texts.reports.clock import Standing, notice_of, standings_on
from agreements.texts.reports.parties import party_name
from ivz.core import dutch
from ivz.core.validity import last_day

MONTHS_BACK, MONTHS_AHEAD = 12, 36


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day with what it is about. `uid` stays the same for ever, so that a calendar moves the
    event when the day changes.

    `is_open`: something still has to be done, so it stays in sight when the day is past.
    """

    day: dt.date
    kind: str
    agreement: Agreement
    explanation: str
    uid: str
    is_open: bool = False

    @property
    def title(self) -> str:
        return f"{self.kind}: {self.agreement.title}"


def deadlines(
    today: dt.date, *, months_back: int = 0, months_ahead: int = MONTHS_AHEAD
) -> list[Deadline]:
    """Every deadline of every agreement between so many months back and ahead, by day."""
    first, last = add_months(today, -months_back), add_months(today, months_ahead)
    everything = [
        deadline for standing in standings_on(today) for deadline in _of(standing, first, last)
    ]
    found = [
        deadline
        for deadline in everything
        if (deadline.is_open or first <= deadline.day) and deadline.day <= last
    ]
    return sorted(found, key=lambda deadline: (deadline.day, deadline.uid))


def _of(standing: Standing, first: dt.date, last: dt.date) -> Iterator[Deadline]:
    agreement, clock = standing.agreement, standing.clock
    if agreement.sign_by and standing.unsigned:
        late = "Te laat: " if agreement.sign_by < clock.day else "Nog te doen: "
        yield _deadline(
            agreement,
            agreement.sign_by,
            "Ondertekenen",
            f"{late}{standing.unsigned_text}.",
            "sign",
            is_open=True,
        )
    if clock.in_force_from:
        yield _deadline(agreement, clock.in_force_from, "Treedt in werking", standing.why, "entry")
    if clock.ends_on:
        yield _deadline(
            agreement,
            clock.ends_on,
            "Geldt niet meer",
            f"Laatste dag: {dutch.long_date(last_day(clock.ends_on))}.",
            "end",
        )
    for party in agreement.parties.all():
        if leaving := notice_of(party):
            told = f"{party_name(party)} heeft opgezegd op {dutch.long_date(leaving.given_on)}."
            yield _deadline(
                agreement, leaving.ends_on, "Opzegging werkt", told, f"notice-{party.pk}"
            )
    if standing.terms.duration == Duration.TACIT:
        yield from _renewals(standing, first, last)


def _renewals(standing: Standing, first: dt.date, last: dt.date) -> Iterator[Deadline]:
    """The renewals in the window, each with its last day for notice, which may fall in the window
    long before it.
    """
    agreement, terms = standing.agreement, standing.terms
    start = standing.clock.in_force_from
    if start is None:
        return
    clock: Clock = clock_on(terms, max(first, start))
    until = add_months(last, terms.notice_months or 0)
    while clock.next_renewal and clock.period and clock.next_renewal.on <= until:
        renewal, number = clock.next_renewal, clock.period.number + 1
        yield _deadline(
            agreement,
            renewal.on,
            "Stilzwijgende verlenging",
            f"Termijn {number} begint.",
            f"renewal-{number}",
        )
        if renewal.last_notice_day:
            told = (
                f"Opzegtermijn {months_words(terms.notice_months)}: opzeggen tegen"
                f" {dutch.long_date(renewal.on)} kan tot en met deze dag."
            )
            yield _deadline(
                agreement,
                renewal.last_notice_day,
                "Laatste dag om op te zeggen",
                told,
                f"last-notice-{number}",
            )
        clock = clock_on(terms, renewal.on)


def _deadline(
    agreement: Agreement,
    day: dt.date,
    kind: str,
    explanation: str,
    name: str,
    *,
    is_open: bool = False,
) -> Deadline:
    return Deadline(day, kind, agreement, explanation, f"agreement-{agreement.key}-{name}", is_open)
