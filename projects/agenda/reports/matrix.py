"""A priority matrix as pages, papers and files show it: marks, both kinds of totals, and what
passes the threshold.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from ivz.core import dutch
from ivz.web.exports import Column, Sheet
from projects.agenda.calculation.matrix import ColumnTotal, Heading, Outcome, outcome
from projects.agenda.enums import SafetyField
from projects.agenda.models.matrix import MatrixColumn, MatrixMark, MatrixRow, PriorityMatrix


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a row and a column meet. `value` is what a form calls it."""

    column: MatrixColumn
    is_marked: bool
    value: str


@dataclass(frozen=True, slots=True)
class Line:
    """A municipality or partner with its cells and how many themes it names."""

    row: MatrixRow
    cells: tuple[Cell, ...]

    @property
    def count(self) -> int:
        return sum(cell.is_marked for cell in self.cells)


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """A theme with what was counted and printed, and whether it passes by either."""

    position: int
    label: str
    field: str
    counted: int
    printed: int | None
    difference: int | None
    passes_counted: bool
    passes_printed: bool
    has_printed: bool
    is_uncertain: bool
    named_as: str

    @property
    def passes(self) -> str:
        """By which total it passes, in words; empty when by none."""
        if not self.has_printed:
            return "ja" if self.passes_counted else ""
        words = {
            (True, True): "gedrukt en geteld",
            (True, False): "alleen gedrukt",
            (False, True): "alleen geteld",
        }
        return words.get((self.passes_printed, self.passes_counted), "")

    @property
    def doubt(self) -> str:
        return "onzeker" if self.is_uncertain else ""


@dataclass(frozen=True, slots=True)
class MatrixReport:
    """A whole matrix at a threshold."""

    matrix: PriorityMatrix
    columns: tuple[MatrixColumn, ...]
    lines: tuple[Line, ...]
    outcome: Outcome

    @property
    def fields(self) -> list[tuple[str, int]]:
        """The fields of safety above the columns, each with how many columns it spans."""
        return [
            (str(SafetyField(field).label), len(list(run)))
            for field, run in groupby(column.field for column in self.columns)
        ]

    @property
    def has_printed(self) -> bool:
        """Whether the source printed totals at all."""
        return any(column.printed_total is not None for column in self.columns)

    @property
    def printed_labels(self) -> list[str]:
        """The themes that pass by the totals that the source printed."""
        return labels(self.outcome.by_printed)

    @property
    def counted_labels(self) -> list[str]:
        """The themes that pass by the marks that are counted."""
        return labels(self.outcome.by_counted)

    @property
    def themes(self) -> list[ThemeLine]:
        """A row per theme, in the order of the columns."""
        limit = self.outcome.threshold
        return [
            ThemeLine(
                position=column.position,
                label=column.label,
                field=column.get_field_display(),
                counted=total.counted,
                printed=column.printed_total,
                difference=total.difference,
                passes_counted=total.counted >= limit,
                passes_printed=(column.printed_total or 0) >= limit,
                has_printed=self.has_printed,
                is_uncertain=column.is_uncertain,
                named_as=column.named_as,
            )
            for column, total in zip(self.columns, self.outcome.columns, strict=True)
        ]

    @property
    def remarks(self) -> list[str]:
        """What a reader must know before using the totals, in sentences."""
        return [*_differences(self.outcome), *_doubts(self.columns), *_text_of_the_source(self)]


def matrix_report(matrix: PriorityMatrix, threshold: int | None = None) -> MatrixReport:
    """The matrix at its own threshold, or at another one. Takes three queries,
    whatever its size.
    """
    columns = tuple(matrix.columns.select_related("theme"))
    rows = list(matrix.rows.select_related("organisation"))
    marks = set(
        MatrixMark.objects.filter(row__matrix=matrix).order_by().values_list("row_id", "column_id")
    )
    headings = [
        Heading(column.pk, column.position, column.label, column.printed_total)
        for column in columns
    ]
    lines = tuple(
        Line(
            row,
            tuple(
                Cell(column, (row.pk, column.pk) in marks, f"{row.pk}-{column.pk}")
                for column in columns
            ),
        )
        for row in rows
    )
    return MatrixReport(
        matrix, columns, lines, outcome(headings, marks, threshold or matrix.threshold)
    )


