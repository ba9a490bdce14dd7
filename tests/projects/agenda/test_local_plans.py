"""The list of local plans: filtered, changed by who may, and never leading others to a refusal."""

import pytest

from projects.agenda.models.agenda import LocalPlan
from projects.budget.models import BudgetLine
from tests.contributions.reading import words

PLANS = "/veiligheidsagenda/plannen/"


@pytest.fixture
def plans(twente):
    rows = [("Almelo", 2013, 2016), ("Borne", 2017, 2020)]
    return [
        LocalPlan.objects.create(
            municipality=twente.municipality(name), title="Plan", first_year=a, last_year=b
        )
        for name, a, b in rows
    ]


def test_plans_are_found_by_municipality_and_by_a_year_they_hold_in(plans, client, finance):
    client.force_login(finance)
    for query, there, gone in (
        ({"q": "alm"}, "Almelo", "Borne"),
        ({"year": "2018"}, "Borne", "Almelo"),
    ):
        rows = [
            row.municipality.name
            for row in client.get(PLANS, query).context["list"].table.page_records
        ]
        assert rows == [there] and gone not in rows


def test_who_may_change_a_plan_or_a_budget_line_finds_the_way_and_others_no_dead_end(
    plans, twente, client, finance, coordinator
):
    line = BudgetLine.objects.create(
        fund=twente.fund,
        direction="income",
        text="Gift",
        amount=1,
        is_amount_assumed=True,
        first_year=2026,
    )
    ways = (
        (PLANS, f"{PLANS}{plans[0].pk}/wijzigen/"),
        ("/begroting/posten/", f"/begroting/posten/{line.pk}/wijzigen/"),
    )
    for user, finds in ((coordinator, True), (finance, False)):
        client.force_login(user)
        for page, way in ways:
            assert (way in client.get(page).content.decode()) == finds
    assert "aangenomen of afgeleid" in words(client.get("/begroting/posten/"))
