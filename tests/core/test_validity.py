"""Rows of a series on their boundary days, and last days."""

import datetime as dt
from dataclasses import dataclass

import pytest

from ivz.core.validity import BeforeFirstRow, last_day, row_on, until_after


@dataclass(frozen=True)
class Row:
    valid_from: dt.date


FIRST, SECOND = Row(dt.date(2019, 1, 1)), Row(dt.date(2020, 1, 1))


@pytest.mark.parametrize(
    ("day", "row"),
    [
        (dt.date(2019, 1, 1), FIRST),
        (dt.date(2019, 12, 31), FIRST),
        (dt.date(2020, 1, 1), SECOND),
        (dt.date(2999, 1, 1), SECOND),
    ],
)
def test_row_on_boundary_days(day, row):
    assert row_on([SECOND, FIRST], day) is row


def test_row_on_the_day_before_the_first_row_is_an_error():
    with pytest.raises(BeforeFirstRow) as error:
        row_on([FIRST], dt.date(2018, 12, 31))
    assert error.value.day == dt.date(2018, 12, 31)


def test_last_day_and_back():
    assert last_day(dt.date(2015, 1, 1)) == dt.date(2014, 12, 31)
    assert until_after(last_day(dt.date(2015, 1, 1))) == dt.date(2015, 1, 1)
    assert (last_day(None), until_after(None)) == (None, None)
