"""What the year calendar on the wall shows beside the cycle: every day of the year in a cell."""

import datetime as dt
from typing import NamedTuple

from portfolios.cycle.calculation.holidays import is_weekend
from portfolios.cycle.models import ClosedPeriod
from portfolios.cycle.reports.years import CycleYear, PlannedDay
from portfolios.meetings.reports.agenda import bodies_text

_WEEKDAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")


class Cell(NamedTuple):
    """One day with its meetings, each by name and hour. `kind`: holiday, weekend, closed, open, or
    none for a day that the month does not have.
    """

    weekday: str
    kind: str
    note: str
    meetings: tuple[tuple[str, dt.time | None], ...]


def calendar_lines(cycle: CycleYear) -> list[tuple[int, list[Cell]]]:
    """Each day of the month in all twelve months; a cancelled meeting is not on it."""
    by_day: dict[dt.date, list[PlannedDay]] = {}
    for planned in cycle.days:
        if not planned.is_cancelled:
            by_day.setdefault(planned.meeting.day, []).append(planned)
    return [
        (number, [_cell(cycle, month, number, by_day) for month in range(1, 13)])
        for number in range(1, 32)
    ]


def _cell(
    cycle: CycleYear, month: int, number: int, by_day: dict[dt.date, list[PlannedDay]]
) -> Cell:
    try:
        day = dt.date(cycle.year, month, number)
    except ValueError:
        return Cell("", "none", "", ())
    meetings = tuple(
        (bodies_text(one.meeting), one.meeting.starts_at) for one in by_day.get(day, [])
    )
    period = next((one for one in cycle.closed if one.holds_on(day)), None)
    if day in cycle.holidays:
        return Cell(_WEEKDAYS[day.weekday()], "holiday", cycle.holidays[day], meetings)
    kind = "weekend" if is_weekend(day) else "closed" if period else "open"
    return Cell(_WEEKDAYS[day.weekday()], kind, _begins(period, day), meetings)


def _begins(period: ClosedPeriod | None, day: dt.date) -> str:
    """The name of a closed period on its first day in the year."""
    if period is None or day != max(period.valid_from, dt.date(day.year, 1, 1)):
        return ""
    return period.name
