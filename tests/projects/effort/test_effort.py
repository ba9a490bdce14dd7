"""The effort ledger: what is owed, agreed and planned, joint deliveries, talks, and buying off."""

import csv
import datetime as dt
import io
import json
from decimal import Decimal as D

import openpyxl
import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from contributions.invoices.models.charges import ExtraCharge
from ivz.core.refusal import Refused
from projects.effort import tasks
from projects.effort.models.effort import BuyOff, EffortAgreement, EffortScale, JointDelivery
from projects.effort.models.groups import GroupRole
from projects.effort.reports.effort import buy_off_states, effort_report, ledger_years
from projects.effort.services import buy_off, withdraw_buy_off
from tests.contributions.reading import words
from tests.factories.agenda import build_effort
from tests.factories.invoices import number_year
from tests.factories.twente import made_up_municipalities
from tests.pdf.pdfs import text

TODAY = dt.date(2022, 6, 1)
WIERDEN = "/inzet/2022/wierden/"


@pytest.fixture
def effort(twente) -> EffortScale:
    return build_effort(twente)


@pytest.fixture
def as_coordinator(client, coordinator):
    client.force_login(coordinator)
    return client


def buy(twente, by, year=2022, hours="2", name="Wierden", **fields) -> BuyOff:
    return buy_off(
        twente.municipality(name),
        year,
        hours=D(hours),
        reason="Niemand beschikbaar",
        by=by,
        today=TODAY,
        **fields,
    )


def test_ledger_has_rule_agreement_and_balance(effort, twente):
    report = effort_report(2020, TODAY)
    assert (report.by_rule, report.agreed, report.planned) == (56, 52, 27)
    assert {d.name: d.sums.balance for d in report.deliveries if d.sums.planned} == {
        "Almelo": 0,
        "Enschede en Losser": -2,
        "Hengelo": 2,
        "Dinkelland en Tubbergen": -1,
        "Wierden": 0,
    }
    assert [(line.municipality.name, line.owed.extra_price) for line in report.deviating] == [
        ("Dinkelland", 3890),
        ("Rijssen-Holten", 3889),
    ]
    assert report.delivery_of(twente.municipality("Losser")).title == "Enschede (8) en Losser (2)"


@pytest.mark.parametrize(
    ("year", "today", "day"),
    [
        (2021, TODAY, dt.date(2021, 12, 31)),
        (2022, TODAY, TODAY),
        (2023, TODAY, dt.date(2023, 1, 1)),
    ],
)
def test_ledger_stands_on_a_day_of_its_year(effort, year, today, day):
    assert effort_report(year, today).day == day


def test_ledger_before_the_first_table_knows_nothing(effort):
    report = effort_report(2019, TODAY)
    assert (report.scale, report.by_rule, report.agreed, report.planned) == (None, 0, 0, 0)


@pytest.mark.parametrize(
    ("day", "hours"),
    [(dt.date(2022, 5, 31), 2), (dt.date(2022, 6, 1), 4), (dt.date(2022, 6, 2), 4)],
)
def test_agreement_holds_from_its_day_on(effort, twente, day, hours):
    EffortAgreement.objects.create(
        municipality=twente.municipality("Wierden"),
        valid_from=dt.date(2022, 6, 1),
        hours=D(4),
        reason="Ruil",
    )
    assert effort_report(2022, day).line_of(twente.municipality("Wierden")).owed.agreed == hours


@pytest.mark.parametrize(("day", "planned"), [(dt.date(2022, 5, 31), 2), (dt.date(2022, 6, 1), 0)])
def test_role_is_planned_until_its_last_day(effort, twente, day, planned):
    GroupRole.objects.filter(organisation=twente.municipality("Wierden")).update(
        valid_until=dt.date(2022, 6, 1)
    )
    assert (
        effort_report(2022, day).delivery_of(twente.municipality("Wierden")).sums.planned == planned
    )


@pytest.mark.parametrize(
    ("day", "joint"), [(dt.date(2022, 5, 31), True), (dt.date(2022, 6, 1), False)]
)
def test_joint_delivery_ends(effort, twente, day, joint):
    JointDelivery.objects.filter(name="Enschede en Losser").update(valid_until=dt.date(2022, 6, 1))
    assert effort_report(2022, day).delivery_of(twente.municipality("Losser")).is_joint == joint


