"""The clock of an agreement: from its terms and a day to in force or not, the current term,
renewal, notice and earliest exit.

Every end here is half-open: `ends_on` is the first day on which the text no longer binds. Terms are
counted from the day of entry into force, and everything about notice follows from the term that
runs on the asked day, never from the first. The values of the enumerations are those of
`agreements.enums`, which are for people and the database.
"""

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

ONE_DAY = dt.timedelta(days=1)
MONTHS_A_YEAR = 12


class EntryRule(StrEnum):
    """When a text enters into force."""

    DAY_AFTER_SIGNING = "day_after_signing"
    ALL_SIGNED = "all_signed"  # on the day that the last party signs
    FIXED_DATE = "fixed_date"
    UNKNOWN = "unknown"  # no source gives the rule; the day of signing is taken


class Duration(StrEnum):
    """How long a text goes on."""

    OPEN_ENDED = "open_ended"
    TACIT = "tacit"  # each time tacitly renewed by a term
    FIXED = "fixed"
    UNKNOWN = "unknown"


class NoticeReading(StrEnum):
    """Against which day notice may be given."""

    ANY_DAY = "any_day"  # the period of notice and no more
    TERM_END = "term_end"  # against the end of a term only
    OPEN = "open"  # the text can be read in both ways


class State(StrEnum):
    """How a text stands on a day."""

    UNDATED = "undated"  # no day of signing or entry into force is known
    UNSIGNED = "unsigned"
    COMING = "coming"
    IN_FORCE = "in_force"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Terms:
    """What a text says about its own life, and what is known of its signing.

    `signed_on` is the day the last signature was put; `missing` counts the signatures still to come
    (a recorded `signed_on` counts all the same). While one is missing a fixed day of entry does not
    come about. `fixed_from` belongs to a fixed day of entry, `fixed_until` to a fixed duration.
    `ended_on` is the first day after an end that came from outside the text: a successor, or
    notice.
    """

    entry: EntryRule
    duration: Duration
    signed_on: dt.date | None = None
    missing: int = 0
    fixed_from: dt.date | None = None
    fixed_until: dt.date | None = None
    renewal_months: int = MONTHS_A_YEAR
    notice_months: int | None = None
    notice: NoticeReading = NoticeReading.ANY_DAY
    ended_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """The term that runs: the `number`-th, from `valid_from` up to `valid_until`; an open-ended
    text has one without an end.
    """

    number: int
    valid_from: dt.date
    valid_until: dt.date | None


@dataclass(frozen=True, slots=True)
class Exit:
    """What notice given on `given_on` leads to in one reading of the text."""

    reading: NoticeReading
    given_on: dt.date
    ends_on: dt.date


@dataclass(frozen=True, slots=True)
class Renewal:
    """A tacit renewal on `on`, and the last day on which notice still prevents it; None when the
    text knows no notice.
    """

    on: dt.date
    last_notice_day: dt.date | None


