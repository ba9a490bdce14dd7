"""The pages of the coordination budget and the reserve: what is computed, what is tried, and what
is kept.
"""

import datetime as dt
import io
from decimal import Decimal as D

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from contributions.funds.models import Rate
from ivz.core.refusal import Refused
from projects.briefs.models import Grant
from projects.budget.enums import MovementKind
from projects.budget.models import (
    Benchmark,
    BudgetLine,
    CoordinationTask,
    ReserveMovement,
    Scenario,
)
from projects.budget.reports.budget import budget_report
from projects.budget.reports.finances import forecast, reserve_report
from projects.budget.services import remove_task, save_scenario
from projects.budget.tasks import build_budget as build_budget_paper
from projects.budget.tasks import build_finances as build_finances_paper
from tests.contributions.reading import words
from tests.factories.budget import build_budget
from tests.pdf.pdfs import text as text_of
from tests.pdf.pdfs import texts

DETAIL = "/begroting/coordinatie/2020/"


@pytest.fixture
def budget(twente):
    return build_budget(twente)


@pytest.fixture
def as_coordinator(client, coordinator):
    client.force_login(coordinator)
    return client


def test_report_has_the_chain_and_every_municipality_per_choice(
    budget, django_assert_max_num_queries
):
    with django_assert_max_num_queries(14):
        report = budget_report(budget)
    assert [(choice.name, choice.chain.hours, choice.chain.rate) for choice in report.choices] == [
        ("Alle taken", D(62), D("0.292")),
        ("Alleen Twente", D(32), D("0.199")),
    ]
    almelo = next(share for share in report.shares if share.municipality.name == "Almelo")
    assert (almelo.inhabitants, almelo.amounts) == (72_560, (D("21187.52"), D("14439.44")))
    assert report.totals == tuple(
        sum(share.amounts[at] for share in report.shares) for at in range(2)
    )
    assert report.printed == [
        ("Uren per week", D(64), D(62)),
        ("Bedrag per jaar", D(187_500), D("183593.75")),
    ]


def test_trying_other_hours_recomputes_and_saves_nothing(budget, as_coordinator):
    response = as_coordinator.get(DETAIL, {"uren-10": "14", "uren-1": ""})
    text = words(response)
    assert "Geprobeerde uren" in text
    assert "64,0" in text and "€ 187.500,00" in text and "€ 0,299" in text
    assert "value=0%2C299" in response.content.decode().replace("&amp;", "&")
    assert budget.tasks.get(number=10).hours == 12


@pytest.mark.parametrize("typed", ["veel", "-1", "500", "1,25", "9" * 40])
def test_hours_that_are_no_hours_get_a_sentence_and_leave_the_budget(budget, as_coordinator, typed):
    response = as_coordinator.get(DETAIL, {"uren-10": typed})
    assert response.status_code == 200
    assert response.context["form"].errors["uren-10"]
    assert response.context["report"].tried.chain.hours == 62


def test_files_hold_what_the_page_shows(budget, as_coordinator):
    sheet = openpyxl.load_workbook(
        io.BytesIO(as_coordinator.get(DETAIL, {"formaat": "xlsx"}).content), data_only=True
    ).worksheets[0]
    rows = {row[0]: row[1:] for row in sheet.iter_rows(values_only=True)}
    report = budget_report(budget)
    assert rows["Almelo"] == (72_560, 21187.52, 14439.44)
    assert (
        "Almelo;72560;21187,52;14439,44"
        in as_coordinator.get(DETAIL, {"formaat": "csv"}).content.decode()
    )
    assert (
        D(
            str(
                round(
                    sum(
                        values[1]
                        for name, values in rows.items()
                        if name not in ("Gemeente", "Totaal") and values[0]
                    ),
                    2,
                )
            )
        )
        == report.totals[0]
    )


def test_a_scenario_keeps_the_rows_that_stay_and_refuses_what_makes_no_sense(
    budget, coordinator, finance
):
    scenario = Scenario.objects.get()
    tasks = list(budget.tasks.filter(number__in=(7, 8)))
    kept = set(scenario.drops.filter(task__in=tasks).values_list("pk", flat=True))
    save_scenario(scenario, tasks=tasks, by=coordinator)
    assert set(scenario.drops.values_list("pk", flat=True)) == kept
    for chosen, who, sentence in (
        ([], coordinator, "Kies ten minste één taak"),
        (tasks, finance, "Alleen de regiocoördinator"),
    ):
        with pytest.raises(Refused, match=sentence):
            save_scenario(scenario, tasks=chosen, by=who)
    with pytest.raises(Refused, match="staat in een scenario"):
        remove_task(tasks[0], by=coordinator)
    remove_task(budget.tasks.get(number=1), by=coordinator)
    assert budget.tasks.count() == 11