def test_buying_off_asks_the_price_once(effort, twente, coordinator):
    made = buy(twente, coordinator)
    line = effort_report(2022, TODAY).line_of(twente.municipality("Wierden"))
    assert (line.owed.paid, line.owed.bought_off, line.owed.to_deliver) == (D("3888.00"), 2, 0)
    assert [state for _, state, _ in buy_off_states([made])] == ["waiting"]
    run = number_year(twente.fund, 2022, coordinator)
    invoice = run.invoices.get(organisation__name="Wierden")
    extra = invoice.lines.get(kind="extra")
    assert (invoice.amount, extra.amount, extra.text) == (
        D("11249.40"),
        D("3888.00"),
        "Afkoop inspanningsverplichting 2022",
    )
    assert extra.basis == "2 uur per week in 2022, volgens de tabel €\u00a03.888,00 per jaar"
    assert [(state, found.pk) for _, state, found in buy_off_states([made])] == [
        ("invoiced", invoice.pk)
    ]
    assert (
        number_year(twente.fund, 2021, coordinator)
        .invoices.get(organisation__name="Wierden")
        .lines.count()
        == 1
    )


def test_buying_off_twice_is_refused(effort, twente, coordinator):
    buy(twente, coordinator)
    with pytest.raises(Refused, match="al afgekocht"):
        buy(twente, coordinator)
    assert ExtraCharge.objects.count() == 1
    assert buy(twente, coordinator, year=2023).charge.amount == 3888


def test_withdrawn_buy_off_can_be_made_again(effort, twente, coordinator, secretary):
    made = buy(twente, coordinator)
    with pytest.raises(Refused, match="Alleen de regiocoördinator"):
        withdraw_buy_off(made.pk, by=secretary)
    withdraw_buy_off(made.pk, by=coordinator)
    assert not ExtraCharge.objects.waiting()
    with pytest.raises(Refused, match="al ingetrokken"):
        withdraw_buy_off(made.pk, by=coordinator)
    again = buy(twente, coordinator)
    number_year(twente.fund, 2022, coordinator)
    with pytest.raises(Refused, match="staat op een factuur"):
        withdraw_buy_off(again.pk, by=coordinator)


@pytest.mark.parametrize(
    ("name", "hours", "year", "sentence"),
    [
        ("Wierden", "4", 2022, "hoogstens 2 uur"),
        ("Wierden", "3", 2022, "kent geen afkoopsom"),
        ("Wierden", "2", 2019, "geen urentabel"),
    ],
)
def test_buying_off_what_cannot_be(effort, twente, coordinator, name, hours, year, sentence):
    with pytest.raises(Refused, match=sentence):
        buy(twente, coordinator, year=year, hours=hours, name=name)
    assert not ExtraCharge.objects.exists()


def test_part_of_the_hours_can_be_bought_off(effort, twente, coordinator):
    buy(twente, coordinator, name="Almelo", hours="4")
    line = effort_report(2022, TODAY).line_of(twente.municipality("Almelo"))
    assert (line.owed.to_deliver, line.owed.paid) == (2, 7778)


def test_pages_take_the_same_queries_for_many_municipalities(effort, as_coordinator, time_machine):
    time_machine.move_to("2022-06-01 12:00")
    counts = []
    for how_many in (0, 300):
        if how_many:
            made_up_municipalities(how_many, dt.date(2021, 1, 1))
        with CaptureQueriesContext(connection) as queries:
            assert as_coordinator.get("/inzet/2022/").status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_ledger_page_and_files(effort, as_coordinator):
    shown = words(as_coordinator.get("/inzet/2020/"))
    assert "52 uur" in shown
    assert "Volgens de tabel kost afkopen € 3.890,00 meer per jaar." in shown.replace("\u00a0", " ")
    book = openpyxl.load_workbook(
        io.BytesIO(as_coordinator.get("/inzet/2020/?formaat=xlsx").content), data_only=True
    )
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    found = {row[0]: row[1:7] for row in rows}
    assert found["Dinkelland"] == (26_461, 4, 2, 3, "Dinkelland en Tubbergen", 3888)
    assert found["Tubbergen"] == (21_275, 2, 2, None, "Dinkelland en Tubbergen", 3888)
    assert found["Totaal"][1:4] == (56, 52, 27)
    assert "staan bij de eerste van hen" in shown
    assert as_coordinator.get("/inzet/2018/").status_code == 404
    assert as_coordinator.get("/inzet/2020/atlantis/").status_code == 404


