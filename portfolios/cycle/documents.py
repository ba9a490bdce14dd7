"""The year calendar to hang on the wall: every day of a year on one sheet, with who meets on it."""

import datetime as dt
from dataclasses import dataclass

from django.template.loader import render_to_string

from ivz.core import dutch
from ivz.papers.facts import written
from portfolios.cycle.calculation.holidays import is_weekend
from portfolios.cycle.models import ClosedPeriod
from portfolios.cycle.reports.years import CycleYear, PlannedDay
from portfolios.meetings.reports.agenda import bodies_text

YEAR_CALENDAR_TEMPLATE = "year-calendar-1"
_WEEKDAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """A meeting on a day; `hours` is empty when the hour is not known."""

    name: str
    hours: str


@dataclass(frozen=True, slots=True)
class CalendarCell:
    """One day. `kind`: holiday, weekend, closed, open, or none for a day that the month does not
    have.
    """

    weekday: str
    kind: str
    note: str
    entries: tuple[CalendarEntry, ...]


@dataclass(frozen=True, slots=True)
class CalendarLine:
    """One day of the month, in all twelve months."""

    number: int
    cells: tuple[CalendarCell, ...]


@dataclass(frozen=True, slots=True)
class CalendarBody:
    """A body with its norm, in words, and how many meetings it has."""

    name: str
    norm: str
    planned: int


@dataclass(frozen=True, slots=True)
class YearCalendarDocument:
    """All that the year calendar shows; `day` is when it was made."""

    sender_name: str
    year: int
    day: dt.date
    months: tuple[str, ...]
    lines: tuple[CalendarLine, ...]
    bodies: tuple[CalendarBody, ...]


def year_calendar_document(
    *, sender_name: str, cycle: CycleYear, day: dt.date
) -> YearCalendarDocument:
    """The cycle of a year as a paper, as it stands on `day`; a cancelled meeting is not on it."""
    by_day: dict[dt.date, list[PlannedDay]] = {}
    for planned in cycle.days:
        if not planned.is_cancelled:
            by_day.setdefault(planned.meeting.day, []).append(planned)
    lines = [
        CalendarLine(number, tuple(_cell(cycle, month, number, by_day) for month in range(1, 13)))
        for number in range(1, 32)
    ]
    bodies = [
        CalendarBody(
            str(row.body), _norm(row.per_year, bool(row.norm and row.norm.is_minimum)), row.planned
        )
        for row in cycle.rows
    ]
    paper = YearCalendarDocument(
        sender_name=sender_name,
        year=cycle.year,
        day=day,
        months=dutch.MONTHS,
        lines=tuple(lines),
        bodies=tuple(body for body in bodies if body.planned or body.norm),
    )
    return written(paper)


def year_calendar_html(document: YearCalendarDocument) -> str:
    """The page to render."""
    return render_to_string("portfolios/cycle/pdf/year_calendar.html", {"document": document})


def _cell(
    cycle: CycleYear, month: int, number: int, by_day: dict[dt.date, list[PlannedDay]]
) -> CalendarCell:
    try:
        day = dt.date(cycle.year, month, number)
    except ValueError:
        return CalendarCell("", "none", "", ())
    entries = tuple(
        CalendarEntry(bodies_text(one.meeting), _hours(one)) for one in by_day.get(day, [])
    )
    period = next((one for one in cycle.closed if one.holds_on(day)), None)
    if day in cycle.holidays:
        return CalendarCell(_WEEKDAYS[day.weekday()], "holiday", cycle.holidays[day], entries)
    kind = "weekend" if is_weekend(day) else "closed" if period else "open"
    return CalendarCell(_WEEKDAYS[day.weekday()], kind, _begins(period, day), entries)


def _begins(period: ClosedPeriod | None, day: dt.date) -> str:
    """The name of a closed period on its first day in the year."""
    if period is None or day != max(period.valid_from, dt.date(day.year, 1, 1)):
        return ""
    return period.name


def _hours(planned: PlannedDay) -> str:
    return f"{planned.meeting.starts_at:%H.%M}" if planned.meeting.starts_at else ""


def _norm(per_year: int | None, is_minimum: bool) -> str:
    if per_year is None:
        return ""
    return f"ten minste {per_year}" if is_minimum else str(per_year)
