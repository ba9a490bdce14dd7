"""Hours owed: brackets, prices and balances, by tables and by properties."""

from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projects.effort.calculation import (
    Bracket,
    Delivery,
    bracket_for,
    hours_text,
    owed,
    price_of,
    signed_hours,
)

TABLE = [
    Bracket(0, D(2), D(3888)),
    Bracket(26_000, D(4), D(7778)),
    Bracket(38_000, D(6), D(11_667)),
    Bracket(85_000, D(8), D(15_830)),
]


@pytest.mark.parametrize(
    ("inhabitants", "hours"),
    [
        (0, 2),
        (25_999, 2),
        (26_000, 4),
        (37_999, 4),
        (38_000, 6),
        (84_999, 6),
        (85_000, 8),
        (900_000, 8),
    ],
)
def test_bracket_at_its_edges(inhabitants, hours):
    assert bracket_for(inhabitants, TABLE).hours == hours


def test_bracket_below_the_first_is_none():
    assert bracket_for(5, [Bracket(10, D(2), D(1))]) is None


@pytest.mark.parametrize(
    ("hours", "price"),
    [("2", 3888), ("4", 7778), ("6", 11_667), ("8", 15_830), ("3", None), ("0", None)],
)
def test_price_is_that_of_the_table_and_never_worked_out(hours, price):
    assert price_of(D(hours), TABLE) == price


@pytest.mark.parametrize(
    ("inhabitants", "agreed", "by_rule", "deviates", "extra"),
    [
        (26_280, 2, 4, True, 3890),
        (38_064, 4, 6, True, 3889),
        (72_560, 6, 6, False, 0),
        (22_522, None, 2, False, 0),
        (None, 2, None, False, None),
        (22_522, 4, 2, True, -3890),
    ],
)
def test_owed_by_rule_and_by_agreement(inhabitants, agreed, by_rule, deviates, extra):
    found = owed(
        1, inhabitants=inhabitants, agreed=None if agreed is None else D(agreed), brackets=TABLE
    )
    assert (found.by_rule, found.deviates, found.extra_price) == (by_rule, deviates, extra)


def test_owed_without_anything_known():
    found = owed(1, inhabitants=None, agreed=None, brackets=[])
    assert (found.by_rule, found.agreed, found.price, found.to_deliver) == (None, None, None, 0)


def test_bought_off_hours_need_not_be_delivered():
    found = owed(1, inhabitants=80_000, agreed=D(6), brackets=TABLE, bought_off=D(4), paid=D(7778))
    assert (found.agreed, found.to_deliver, found.paid) == (6, 2, 7778)


def test_joint_delivery_has_one_balance():
    enschede, losser = (
        owed(1, inhabitants=158_351, agreed=D(8), brackets=TABLE),
        owed(2, inhabitants=22_522, agreed=D(2), brackets=TABLE),
    )
    together = Delivery((enschede, losser), D(8))
    assert (together.by_rule, together.agreed, together.balance) == (10, 10, -2)


@pytest.mark.parametrize(
    ("hours", "text", "signed"),
    [
        ("2", "2", "+2"),
        ("-2", "-2", "-2"),
        ("1.5", "1,5", "+1,5"),
        ("0", "0", "0"),
        ("10.0", "10", "+10"),
    ],
)
def test_hours_in_words(hours, text, signed):
    assert (hours_text(D(hours)), signed_hours(D(hours))) == (text, signed)


def test_no_hours_have_no_words():
    assert hours_text(None) == ""


@given(st.integers(0, 2_000_000), st.integers(0, 2_000_000))
def test_more_inhabitants_never_owe_less(one, other):
    fewer, more = sorted([one, other])
    assert bracket_for(fewer, TABLE).hours <= bracket_for(more, TABLE).hours


hours = st.decimals(0, 40, places=1)


@given(st.lists(st.tuples(st.one_of(st.none(), hours), hours), min_size=1, max_size=6), hours)
def test_balance_is_planned_less_what_is_to_be_delivered(members, planned):
    owes = [
        owed(at, inhabitants=30_000, agreed=agreed, brackets=TABLE, bought_off=off)
        for at, (agreed, off) in enumerate(members)
    ]
    delivery = Delivery(tuple(owes), planned)
    assert delivery.balance == planned - sum(o.to_deliver for o in owes)
    assert all(0 <= o.to_deliver <= o.agreed for o in owes)
