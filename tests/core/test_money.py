"""Rounding and splitting: the only place where either happens."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivz.core.money import CENT, ROUNDING_WORDS, RoundingRule, allocate, round_amount, round_half_up

ROOT = Path(__file__).resolve().parents[2]
cents = st.decimals(min_value=Decimal("-1e9"), max_value=Decimal("1e9"), places=2)


@pytest.mark.parametrize(
    ("exact", "rule", "rounded"),
    [
        ("27125.705", RoundingRule.CENTS_HALF_UP, "27125.71"),
        ("27125.7049", RoundingRule.CENTS_HALF_UP, "27125.70"),
        ("-0.005", RoundingRule.CENTS_HALF_UP, "-0.01"),
        ("1.999", RoundingRule.CENTS_DOWN, "1.99"),
        ("16129.60", RoundingRule.EUROS_DOWN, "16129.00"),
        ("16129.60", RoundingRule.EUROS_HALF_UP, "16130.00"),
        ("0.5", RoundingRule.EUROS_HALF_UP, "1.00"),
    ],
)
def test_round_amount(exact, rule, rounded):
    result = round_amount(Decimal(exact), rule)
    assert (result, result.as_tuple().exponent) == (Decimal(rounded), -2)


def test_every_rule_has_words():
    assert set(ROUNDING_WORDS) == set(RoundingRule)


def test_round_half_up_places():
    assert round_half_up(Decimal("0.047785"), 5) == Decimal("0.04779")


@given(total=cents, weights=st.lists(st.integers(0, 200_000), min_size=1, max_size=30).filter(any))
def test_allocate_parts_add_up_and_stay_within_a_cent(total, weights):
    parts = allocate(total, weights)
    assert sum(parts) == total
    assert all(
        abs(part - total * weight / sum(weights)) < CENT
        for part, weight in zip(parts, weights, strict=True)
    )


def test_allocate_gives_left_over_cents_to_the_largest_remainders():
    assert allocate(Decimal("1.00"), [1, 1, 1]) == [
        Decimal("0.34"),
        Decimal("0.33"),
        Decimal("0.33"),
    ]


@pytest.mark.parametrize(
    ("total", "weights"), [("1.00", [0, 0]), ("1.00", [2, -1]), ("1.005", [1])]
)
def test_allocate_refuses_what_cannot_be_split(total, weights):
    with pytest.raises(ValueError, match="."):
        allocate(Decimal(total), weights)


def test_no_other_module_rounds():
    packages = ("ivz", "contributions", "agreements", "portfolios", "projects")
    files = [
        path
        for package in packages
        for path in (ROOT / package).rglob("*.py")
        if path != ROOT / "ivz/core/money.py"
    ]
    assert [
        str(path.relative_to(ROOT))
        for path in files
        if re.search(r"\bquantize\(|\bROUND_[A-Z]+\b", path.read_text())
    ] == []