def _differences(result: Outcome) -> list[str]:
    if result.printed_sum is None:
        return ["De bron drukt geen totalen af. De totalen hier zijn geteld."]
    found = []
    if not result.differing:
        found.append("De getelde totalen zijn gelijk aan de gedrukte.")
    else:
        named = dutch.listing(
            [
                f"{c.heading.position} ({c.counted} geteld, {c.heading.printed} gedrukt)"
                for c in result.differing
            ]
        )
        found.append(
            f"Bij {len(result.differing)} van de {len(result.columns)} kolommen verschilt het"
            f" getelde totaal van het gedrukte: kolom {named}."
        )
    same = "hetzelfde" if result.counted_sum == result.printed_sum else "niet hetzelfde"
    found.append(
        f"Alle kruisjes samen: {result.counted_sum} geteld en {result.printed_sum} gedrukt. Dat is"
        f" {same}."
    )
    for shift in result.shifts:
        found.append(
            f"De getelde totalen van kolom {shift.first} tot en met {shift.last} zijn precies de"
            f" gedrukte van kolom {shift.first + shift.by} tot en met {shift.last + shift.by}. De"
            f" kruisjes lijken daar {abs(shift.by)} kolom te ver naar"
            f" {'links' if shift.by > 0 else 'rechts'} te staan."
        )
    return found


def _doubts(columns: Sequence[MatrixColumn]) -> list[str]:
    doubtful = [column.position for column in columns if column.is_uncertain]
    if not doubtful:
        return []
    return [
        f"In kolom {doubtful[0]} tot en met {doubtful[-1]} is niet zeker bij welk thema een kruisje"
        " hoort. Gebruik daar het gedrukte totaal, niet het getelde."
    ]


def _text_of_the_source(report: MatrixReport) -> list[str]:
    """Whether the themes that the source names under its table are those that pass at its own
    threshold.
    """
    named = [column for column in report.columns if column.named_as]
    if not named:
        return []
    names = dutch.listing([column.named_as for column in named])
    by_printed = {total.heading.key for total in report.outcome.by_printed}
    agrees = (
        "Dat zijn precies de thema's die volgens de gedrukte totalen de drempel halen."
        if by_printed == {c.pk for c in named}
        else "Dat zijn bij deze drempel niet dezelfde thema's als volgens de gedrukte totalen."
    )
    return [f"De tekst onder de tabel noemt {len(named)} thema's: {names}. {agrees}"]


def labels(totals: Sequence[ColumnTotal]) -> list[str]:
    """The names of columns."""
    return [total.heading.label for total in totals]


def matrix_sheet(report: MatrixReport) -> Sheet:
    """The matrix as a sheet: a row per municipality, crosses as 1, with the counted and the printed
    totals below.
    """
    columns = [Column("name", "Gemeente" if report.matrix.is_municipal else "Partner")]
    columns += [
        Column(f"c{column.pk}", f"{column.position}. {column.label}", "count")
        for column in report.columns
    ]
    columns.append(Column("count", "Thema's", "count"))
    rows: list[dict[str, object]] = [
        {
            "name": line.row.name,
            "count": line.count,
            **{f"c{cell.column.pk}": 1 if cell.is_marked else None for cell in line.cells},
        }
        for line in report.lines
    ]
    facts: list[tuple[str, object]] = [
        ("Agenda", str(report.matrix.agenda)),
        ("Drempel", report.outcome.threshold),
    ]
    if report.has_printed:
        facts += [
            (f"Gedrukt totaal kolom {column.position}", column.printed_total)
            for column in report.columns
        ]
        facts.append(("Volgens de gedrukte totalen", ", ".join(report.printed_labels)))
    facts.append(("Volgens de getelde kruisjes", ", ".join(report.counted_labels)))
    facts += [("Let op", remark) for remark in report.remarks]
    facts.append(("Bron", report.matrix.source_text))
    totals: dict[str, object] = {
        f"c{total.heading.key}": total.counted for total in report.outcome.columns
    }
    return Sheet(
        title=report.matrix.title,
        columns=columns,
        rows=rows,
        totals={**totals, "count": report.outcome.counted_sum},
        facts=facts,
    )
