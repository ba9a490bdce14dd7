"""The safety figures of an area as PDF, made by the worker."""

import datetime as dt
from typing import Any

from ivz.papers.making import render_page
from ivz.papers.registry import builders
from ivz.region.reports import sender_name
from projects.figures.documents import figures_document, figures_html
from projects.figures.models import Area, Indicator
from projects.figures.reports import dashboard


@builders.named("projects.figures")
def build_figures(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """The safety figures of one area that everybody may see."""
    area = Area.objects.get(slug=arguments["area"])
    on = dt.date.fromisoformat(arguments["on"])
    lines = dashboard(area, Indicator.objects.filter(published_on__isnull=False))
    name = f"veiligheidscijfers-{area.slug}"
    return f"{name}.pdf", render_page(
        figures_html(figures_document(area, lines, sender_name=sender_name(), on=on)), name, on
    )
