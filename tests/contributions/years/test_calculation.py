"""Lines, bases and explanations: plain values, no database."""

import datetime as dt
from decimal import Decimal

import pytest

from contributions.invoices.calculation import CountFacts, RateFacts, fixed_line, levy_line
from contributions.years.calculation.basis import (
    Level,
    Merger,
    undated_basis,
    with_predecessors,
    year_basis,
)
from contributions.years.calculation.explanation import sentences
from ivz.core.money import RoundingRule

REGION = 99


def count(organisation: int, inhabitants: int, day: dt.date | None, pk: int = 1) -> CountFacts:
    return CountFacts(pk, organisation, inhabitants, day, "CBS")


def rate(value: str, rule: RoundingRule = RoundingRule.CENTS_HALF_UP) -> RateFacts:
    return RateFacts(Decimal(value), dt.date(2020, 1, 1), rule, "Besluit DVO van 2 december 2019")


@pytest.mark.parametrize(
    ("inhabitants", "value", "rule", "amount"),
    [
        (626_092, "0.15", RoundingRule.CENTS_HALF_UP, "93913.80"),
        (80_648, "0.20", RoundingRule.EUROS_DOWN, "16129.00"),
        (80_648, "0.10", RoundingRule.EUROS_DOWN, "8064.00"),
        (73_107, "0.30", RoundingRule.CENTS_HALF_UP, "21932.10"),
        (74_317, "0.32", RoundingRule.CENTS_HALF_UP, "23781.44"),
        (
            74_317,
            "0.365",
            RoundingRule.CENTS_HALF_UP,
            "27125.71",
        ),  # 27,125.705: a half cent goes up
        (75_688, "0.32", RoundingRule.CENTS_HALF_UP, "24220.16"),
        (75_688, "0.365", RoundingRule.CENTS_HALF_UP, "27626.12"),
        (75_688, "0.045", RoundingRule.CENTS_HALF_UP, "3405.96"),
    ],
)
def test_levy_line_amount(inhabitants, value, rule, amount):
    line = levy_line(count(1, inhabitants, dt.date(2021, 1, 1)), rate(value, rule), "Bijdrage")
    assert line.amount == Decimal(amount)
    assert line.exact == inhabitants * Decimal(value)


def test_sentences_name_every_step():
    line = levy_line(count(1, 80_648, None), rate("0.20", RoundingRule.EUROS_DOWN), "Bijdrage")
    assert sentences(line) == [
        "Aantal inwoners: 80.648 (peildatum niet vermeld), bron: CBS.",
        "Tarief: €\u00a00,20 per inwoner, geldt vanaf 1 januari 2020.",
        "Besluit of afspraak: Besluit DVO van 2 december 2019.",
        "Afronding: op hele euro's, naar beneden.",
        "80.648 inwoners × €\u00a00,20 = €\u00a016.129,60, afgerond €\u00a016.129,00.",
    ]


def test_sentences_show_three_decimals_before_rounding():
    line = levy_line(count(1, 74_317, dt.date(2024, 1, 1)), rate("0.365"), "Bijdrage")
    assert (
        sentences(line)[-1]
        == "74.317 inwoners × €\u00a00,365 = €\u00a027.125,705, afgerond €\u00a027.125,71."
    )


def test_sentences_fixed_amount():
    assert sentences(fixed_line(Decimal("20000.00"), "Politie", "Actieplan")) == [
        "Besluit of afspraak: Actieplan.",
        "Vast bedrag per jaar: €\u00a020.000,00.",
    ]


def basis(year: int, *counts: CountFacts, rule_day: dt.date | None = None):
    return year_basis(
        rule_day=rule_day or dt.date(year - 1, 1, 1),
        year=year,
        municipalities={1, 2},
        region=REGION,
        counts=counts,
    )


def test_basis_takes_the_day_of_the_rule():
    old, right, newer = (
        count(1, n, dt.date(y, 1, 1), n) for n, y in ((10, 2020), (11, 2021), (12, 2024))
    )
    found = basis(2022, old, right, newer)
    assert (found.level, found.by_rule, found.reference_date, dict(found.counts)) == (
        Level.MUNICIPALITY,
        True,
        dt.date(2021, 1, 1),
        {1: right},
    )


@pytest.mark.parametrize(
    ("year", "used"),
    [
        (2020, 2020),
        (2021, 2020),
        (2023, 2021),
        (2024, 2024),
        (2026, 2024),
        (2040, 2024),
        (2012, 2020),
    ],
    ids=[
        "the year's own day",
        "rule",
        "carried forward",
        "the year's own day again",
        "later",
        "far later",
        "before every count: the first after",
    ],
)
def test_basis_without_a_count_of_the_rule_takes_the_latest_known(year, used):
    counts = [count(1, y, dt.date(y, 1, 1), y) for y in (2020, 2021, 2024)]
    found = basis(year, *counts)
    assert found.reference_date == dt.date(used, 1, 1)
    assert found.by_rule is (used == year - 1)


