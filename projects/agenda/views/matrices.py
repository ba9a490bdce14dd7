"""Priority matrices: the page with both totals, filling in the cells, columns, and the files."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ivz.accounts.roles import Permission
from ivz.core.refusal import Refused
from ivz.papers.views import pdf_response
from ivz.web.exports import csv_response, xlsx_response
from ivz.web.guards import allow
from ivz.web.history import history_of
from ivz.web.saving import EditPage, edit
from projects.agenda.enums import MatrixKind
from projects.agenda.forms.agenda import ColumnForm, MarksForm, MatrixForm, ThresholdForm
from projects.agenda.models.matrix import MatrixColumn, PriorityMatrix
from projects.agenda.reports.matrix import MatrixReport, matrix_report, matrix_sheet
from projects.agenda.rules import why_not_edit_agenda
from projects.agenda.services.matrices import set_marks, start_matrix
from projects.agenda.tables.agenda import PassingTable
from projects.agenda.views.access import agenda_of, matrix_of, may_edit_agenda
from projects.agenda.views.trails import agenda_trail
from projects.effort.views.trails import Trail

_FILES = {"csv": csv_response, "xlsx": xlsx_response}


@require_safe
def matrix_detail(request: HttpRequest, key: str, kind: str) -> HttpResponse:
    """The matrix with counted and printed totals and what passes the threshold by either;
    `?drempel=` looks at another one.
    """
    matrix = matrix_of(key, kind)
    form = ThresholdForm(request.GET)
    is_right = form.is_valid()
    report = matrix_report(matrix, form.cleaned_data["drempel"] if is_right else None)
    if wanted := request.GET.get("formaat"):
        return _file(report, wanted, is_right)
    context = {
        "report": report,
        "matrix": matrix,
        "title": matrix.title,
        "trail": _trail(matrix),
        "form": form,
        "intro": f"{matrix.agenda}. De drempel is {report.outcome.threshold} keer of vaker.",
        "actions": _actions(matrix) if may_edit_agenda(request) else [],
        "by_printed": report.printed_labels,
        "by_counted": report.counted_labels,
        "table": _passing(report),
        "downloads": _downloads(matrix, report),
        "changes": history_of(matrix) if request.user.may(Permission.READ_HISTORY) else None,
    }
    return render(request, "projects/agenda/matrix_detail.html", context)


def _passing(report: MatrixReport) -> PassingTable:
    left_out = () if report.has_printed else ("printed", "difference", "named_as")
    return PassingTable(
        report.themes,
        caption=f"Thema's bij een drempel van {report.outcome.threshold}",
        orderable=False,
        exclude=left_out,
    )


def _trail(matrix: PriorityMatrix, *rest: tuple[str, str]) -> Trail:
    return agenda_trail(
        (matrix.agenda.years, matrix.agenda.get_absolute_url()),
        (matrix.title, matrix.get_absolute_url()),
        *rest,
    )


def _actions(matrix: PriorityMatrix) -> list[dict[str, Any]]:
    arguments = [matrix.agenda.key, matrix.kind]
    return [
        {
            "label": "Drempel en toelichting",
            "url": reverse("projects:matrix_settings", args=arguments),
        },
        {
            "label": "Matrix invullen",
            "url": reverse("projects:matrix_edit", args=arguments),
            "primary": True,
        },
    ]


def _downloads(matrix: PriorityMatrix, report: MatrixReport) -> list[dict[str, str]]:
    threshold = report.outcome.threshold
    files = [
        {"label": name.upper(), "url": f"?drempel={threshold}&formaat={name}"} for name in _FILES
    ]
    return [
        *files,
        {
            "label": "PDF",
            "url": (
                reverse("projects:matrix_pdf", args=[matrix.agenda.key, matrix.kind])
                + f"?drempel={threshold}"
            ),
        },
    ]


def _file(report: MatrixReport, wanted: str, is_right: bool) -> HttpResponse:
    if wanted not in _FILES or not is_right:
        raise BadRequest(
            "Dit bestand kan niet worden gemaakt. Ga terug, controleer de drempel en kies CSV of"
            " XLSX."
        )
    return _FILES[wanted](
        matrix_sheet(report), f"prioriteitenmatrix-{report.matrix.agenda.key}-{report.matrix.kind}"
    )


@require_safe
def matrix_pdf(request: HttpRequest, key: str, kind: str) -> HttpResponse:
    """The matrix on paper, at the threshold that is asked."""
    matrix = matrix_of(key, kind)
    form = ThresholdForm(request.GET)
    if not form.is_valid():
        raise BadRequest("De drempel is een getal van 1 tot en met 100.")
    threshold = form.cleaned_data["drempel"] or matrix.threshold
    arguments = {"matrix": matrix.pk, "threshold": threshold, "on": request.today.isoformat()}
    return pdf_response(request, builder="projects.matrix", arguments=arguments)


@require_http_methods(["GET", "HEAD", "POST"])
def matrix_edit(request: HttpRequest, key: str, kind: str) -> HttpResponse:
    """All cells as check boxes, with the totals as they stand."""
    allow(why_not_edit_agenda(request.user))
    matrix = matrix_of(key, kind)
    report = matrix_report(matrix)
    form = MarksForm(request.POST or None, report=report)
    page = EditPage(
        f"{matrix.title}: invullen",
        _trail(matrix, ("Invullen", "")),
        matrix.get_absolute_url(),
        lambda changed: (
            f"De matrix is opgeslagen: {changed} {'cel' if changed == 1 else 'cellen'} gewijzigd."
        ),
        template="projects/agenda/matrix_edit.html",
    )

    def save() -> int:
        return set_marks(
            matrix.pk,
            form.wanted,
            by=request.user,
            reason=form.cleaned_data["reason"],
            seen=form.seen_marks,
        )

    return edit(request, form, page, save, report=report, matrix=matrix)


@require_http_methods(["GET", "HEAD", "POST"])
def matrix_settings(request: HttpRequest, key: str, kind: str) -> HttpResponse:
    """Title, threshold, explanation and source of a matrix; its columns are listed below."""
    allow(why_not_edit_agenda(request.user))
    matrix = matrix_of(key, kind)
    form = MatrixForm(request.POST or None, instance=matrix)
    trail = _trail(matrix, ("Drempel en toelichting", ""))
    return edit(
        request,
        form,
        EditPage(
            "Drempel en toelichting", trail, matrix.get_absolute_url(), "De matrix is opgeslagen."
        ),
        form.save,
    )


@require_POST
def matrix_start(request: HttpRequest, key: str, kind: str) -> HttpResponse:
    """An empty matrix for an agenda, with the columns of the newest one."""
    agenda = agenda_of(key)
    allow(why_not_edit_agenda(request.user))
    if kind not in MatrixKind:
        raise BadRequest("Kies een matrix van gemeenten of van partners.")
    try:
        return redirect(start_matrix(agenda, MatrixKind(kind), by=request.user))
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(agenda)


@require_http_methods(["GET", "HEAD", "POST"])
def column_edit(request: HttpRequest, key: str, kind: str, pk: int | None = None) -> HttpResponse:
    """Adds or changes a heading of a matrix."""
    allow(why_not_edit_agenda(request.user))
    matrix = matrix_of(key, kind)
    column = (
        get_object_or_404(matrix.columns, pk=pk)
        if pk
        else MatrixColumn(matrix=matrix, position=matrix.columns.count() + 1)
    )
    title = "Kolom wijzigen" if pk else "Kolom toevoegen"
    form = ColumnForm(request.POST or None, instance=column)
    back = reverse("projects:matrix_edit", args=[key, kind])
    return edit(
        request,
        form,
        EditPage(title, _trail(matrix, (title, "")), back, "De kolom is opgeslagen."),
        form.save,
    )
