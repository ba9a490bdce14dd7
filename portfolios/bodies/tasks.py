"""The distribution of portfolios as PDF, made by the worker."""

import datetime as dt
from typing import Any

from ivz.papers.making import render_page
from ivz.papers.registry import builders
from ivz.region.models import Issuer
from portfolios.bodies.documents import distribution_document, distribution_html
from portfolios.bodies.reports.distribution import distribution


# --- the distribution of portfolios ---------------------------------------------------------------
@builders.named("portfolios.distribution")
def build_distribution(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """The distribution of portfolios on a day, by municipality or by person."""
    on = dt.date.fromisoformat(arguments["on"])
    sender = Issuer.objects.select_related("organisation").get().organisation.name
    paper = distribution_document(
        sender_name=sender, found=distribution(on), shape=arguments["shape"]
    )
    name = f"portefeuilleverdeling-{on}"
    return f"{name}.pdf", render_page(distribution_html(paper), name, on)
