"""The safety figures of an area as PDF, made by the worker."""

import datetime as dt
from typing import Any

from ivz.papers.on_request import Asked, on_request
from projects.figures.models import Area, Indicator
from projects.figures.reports import dashboard


@on_request("projects.figures", "projects/figures/pdf/figures.html")
def build_figures(arguments: dict[str, Any]) -> Asked:
    """The safety figures of one area that everybody may see."""
    area = Area.objects.get(slug=arguments["area"])
    lines = dashboard(area, Indicator.objects.filter(published_on__isnull=False))
    explanations: dict[str, list[str]] = {}  # each once, with the indicators it is about
    for line in lines:
        if line.indicator.explanation:
            explanations.setdefault(line.indicator.explanation, []).append(line.indicator.name)
    context = {
        "area": area,
        "lines": lines,
        "has_years": any(len(line.series) > 1 for line in lines),
        "explanations": list(explanations.items()),
    }
    return f"veiligheidscijfers-{area.slug}", dt.date.fromisoformat(arguments["on"]), context