def test_forms_save_and_refuse(budget, as_coordinator):
    task = {
        "number": "13",
        "text": "Nieuwe taak",
        "hours": "2,5",
        "source": "",
        "source_locator": "",
    }
    assert as_coordinator.post(f"{DETAIL}taken/nieuw/", task).status_code == 302
    assert CoordinationTask.objects.get(number=13).hours == D("2.5")
    again = as_coordinator.post(f"{DETAIL}taken/nieuw/", task)
    assert "Dit nummer is al gebruikt." in words(again)
    pk = CoordinationTask.objects.get(number=13).pk
    assert "Vul in: Reden van de wijziging" in words(
        as_coordinator.post(f"{DETAIL}taken/{pk}/wijzigen/", task)
    )
    assert as_coordinator.post(f"{DETAIL}taken/{pk}/verwijderen/").status_code == 302
    assert not CoordinationTask.objects.filter(number=13).exists()
    none_chosen = as_coordinator.post(f"{DETAIL}scenario/nieuw/", {"name": "Leeg", "effect": ""})
    assert "Maak een keuze bij: Taken die vervallen" in words(none_chosen)
    movement = {
        "fund": budget.fund_id,
        "kind": "change",
        "text": "Mutatie",
        "amount": "-10,00",
        "valid_from": "2026-03-01",
        "valid_until": "2026-02-01",
    }
    assert "De laatste dag ligt niet voor de eerste." in words(
        as_coordinator.post("/begroting/reserve/nieuw/", movement)
    )
    assert not ReserveMovement.objects.exists()


def test_forecast_adds_lines_of_their_years_to_computed_contributions(budget, twente):
    row = {"fund": twente.fund, "amount": D(30_000)}
    BudgetLine.objects.create(direction="expense", text="Overhead", first_year=2026, **row)
    BudgetLine.objects.create(
        direction="income", text="Uit de reserve", first_year=2026, last_year=2027, **row
    )
    years = {year.year: year for year in forecast(twente.fund, 2025, 2028)}
    found = [
        (
            year,
            years[year].contributions,
            years[year].other_income,
            years[year].expenses,
            years[year].result,
        )
        for year in years
    ]
    assert found == [
        (2025, D("205057.92"), D(0), D(0), D("205057.92")),
        (2026, D("205057.92"), D(30_000), D(30_000), D("205057.92")),
        (2027, D("205057.92"), D(30_000), D(30_000), D("205057.92")),
        (2028, D("233894.23"), D(0), D(30_000), D("203894.23")),
    ]
    assert forecast(twente.fund, 2014, 2014)[0].partners == D(20_000)


def counted_and_spent(fund) -> None:
    """50,000 counted on 1 January 2026, and 60,000 spent evenly over that year and the next."""
    start, row = dt.date(2026, 1, 1), {"fund": fund}
    ReserveMovement.objects.create(
        kind=MovementKind.BALANCE, text="Stand", valid_from=start, amount=D(50_000), **row
    )
    ReserveMovement.objects.create(
        text="Overhead", valid_from=start, valid_until=dt.date(2028, 1, 1), amount=D(-60_000), **row
    )


def test_reserve_on_a_day_and_on_its_page(twente, as_coordinator):
    counted_and_spent(twente.fund)
    report = reserve_report(twente.fund, dt.date(2026, 12, 31))
    assert (report.standing.balance, report.runs_dry_on) == (D("20000.00"), dt.date(2027, 9, 1))
    text = words(as_coordinator.get("/begroting/reserve/", {"peildatum": "2026-12-31"}))
    assert "Op 31 december 2026 zit er € 20.000,00 in de reserve." in text
    assert "Op 1 september 2027 gaat er meer uit dan erin zit." in text
    assert "Er is nog geen stand bekend." in words(
        as_coordinator.get("/begroting/reserve/", {"peildatum": "2025-12-31"})
    )


def test_list_of_lines_costs_the_same_for_one_and_for_many(
    twente, as_coordinator, django_assert_num_queries
):

    def made(numbers):
        rows = [
            BudgetLine(
                fund=twente.fund, direction="expense", text=f"Post {n}", amount=n, first_year=2020
            )
            for n in numbers
        ]
        BudgetLine.objects.bulk_create(rows)

    made([1])
    as_coordinator.get("/begroting/posten/")
    with CaptureQueriesContext(connection) as one:
        as_coordinator.get("/begroting/posten/")
    made(range(2, 301))
    with django_assert_num_queries(len(one)):
        as_coordinator.get("/begroting/posten/")


