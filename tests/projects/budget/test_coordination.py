"""From tasks to a rate, with the figures of the safety agenda 2020-2022 (chapter 6)."""

from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projects.budget.calculation.coordination import Norms, chain, norms_from_two, scaled

HOURS = [D(hours) for hours in (2, 4, 4, 4, 10, 8, 2, 4, 4, 12, 4, 4)]  # tasks 1 to 12
NORMS = norms_from_two((D(32), D(125_000)), (D(64), D(187_500)), D(36))
INHABITANTS = 627_898


def test_two_printed_budgets_give_the_cost_of_an_fte_and_what_is_spent_beside_people():
    assert Norms(D(36), D("70312.50"), D("62500.00")) == NORMS


@pytest.mark.parametrize(
    ("hours", "fte", "total", "rate"),
    [
        ([D(32)], "0.889", "125000.00", "0.199"),  # printed: 0,88 fte, 125.000, 0,20
        ([D(64)], "1.778", "187500.00", "0.299"),  # printed: 1,8 fte, 187.500, 0,30
        (HOURS, "1.722", "183593.75", "0.292"),  # the twelve lines add up to 62, not to 64
        (
            [HOURS[n - 1] for n in range(1, 7)],
            "0.889",
            "125000.00",
            "0.199",
        ),  # without tasks 7 to 12: 32 hours
        (
            [HOURS[n - 1] for n in (1, 3, 4, 6, 7, 8, 9)],
            "0.778",
            "117187.50",
            "0.187",
        ),  # without 2, 5, 10, 11, 12: 28 hours
        ([], "0.000", "62500.00", "0.100"),
    ],
)
def test_chain_of_the_sources(hours, fte, total, rate):
    found = chain(hours, NORMS, INHABITANTS)
    assert (f"{found.fte:.3f}", found.total, found.rate) == (fte, D(total), D(rate))


def test_hours_of_the_twelve_tasks_and_of_both_scenarios():
    assert sum(HOURS) == 62
    assert chain(HOURS[:6], NORMS, 1).hours == 32
    assert chain([HOURS[n - 1] for n in (1, 3, 4, 6, 7, 8, 9)], NORMS, 1).hours == 28


def test_without_inhabitants_there_is_no_rate():
    assert (chain(HOURS, NORMS, 0).rate, chain(HOURS, NORMS, 0).exact_rate) == (None, None)


@pytest.mark.parametrize(
    ("fte", "municipalities", "expected"), [("3", 22, "1.91"), ("7", 41, "2.39")]
)
def test_other_cooperations_brought_to_fourteen_municipalities(fte, municipalities, expected):
    assert f"{scaled(D(fte), municipalities, 14):.2f}" == expected


@pytest.mark.parametrize(
    "call",
    [
        lambda: chain(HOURS, Norms(D(0), D(1), D(0)), 1),
        lambda: scaled(D(1), 0, 14),
        lambda: norms_from_two((D(32), D(1)), (D(32), D(2)), D(36)),
        lambda: norms_from_two((D(32), D(100)), (D(64), D(300)), D(36)),
    ],
)
def test_what_cannot_be_is_refused(call):
    with pytest.raises(ValueError, match="."):
        call()


@given(st.lists(st.decimals(0, 40, places=1), max_size=15), st.integers(1, 10**7))
def test_more_hours_never_cost_less_and_the_rate_is_near_the_exact_one(hours, inhabitants):
    found = chain(hours, NORMS, inhabitants)
    assert chain([*hours, D(1)], NORMS, inhabitants).total > found.total
    assert abs(found.rate - found.exact_rate) <= D("0.0005")
