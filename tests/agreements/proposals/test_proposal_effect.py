"""The effect of a proposal per municipality and year, with the counts and rates of Twente."""

import datetime as dt
from decimal import Decimal

import pytest

from agreements.proposals.enums import ProposalKind, ProposalState
from agreements.proposals.models import RateProposal
from agreements.proposals.reports.effect import first_year, proposal_effect
from agreements.proposals.reports.sheets import effect_facts, effect_sheet
from contributions.funds.models import Rate
from ivz.sources.models import SourceDocument
from tests.factories.proposals import proposal
from tests.factories.twente import made_up_municipalities

TODAY = dt.date(2026, 11, 22)
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("valid_from", "year"),
    [
        (dt.date(2027, 12, 31), 2028),
        (dt.date(2028, 1, 1), 2028),
        (dt.date(2028, 1, 2), 2029),
        (dt.date(2028, 12, 31), 2029),
    ],
)
def test_first_year_uses_the_rate_of_its_first_day(valid_from, year):
    assert first_year(valid_from) == year


def test_effect_of_the_proposal_for_2028(twente):
    effect = proposal_effect(proposal(twente), today=TODAY)
    almelo = effect.first.of(twente.municipality("Almelo"))
    assert [year.year for year in effect.years] == [2026, 2027, 2028, 2029, 2030, 2031]
    assert [year.is_changed for year in effect.years] == [False, False, True, True, True, True]
    assert (almelo.inhabitants, almelo.old, almelo.new, almelo.rise) == (
        74317,
        Decimal("23781.44"),
        Decimal("27125.71"),
        Decimal("3344.27"),
    )
    assert (effect.first.total.old, effect.first.total.new) == (
        Decimal("205057.92"),
        Decimal("233894.23"),
    )
    assert effect.first.total.rise == sum(line.rise for line in effect.first.lines)
    assert (
        effect.first.basis_words
        == "inwonertallen van 1 januari 2024, vastgesteld; het bedrag is een raming"
    )
    assert (effect.present_rate, effect.new_rate, effect.rise_rate) == (
        Decimal("0.32"),
        Decimal("0.365"),
        Decimal("0.045"),
    )
    assert all(year.of(twente.municipality("Almelo")) for year in effect.years)


def test_effect_falls_short_of_its_target(twente):
    found = proposal_effect(
        proposal(twente, kind=ProposalKind.TARGET, target_amount=Decimal(30000)), today=TODAY
    ).target
    assert (found.brings, found.difference) == (Decimal("28836.31"), Decimal("-1163.69"))


def test_effect_of_a_surcharge_on_the_counts_of_annex_10(twente):
    annex = SourceDocument.objects.get(key="bijlage-10")
    asked = proposal(
        twente,
        key="ivz-2020",
        kind=ProposalKind.SURCHARGE,
        value=Decimal("0.10"),
        rounding_rule="euros_down",
        valid_from=dt.date(2020, 1, 1),
        undated_source=annex,
        state=ProposalState.SUBMITTED,
    )
    effect = proposal_effect(asked, today=dt.date(2019, 9, 1))
    shown = effect.as_proposed
    hengelo = shown.of(twente.municipality("Hengelo"))
    assert (effect.present_rate, effect.new_rate) == (Decimal("0.20"), Decimal("0.30"))
    assert (hengelo.old, hengelo.extra, hengelo.new) == (
        Decimal(16129),
        Decimal(8064),
        Decimal(24194),
    )
    assert (shown.inhabitants, shown.total.old, shown.total.extra) == (
        627898,
        Decimal(125576),
        Decimal(62785),
    )
    assert shown.basis_words == "inwonertallen zonder peildatum"
    assert [year.year for year in effect.years] == [2019, 2020, 2021, 2022, 2023, 2024]


def test_a_surcharge_stands_still_once_colleges_were_asked(twente):
    twente.rate("0.365").delete()
    planned = Rate.objects.create(
        fund=twente.fund, valid_from=dt.date(2028, 1, 1), value=Decimal("0.33"), status="planned"
    )
    fields = {"kind": ProposalKind.SURCHARGE, "value": Decimal("0.01")}
    draft = proposal(twente, key="concept", **fields)
    asked = proposal(twente, **fields, state=ProposalState.SUBMITTED, rate=planned)
    Rate.objects.create(
        fund=twente.fund, valid_from=dt.date(2027, 1, 1), value=Decimal("0.40"), status="planned"
    )
    assert proposal_effect(draft, today=TODAY).new_rate == Decimal("0.41")
    assert proposal_effect(asked, today=TODAY).new_rate == Decimal("0.33")


def test_the_file_begins_with_what_the_page_shows_first(twente):
    annex = SourceDocument.objects.get(key="bijlage-10")
    asked = proposal(
        twente,
        kind=ProposalKind.SURCHARGE,
        value=Decimal("0.10"),
        rounding_rule="euros_down",
        valid_from=dt.date(2020, 1, 1),
        undated_source=annex,
    )
    effect = proposal_effect(asked, today=dt.date(2019, 9, 1))
    rows = list(effect_sheet(effect, TODAY).rows)
    assert [row["year"] for row in rows[:15]] == ["2020, zoals voorgesteld"] * 14 + ["2019"]
    assert sum(row["extra"] for row in rows[:14]) == effect.shown.total.extra == Decimal(62785)
    assert (
        dict(effect_facts(effect, TODAY))["Inwonertallen 2020, zoals voorgesteld"]
        == "inwonertallen zonder peildatum"
    )


def test_indexation_keeps_its_residue(twente):
    asked = proposal(
        twente,
        kind=ProposalKind.INDEXATION,
        value=Decimal("0.330"),
        index_percentage=Decimal("3.2"),
        valid_from=dt.date(2027, 1, 1),
    )
    found = proposal_effect(asked, today=TODAY).indexation
    assert (found.rate, found.residue, found.residue_over(640806)) == (
        Decimal("0.330"),
        Decimal("0.00024"),
        Decimal("153.79"),
    )


def test_effect_of_an_adopted_proposal_starts_in_the_year_of_its_decision(twente):
    rate = Rate.objects.get(value=Decimal("0.30"))
    adopted = proposal(
        twente,
        key="ivz-2020",
        value=Decimal("0.30"),
        valid_from=rate.valid_from,
        state=ProposalState.ADOPTED,
        rate=rate,
        decision=twente.agreement,
    )
    effect = proposal_effect(adopted, today=TODAY)
    assert [year.year for year in effect.years] == list(range(2019, 2025))
    assert (effect.present_rate, effect.year(2021).new_rate) == (Decimal("0.20"), Decimal("0.30"))
    assert effect.year(2021).of(twente.municipality("Almelo")).new == Decimal("21932.10")
    assert effect.year(2021).of(twente.municipality("Almelo")).old == Decimal("14621.00")


def test_effect_costs_the_same_queries_for_many_municipalities(twente, django_assert_num_queries):
    proposal(twente)
    asked = RateProposal.objects.select_related("fund", "rate", "decision").get()
    with django_assert_num_queries(7):
        proposal_effect(asked, today=TODAY)
    made_up_municipalities(40, dt.date(2024, 1, 1))
    with django_assert_num_queries(7):
        assert len(proposal_effect(asked, today=TODAY).first.lines) == 54
