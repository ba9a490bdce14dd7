"""Work that the worker does beside sealing: sending notices, and PDFs asked for by a click."""

import datetime as dt
from typing import Any

from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

from contributions.funds.models import Fund
from contributions.issuing.documents import invoice_document, year_overview
from contributions.issuing.services import notices
from contributions.years.reports.preview import issue_preview
from ivz.core.refusal import Refused
from ivz.papers.kinds import paper_html
from ivz.papers.making import render_page
from ivz.papers.registry import builders
from ivz.region.models import Issuer

NOTICE_ATTEMPTS = 20


@app.task(
    queue="default",
    retry=RetryStrategy(max_attempts=NOTICE_ATTEMPTS, linear_wait=60),
    pass_context=True,
)
def send_notices(context: JobContext, run_id: int) -> None:
    """Tell the municipalities that their invoices are ready; a mail server that is out is tried
    again for a few hours.
    """
    delivery = notices.send_notices(run_id)
    if not delivery.failed:
        return
    if context.job and context.job.attempts >= NOTICE_ATTEMPTS:
        notices.close_notices(run_id)
    raise ConnectionError(f"not sent: {', '.join(delivery.failed)}")


@builders.named("contributions.overview")
def build_overview(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """The overview of a year as it stands now."""
    fund = Fund.objects.get(code=arguments["fund"])
    year, on = arguments["year"], dt.date.fromisoformat(arguments["on"])
    html = paper_html(year_overview(fund, year, on))
    content = render_page(html, f"overzicht-{fund.code}-{year}", on)
    return f"bijdragen-{fund.code}-{year}.pdf", content


@builders.named("contributions.concept")
def build_concept(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """The invoice that one organisation would get, marked as a concept and without a number."""
    fund = Fund.objects.get(code=arguments["fund"])
    year, on = arguments["year"], dt.date.fromisoformat(arguments["issued_on"])
    waiting = issue_preview(fund, year).lines
    line = next(
        (
            found.line
            for found in waiting
            if found.line.organisation.slug == arguments["organisation"]
        ),
        None,
    )
    if line is None or line.facts is None:
        raise Refused("Voor deze organisatie is geen bedrag te berekenen.")
    paper = invoice_document(
        issuer=Issuer.objects.select_related("organisation").get(),
        fund=fund,
        organisation=line.organisation,
        year=year,
        number="CONCEPT",
        issued_on=on,
        due_on=dt.date.fromisoformat(arguments["due_on"]),
        lines=[line.facts, *line.extra],
    )
    name = f"concept-{fund.code}-{year}-{line.organisation.slug}"
    return f"{name}.pdf", render_page(paper_html(paper, concept=True), name, on)
