"""Writes a priority matrix on the terminal with printed and counted totals and both outcomes of the
threshold.
"""

import csv
import io
import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from projects.agenda.enums import MatrixKind
from projects.agenda.forms.agenda import HIGHEST_THRESHOLD
from projects.agenda.models.matrix import PriorityMatrix
from projects.agenda.reports.matrix import MatrixReport, labels, matrix_report

COLUMNS = (
    "column",
    "theme",
    "field",
    "counted",
    "printed",
    "difference",
    "passes_counted",
    "passes_printed",
    "uncertain",
    "municipalities",
)


class Command(BaseCommand):
    """`priority_matrix 2015-2016 --threshold 7`; without a threshold the matrix's own one."""

    help = (
        "De prioriteitenmatrix van een agenda, met gedrukte en getelde totalen en beide uitkomsten."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "period", metavar="PERIOD", help="jaren van de agenda, bijvoorbeeld 2015-2016"
        )
        parser.add_argument("--threshold", type=int, help="drempel (standaard: die van de matrix)")
        parser.add_argument(
            "--kind",
            default=MatrixKind.MUNICIPAL.value,
            choices=MatrixKind.values,
            help="gemeenten of partners",
        )
        parser.add_argument("--format", default="table", choices=["table", "csv", "json"])

    def handle(
        self, *, period: str, threshold: int | None, kind: str, format: str, **options: Any
    ) -> None:
        matrix = (
            PriorityMatrix.objects.select_related("agenda", "source")
            .filter(agenda__key=period, kind=kind)
            .first()
        )
        if matrix is None:
            raise CommandError(f"De agenda {period} heeft geen matrix van dit soort.", returncode=2)
        if threshold is not None and not 1 <= threshold <= HIGHEST_THRESHOLD:
            raise CommandError(
                f"Geef een drempel van 1 tot en met {HIGHEST_THRESHOLD}.", returncode=2
            )
        report = matrix_report(matrix, threshold)
        self.stdout.write(
            {"csv": as_csv, "json": as_json, "table": as_table}[format](report), ending=""
        )


def rows(report: MatrixReport) -> list[dict[str, Any]]:
    """A row per theme; `municipalities` are those with a mark."""
    return [
        {
            "column": theme.position,
            "theme": theme.label,
            "field": theme.field,
            "counted": theme.counted,
            "printed": theme.printed,
            "difference": theme.difference,
            "passes_counted": theme.passes_counted,
            "passes_printed": theme.passes_printed if report.has_printed else None,
            "uncertain": theme.is_uncertain,
            "municipalities": "; ".join(
                line.row.name for line in report.lines if line.cells[at].is_marked
            ),
        }
        for at, theme in enumerate(report.themes)
    ]


def as_csv(report: MatrixReport) -> str:
    """RFC 4180."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    writer.writerows(
        {
            key: str(value).lower() if isinstance(value, bool) else value
            for key, value in row.items()
        }
        for row in rows(report)
    )
    return out.getvalue()


def as_json(report: MatrixReport) -> str:
    """The whole matrix with both outcomes."""
    result = report.outcome
    facts = {
        "period": report.matrix.agenda.key,
        "kind": report.matrix.kind,
        "threshold": result.threshold,
        "counted_total": result.counted_sum,
        "printed_total": result.printed_sum,
        "by_printed": labels(result.by_printed) if report.has_printed else None,
        "by_counted": labels(result.by_counted),
        "themes": rows(report),
        "remarks": report.remarks,
    }
    return json.dumps(facts, indent=2, ensure_ascii=False) + "\n"


def as_table(report: MatrixReport) -> str:
    """For the terminal."""
    result = report.outcome
    head = [
        f"{report.matrix}, drempel {result.threshold}",
        "",
        f"{'':>3} {'Thema':<66}{'Geteld':>7}{'Gedrukt':>9}{'Verschil':>10}",
    ]
    body = [
        f"{theme.position:>3}"
        f" {theme.label:<66}{theme.counted:>7}"
        f"{theme.printed if theme.printed is not None else '-':>9}"
        f"{f'{theme.difference:+d}' if theme.difference else '':>10}"
        for theme in report.themes
    ]
    body.append(
        f"{'':>3}"
        f" {'Totaal':<66}{result.counted_sum:>7}"
        f"{result.printed_sum if result.printed_sum is not None else '-':>9}"
    )
    printed = [
        f"Volgens de gedrukte totalen ({len(result.by_printed)}):",
        *(f"  {label}" for label in labels(result.by_printed)),
    ]
    counted = [
        f"Volgens de getelde kruisjes ({len(result.by_counted)}):",
        *(f"  {label}" for label in labels(result.by_counted)),
    ]
    return (
        "\n".join(
            [
                *head,
                *body,
                "",
                *(printed if report.has_printed else []),
                *counted,
                "",
                *report.remarks,
            ]
        )
        + "\n"
    )
