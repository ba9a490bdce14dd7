"""A clock in Dutch: why a text holds or not, what renews it, and what notice on a day would do."""

import datetime as dt
from dataclasses import dataclass

from agreements.texts.calculation.clock import (
    Clock,
    Duration,
    EntryRule,
    Exit,
    NoticeReading,
    State,
    Terms,
    add_months,
)
from ivz.core import dutch
from ivz.core.validity import last_day

ENTRY_WORDS = {
    EntryRule.DAY_AFTER_SIGNING: "de dag na de ondertekening",
    EntryRule.ALL_SIGNED: "de dag waarop alle partijen hebben ondertekend",
    EntryRule.FIXED_DATE: "een vaste dag",
    EntryRule.UNKNOWN: "niet bekend",
}
READING_WORDS = {
    NoticeReading.ANY_DAY: (
        "Opzeggen kan op elke dag: de overeenkomst eindigt zodra de opzegtermijn voorbij is."
    ),
    NoticeReading.TERM_END: (
        "Opzeggen kan alleen tegen het einde van een termijn: de overeenkomst eindigt op de eerste"
        " verlengingsdag daarna."
    ),
    NoticeReading.OPEN: (
        "De tekst kan op twee manieren worden gelezen. Beide uitkomsten staan hier."
    ),
}
READING_NAMES = {
    NoticeReading.ANY_DAY: "Tussentijds",
    NoticeReading.TERM_END: "Tegen het einde van de termijn",
    NoticeReading.OPEN: "Beide lezingen",
}
STATE_WORDS = {
    State.UNDATED: "Datum onbekend",
    State.UNSIGNED: "Nog niet ondertekend",
    State.COMING: "Nog niet in werking",
    State.IN_FORCE: "In werking",
    State.ENDED: "Niet meer in werking",
}


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the words need beside the terms: whether the day of signing is assumed, and why the text
    ended.
    """

    is_signing_assumed: bool = False
    end_reason: str = ""


def why(terms: Terms, clock: Clock, around: Circumstances) -> str:
    """Why the text is in force on the day of the clock, or why not."""
    start = dutch.long_date(clock.in_force_from) if clock.in_force_from else ""
    match clock.state:
        case State.UNDATED:
            return (
                "Niet vast te stellen: geen bron noemt een dag van ondertekening of van"
                " inwerkingtreding."
            )
        case State.UNSIGNED:
            return (
                f"Nog niet in werking: {missing_words(terms.missing)}. Inwerkingtreding:"
                f" {_entry_words(terms)}."
            )
        case State.COMING:
            return f"Nog niet in werking: treedt in werking op {start}, {_ground(terms, around)}."
        case State.ENDED:
            end = dutch.long_date(clock.ends_on) if clock.ends_on else ""
            own = terms.duration == Duration.FIXED and clock.ends_on == terms.fixed_until
            reason = "de afgesproken looptijd is voorbij" if own else around.end_reason
            return f"Niet meer in werking sinds {end}{f': {reason}' if reason else ''}."
        case _:
            return f"In werking sinds {start}, {_ground(terms, around)}."


def missing_words(missing: int) -> str:
    """How many signatures are still to come."""
    return (
        "er ontbreekt nog 1 handtekening"
        if missing == 1
        else f"er ontbreken nog {missing} handtekeningen"
    )


def months_words(months: int | None) -> str:
    """A period of notice: "een jaar", "18 maanden"."""
    if months is None:
        return "de tekst noemt geen opzegtermijn"
    years, rest = divmod(months, 12)
    if rest == 0 and years:
        return "een jaar" if years == 1 else f"{years} jaar"
    return "een maand" if months == 1 else f"{months} maanden"


def term_words(terms: Terms, clock: Clock) -> str:
    """The term that runs, in one sentence; empty when none does."""
    if clock.period is None:
        return ""
    first = dutch.long_date(clock.period.valid_from)
    last = last_day(clock.period.valid_until)
    if terms.duration == Duration.TACIT and last:
        return f"Termijn {clock.period.number}: van {first} tot en met {dutch.long_date(last)}."
    if last:
        return f"Van {first} tot en met {dutch.long_date(last)}."
    return (
        f"Vanaf {first} voor onbepaalde tijd."
        if terms.duration == Duration.OPEN_ENDED
        else f"Vanaf {first}; geen einddag bekend."
    )


def duration_words(terms: Terms) -> str:
    """How long the text goes on by its own words."""
    match terms.duration:
        case Duration.OPEN_ENDED:
            return "onbepaalde tijd"
        case Duration.TACIT:
            return f"{months_words(terms.renewal_months)}, telkens stilzwijgend verlengd"
        case Duration.FIXED:
            last = last_day(terms.fixed_until)
            return f"tot en met {dutch.long_date(last)}" if last else "bepaalde tijd"
        case _:
            return "niet bekend"


def exit_words(leaving: Exit, months: int) -> str:
    """What notice on a day leads to in one reading, with the sum behind it."""
    given, ends = dutch.long_date(leaving.given_on), dutch.long_date(leaving.ends_on)
    earliest = add_months(leaving.given_on, months)
    sum_text = f"{given} plus {months_words(months)} is {dutch.long_date(earliest)}"
    if leaving.ends_on == earliest:
        return f"Opzegging op {given} werkt op {ends}: {sum_text}."
    because = (
        "daarna komt de eerste verlengingsdag"
        if leaving.ends_on > earliest
        else "maar de tekst eindigt eerder"
    )
    return f"Opzegging op {given} werkt op {ends}: {sum_text}, {because}."


def renewal_words(clock: Clock) -> str:
    """The coming tacit renewal and what notice can still prevent."""
    coming, preventable = clock.next_renewal, clock.preventable
    if coming is None:
        return ""
    told = f"Volgende stilzwijgende verlenging: {dutch.long_date(coming.on)}."
    if coming.last_notice_day is None or preventable is None or preventable.last_notice_day is None:
        return told
    if preventable.on == coming.on:
        return (
            f"{told} Opzeggen tegen die dag kan nog tot en met"
            f" {dutch.long_date(preventable.last_notice_day)}."
        )
    return (
        f"{told} Opzeggen tegen die dag kon tot en met {dutch.long_date(coming.last_notice_day)}."
        f" Opzeggen tegen {dutch.long_date(preventable.on)} kan tot en met"
        f" {dutch.long_date(preventable.last_notice_day)}."
    )


def _entry_words(terms: Terms) -> str:
    """When a text that waits for signatures enters into force."""
    if terms.entry != EntryRule.FIXED_DATE or terms.fixed_from is None:
        return ENTRY_WORDS[terms.entry]
    return f"{dutch.long_date(terms.fixed_from)}, als alle partijen hebben ondertekend"


def _ground(terms: Terms, around: Circumstances) -> str:
    """The rule of entry with the day it was worked out from."""
    if terms.entry == EntryRule.FIXED_DATE or terms.signed_on is None:
        return "de dag die daarvoor is vastgelegd"
    signed: dt.date = terms.signed_on
    assumed = ", datum aangenomen" if around.is_signing_assumed else ""
    rule = (
        "de dag van ondertekening; de regel zelf is niet bekend"
        if terms.entry == EntryRule.UNKNOWN
        else ENTRY_WORDS[terms.entry]
    )
    return f"{rule} (ondertekend op {dutch.long_date(signed)}{assumed})"
