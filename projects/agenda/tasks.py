"""The safety agenda and its matrices as PDF, made by the worker."""

import datetime as dt
from typing import Any

from ivz.papers.on_request import Asked, on_request
from projects.agenda.enums import ThemeStatus
from projects.agenda.models.agenda import SafetyAgenda
from projects.agenda.models.matrix import PriorityMatrix
from projects.agenda.reports.matrix import matrix_report
from projects.agenda.reports.weighing import weighing_report


@on_request("projects.matrix", "projects/agenda/pdf/matrix.html")
def build_matrix(arguments: dict[str, Any]) -> Asked:
    """A priority matrix at a threshold: a sheet with the marks, the totals, and what passes."""
    matrix = PriorityMatrix.objects.select_related("agenda", "source").get(pk=arguments["matrix"])
    on = dt.date.fromisoformat(arguments["on"])
    report = matrix_report(matrix, arguments["threshold"])
    return f"prioriteitenmatrix-{matrix.agenda.key}-{matrix.kind}", on, {"report": report}


@on_request("projects.agenda", "projects/agenda/pdf/agenda.html")
def build_agenda(arguments: dict[str, Any]) -> Asked:
    """A safety agenda: its themes by status with what is aimed for and done, and how they were
    chosen.
    """
    agenda = SafetyAgenda.objects.select_related("source").get(pk=arguments["agenda"])
    report = weighing_report(agenda)
    themes = [line.theme for line in report.lines]
    matrices = agenda.matrices.select_related("agenda", "source")
    context = {
        "report": report,
        "statuses": [
            (status.label, [theme for theme in themes if theme.status == status])
            for status in ThemeStatus
        ],
        "weighings": agenda.weighings.select_related("decision"),
        "matrices": [matrix_report(matrix) for matrix in matrices],
    }
    on = dt.date.fromisoformat(arguments["on"])
    return f"veiligheidsagenda-{agenda.key}", on, context
