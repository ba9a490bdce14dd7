"""Dated facts in two shapes: a series (start dates only) and a term (half-open period)."""

import datetime as dt
from collections.abc import Iterable
from typing import Protocol, overload


class BeforeFirstRow(LookupError):
    """A series was asked for a day on which it had not begun; never answered with 0."""

    def __init__(self, day: dt.date) -> None:
        self.day = day
        super().__init__(f"No value on {day.isoformat()}: the series begins later.")


class StartsOn(Protocol):
    """A row of a series: it holds from `valid_from` until the next row of the same series."""

    @property
    def valid_from(self) -> dt.date: ...


def row_on[Row: StartsOn](rows: Iterable[Row], day: dt.date) -> Row:
    """The row of a series in force on `day`: the newest that does not start after it.

    Raises:
        BeforeFirstRow: every row starts after `day`, or there are none.
    """
    begun = [row for row in rows if row.valid_from <= day]
    if not begun:
        raise BeforeFirstRow(day)
    return max(begun, key=lambda row: row.valid_from)


@overload
def last_day(valid_until: dt.date) -> dt.date: ...
@overload
def last_day(valid_until: None) -> None: ...
def last_day(valid_until: dt.date | None) -> dt.date | None:
    """The Dutch "tot en met" of a term: the day before `valid_until`; None for an open end."""
    return None if valid_until is None else valid_until - dt.timedelta(days=1)


def until_after(last: dt.date | None) -> dt.date | None:
    """The `valid_until` that goes with a last day ("tot en met")."""
    return None if last is None else last + dt.timedelta(days=1)
