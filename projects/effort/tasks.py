"""The effort ledger as PDF, made by the worker."""

import datetime as dt
from typing import Any

from ivz.papers.making import render_page
from ivz.papers.registry import builders
from ivz.region.reports import sender_name
from projects.effort.documents import effort_document, effort_html
from projects.effort.reports.effort import effort_report


@builders.named("projects.effort")
def build_effort(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """The effort ledger of a year."""
    on = dt.date.fromisoformat(arguments["on"])
    report = effort_report(arguments["year"], on)
    name = f"inzet-{report.year}"
    return f"{name}.pdf", render_page(
        effort_html(effort_document(report, sender_name=sender_name())), name, on
    )
