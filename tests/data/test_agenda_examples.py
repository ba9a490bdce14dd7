"""The matrix of the plan for 2015-2016 and the hours of the annexes, through the loaded data."""

import datetime as dt
import json

import pytest
from django.core.management import CommandError, call_command

from projects.agenda import tasks
from projects.agenda.models.agenda import SafetyAgenda, Theme
from projects.agenda.models.matrix import PriorityMatrix
from projects.agenda.reports.matrix import matrix_report
from projects.effort.models.groups import GroupRole
from projects.effort.reports.effort import effort_report
from tests.contributions.reading import words
from tests.pdf.pdfs import text

BY_PRINTED = [
    "Subjectieve veiligheid (burger participatie en zelfredzaamheid)",
    "Woonoverlast (w.o. psychische kwetsbaren)",
    "Woninginbraken (HIC = overvallen en straatroof)",
    "Fietsendiefstal",
    "Zorg en veiligheid",
    "Jeugdoverlast",
    "Jeugd, alcohol en drugs",
    "Verkeersveiligheid",
]
BY_COUNTED = [
    *BY_PRINTED[:5],
    "BI/Nazorg detentie",
    "Voetbalgeweld",
    "Jeugdcriminaliteit / individuele probleemjongeren",
    "Veiligheid in en om de school (pesten, social media, grooming)",
]


def test_matrix_by_command_page_and_paper(loaded, coordinator, client, capsys):
    call_command("priority_matrix", "2015-2016", threshold=7, format="json")
    told = json.loads(capsys.readouterr().out)
    assert (told["counted_total"], told["printed_total"]) == (112, 112)
    assert (told["by_printed"], told["by_counted"]) == (BY_PRINTED, BY_COUNTED)
    assert [
        (theme["column"], theme["counted"], theme["printed"])
        for theme in told["themes"]
        if theme["difference"]
    ] == [
        (1, 7, 8),
        (8, 7, 5),
        (9, 2, 4),
        (11, 2, 1),
        (12, 8, 2),
        (13, 4, 8),
        (14, 10, 4),
        (15, 2, 10),
        (16, 7, 2),
        (17, 2, 7),
    ]
    client.force_login(coordinator)
    shown = words(client.get("/veiligheidsagenda/2015-2016/matrix/municipal/"))
    assert "Volgens de gedrukte totalen: 8" in shown
    assert "Volgens de getelde kruisjes: 9" in shown
    assert "kolom 11 tot en met 18 zijn precies de gedrukte van kolom 12 tot en met 19" in shown
    matrix = PriorityMatrix.objects.get(kind="municipal")
    written = " ".join(
        text(
            tasks.build_matrix({"matrix": matrix.pk, "threshold": 7, "on": "2026-01-01"})[1]
        ).split()
    )
    assert "8 thema's" in written
    assert "9 thema's" in written


def test_matrix_of_the_partners_has_no_printed_totals(loaded):
    report = matrix_report(PriorityMatrix.objects.get(kind="partner"))
    assert (
        len(report.lines),
        len(report.columns),
        report.outcome.printed_sum,
        report.outcome.counted_sum,
    ) == (7, 19, None, 35)


def test_unknown_matrix_is_said(loaded):
    for arguments in (["2013-2014"], ["2015-2016", "--threshold", "0"]):
        with pytest.raises(CommandError):
            call_command("priority_matrix", *arguments)


@pytest.mark.parametrize("year", [2020, 2021, 2022])
def test_hours_of_the_annexes(loaded, year):
    report = effort_report(year, dt.date(2026, 1, 1))
    assert (report.agreed, report.by_rule, report.planned) == (52, 56, 57)
    balances = {delivery.name: delivery.sums.balance for delivery in report.deliveries}
    assert balances == {
        "Almelo": 0,
        "Borne": 1,
        "Dinkelland en Tubbergen": -1,
        "Enschede en Losser": -2,
        "Haaksbergen": 1,
        "Hellendoorn": 2,
        "Hengelo": 2,
        "Hof van Twente": 0,
        "Oldenzaal": 1,
        "Rijssen-Holten": 1,
        "Twenterand": 0,
        "Wierden": 0,
    }
    assert {line.municipality.name: line.owed.extra_price for line in report.deviating} == {
        "Dinkelland": 3890,
        "Rijssen-Holten": 3889,
    }


def test_themes_return_in_agendas(loaded):
    statuses = {
        row.agenda.key: row.status
        for row in Theme.objects.get(slug="radicalisering").in_agendas.select_related("agenda")
    }
    assert statuses == {"2015-2016": "attention", "2020-2022": "monitored"}
    assert [agenda.themes.count() for agenda in SafetyAgenda.objects.order_by("first_year")] == [
        0,
        6,
        12,
    ]


def test_roles_name_functions_only(loaded):
    assert GroupRole.objects.count() == 43
    assert set(GroupRole.objects.values_list("function", flat=True)) == {""}
