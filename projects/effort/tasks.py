"""The effort ledger as PDF, made by the worker."""

import datetime as dt
from typing import Any

from ivz.papers.on_request import Asked, on_request
from projects.effort.reports.effort import effort_report


@on_request("projects.effort", "projects/effort/pdf/effort.html")
def build_effort(arguments: dict[str, Any]) -> Asked:
    """The effort ledger of a year, in the shape of the annex: a block per municipality or joint
    delivery with its tasks.
    """
    on = dt.date.fromisoformat(arguments["on"])
    report = effort_report(arguments["year"], on)
    return f"inzet-{report.year}", on, {"report": report}