def test_paper_is_in_the_shape_of_the_annex(effort):
    _, content = tasks.build_effort({"year": 2020, "on": "2022-06-01"})
    written = text(content)
    assert all(
        wanted in written
        for wanted in ("Enschede (8) en Losser (2)", "Projectleider (8)", "-2", "56", "52", "27")
    )


def test_buying_off_by_form(effort, as_coordinator, time_machine):
    time_machine.move_to("2022-06-01 12:00")
    data = {"hours": "2.0", "reason": "Niemand", "sure": "on"}
    for wrong in ({"sure": ""}, {"hours": "4.0"}, {"reason": ""}, {"not_before": "5"}):
        answer = as_coordinator.post(f"{WIERDEN}afkopen/", {**data, **wrong})
        assert (answer.status_code, BuyOff.objects.count()) == (200, 0)
    assert as_coordinator.post(f"{WIERDEN}afkopen/", data).url == WIERDEN
    assert "Komt op de volgende factuur" in words(as_coordinator.get(WIERDEN))
    again = as_coordinator.post(f"{WIERDEN}afkopen/", data, follow=True)  # a second click
    assert "De inzet van dit jaar is al afgekocht." in words(again) and BuyOff.objects.count() == 1
    made = BuyOff.objects.get()
    assert as_coordinator.post(f"/inzet/afkoop/{made.pk}/intrekken/").url == WIERDEN
    assert BuyOff.objects.get().is_withdrawn


def test_agreement_that_deviates_needs_a_reason(effort, as_coordinator, twente, time_machine):
    time_machine.move_to("2022-06-01 12:00")
    data = {"valid_from": "2022-01-01", "hours": "4"}
    answer = as_coordinator.post(f"{WIERDEN}afspraak/", data)
    assert "De tabel vraagt 2 uur. Geef de reden waarom u 4 uur afspreekt." in words(answer)
    assert (
        as_coordinator.post(f"{WIERDEN}afspraak/", {**data, "deviation": "Ruil"}).status_code == 302
    )
    assert (
        EffortAgreement.objects.get(
            municipality__name="Wierden", valid_from=dt.date(2022, 1, 1)
        ).reason
        == "Ruil"
    )
    again = as_coordinator.post(f"{WIERDEN}afspraak/", {**data, "deviation": "Ruil"})
    assert "Er is al een afspraak die op deze dag ingaat." in words(again)


def test_talk_once_a_year(effort, as_coordinator, time_machine):
    time_machine.move_to("2022-06-01 12:00")
    assert (
        as_coordinator.post(
            f"{WIERDEN}gesprek/", {"held_on": "2022-03-01", "outcome": "Gaat goed."}
        ).status_code
        == 302
    )
    assert "Gaat goed." in words(as_coordinator.get(WIERDEN))
    assert (
        as_coordinator.post(
            f"{WIERDEN}gesprek/", {"held_on": "2022-03-02", "outcome": "Beter."}
        ).status_code
        == 200
    )  # no reason


@pytest.mark.parametrize(
    ("day", "sentence"),
    [("2022-06-02", "ligt in de toekomst"), ("2019-05-01", "Dit gesprek is dat van 2022")],
)
def test_talk_is_no_plan_and_about_its_year(effort, as_coordinator, time_machine, day, sentence):
    time_machine.move_to("2022-06-01 12:00")
    assert sentence in words(
        as_coordinator.post(f"{WIERDEN}gesprek/", {"held_on": day, "outcome": "Gaat goed."})
    )