@pytest.mark.parametrize(
    "day", ["1900-01-01", "2005-12-31", "2010-12-31", "2011-01-01", "2199-12-31"]
)
def test_forecast_of_any_day_has_a_page(budget, as_coordinator, day):
    assert as_coordinator.get("/begroting/", {"peildatum": day}).status_code == 200


def test_the_budget_is_one_page_for_the_board_with_what_is_tried(budget):
    name, content = build_budget_paper(
        {"budget": budget.pk, "tried": {"10": "14"}, "on": "2026-11-22"}
    )
    text = text_of(content)
    assert name == "coordinatiebegroting-2020.pdf" and len(texts(content)) == 1
    assert (
        "Geprobeerde uren" in text
        and "De kosten van de geprobeerde uren:" in text
        and "probeert" not in text.replace("uitprobeert", "")
    )
    assert "187.500,00" in text and "Almelo 72.560 21.187,52" in text
    assert "Totaal 62 64" in text  # hours a week, and as tried
    assert "Uren per week: de bron noemt 64,00, de taken tellen op tot 62,00." in text


def test_the_paper_of_the_reserve_says_when_it_runs_dry(budget, twente):
    row = {"fund": twente.fund}
    ReserveMovement.objects.create(
        kind=MovementKind.BALANCE,
        text="Stand",
        valid_from=dt.date(2026, 1, 1),
        amount=D(50_000),
        **row,
    )
    ReserveMovement.objects.create(
        text="Overhead",
        valid_from=dt.date(2026, 1, 1),
        valid_until=dt.date(2028, 1, 1),
        amount=D(-60_000),
        is_about=True,
        **row,
    )
    name, content = build_finances_paper(
        {"fund": twente.fund.pk, "on": "2026-12-31", "made": "2026-12-31"}
    )
    text = text_of(content)
    assert name == "begroting-en-reserve-2026-12-31.pdf" and len(texts(content)) == 1
    assert (
        "In de reserve zit € 20.000,00. Op 1 september 2027 gaat er meer uit dan erin zit." in text
    )
    assert "2028 (raming) 233.894,23" in text and "bedrag is ongeveer" in text
    _, unknown = build_finances_paper(
        {"fund": twente.fund.pk, "on": "2025-12-31", "made": "2026-12-31"}
    )
    assert "De stand van de reserve is niet bekend. Er is nog geen stand bekend." in text_of(
        unknown
    )


def test_pages_lead_to_their_paper_with_day_and_hours(budget, as_coordinator):
    assert (
        "/begroting/coordinatie/2020.pdf?uren-10=14"
        in as_coordinator.get(DETAIL, {"uren-10": "14"}).content.decode()
    )
    for page in ("/begroting/", "/begroting/reserve/"):
        assert (
            "/begroting/begroting-en-reserve.pdf?peildatum=2026-01-01"
            in as_coordinator.get(page, {"peildatum": "2026-01-01"}).content.decode()
        )
    refused = as_coordinator.get("/begroting/coordinatie/2020.pdf", {"uren-10": "veel"})
    assert refused.status_code == 400 and "Vul bij elke taak een getal in." in words(refused)


def test_the_budget_leads_to_the_grants_and_adds_up_none_of_them(budget, as_coordinator):
    for purpose, amount, about in (
        ("Een", 1_000, True),
        ("Twee", None, False),
        ("Drie", 5_000, False),
    ):
        Grant.objects.create(purpose=purpose, amount=amount, is_about=about)
    page = as_coordinator.get("/begroting/")
    shown = words(page)
    assert "Subsidies tellen in deze bedragen niet vanzelf mee. Subsidies bekijken" in shown
    assert 'href="/projecten/subsidies/"' in page.content.decode()
    assert "toegekend" not in shown and "6.000" not in shown


