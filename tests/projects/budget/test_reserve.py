"""The reserve: balances, movements, and the day it runs dry. The cases are made up; what the
sources give is tested with the fixtures.
"""

import datetime as dt
from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projects.budget.calculation.reserve import (
    Movement,
    balance_on,
    below_zero_since,
    per_year,
    runs_dry_on,
    unknown_from,
)

START = Movement(dt.date(2026, 1, 1), "Stand", D(60_000), sets_balance=True)
OVERHEAD = Movement(dt.date(2026, 1, 1), "Overhead", D(-60_000), until=dt.date(2028, 1, 1))
GONE = dt.date(2027, 12, 31)


@pytest.mark.parametrize(
    ("day", "balance"),
    [
        ("2025-12-31", None),
        ("2026-01-01", "59917.81"),  # 60.000 over 730 days
        ("2026-12-31", "30000.00"),
        ("2027-12-30", "82.19"),
        ("2027-12-31", "0.00"),
        ("2028-01-01", "0.00"),
        ("2040-01-01", "0.00"),
    ],
)
def test_balance_of_a_reserve_that_is_spent_evenly(day, balance):
    assert balance_on(dt.date.fromisoformat(day), [START, OVERHEAD]).balance == (
        None if balance is None else D(balance)
    )


@pytest.mark.parametrize(
    ("extra", "day"),
    [
        ([], None),  # exactly used up is not below zero
        ([Movement(dt.date(2027, 12, 31), "Rekening", D("-0.01"))], GONE),
        ([Movement(dt.date(2027, 7, 1), "Onderzoek", D(-5_000))], dt.date(2027, 11, 1)),
        ([Movement(dt.date(2026, 6, 1), "Onderzoek", D(-50_000))], dt.date(2026, 6, 1)),
        (
            [
                Movement(dt.date(2026, 6, 1), "Onderzoek", D(-50_000)),
                Movement(dt.date(2026, 5, 31), "Subsidie", D(50_000)),
            ],
            None,
        ),
        ([Movement(dt.date(2028, 3, 1), "Na afloop", D(-1))], dt.date(2028, 3, 1)),
    ],
)
def test_the_day_the_reserve_runs_dry(extra, day):
    movements = [START, OVERHEAD, *extra]
    assert runs_dry_on(movements, dt.date(2026, 1, 1)) == day
    if day:
        before, on = (balance_on(d, movements).balance for d in (day - dt.timedelta(days=1), day))
        assert before >= 0 > on


def test_an_amount_no_source_gives_makes_the_balance_unknown_until_it_is_counted_again():
    unknown = Movement(dt.date(2026, 3, 1), "Extra inzet", None)
    counted = Movement(dt.date(2027, 1, 1), "Stand", D(10), sets_balance=True)
    movements = [START, unknown, counted]
    assert balance_on(dt.date(2026, 2, 28), movements).balance == D(60_000)
    assert (
        balance_on(dt.date(2026, 3, 1), movements).balance,
        balance_on(dt.date(2026, 3, 1), movements).because,
    ) == (
        None,
        "Van “Extra inzet” is geen bedrag bekend.",
    )
    assert balance_on(dt.date(2027, 1, 1), movements).balance == D(10)
    assert runs_dry_on(movements, dt.date(2026, 1, 1)) is None


def test_a_spread_movement_that_began_before_the_count_goes_on_after_it():
    counted = Movement(dt.date(2027, 1, 1), "Stand", D(20_000), sets_balance=True)
    assert balance_on(dt.date(2027, 12, 31), [START, OVERHEAD, counted]).balance == D(-10_000)
    assert per_year([START, OVERHEAD, counted], 2027) == D(-30_000)
    assert per_year([START, OVERHEAD], 2028) == D(0)


DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2030, 12, 31))


@given(st.lists(st.tuples(DAYS, st.integers(-40_000, 20_000), st.integers(0, 900)), max_size=6))
def test_the_day_found_is_the_first_day_below_zero(rows):
    movements = [START]
    for day, amount, length in rows:
        movements.append(
            Movement(day, "x", D(amount), until=day + dt.timedelta(days=length) if length else None)
        )
    found = runs_dry_on(movements, dt.date(2026, 1, 1))
    days = (dt.date(2026, 1, 1) + dt.timedelta(days=n) for n in range(0, 3000, 7))
    if found is None:
        assert all(balance_on(day, movements).balance >= 0 for day in days)
    else:
        assert balance_on(found, movements).balance < 0
        assert (
            found == dt.date(2026, 1, 1)
            or balance_on(found - dt.timedelta(days=1), movements).balance >= 0
        )


def test_an_unknown_movement_that_runs_on_past_a_count_keeps_the_balance_unknown():
    running = Movement(dt.date(2025, 6, 1), "Onbekend", None, until=dt.date(2026, 6, 1))
    assert balance_on(dt.date(2026, 3, 1), [START, running]).balance is None
    over = Movement(dt.date(2025, 6, 1), "Onbekend", None, until=dt.date(2026, 1, 1))
    assert balance_on(dt.date(2026, 3, 1), [START, over]).balance == D(60_000)


def test_short_since_is_the_start_of_the_stretch_that_goes_on():
    movements = [
        Movement(dt.date(2015, 1, 1), "Stand", D(100), sets_balance=True),
        Movement(dt.date(2015, 2, 1), "Uit", D(-200)),
        Movement(dt.date(2015, 3, 1), "In", D(500)),
        Movement(dt.date(2015, 4, 1), "Uit", D(-1_000)),
    ]
    assert below_zero_since(movements, dt.date(2015, 5, 1)) == dt.date(2015, 4, 1)
    assert below_zero_since(movements, dt.date(2015, 2, 15)) == dt.date(2015, 2, 1)
    assert below_zero_since(movements, dt.date(2015, 3, 15)) is None
    counted_short = [*movements, Movement(dt.date(2016, 1, 1), "Stand", D(-5), sets_balance=True)]
    assert below_zero_since(counted_short, dt.date(2016, 6, 1)) == dt.date(2015, 4, 1)
    assert below_zero_since([], dt.date(2016, 6, 1)) is None


def test_the_first_day_of_which_the_balance_is_not_known():
    unknown = Movement(dt.date(2026, 3, 1), "Extra inzet", None)
    counted = Movement(dt.date(2027, 1, 1), "Stand", D(10), sets_balance=True)
    movements = [START, unknown, counted]
    found = unknown_from(movements, dt.date(2026, 1, 1))
    assert (found.day, found.because) == (
        dt.date(2026, 3, 1),
        "Van “Extra inzet” is geen bedrag bekend.",
    )
    assert unknown_from(movements, dt.date(2026, 12, 31)) is None
    assert unknown_from([START, OVERHEAD], dt.date(2026, 1, 1)) is None


@given(
    st.lists(st.tuples(DAYS, st.integers(-40_000, 40_000), st.integers(0, 900)), max_size=6), DAYS
)
def test_every_day_since_is_below_zero_and_the_day_before_is_not(rows, day):
    movements = [START]
    for first, amount, length in rows:
        movements.append(
            Movement(
                first, "x", D(amount), until=first + dt.timedelta(days=length) if length else None
            )
        )
    since = below_zero_since(movements, day)
    if since is None:
        assert balance_on(day, movements).balance >= 0
        return
    every = (since + dt.timedelta(days=n) for n in range(0, (day - since).days + 1, 5))
    assert all(balance_on(one, movements).balance < 0 for one in (*every, since, day))
    before = balance_on(since - dt.timedelta(days=1), movements).balance
    assert before is None or before >= 0
