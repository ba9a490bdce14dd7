"""The safety agenda and its matrices as PDF, made by the worker."""

import datetime as dt
from typing import Any

from ivz.papers.making import render_page
from ivz.papers.registry import builders
from ivz.region.reports import sender_name
from projects.agenda.documents.agenda import agenda_document, agenda_html
from projects.agenda.documents.matrix import matrix_document, matrix_html
from projects.agenda.models.agenda import SafetyAgenda
from projects.agenda.models.matrix import PriorityMatrix
from projects.agenda.reports.matrix import matrix_report
from projects.agenda.reports.weighing import weighing_report


@builders.named("projects.matrix")
def build_matrix(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """A priority matrix at a threshold."""
    matrix = PriorityMatrix.objects.select_related("agenda", "source").get(pk=arguments["matrix"])
    on = dt.date.fromisoformat(arguments["on"])
    report = matrix_report(matrix, arguments["threshold"])
    name = f"prioriteitenmatrix-{matrix.agenda.key}-{matrix.kind}"
    return f"{name}.pdf", render_page(
        matrix_html(matrix_document(report, sender_name=sender_name(), on=on)), name, on
    )


@builders.named("projects.agenda")
def build_agenda(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """A safety agenda with its themes and how they were chosen."""
    agenda, on = (
        SafetyAgenda.objects.select_related("source").get(pk=arguments["agenda"]),
        dt.date.fromisoformat(arguments["on"]),
    )
    name = f"veiligheidsagenda-{agenda.key}"
    return f"{name}.pdf", render_page(
        agenda_html(agenda_document(weighing_report(agenda), sender_name=sender_name(), on=on)),
        name,
        on,
    )
