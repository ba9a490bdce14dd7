"""PDFs of the safety agenda, of the hours, of the budget and of projects, asked for by a click, and
progress reports that are sealed.

Web processes import this module to defer work, so the PDF library is imported inside the tasks
only.
"""

import datetime as dt
import logging
from decimal import Decimal
from typing import Any

from procrastinate.contrib.django import app

from contributions.models import Fund
from ivz.documents.registry import rendition_builder
from ivz.region.models import Issuer
from projects.documents.agenda import agenda_document, agenda_html
from projects.documents.budget import budget_document, budget_html
from projects.documents.effort import effort_document, effort_html
from projects.documents.figures import figures_document, figures_html
from projects.documents.finances import finances_document, finances_html
from projects.documents.matrix import matrix_document, matrix_html
from projects.documents.progress import progress_document, progress_html
from projects.models import (
    Area,
    Benchmark,
    CoordinationBudget,
    Indicator,
    PriorityMatrix,
    ProgressReport,
    SafetyAgenda,
)
from projects.reports.budget import budget_report, comparisons
from projects.reports.effort import effort_report
from projects.reports.figures import dashboard
from projects.reports.finances import reserve_report, years_ahead
from projects.reports.matrix import matrix_report
from projects.reports.weighing import weighing_report
from projects.services import briefs

logger = logging.getLogger(__name__)


def render(html: str, identifier: str, created: dt.date) -> bytes:
    """The renderer of the worker and of the commands: the PDF of one page."""
    from ivz.documents.rendering import render_pdf  # noqa: PLC0415

    return render_pdf(html, identifier=identifier, created=created)


@rendition_builder("projects.matrix")
def build_matrix(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """A priority matrix at a threshold."""
    matrix = PriorityMatrix.objects.select_related("agenda", "source").get(pk=arguments["matrix"])
    on = dt.date.fromisoformat(arguments["on"])
    report = matrix_report(matrix, arguments["threshold"])
    name = f"prioriteitenmatrix-{matrix.agenda.key}-{matrix.kind}"
    return f"{name}.pdf", render(
        matrix_html(matrix_document(report, sender_name=_sender(), on=on)), name, on
    )


@rendition_builder("projects.agenda")
def build_agenda(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """A safety agenda with its themes and how they were chosen."""
    agenda, on = (
        SafetyAgenda.objects.select_related("source").get(pk=arguments["agenda"]),
        dt.date.fromisoformat(arguments["on"]),
    )
    name = f"veiligheidsagenda-{agenda.key}"
    return f"{name}.pdf", render(
        agenda_html(agenda_document(weighing_report(agenda), sender_name=_sender(), on=on)),
        name,
        on,
    )


@rendition_builder("projects.effort")
def build_effort(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """The effort ledger of a year."""
    on = dt.date.fromisoformat(arguments["on"])
    report = effort_report(arguments["year"], on)
    name = f"inzet-{report.year}"
    return f"{name}.pdf", render(
        effort_html(effort_document(report, sender_name=_sender())), name, on
    )


@rendition_builder("projects.figures")
def build_figures(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """The safety figures of one area that everybody may see."""
    area = Area.objects.get(slug=arguments["area"])
    on = dt.date.fromisoformat(arguments["on"])
    lines = dashboard(area, Indicator.objects.filter(published_on__isnull=False))
    name = f"veiligheidscijfers-{area.slug}"
    return f"{name}.pdf", render(
        figures_html(figures_document(area, lines, sender_name=_sender(), on=on)), name, on
    )


@rendition_builder("projects.budget")
def build_budget(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """A coordination budget, with the hours that somebody tries out by task number."""
    budget = CoordinationBudget.objects.select_related("fund", "source").get(pk=arguments["budget"])
    on = dt.date.fromisoformat(arguments["on"])
    report = budget_report(
        budget, {int(number): Decimal(hours) for number, hours in arguments["tried"].items()}
    )
    others = comparisons(list(Benchmark.objects.all()), len(report.counts))
    name = f"coordinatiebegroting-{budget.key}"
    return f"{name}.pdf", render(
        budget_html(budget_document(report, others, sender_name=_sender(), on=on)), name, on
    )


@rendition_builder("projects.finances")
def build_finances(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """The years ahead and the reserve of a fund, as they stand on a day."""
    fund, on = Fund.objects.get(pk=arguments["fund"]), dt.date.fromisoformat(arguments["on"])
    document = finances_document(
        str(fund), years_ahead(fund, on), reserve_report(fund, on), sender_name=_sender()
    )
    name = f"begroting-en-reserve-{on}"
    return f"{name}.pdf", render(
        finances_html(document), name, dt.date.fromisoformat(arguments["made"])
    )


# --- progress reports -----------------------------------------------------------------------------
@rendition_builder("projects.progress")
def build_progress(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """A draft of a progress report."""
    report = ProgressReport.objects.select_related("project", "meeting__body").get(
        pk=arguments["report"]
    )
    name = f"concept-voortgangsverslag-{report.project.key}-{report.reported_on}"
    return f"{name}.pdf", render(
        progress_html(progress_document(report), draft=True), name, report.reported_on
    )


@app.task(queue="default")
def seal_report(report_id: int) -> None:
    """Make the paper of an issued progress report."""
    briefs.seal_report(report_id, render=render)


@app.periodic(cron="* * * * * */30")
@app.task(queue="default", queueing_lock="resume_progress_reports", pass_context=False)
def resume_reports(timestamp: int) -> None:
    """Twice a minute: go on with reports that a worker was killed over. One that cannot be made
    does not hold up the others.
    """
    for report_id in briefs.unsealed_reports():
        try:
            briefs.seal_report(report_id, render=render)
        except Exception:
            logger.exception("progress report %s failed", report_id)


def _sender() -> str:
    issuer = Issuer.objects.select_related("organisation").first()
    return issuer.organisation.name if issuer else "Platform IVZ"