@dataclass(frozen=True, slots=True)
class Clock:
    """A text on a day. `next_renewal` is the coming one, `preventable` the first that notice on
    this day can still prevent.
    """

    day: dt.date
    state: State
    in_force_from: dt.date | None
    ends_on: dt.date | None
    period: Period | None = None
    next_renewal: Renewal | None = None
    preventable: Renewal | None = None
    exits: tuple[Exit, ...] = ()


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day of the month `months` later (or earlier), or the last day of a shorter month."""
    whole = day.year * MONTHS_A_YEAR + day.month - 1 + months
    year, month = divmod(whole, MONTHS_A_YEAR)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def last_notice_day(ends_on: dt.date, months: int) -> dt.date:
    """The last day on which notice of `months` months still leads to an end on `ends_on` or
    earlier.
    """
    day = add_months(ends_on, -months)
    while add_months(day + ONE_DAY, months) <= ends_on:
        day += ONE_DAY
    return day


def entry_into_force(terms: Terms) -> dt.date | None:
    """The first day on which the text binds; None when that is not known yet."""
    if terms.entry == EntryRule.FIXED_DATE:
        return None if terms.missing and terms.signed_on is None else terms.fixed_from
    if terms.signed_on is None:
        return None
    return (
        terms.signed_on + ONE_DAY if terms.entry == EntryRule.DAY_AFTER_SIGNING else terms.signed_on
    )


def end_of(terms: Terms) -> dt.date | None:
    """The first day on which the text no longer binds, as far as known: its own end or one from
    outside, whichever is earlier.
    """
    own = terms.fixed_until if terms.duration == Duration.FIXED else None
    return min(filter(None, [own, terms.ended_on]), default=None)


def clock_on(terms: Terms, day: dt.date) -> Clock:
    """How the text stands on `day`, and what notice given on that day would do."""
    start, end = entry_into_force(terms), end_of(terms)
    state = _state(terms, day, start, end)
    if state != State.IN_FORCE or start is None:
        return Clock(day, state, start, end)
    period = period_on(terms, day)
    coming = _renewal(terms, period.valid_until) if terms.duration == Duration.TACIT else None
    return Clock(
        day, state, start, end, period, coming, _preventable(terms, day, period), exits(terms, day)
    )


def period_on(terms: Terms, day: dt.date) -> Period:
    """The term that runs on `day`, counted from the day of entry into force.

    Raises:
        ValueError: the text is not in force on `day`.
    """
    start, end = entry_into_force(terms), end_of(terms)
    if start is None or day < start or (end is not None and day >= end):
        raise ValueError(f"Not in force on {day.isoformat()}.")
    if terms.duration != Duration.TACIT:
        return Period(1, start, end)
    number = _terms_begun(terms, start, day)
    until = _term_start(terms, start, number + 1)
    return Period(
        number, _term_start(terms, start, number), until if end is None else min(until, end)
    )


def exits(terms: Terms, given_on: dt.date) -> tuple[Exit, ...]:
    """When notice given on a day ends the text, in each reading it allows; nothing when it knows no
    notice or does not hold.
    """
    start, end = entry_into_force(terms), end_of(terms)
    if terms.notice_months is None or _state(terms, given_on, start, end) != State.IN_FORCE:
        return ()
    earliest = add_months(given_on, terms.notice_months)
    if terms.duration in (Duration.OPEN_ENDED, Duration.UNKNOWN):
        readings = {NoticeReading.ANY_DAY: earliest}
    else:
        readings = {
            NoticeReading.ANY_DAY: earliest,
            NoticeReading.TERM_END: _term_end_from(terms, earliest),
        }
        if terms.notice != NoticeReading.OPEN:
            readings = {terms.notice: readings[terms.notice]}
    return tuple(
        Exit(reading, given_on, day if end is None else min(day, end))
        for reading, day in readings.items()
    )


def _state(terms: Terms, day: dt.date, start: dt.date | None, end: dt.date | None) -> State:
    if end is not None and day >= end:
        return State.ENDED
    if start is None:
        return State.UNSIGNED if terms.missing else State.UNDATED
    return State.IN_FORCE if day >= start else State.COMING


def _term_start(terms: Terms, start: dt.date, number: int) -> dt.date:
    """The first day of the `number`-th term, always counted from `start`: 29 February becomes the
    28th and comes back in leap years.
    """
    return add_months(start, (number - 1) * terms.renewal_months)


def _terms_begun(terms: Terms, start: dt.date, day: dt.date) -> int:
    """How many terms have begun on `day`, at least one."""
    months = (day.year - start.year) * MONTHS_A_YEAR + day.month - start.month
    number = max(months // terms.renewal_months + 1, 1)
    return number - 1 if number > 1 and _term_start(terms, start, number) > day else number


def _term_end_from(terms: Terms, day: dt.date) -> dt.date:
    """The first end of a term on `day` or later; a fixed duration has one end."""
    start = entry_into_force(terms)
    if terms.duration == Duration.FIXED and terms.fixed_until:
        return terms.fixed_until
    if start is None or terms.duration != Duration.TACIT:
        return day
    number = _terms_begun(terms, start, day)
    begun = _term_start(terms, start, number)
    return begun if number > 1 and begun == day else _term_start(terms, start, number + 1)


def _renewal(terms: Terms, on: dt.date | None) -> Renewal | None:
    """The renewal that would come on a day, unless the text ends on that day."""
    end = end_of(terms)
    if on is None or (end is not None and on >= end):
        return None
    return Renewal(
        on, None if terms.notice_months is None else last_notice_day(on, terms.notice_months)
    )


def _preventable(terms: Terms, day: dt.date, period: Period) -> Renewal | None:
    """The first renewal whose last day for notice is not past."""
    if (
        terms.duration != Duration.TACIT
        or terms.notice_months is None
        or period.valid_until is None
    ):
        return None
    return _renewal(
        terms, _term_end_from(terms, max(add_months(day, terms.notice_months), period.valid_until))
    )