@pytest.mark.parametrize(
    ("brackets", "words_"),
    [
        ("0; 2", "Regel 1 is niet te lezen"),
        ("0; 2; 3.888,00\nveel", "Regel 2 is niet te lezen"),
        ("0; 41; 100,00", "hoogstens 40"),
        ("0; 2; 100,00\n0; 4; 200,00", "één keer"),
        ("0; 2; 100,001", "Regel 1: controleer"),
    ],
)
def test_table_with_odd_lines_is_refused(effort, as_coordinator, brackets, words_):
    answer = as_coordinator.post(
        "/inzet/urentabel/nieuw/", {"valid_from": "2030-01-01", "brackets": brackets}
    )
    assert (answer.status_code, words_ in words(answer), EffortScale.objects.count()) == (
        200,
        True,
        1,
    )


def test_new_table_holds_from_its_day(effort, as_coordinator, twente):
    data = {"valid_from": "2022-06-01", "brackets": "0; 1,5; 3.000,00\n30.000; 5; 9.000,00"}
    assert as_coordinator.post("/inzet/urentabel/nieuw/", data).status_code == 302
    wierden = twente.municipality("Wierden")
    assert [
        effort_report(2022, day).line_of(wierden).owed.by_rule
        for day in (dt.date(2022, 5, 31), TODAY)
    ] == [2, D("1.5")]


def test_joint_delivery_takes_two_and_never_one_twice(effort, as_coordinator, twente):
    ids = {name: twente.municipality(name).pk for name in ("Losser", "Wierden", "Borne")}
    data = {"name": "Proef", "valid_from": "2022-01-01"}
    for chosen, words_ in (
        [["Borne"], "twee of meer"],
        [["Losser", "Borne"], "levert in die tijd al samen"],
    ):
        answer = as_coordinator.post(
            "/inzet/samen/nieuw/", {**data, "municipalities": [ids[name] for name in chosen]}
        )
        assert words_ in words(answer)
    assert (
        as_coordinator.post(
            "/inzet/samen/nieuw/", {**data, "municipalities": [ids["Borne"], ids["Wierden"]]}
        ).status_code
        == 302
    )


def test_role_is_of_one(effort, as_coordinator, twente):
    role = GroupRole.objects.filter(delivery__isnull=False).first()
    data = {
        "group": role.group_id,
        "kind": "lead",
        "title": "Rol",
        "position": "1",
        "valid_from": "2022-01-01",
    }
    for who in (
        {},
        {"organisation": twente.municipality("Borne").pk, "delivery": role.delivery_id},
    ):
        assert "Kies een organisatie of een gezamenlijke levering" in words(
            as_coordinator.post("/inzet/taken/nieuw/", {**data, **who})
        )
    assert (
        as_coordinator.post(
            "/inzet/taken/nieuw/",
            {**data, "organisation": twente.municipality("Borne").pk, "hours": "1,5"},
        ).status_code
        == 302
    )
    assert GroupRole.objects.get(title="Rol").hours == D("1.5")


def test_command_for_machines(effort, capsys):
    call_command("effort", 2020, format="csv")
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert list(rows[0])[:5] == [
        "municipality",
        "hours_rule",
        "hours_agreed",
        "hours_planned",
        "buy_off",
    ]
    assert [
        rows[2][name] for name in ("municipality", "hours_rule", "hours_agreed", "buy_off")
    ] == ["Dinkelland", "4", "2", "3888.00"]
    assert [
        sum(D(row[name] or 0) for row in rows)
        for name in ("hours_rule", "hours_agreed", "hours_planned")
    ] == [56, 52, 27]
    call_command("effort", 2020, format="json")
    assert json.loads(capsys.readouterr().out)["hours_agreed"] == "52"
    call_command("effort", 2020)
    assert "Enschede en Losser" in capsys.readouterr().out
    with pytest.raises(CommandError):
        call_command("effort", 1800)


def test_ledger_years_reach_the_next_year(effort):
    assert list(ledger_years(TODAY)) == [2020, 2021, 2022, 2023]


def test_roles_of_a_joint_delivery_that_is_over_are_not_lost(effort):
    roles = set(GroupRole.objects.filter(delivery__name="Enschede en Losser"))
    assert roles
    JointDelivery.objects.filter(name="Enschede en Losser").update(valid_until=dt.date(2022, 1, 1))
    report = effort_report(2022, TODAY)
    assert roles <= set(report.others)
    assert not roles & {role for delivery in report.deliveries for role in delivery.roles}
