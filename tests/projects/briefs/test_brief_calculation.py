"""Planning pictures and targets checked against their own percentage."""

import datetime as dt
from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projects.briefs.calculation.planning import Standing, standing, timeline
from projects.briefs.calculation.questions import BRIEF
from projects.briefs.calculation.targets import check_target

DAY = dt.date(2022, 5, 1)
days = st.dates(dt.date(1990, 1, 1), dt.date(2199, 12, 31))


def test_brief_has_the_fifteen_fields_of_the_annex():
    assert len(BRIEF) == 15
    assert [part.name for part in BRIEF if part.name][:3] == ["name", "cause", "involved"]
    assert "niet zelf te halen. Wat willen" in BRIEF[3].help


def test_target_of_2015_is_not_five_percent_less():
    found = check_target(
        start=D(2085), percentage=D(-5), start_year=2014, target_year=2015, printed=D(1895)
    )
    assert (found.expected, found.difference, found.agrees) == (D("1980.75"), D("-85.75"), False)
    assert round(found.implied, 2) == D("-9.11")


def test_target_of_2016_goes_down_twice():
    found = check_target(
        start=D(2085), percentage=D(-5), start_year=2014, target_year=2016, printed=D(1800)
    )
    assert found.expected == D("1881.7125")


@pytest.mark.parametrize(
    ("printed", "agrees"),
    [
        ("1981", True),
        ("1980", False),
        ("1980.75", True),
        ("1980.8", True),
        ("1980.6", False),
        ("1980.00", False),
        ("1981.00", True),
    ],
)
def test_target_may_be_rounded_to_the_decimals_it_has(printed, agrees):
    found = check_target(
        start=D(2085), percentage=D(-5), start_year=2014, target_year=2015, printed=D(printed)
    )
    assert found.agrees == agrees


@pytest.mark.parametrize("gap", ["start", "percentage", "start_year", "target_year", "printed"])
def test_target_with_a_gap_is_not_checked(gap):
    whole = {
        "start": D(1),
        "percentage": D(1),
        "start_year": 2014,
        "target_year": 2015,
        "printed": D(1),
    }
    assert check_target(**{**whole, gap: None}) is None
    assert check_target(**{**whole, "target_year": 2014}) is None


@pytest.mark.parametrize(
    ("on", "reached", "expected"),
    [
        (DAY, None, Standing.AHEAD),
        (DAY + dt.timedelta(1), None, Standing.LATE),
        (DAY, DAY, Standing.REACHED),
        (DAY, DAY + dt.timedelta(1), Standing.AHEAD),
        (DAY + dt.timedelta(2), DAY + dt.timedelta(2), Standing.REACHED),
    ],
)
def test_milestone_is_late_the_day_after(on, reached, expected):
    assert standing(DAY, reached, on) == expected


def test_timeline_of_a_year():
    found = timeline(
        dt.date(2022, 1, 1),
        dt.date(2022, 12, 31),
        [(dt.date(2022, 7, 2), None)],
        on=dt.date(2022, 7, 2),
    )
    assert (found.bar_start, found.bar_width, found.done_width, found.today) == (0, 100, 50, 50)
    assert [(mark.number, mark.x) for mark in found.marks] == [(1, 50)]
    assert [day.month for day, _ in found.ticks] == [1, 3, 5, 7, 9, 11]


def test_nothing_to_draw():
    assert timeline(None, None, [], on=DAY) is None
    assert timeline(DAY, DAY, [(DAY, None)], on=DAY) is None


@given(
    st.none() | days,
    st.none() | days,
    st.lists(st.tuples(days, st.none() | days), max_size=5),
    days,
)
def test_everything_stays_inside_the_picture(start, end, moments, on):
    if start and end and end < start:
        start, end = end, start
    found = timeline(start, end, moments, on=on)
    if found is None:
        return
    places = [
        found.bar_start,
        found.bar_start + found.bar_width,
        *(mark.x for mark in found.marks),
        *(x for _, x in found.ticks),
    ]
    assert all(-0.01 <= place <= 100.01 for place in places)
    assert 0 <= found.done_width <= found.bar_width + 0.01
    assert len(found.ticks) <= 12


def test_a_percentage_that_leads_beyond_reading_gives_no_check():
    assert (
        check_target(
            start=D(2085), percentage=D(100), start_year=2014, target_year=2100, printed=D(1)
        )
        is None
    )
