"""What a change of rate does to a payer and to all of them: plain values, no database."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.proposals.calculation.effect import Change, surcharge, total
from ivz.core.money import RoundingRule, round_amount, round_half_up
from tests.factories.twente import MUNICIPALITIES

DOWN = RoundingRule.EUROS_DOWN
euros = st.decimals(min_value=0, max_value=10**6, places=2)


@pytest.mark.parametrize(
    ("name", "extra"),
    [
        ("Almelo", 7256),
        ("Borne", 2307),
        ("Dinkelland", 2628),
        ("Enschede", 15835),
        ("Haaksbergen", 2431),
        ("Hellendoorn", 3578),
        ("Hengelo", 8064),
        ("Hof van Twente", 3501),
        ("Losser", 2252),
        ("Oldenzaal", 3196),
        ("Rijssen-Holten", 3806),
        ("Tubbergen", 2115),
        ("Twenterand", 3390),
        ("Wierden", 2426),
    ],
)
def test_surcharge_of_annex_10(name, extra):
    assert surcharge(MUNICIPALITIES[name][2], Decimal("0.10"), DOWN) == Decimal(extra)


def test_surcharges_of_annex_10_together():
    changes = [
        Change(
            round_amount(row[2] * Decimal("0.20"), DOWN),
            round_amount(row[2] * Decimal("0.30"), DOWN),
            surcharge(row[2], Decimal("0.10"), DOWN),
        )
        for row in MUNICIPALITIES.values()
    ]
    found = total(changes)
    assert (found.old, found.extra) == (Decimal(125576), Decimal(62785))
    assert found.rounding_difference == sum(change.rounding_difference for change in changes)


def test_change_of_almelo_in_2028():
    change = Change(Decimal("23781.44"), Decimal("27125.71"))
    assert change.rise == Decimal("3344.27")
    assert round_half_up(change.percentage, 2) == Decimal("14.06")
    assert change.rounding_difference is None


@pytest.mark.parametrize(
    "change", [Change(None, Decimal(1)), Change(Decimal(1), None), Change(None, None)]
)
def test_change_with_an_amount_missing(change):
    assert (change.rise, change.percentage, change.rounding_difference) == (None, None, None)
    assert total([change]) == Change(Decimal("0.00"), Decimal("0.00"))


def test_percentage_of_nothing():
    assert Change(Decimal("0.00"), Decimal("5.00")).percentage is None


@given(st.lists(st.tuples(euros, euros)))
def test_total_rises_by_the_sum_of_rises(pairs):
    changes = [Change(old, new) for old, new in pairs]
    assert total(changes).rise == sum((change.rise for change in changes), Decimal(0))