def test_a_reserve_that_is_dry_says_since_when_and_draws_below_zero(twente, as_coordinator):
    counted_and_spent(twente.fund)
    report = reserve_report(twente.fund, dt.date(2027, 12, 31))
    assert (report.standing.balance, report.runs_dry_on) == (D("-10000.00"), dt.date(2027, 9, 1))
    page = as_coordinator.get("/begroting/reserve/", {"peildatum": "2027-12-31"})
    assert "De reserve is op" in words(
        page
    ) and "Sinds 1 september 2027 is er meer uit dan erin zat." in words(page)
    assert page.context["chart"].series[0].points[-1].value == D("-10000.00")
    _, content = build_finances_paper(
        {"fund": twente.fund.pk, "on": "2027-12-31", "made": "2027-12-31"}
    )
    assert "Sinds 1 september 2027 is er meer uit dan erin zat." in text_of(content)


def test_what_was_put_in_by_mistake_can_be_taken_away(twente, as_coordinator, client, finance):
    line = BudgetLine.objects.create(
        fund=twente.fund, direction="expense", text="Dubbel", amount=1, first_year=2026
    )
    movement = ReserveMovement.objects.create(
        fund=twente.fund, text="Dubbel", valid_from=dt.date(2026, 1, 1), amount=1
    )
    ways = [f"/begroting/posten/{line.pk}/", f"/begroting/reserve/{movement.pk}/"]
    for way in ways:
        assert f"{way}verwijderen/" in as_coordinator.get(f"{way}wijzigen/").content.decode()
    client.force_login(finance)
    assert [client.post(f"{way}verwijderen/").status_code for way in ways] == [403, 403]
    assert BudgetLine.objects.exists() and ReserveMovement.objects.exists()


def test_taking_away_by_the_coordinator(twente, as_coordinator):
    line = BudgetLine.objects.create(
        fund=twente.fund, direction="expense", text="Dubbel", amount=1, first_year=2026
    )
    movement = ReserveMovement.objects.create(
        fund=twente.fund, text="Dubbel", valid_from=dt.date(2026, 1, 1), amount=1
    )
    for page, pk in (("/begroting/posten/", line.pk), ("/begroting/reserve/", movement.pk)):
        way = f"{page}{pk}/verwijderen/"
        assert "Dubbel. Doe dit alleen bij een vergissing" in words(as_coordinator.get(way))
        assert "Vul in: Reden" in words(as_coordinator.post(way, {"reason": " "}))
        assert as_coordinator.post(way, {"reason": "Stond er al"}).status_code == 302
        assert (
            as_coordinator.post(way, {"reason": "Stond er al"}).status_code == 302
        )  # a second click
        shown = words(as_coordinator.get(page))
        told = (
            "Dubbel, 1,00 euro per jaar vanaf 2026"
            if "posten" in page
            else "Dubbel, 1,00 euro, 1 januari 2026"
        )
        assert (
            f"Verwijderd: {told} op" in shown
            and "Reden: Stond er al" in shown
            and f"Toegevoegd: {told} op" in shown
        )
    assert not BudgetLine.objects.exists() and not ReserveMovement.objects.exists()


def test_only_who_may_read_the_history_reads_that_of_lines_and_reserve(
    twente, client, finance, controller
):
    BudgetLine.objects.create(
        fund=twente.fund, direction="expense", text="Overhead", amount=1, first_year=2026
    )
    ReserveMovement.objects.create(
        fund=twente.fund, text="Overhead", valid_from=dt.date(2026, 1, 1), amount=1
    )
    for who, shows in ((finance, False), (controller, True)):
        client.force_login(who)
        for page in ("/begroting/posten/", "/begroting/reserve/"):
            assert ("Toegevoegd: Overhead" in words(client.get(page))) is shows


def test_a_reserve_with_an_unknown_movement_ahead_is_known_until_that_day(twente, as_coordinator):
    row = {"fund": twente.fund}
    ReserveMovement.objects.create(
        kind=MovementKind.BALANCE,
        text="Stand",
        valid_from=dt.date(2015, 1, 1),
        amount=D(145_000),
        **row,
    )
    ReserveMovement.objects.create(text="Extra inzet", valid_from=dt.date(2017, 2, 1), **row)
    ahead = (
        "Vanaf 1 februari 2017 is de stand niet bekend. Van “Extra inzet” is geen bedrag bekend."
    )
    shown = [
        words(as_coordinator.get(page, {"peildatum": "2016-06-01"}))
        for page in ("/begroting/reserve/", "/begroting/")
    ]
    _, content = build_finances_paper(
        {"fund": twente.fund.pk, "on": "2016-06-01", "made": "2016-06-01"}
    )
    for text in (*shown, text_of(content)):
        assert ahead in text and "raakt de reserve niet op" not in text
    row |= {"kind": MovementKind.BALANCE, "text": "Weer geteld", "valid_from": dt.date(2018, 1, 1)}
    ReserveMovement.objects.create(amount=D(-1), **row)
    assert (
        reserve_report(twente.fund, dt.date(2016, 6, 1)).outlook
        == f"{ahead} Op 1 januari 2018 gaat er meer uit dan erin zit."
    )


