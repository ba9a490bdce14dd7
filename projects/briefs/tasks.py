"""What the worker does for projects: progress reports, as a draft and sealed."""

import logging
from typing import Any

from procrastinate.contrib.django import app

from ivz.papers.making import render
from ivz.papers.registry import builders
from projects.briefs import services as briefs
from projects.briefs.documents import progress_document, progress_html
from projects.briefs.models import ProgressReport

logger = logging.getLogger(__name__)


# --- progress reports -----------------------------------------------------------------------------
@builders.named("projects.progress")
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
