"""A draft of a progress report as PDF, made by the worker when somebody asks for it."""

from typing import Any

from ivz.papers.kinds import paper_html
from ivz.papers.making import render_page
from ivz.papers.registry import builders
from projects.briefs.documents import progress_document
from projects.briefs.models import ProgressReport


@builders.named("projects.progress")
def build_progress(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """A draft of a progress report."""
    report = ProgressReport.objects.select_related("project", "meeting__body").get(
        pk=arguments["report"]
    )
    name = f"concept-voortgangsverslag-{report.project.key}-{report.reported_on}"
    return f"{name}.pdf", render_page(
        paper_html(progress_document(report), draft=True), name, report.reported_on
    )