def test_a_reserve_that_recovered_names_the_last_time_it_ran_dry(twente):
    row = {"fund": twente.fund}
    ReserveMovement.objects.create(
        kind=MovementKind.BALANCE,
        text="Stand",
        valid_from=dt.date(2015, 1, 1),
        amount=D(100),
        **row,
    )
    for month, amount in ((2, -200), (3, 500), (4, -1_000)):
        ReserveMovement.objects.create(
            text=f"Maand {month}", valid_from=dt.date(2015, month, 1), amount=D(amount), **row
        )
    report = reserve_report(twente.fund, dt.date(2015, 5, 1))
    assert report.outlook == "Sinds 1 april 2015 is er meer uit dan erin zat."


def test_the_chart_stays_level_until_a_movement_begins_and_has_no_value_where_nobody_knows(
    twente, as_coordinator
):
    row = {"fund": twente.fund}
    ReserveMovement.objects.create(
        kind=MovementKind.BALANCE,
        text="Stand",
        valid_from=dt.date(2020, 1, 1),
        amount=D(50_000),
        **row,
    )
    ReserveMovement.objects.create(
        text="Overhead",
        valid_from=dt.date(2026, 1, 1),
        valid_until=dt.date(2028, 1, 1),
        amount=D(-30_000),
        **row,
    )
    ReserveMovement.objects.create(text="Extra inzet", valid_from=dt.date(2028, 7, 1), **row)
    ReserveMovement.objects.create(
        kind=MovementKind.BALANCE,
        text="Geteld",
        valid_from=dt.date(2030, 1, 1),
        amount=D(5_000),
        **row,
    )
    assert [
        (label, value)
        for label, (value,) in as_coordinator.get("/begroting/reserve/").context["chart"].rows
    ] == [
        ("01-01-2020", D(50_000)),
        ("31-12-2025", D(50_000)),
        ("31-12-2027", D(20_000)),
        ("30-06-2028", D(20_000)),
        ("01-07-2028", None),
        ("31-12-2029", None),
        ("01-01-2030", D(5_000)),
    ]


def test_a_year_without_known_contributions_has_no_result(twente, as_coordinator):
    Rate.objects.filter(fund=twente.fund, valid_from__lt="2028-01-01").delete()
    year = forecast(twente.fund, 2026, 2026)[0]
    assert (year.contributions, year.income, year.result) == (None, None, None)
    page = as_coordinator.get("/begroting/", {"peildatum": "2026-06-01"})
    shown = words(page)
    assert "Resultaat 2026 Niet bekend" in shown
    assert (
        "Van 2026 en 2027 zijn de bijdragen niet bekend, en het resultaat dus ook niet. In alle"
        " andere jaren dekken" in shown
    )
    assert page.context["chart"].rows[0][1][0] is None
    _, content = build_finances_paper(
        {"fund": twente.fund.pk, "on": "2026-06-01", "made": "2026-01-01"}
    )
    assert "2026 (raming) – 0,00 0,00 0,00 – –" in text_of(content)


def test_without_counts_nobody_is_compared_with_no_municipalities(budget, as_coordinator):
    Benchmark.objects.create(name="Elders", year=2019, fte=D(5), municipalities=10)
    compared = "Voor 14 gemeenten zou dat 7,00 fte zijn."
    assert compared in words(as_coordinator.get(DETAIL))
    Rate.objects.filter(fund=budget.fund).delete()
    shown = words(as_coordinator.get(DETAIL))
    assert "Elders: 5 fte voor 10 gemeenten." in shown and "zou dat" not in shown
    _, content = build_budget_paper({"budget": budget.pk, "tried": {}, "on": "2026-11-22"})
    assert "omgerekend naar" not in text_of(content)


def test_a_reserve_that_is_known_and_enough_says_so(twente, as_coordinator):
    row = {"fund": twente.fund, "kind": MovementKind.BALANCE}
    ReserveMovement.objects.create(
        text="Stand", valid_from=dt.date(2026, 1, 1), amount=D(50_000), **row
    )
    for page in ("/begroting/reserve/", "/begroting/"):
        assert "Met wat is vastgelegd raakt de reserve niet op." in words(
            as_coordinator.get(page, {"peildatum": "2026-06-01"})
        )
