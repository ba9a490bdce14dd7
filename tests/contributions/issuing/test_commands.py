"""contribution_overview and issue_contributions: figures, files, exit codes."""

import csv
import io
import json
from decimal import Decimal

import openpyxl
import pytest
from django.core.management import CommandError, call_command

from contributions.invoices.models.invoices import Invoice
from contributions.management.commands import contribution_overview
from tests.factories.invoices import number_year


def run(*arguments: str) -> str:
    out = io.StringIO()
    call_command(*arguments, stdout=out, stderr=out)
    return out.getvalue()


def test_overview_csv_is_for_machines(twente):
    rows = list(
        csv.DictReader(
            io.StringIO(run("contribution_overview", "2025", "--format", "csv"), newline="")
        )
    )
    assert list(rows[0].items())[:6] == [
        ("municipality", "Almelo"),
        ("cbs_code", "GM0141"),
        ("inhabitants", "74317"),
        ("reference_date", "2024-01-01"),
        ("rate", "0.32"),
        ("amount", "23781.44"),
    ]
    assert sum(Decimal(row["amount"]) for row in rows) == Decimal("205057.92")


def test_overview_json_has_totals_and_notes(twente):
    facts = json.loads(run("contribution_overview", "2019", "--format", "json"))
    assert (facts["total"], facts["exact_total"], facts["inhabitants"], facts["status"]) == (
        "125576.00",
        "125579.60",
        627898,
        "reconstruction",
    )
    assert facts["lines"][6] == {
        "municipality": "Hengelo",
        "cbs_code": "GM0164",
        "inhabitants": 80648,
        "reference_date": None,
        "rate": "0.20",
        "amount": "16129.00",
        "kind": "per_inhabitant",
        "invoice": None,
        "status": "reconstruction",
    }


def test_overview_2014_has_the_police(twente):
    rows = json.loads(run("contribution_overview", "2014", "--format", "json"))["lines"]
    assert [(row["municipality"], row["amount"]) for row in rows] == [
        ("Veiligheidsregio Twente", "93913.80"),
        ("Politie Twente", "20000.00"),
    ]


def test_overview_table_ends_with_the_total(twente):
    lines = run("contribution_overview", "2022").splitlines()
    assert lines[0] == "Platform IVZ 2022: kan worden verstuurd, tarief 0,30"
    assert lines[-1].split() == ["Totaal", "631.733", "189.519,90"]


def test_overview_xlsx_and_pdf_are_files(twente, tmp_path):
    for kind in ("xlsx", "pdf"):
        run(
            "contribution_overview",
            "2028",
            "--format",
            kind,
            "--output",
            str(tmp_path / f"overzicht.{kind}"),
        )
    sheet = openpyxl.load_workbook(tmp_path / "overzicht.xlsx", data_only=True).worksheets[0]
    amounts = [
        cell.value
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, int | float)
    ]
    assert 27125.71 in amounts
    assert 233894.23 in amounts
    assert (tmp_path / "overzicht.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["2025", "--fund", "zvht"], 2, "geen fonds met de code zvht"),
        (["20250"], 2, "tussen 1900 en 2200"),
        (["2025", "--format", "xlsx"], 2, "--output"),
        (["2025", "--output", "/bestaat/niet/overzicht.csv"], 1, "kan niet worden geschreven"),
    ],
)
def test_overview_wrong_use(twente, arguments, code, sentence):
    with pytest.raises(CommandError, match=sentence) as error:
        run("contribution_overview", *arguments)
    assert error.value.returncode == code


def test_overview_rate_keeps_its_decimals(twente):
    assert {
        row["rate"]
        for row in contribution_overview.rows(contribution_overview.year_report(twente.fund, 2028))
    } == {"0.365"}


def test_issue_then_again(twente, coordinator):
    arguments = ("issue_contributions", "2022", "--by", "coordinator", "--on", "2022-01-15")
    assert (
        run(*arguments)
        == "14 facturen gemaakt: IVZ-2022-001 tot en met IVZ-2022-014; 14 berichten verstuurd.\n"
    )
    assert run(*arguments) == "Alle facturen van dit jaar zijn al verstuurd. Er is niets gedaan.\n"
    assert {(i.issued_on.isoformat(), i.due_on.isoformat()) for i in Invoice.objects.all()} == {
        ("2022-01-15", "2022-02-14")
    }


def test_issue_goes_on_with_a_run_that_was_broken_off(twente, coordinator):
    number_year(twente.fund, 2022, coordinator)
    said = run("issue_contributions", "2022", "--by", "coordinator")
    assert said.startswith("Een eerdere verzending van 15-01-2022 was niet af en gaat verder")
    assert "14 facturen gemaakt: IVZ-2022-001" in said


def test_issue_dry_run_writes_nothing(twente, coordinator):
    out = run("issue_contributions", "2022", "--by", "coordinator", "--dry-run")
    assert out.splitlines()[-1] == "14 facturen, samen €\u00a0189.519,90. Er is niets verstuurd."
    assert not Invoice.objects.exists()


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["2025", "--by", "coordinator"], 1, "artikel 6.5"),
        (["2025", "--by", "coordinator", "--dry-run"], 1, "kan nu niet worden verstuurd"),
        (["2023", "--by", "coordinator"], 1, "Geef bij elke waarschuwing aan"),
        (["2022", "--by", "secretaris"], 1, "Alleen de regiocoördinator"),
        (["2022", "--by", "niemand"], 2, "geen gebruiker niemand"),
        (["2022", "--by", "coordinator", "--fund", "zvht"], 2, "geen fonds"),
    ],
)
def test_issue_refused(twente, coordinator, secretary, arguments, code, sentence):
    with pytest.raises(CommandError, match=sentence) as error:
        run("issue_contributions", *arguments)
    assert error.value.returncode == code
    assert not Invoice.objects.exists()
