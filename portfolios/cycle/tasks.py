"""The calendar of a year as PDF, made by the worker."""

import datetime as dt
from typing import Any

from ivz.papers.making import render_page
from ivz.papers.registry import builders
from ivz.region.models import Issuer
from portfolios.cycle.documents import year_calendar_document, year_calendar_html
from portfolios.cycle.reports import cycle_year


# --- the year cycle -------------------------------------------------------------------------------
@builders.named("portfolios.year_calendar")
def build_year_calendar(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """All meetings of a year on one sheet."""
    year, on = int(arguments["year"]), dt.date.fromisoformat(arguments["on"])
    sender = Issuer.objects.select_related("organisation").get().organisation.name
    paper = year_calendar_document(sender_name=sender, cycle=cycle_year(year), day=on)
    name = f"jaarkalender-{year}"
    return f"{name}.pdf", render_page(year_calendar_html(paper), name, on)
