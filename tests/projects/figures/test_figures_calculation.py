"""Ranks, changes and targets, with the printed figures of the plan 2015-2016 (annex 2 and chapter
2) beside the computed ones.
"""

from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projects.figures.calculation import TieRule, change, rank_totals, ranks, target, total

DENSE, COMPETITION = TieRule.DENSE, TieRule.COMPETITION
DISTRICTS = ("IJsselland", "Noordoost Gelderland", "Gelderland Midden", "Gelderland Zuid", "Twente")


@pytest.mark.parametrize(
    ("values", "dense", "competition"),
    [
        ("3.52 2.98 3.38 2.84 2.64", (5, 3, 4, 2, 1), (5, 3, 4, 2, 1)),
        (
            "0.90 0.82 1.16 0.76 0.82",
            (3, 2, 4, 1, 2),
            (4, 2, 5, 1, 2),
        ),  # bedrijfsinbraak: printed dense
        ("0.03 0.02 0.02 0.03 0.04", (2, 1, 1, 2, 3), (3, 1, 1, 3, 5)),
        (
            "5.69 5.34 5.94 6.29 5.80",
            (2, 1, 4, 5, 3),
            (2, 1, 4, 5, 3),
        ),  # vernieling: printed 3 twice
        ("1 1 1 1 1", (1, 1, 1, 1, 1), (1, 1, 1, 1, 1)),
    ],
)
def test_ranks_under_both_rules(values, dense, competition):
    given_values = dict(zip(DISTRICTS, map(D, values.split()), strict=True))
    assert tuple(ranks(given_values, DENSE).values()) == dense
    assert tuple(ranks(given_values, COMPETITION).values()) == competition


def test_who_has_no_value_has_no_rank_and_no_total_of_ranks():
    first, second = ranks({"a": D(1), "b": None}, DENSE), ranks({"a": D(2), "b": D(1)}, DENSE)
    assert (first, rank_totals([first, second])) == ({"a": 1}, {"a": 3})
    assert (rank_totals([]), ranks({}, DENSE)) == ({}, {})


def test_highest_first_turns_the_order_around():
    assert ranks({"a": D(1), "b": D(3), "c": D(3)}, COMPETITION, highest_first=True) == {
        "a": 3,
        "b": 1,
        "c": 1,
    }


@pytest.mark.parametrize(
    ("before", "after", "percent"),
    [
        (34649, 30097, "-13.1"),
        (7797, 8580, "10.0"),
        (166987, 149532, "-10.5"),
        (865, 1338, "54.7"),
        (1104, 1338, "21.2"),
    ],
)
def test_change_in_percent(before, after, percent):
    assert f"{change(D(before), D(after)):.1f}" == percent


@pytest.mark.parametrize(("before", "after"), [(None, D(1)), (D(1), None), (D(0), D(1))])
def test_no_change_without_something_to_compare_with(before, after):
    assert change(before, after) is None


def test_total_of_the_districts_is_not_the_printed_one():
    assert (
        total(dict(zip(DISTRICTS, map(D, (24594, 37304, 37549, 32885, 34649)), strict=True)))
        == 166_981
    )  # printed: 166.987
    assert total({"a": D(1), "b": None}) is None


def test_a_target_is_held_against_its_own_percentage():
    assert (target(D(2085), D(-5)), target(D(2085), D(-5), 2)) == (
        D("1980.75"),
        D("1881.7125"),
    )  # printed: 1.895 and 1.800


VALUES = st.dictionaries(st.integers(0, 30), st.decimals(0, 100, places=2), min_size=1, max_size=12)


@given(VALUES)
def test_ranks_follow_the_values(values):
    dense, competition = ranks(values, DENSE), ranks(values, COMPETITION)
    for one in values:
        for other in values:
            assert (
                (values[one] < values[other])
                == (dense[one] < dense[other])
                == (competition[one] < competition[other])
            )
    assert set(dense.values()) == set(range(1, len(set(values.values())) + 1))
    assert all(
        competition[key] == 1 + sum(value < values[key] for value in values.values())
        for key in values
    )