def test_basis_region_total_only():
    total = count(REGION, 626_092, dt.date(2014, 5, 1))
    later = count(1, 73_107, dt.date(2020, 1, 1))
    found = basis(2015, total, later, rule_day=dt.date(2014, 5, 1))
    assert (found.level, found.by_rule, dict(found.counts)) == (Level.REGION, True, {REGION: total})


def test_basis_municipalities_go_before_a_region_total_of_the_same_day():
    day = dt.date(2020, 1, 1)
    mine = count(1, 10, day, 1)
    found = basis(2021, count(REGION, 99, day, 2), mine)
    assert (found.level, dict(found.counts)) == (Level.MUNICIPALITY, {1: mine})


def test_basis_municipality_without_a_count_on_the_day_gets_its_own_latest_before_it():
    older, newer, other = (
        count(2, 5, dt.date(2019, 1, 1), 1),
        count(2, 6, dt.date(2024, 1, 1), 2),
        count(1, 7, dt.date(2020, 1, 1), 3),
    )
    assert dict(basis(2021, older, newer, other).counts) == {1: other, 2: older}


def test_basis_strangers_do_not_count():
    assert basis(2021, count(55, 10, dt.date(2020, 1, 1))).level == Level.NONE


def test_basis_nothing_known():
    assert basis(2021) == year_basis(
        rule_day=dt.date(2020, 1, 1), year=2021, municipalities={1}, region=None, counts=[]
    )


def test_undated_basis_is_never_by_rule():
    mine = count(1, 72_560, None)
    found = undated_basis({1}, [mine, count(55, 3, None)])
    assert (found.by_rule, found.reference_date, dict(found.counts)) == (False, None, {1: mine})


def test_basis_is_by_rule_only_when_every_count_is_of_its_day():
    older, right = count(2, 5, dt.date(2019, 1, 1), 1), count(1, 7, dt.date(2020, 1, 1), 2)
    found = basis(2021, older, right)
    assert (found.by_rule, found.older, dict(found.counts)) == (
        False,
        frozenset({2}),
        {1: right, 2: older},
    )


def test_basis_region_total_does_not_wipe_out_municipalities():
    mine, total = count(1, 7, dt.date(2020, 1, 1), 1), count(REGION, 99, dt.date(2021, 1, 1), 2)
    found = basis(2022, mine, total)
    assert (found.level, found.reference_date, dict(found.counts)) == (
        Level.MUNICIPALITY,
        dt.date(2020, 1, 1),
        {1: mine},
    )


MERGED = dt.date(2023, 1, 1)


def merged(*counts: CountFacts, since: dt.date | None = None) -> dict[tuple[int, dt.date], int]:
    """Losser (2) and Borne (3) went up in Enschede (1), or in a new municipality when `since` is
    given.
    """
    mergers = [Merger(2, "Losser", 1, MERGED, since), Merger(3, "Borne", 1, MERGED, since)]
    return {
        (c.organisation_id, c.reference_date): c.inhabitants
        for c in with_predecessors(counts, mergers)
    }


@pytest.mark.parametrize(
    ("day", "total"),
    [(dt.date(2022, 12, 31), 111), (MERGED, 100), (dt.date(2023, 1, 2), 100)],
    ids=["the day before: a sum", "the first day: its own", "the day after"],
)
def test_predecessors_count_until_the_merger(day, total):
    assert merged(count(1, 100, day), count(2, 10, day), count(3, 1, day))[1, day] == total


def test_predecessors_of_a_new_municipality_are_added_up_with_their_names():
    day = dt.date(2022, 1, 1)
    [total] = [
        c
        for c in with_predecessors(
            [count(2, 10, day), count(3, 1_500, day)],
            [Merger(2, "Losser", 1, MERGED, MERGED), Merger(3, "Borne", 1, MERGED, MERGED)],
        )
        if c.organisation_id == 1
    ]
    assert (total.inhabitants, total.count_id, total.source) == (
        1_510,
        None,
        "opgeteld: Losser 10 en Borne 1.500; CBS",
    )


def test_predecessors_with_a_part_missing_give_no_count():
    day = dt.date(2022, 1, 1)
    assert (1, day) not in merged(count(1, 100, day), count(2, 10, day))
    assert (1, day) not in merged(count(2, 10, day), count(3, 1, day))
    assert merged(count(2, 10, day), count(3, 1, day), since=MERGED)[1, day] == 11
