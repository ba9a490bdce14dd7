"""The calculator both ways: worked examples of the sources, and laws that hold for every amount and
count.
"""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.proposals.calculation.targets import (
    STEPS,
    candidates,
    indexed,
    needed_rise,
    outcome,
    smallest_count,
    smallest_rate,
    total_of,
)
from ivz.core.money import RoundingRule, round_half_up
from tests.factories.twente import MUNICIPALITIES

CENTS, EUROS_DOWN = RoundingRule.CENTS_HALF_UP, RoundingRule.EUROS_DOWN
ANNEX_10 = [row[2] for row in MUNICIPALITIES.values()]
JANUARY_2024 = [row[5] for row in MUNICIPALITIES.values()]
TARGET = Decimal(30000)
NOW = Decimal("0.32")

amounts = st.decimals(min_value=Decimal("0.01"), max_value=Decimal("500000"), places=2)
rates = st.decimals(min_value=Decimal("0.001"), max_value=Decimal("5"), places=4)
counts = st.lists(st.integers(min_value=1, max_value=200_000), min_size=1, max_size=20)
rules = st.sampled_from(list(RoundingRule))


def test_thirty_thousand_over_all_inhabitants():
    assert round_half_up(needed_rise(TARGET, [627_898]), 5) == Decimal("0.04778")


@pytest.mark.parametrize(
    ("rate", "brings", "difference"),
    [
        ("0.365", "28255.41", "-1744.59"),
        ("0.368", "30139.10", "139.10"),
        ("0.367", "29511.21", "-488.79"),
        ("0.37", "31394.90", "1394.90"),
    ],
)
def test_outcome_beside_the_target(rate, brings, difference):
    found = outcome(Decimal(rate), [627_898], target=TARGET, present=NOW, rule=CENTS)
    assert (found.brings, found.difference) == (Decimal(brings), Decimal(difference))
    assert found.is_enough == (Decimal(difference) >= 0)


def test_candidates_for_thirty_thousand():
    found = candidates(TARGET, [627_898], present=NOW, rule=CENTS)
    assert [candidate.rate for candidate in found] == [
        Decimal(rate) for rate in ("0.36", "0.365", "0.367", "0.368", "0.37")
    ]
    assert [candidate.is_enough for candidate in found] == [False, False, False, True, True]


def test_candidates_with_a_rate_of_ones_own():
    found = candidates(
        TARGET, [627_898], present=NOW, rule=CENTS, steps=(), also=[Decimal("0.35"), Decimal(0)]
    )
    assert [(candidate.rate, candidate.brings) for candidate in found] == [
        (Decimal("0.35"), Decimal("18836.94"))
    ]


@pytest.mark.parametrize(
    ("target", "rate", "rule", "count"),
    [
        ("30000", "0.045", CENTS, 666_667),
        ("30000", "0.05", CENTS, 600_000),
        ("30000", "0.045", EUROS_DOWN, 666_667),
        ("0.01", "1", CENTS, 1),
        ("0", "0.32", CENTS, 0),
    ],
)
def test_smallest_count(target, rate, rule, count):
    assert smallest_count(Decimal(target), Decimal(rate), rule) == count


def test_nobody_and_nothing_are_refused():
    with pytest.raises(ValueError, match="no inhabitants"):
        needed_rise(TARGET, [])
    with pytest.raises(ValueError, match="above zero"):
        smallest_count(TARGET, Decimal(0), CENTS)


def test_total_is_the_sum_of_rounded_lines():
    assert total_of(Decimal("0.365"), JANUARY_2024, CENTS) == Decimal("233894.23")
    assert total_of(Decimal("0.32"), JANUARY_2024, CENTS) == Decimal("205057.92")
    assert total_of(Decimal("0.10"), ANNEX_10, EUROS_DOWN) == Decimal("62785.00")


@pytest.mark.parametrize(
    ("percentage", "rate", "residue", "in_euros"),
    [
        ("3.2", "0.330", "0.00024", "153.79"),
        ("0", "0.320", "0", "0.00"),
        ("5", "0.336", "0", "0.00"),
        ("4.2", "0.333", "0.00044", "281.95"),
    ],
)
def test_indexed(percentage, rate, residue, in_euros):
    found = indexed(NOW, Decimal(percentage))
    assert (found.rate, found.residue, found.residue_over(640_806)) == (
        Decimal(rate),
        Decimal(residue),
        Decimal(in_euros),
    )


def test_indexed_rounds_up_as_well():
    assert indexed(Decimal("0.365"), Decimal("2.4")).residue == Decimal("-0.00024")


@given(target=amounts, of=counts, present=rates, rule=rules, step=st.sampled_from(STEPS))
def test_smallest_rate_is_enough_and_one_step_less_is_not(target, of, present, rule, step):
    rate = smallest_rate(target, of, step=step, present=present, rule=rule)
    assert outcome(rate, of, target=target, present=present, rule=rule).is_enough
    assert not outcome(rate - step, of, target=target, present=present, rule=rule).is_enough


@given(target=amounts, rate=rates, rule=rules)
def test_smallest_count_is_enough_and_one_less_is_not(target, rate, rule):
    count = smallest_count(target, rate, rule)
    assert total_of(rate, [count], rule) >= target
    assert total_of(rate, [count - 1], rule) < target


@given(target=amounts, of=counts, present=rates, rule=rules)
def test_candidates_rise_with_the_rate(target, of, present, rule):
    found = candidates(target, of, present=present, rule=rule)
    assert [candidate.rate for candidate in found] == sorted(
        {candidate.rate for candidate in found}
    )
    assert [candidate.brings for candidate in found] == sorted(
        candidate.brings for candidate in found
    )
    assert found[-1].is_enough


@given(rate=rates, percentage=st.decimals(min_value=-50, max_value=50, places=3))
def test_indexing_loses_nothing(rate, percentage):
    found = indexed(rate, percentage)
    assert found.rate + found.residue == found.exact == rate + rate * percentage / 100
    assert abs(found.residue) <= Decimal("0.0005")
