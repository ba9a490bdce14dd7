"""The priority matrix on paper: a sheet with the marks, the totals, and what passes
the threshold.
"""

import datetime as dt
from dataclasses import dataclass

from django.template.loader import render_to_string

from ivz.papers.facts import written
from projects.agenda.reports.matrix import MatrixReport, labels

MATRIX_TEMPLATE = "matrix-1"


@dataclass(frozen=True, slots=True)
class MatrixRowPaper:
    """A municipality or partner: the numbers of its columns."""

    name: str
    marked: tuple[int, ...]
    note: str


@dataclass(frozen=True, slots=True)
class MatrixThemePaper:
    """A theme with its totals; `outcome` says in words what it passes by."""

    position: int
    label: str
    field: str
    counted: int
    printed: int | None
    difference: int | None
    outcome: str


@dataclass(frozen=True, slots=True)
class MatrixDocument:
    """All that the sheet shows."""

    sender_name: str
    title: str
    agenda: str
    day: dt.date
    payer_label: str
    threshold: int
    rows: tuple[MatrixRowPaper, ...]
    themes: tuple[MatrixThemePaper, ...]
    counted_sum: int
    printed_sum: int | None
    by_printed: tuple[str, ...]
    by_counted: tuple[str, ...]
    has_printed: bool
    remarks: tuple[str, ...]
    note: str
    source: str


def matrix_document(report: MatrixReport, *, sender_name: str, on: dt.date) -> MatrixDocument:
    """The sheet of a matrix as it stands `on` a day."""
    paper = MatrixDocument(
        sender_name=sender_name,
        title=report.matrix.title,
        agenda=str(report.matrix.agenda),
        day=on,
        payer_label="Gemeente" if report.matrix.is_municipal else "Partner",
        threshold=report.outcome.threshold,
        rows=tuple(
            MatrixRowPaper(
                line.row.name,
                tuple(cell.column.position for cell in line.cells if cell.is_marked),
                line.row.note,
            )
            for line in report.lines
        ),
        themes=tuple(
            MatrixThemePaper(
                theme.position,
                theme.label,
                theme.field,
                theme.counted,
                theme.printed,
                theme.difference,
                theme.passes,
            )
            for theme in report.themes
        ),
        counted_sum=report.outcome.counted_sum,
        printed_sum=report.outcome.printed_sum,
        by_printed=tuple(labels(report.outcome.by_printed)),
        by_counted=tuple(labels(report.outcome.by_counted)),
        has_printed=report.has_printed,
        remarks=tuple(report.remarks),
        note=report.matrix.note,
        source=report.matrix.source_text,
    )
    return written(paper)


def matrix_html(document: MatrixDocument) -> str:
    numbers = [theme.position for theme in document.themes]
    rows = [
        (row, [number in row.marked for number in numbers], len(row.marked))
        for row in document.rows
    ]
    return render_to_string("projects/agenda/pdf/matrix.html", {"document": document, "rows": rows})
