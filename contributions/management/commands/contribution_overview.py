"""Writes the contribution overview of a year: on the terminal, or as a file for
people or machines.
"""

import csv
import io
import json
from argparse import ArgumentParser
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from contributions.funds.models import Fund
from contributions.issuing.tasks import build_overview
from contributions.years.reports.sheets import year_sheet
from contributions.years.reports.years import YearLine, YearReport, year_report
from ivz.core import dutch
from ivz.web.exports import xlsx_bytes

COLUMNS = (
    "municipality",
    "cbs_code",
    "inhabitants",
    "reference_date",
    "rate",
    "amount",
    "kind",
    "invoice",
    "status",
)


class Command(BaseCommand):
    """`contribution_overview 2025 --format csv`; csv and json are for machines (decimal point, ISO
    dates).
    """

    help = "Het bijdrageoverzicht van een jaar, als tabel, csv, json, xlsx of pdf."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "year", type=int, metavar="YEAR", help="bijdragejaar, bijvoorbeeld 2025"
        )
        parser.add_argument("--fund", default="ivz", help="code van het fonds (standaard: ivz)")
        parser.add_argument(
            "--format", default="table", choices=["table", "csv", "json", "xlsx", "pdf"]
        )
        parser.add_argument(
            "--output",
            type=Path,
            metavar="FILE",
            help="schrijf naar dit bestand in plaats van naar het scherm",
        )

    def handle(
        self, *, year: int, fund: str, format: str, output: Path | None, **options: Any
    ) -> None:
        found = Fund.objects.filter(code=fund).first()
        if found is None:
            raise CommandError(f"Er is geen fonds met de code {fund}.", returncode=2)
        if not 1900 <= year <= 2200:
            raise CommandError("Geef een jaar tussen 1900 en 2200.", returncode=2)
        if format in {"xlsx", "pdf"} and output is None:
            raise CommandError(
                f"Een {format}-bestand kan niet op het scherm. Geef met --output een bestand op.",
                returncode=2,
            )
        content = self._content(year_report(found, year), format)
        if output is None:
            self.stdout.write(content.decode(), ending="")
        else:
            self._write(output, content)

    def _content(self, report: YearReport, kind: str) -> bytes:
        today = timezone.localdate()
        if kind == "xlsx":
            return xlsx_bytes(year_sheet(report, today))
        if kind == "pdf":
            return build_overview(
                {"fund": report.fund.code, "year": report.year, "on": today.isoformat()}
            )[1]
        return {"csv": as_csv, "json": as_json, "table": as_table}[kind](report).encode()

    def _write(self, output: Path, content: bytes) -> None:
        try:
            output.write_bytes(content)
        except OSError as error:
            raise CommandError(f"{output} kan niet worden geschreven: {error.strerror}.") from error
        self.stderr.write(f"{output} geschreven.")


def rows(report: YearReport) -> list[dict[str, Any]]:
    """One row per payer, the partners' fixed contributions last; empty where nothing is known."""
    return [_row(line, report) for line in (*report.lines, *report.beside)]


def _row(line: YearLine, report: YearReport) -> dict[str, Any]:
    facts = line.facts
    return {
        "municipality": line.organisation.name,
        "cbs_code": line.organisation.cbs_code,
        "inhabitants": facts.inhabitants if facts else None,
        "reference_date": (
            facts.reference_date.isoformat() if facts and facts.reference_date else None
        ),
        "rate": plain(facts.rate) if facts and facts.rate else None,
        "amount": str(facts.amount) if facts else None,
        "kind": facts.kind if facts else None,
        "invoice": line.invoice.number if line.invoice else None,
        "status": report.status.value,
    }


def plain(value: Decimal) -> str:
    """With a decimal point and all decimals, at least two: 0.30, 0.365."""
    places = max(2, -int(value.normalize().as_tuple().exponent))
    return f"{value:.{places}f}"


def as_csv(report: YearReport) -> str:
    """RFC 4180 with a decimal point, no totals row."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    writer.writerows(rows(report))
    return out.getvalue()


def as_json(report: YearReport) -> str:
    """The year with its totals, amounts as strings so that no cent is lost."""
    facts = {
        "fund": report.fund.code,
        "year": report.year,
        "status": report.status.value,
        "reference_date": (
            report.basis.reference_date.isoformat() if report.basis.reference_date else None
        ),
        "rate": plain(report.rate.value) if report.rate and report.rate.value else None,
        "rate_status": report.rate.status if report.rate else None,
        "inhabitants": report.inhabitants,
        "total": str(report.total),
        "exact_total": plain(report.exact_total),
        "fixed_total": str(report.fixed_total),
        "extra_total": str(report.extra_total),
        "notes": list(report.notes),
        "lines": rows(report),
    }
    return json.dumps(facts, indent=2, ensure_ascii=False) + "\n"


def as_table(report: YearReport) -> str:
    """For the terminal, with totals and what a reader must know."""
    rate = dutch.rate(report.rate.value) if report.rate and report.rate.value else "onbekend"
    head = [f"{report.fund} {report.year}: {report.status.label.lower()}, tarief {rate}", ""]
    body = [f"{'Gemeente':<28}{'Inwoners':>12}  {'Peildatum':<12}{'Bijdrage':>14}"]
    for line in (*report.lines, *report.beside):
        facts = line.facts
        count = dutch.grouped(facts.inhabitants) if facts and facts.inhabitants else "-"
        day = dutch.short_date(facts.reference_date) if facts and facts.reference_date else "-"
        body.append(
            f"{line.organisation.name:<28}{count:>12} "
            f" {day:<12}{dutch.amount(facts.amount) if facts else '-':>14}"
        )
    body.append(
        f"{'Totaal':<28}{dutch.grouped(report.inhabitants):>12} "
        f" {'':<12}{dutch.amount(report.grand_total):>14}"
    )
    return "\n".join([*head, *body, *([""] if report.notes else []), *report.notes]) + "\n"
