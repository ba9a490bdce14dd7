"""Work that the worker does: sealing runs and credit notes, sending notices, and PDFs asked for by
a click.

Web processes import this module to defer work, so the PDF library is imported inside the tasks
only.
"""

import datetime as dt
import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Any

from django.db import transaction
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from contributions.funds.models import Fund
from contributions.invoices.models.invoices import Invoice, IssueRun
from contributions.issuing.documents import (
    invoice_document,
    invoice_html,
    overview_document,
    overview_html,
)
from contributions.issuing.services import crediting, issuing, notices
from contributions.years.reports.preview import issue_preview
from contributions.years.reports.years import year_report
from ivz.core.refusal import Refused
from ivz.papers.registry import builders
from ivz.region.models import Issuer

logger = logging.getLogger(__name__)
NOTICE_ATTEMPTS = 20


def render(jobs: Iterable[issuing.RenderJob], how_many: int) -> Iterator[tuple[int, bytes]]:
    """The renderer of the worker and of the commands: PDFs for the given pages."""
    # 1.5 s and 64 MB that web processes never need
    from ivz.pdf.rendering import render_many  # noqa: PLC0415

    return render_many(jobs, how_many)


@app.task(queue="default", queueing_lock="resume")
def resume() -> None:
    """Go on with what an earlier worker left: runs it was killed in, credit notes without a
    document, notices not sent.
    """
    for run_id in IssueRun.objects.unfinished().values_list("pk", flat=True):
        _try(seal_run_now, run_id)
    for note_id in crediting.unsealed_credit_notes():
        _try(seal_credit_note, note_id)
    for run_id in notices.runs_to_notify():
        _defer_notices(run_id)


def _try(work: Callable[[int], None], row_id: int) -> None:
    """One row that cannot be done does not hold up the others."""
    try:
        work(row_id)
    except Exception:
        logger.exception("%s(%s) failed", getattr(work, "name", work), row_id)


@app.periodic(cron="* * * * * */15")
@app.task(queue="default", queueing_lock="resume_tick", pass_context=False)
def resume_tick(timestamp: int) -> None:
    """Four times a minute: `resume`."""
    resume()


@app.task(queue="default")
def seal_run(run_id: int) -> None:
    """Make the invoices of a run."""
    seal_run_now(run_id)


def seal_run_now(run_id: int) -> None:
    """Seal a run here and now; what goes wrong is kept with the run and raised again
    for the log.
    """
    sealed: list[Invoice] = []
    try:
        done = issuing.seal_run(run_id, render=render, on_sealed=sealed.append)
    except Exception as error:
        IssueRun.objects.report_failure(
            run_id, f"{type(error).__name__}: {error}", has_progressed=bool(sealed)
        )
        raise
    if done:
        _defer_notices(run_id)


def _defer_notices(run_id: int) -> None:
    with suppress(AlreadyEnqueued), transaction.atomic():
        send_notices.configure(queueing_lock=f"notices-{run_id}").defer(run_id=run_id)


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


@app.task(queue="default")
def seal_credit_note(note_id: int) -> None:
    """Make the document of a credit note."""
    crediting.seal_credit_note(note_id, render=render)


@builders.named("contributions.overview")
def build_overview(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """The overview of a year as it stands now."""
    fund = Fund.objects.get(code=arguments["fund"])
    year, on = arguments["year"], dt.date.fromisoformat(arguments["on"])
    paper = overview_document(
        issuer=Issuer.objects.select_related("organisation").get(),
        fund=fund,
        report=year_report(fund, year),
        on=on,
    )
    return f"bijdragen-{fund.code}-{year}.pdf", _one_pdf(
        overview_html(paper), f"overzicht-{fund.code}-{year}", on
    )


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
    return f"{name}.pdf", _one_pdf(invoice_html(paper, concept=True), name, on)


def _one_pdf(html: str, identifier: str, created: dt.date) -> bytes:
    [(_, content)] = render([issuing.RenderJob(0, html, identifier, created)], 1)
    return content
