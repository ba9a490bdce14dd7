"""The planning of a project as a picture: where its days and milestones stand between the first and
the last day, in percent.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

_MOST_TICKS = 8
_TICK_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120)


class Standing(StrEnum):
    """How a milestone stands on a day. One for today is not late yet."""

    REACHED = "reached"
    LATE = "late"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Mark:
    """A milestone in the picture: its number in the table under it, and its place in percent."""

    number: int
    x: float
    standing: Standing


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything in percent from the left. `today` is None when it lies outside the picture."""

    first: dt.date
    last: dt.date
    bar_start: float
    bar_width: float
    done_width: float
    today: float | None
    marks: tuple[Mark, ...]
    ticks: tuple[tuple[dt.date, float], ...]


def standing(planned_on: dt.date, reached_on: dt.date | None, on: dt.date) -> Standing:
    """A milestone that was reached, is late on `on`, or still lies ahead."""
    if reached_on is not None and reached_on <= on:
        return Standing.REACHED
    return Standing.LATE if planned_on < on else Standing.AHEAD


def timeline(
    starts_on: dt.date | None,
    ends_on: dt.date | None,
    milestones: Iterable[tuple[dt.date, dt.date | None]],
    *,
    on: dt.date,
) -> Timeline | None:
    """The picture of a planning; `milestones` holds (planned, reached) in the order of their
    numbers.

    None when there are fewer than two different days to draw.
    """
    moments = list(milestones)
    days = [day for day in (starts_on, ends_on) if day is not None] + [
        reached or planned for planned, reached in moments
    ]
    if not days or min(days) == max(days):
        return None
    first, last = min(days), max(days)

    def place(day: dt.date) -> float:
        return round((day - first).days / (last - first).days * 100, 2)

    start, end = place(starts_on or first), place(ends_on or last)
    done = min(max(place(min(max(on, first), last)), start), end)
    return Timeline(
        first=first,
        last=last,
        bar_start=start,
        bar_width=round(end - start, 2),
        done_width=round(done - start, 2),
        today=place(on) if first <= on <= last else None,
        marks=tuple(
            Mark(number, place(reached or planned), standing(planned, reached, on))
            for number, (planned, reached) in enumerate(moments, start=1)
        ),
        ticks=tuple((day, place(day)) for day in _ticks(first, last)),
    )


def _ticks(first: dt.date, last: dt.date) -> list[dt.date]:
    """First days of months, at equal steps of months, few enough to read."""
    months = (last.year - first.year) * 12 + last.month - first.month
    step = next(
        (step for step in _TICK_MONTHS if months / step <= _MOST_TICKS), months // _MOST_TICKS + 1
    )
    start = first.year * 12 + first.month - 1
    firsts = (
        dt.date(at // 12, at % 12 + 1, 1)
        for at in range(start - start % step, last.year * 12 + last.month, step)
    )
    return [day for day in firsts if first <= day <= last]
