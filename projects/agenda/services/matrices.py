"""Fills in a priority matrix and starts the one of a new agenda."""

import datetime as dt
from collections.abc import Collection, Mapping

import pghistory
from django.db import transaction

from ivz.accounts.models import User
from ivz.core.merging import merge
from ivz.core.refusal import Refused, require
from ivz.region.models import Organisation
from projects.agenda.calculation.matrix import toggled
from projects.agenda.enums import MatrixKind
from projects.agenda.models.agenda import SafetyAgenda
from projects.agenda.models.matrix import MatrixColumn, MatrixMark, MatrixRow, PriorityMatrix
from projects.agenda.rules import why_not_edit_agenda, why_not_start_matrix


def cell_values(cells: Collection[tuple[int, int]]) -> dict[str, object]:
    """The marked cells (row, column) of a matrix as one value."""
    return {"cells": [f"{row}-{column}" for row, column in cells]}


@transaction.atomic
def set_marks(
    matrix_id: int,
    wanted: Collection[tuple[int, int]],
    *,
    by: User,
    reason: str,
    seen: Mapping[str, str] | None = None,
) -> int:
    """Make the marks (row, column) of a matrix exactly `wanted`; says how many cells changed. The
    reason goes into the history.

    `seen` marks what the editor had before it: what somebody else changed since is never
    undone in silence.

    Raises:
        Refused: `by` may not, there is no reason, the matrix changed meanwhile, or a cell is not of
        this matrix.
    """
    require(why_not_edit_agenda(by))
    matrix = PriorityMatrix.objects.select_for_update().get(pk=matrix_id)
    if not reason.strip():
        raise Refused("Geef de reden van de wijziging.")
    rows, columns = (
        set(matrix.rows.values_list("pk", flat=True)),
        set(matrix.columns.values_list("pk", flat=True)),
    )
    if any(row not in rows or column not in columns for row, column in wanted):
        raise Refused("Een van de cellen hoort niet bij deze matrix. Open de pagina opnieuw.")
    there = set(
        MatrixMark.objects.filter(row__matrix=matrix).order_by().values_list("row_id", "column_id")
    )
    if seen is not None and (
        not seen or merge(seen, cell_values(wanted), cell_values(there)).is_stale
    ):
        raise Refused(
            "Iemand anders heeft de matrix intussen gewijzigd. Er is niets opgeslagen. Open de"
            " pagina opnieuw."
        )
    more, fewer = toggled(there, wanted)
    with pghistory.context(why=reason):
        for row, column in sorted(fewer):
            MatrixMark.objects.filter(row_id=row, column_id=column).delete()
        MatrixMark.objects.bulk_create(
            [MatrixMark(row_id=row, column_id=column) for row, column in sorted(more)]
        )
    return len(more) + len(fewer)


@transaction.atomic
def start_matrix(agenda: SafetyAgenda, kind: MatrixKind, *, by: User) -> PriorityMatrix:
    """An empty matrix for an agenda: the columns of the newest one of its kind, and the
    municipalities of its first year.

    Raises:
        Refused: `by` may not, the agenda has one, or there is no earlier matrix.
    """
    require(why_not_start_matrix(by, agenda, kind))
    last = PriorityMatrix.objects.filter(kind=kind).order_by("-agenda__first_year").first()
    assert last is not None  # noqa: S101
    matrix = PriorityMatrix.objects.create(
        agenda=agenda, kind=kind, title=last.title, threshold=last.threshold
    )
    MatrixColumn.objects.bulk_create(
        [
            MatrixColumn(
                matrix=matrix,
                position=c.position,
                label=c.label,
                field=c.field,
                theme_id=c.theme_id,
            )
            for c in last.columns.all()
        ]
    )
    if kind == MatrixKind.MUNICIPAL:
        there = Organisation.objects.municipalities().as_of(dt.date(agenda.first_year, 1, 1))
        names: list[tuple[int | None, str]] = [
            (organisation.pk, organisation.name) for organisation in there
        ]
    else:
        names = [(row.organisation_id, row.name) for row in last.rows.all()]
    MatrixRow.objects.bulk_create(
        [
            MatrixRow(matrix=matrix, position=at, organisation_id=key, name=name)
            for at, (key, name) in enumerate(names, start=1)
        ]
    )
    return matrix
