"""Work that the worker does: PDFs of meetings and portfolios asked for by a click, and papers that
are sealed.

Web processes import this module to defer work, so the PDF library is imported inside the tasks
only.
"""

import datetime as dt
import logging
from typing import Any

from django.utils import timezone
from procrastinate.contrib.django import app

from ivz.documents.registry import rendition_builder
from ivz.region.models import Issuer
from portfolios.documents.decision_list import decision_list_html
from portfolios.documents.distribution import distribution_document, distribution_html
from portfolios.documents.year_calendar import year_calendar_document, year_calendar_html
from portfolios.models import Meeting
from portfolios.reports.cycle import cycle_year
from portfolios.reports.decision_list import EVERYTHING, shown_list
from portfolios.reports.distribution import distribution
from portfolios.services import bundles
from portfolios.services.binding import Workshop
from portfolios.services.decision_lists import seal_decision_list as seal_list
from portfolios.services.decision_lists import unsealed_lists

logger = logging.getLogger(__name__)


def render(html: str, identifier: str, created: dt.date) -> bytes:
    """The renderer of the worker and of the commands: the PDF of one page."""
    from ivz.documents.rendering import render_pdf  # noqa: PLC0415

    return render_pdf(html, identifier=identifier, created=created)


# --- decision lists -------------------------------------------------------------------------------
@app.task(queue="default")
def seal_decision_list(list_id: int) -> None:
    """Make both papers of an adopted decision list."""
    seal_list(list_id, render=render)


@app.periodic(cron="* * * * * */30")
@app.task(queue="default", queueing_lock="resume_decision_lists", pass_context=False)
def resume_decision_lists(timestamp: int) -> None:
    """Twice a minute: go on with lists that a worker was killed over."""
    for list_id in unsealed_lists():
        seal_list(list_id, render=render)


@rendition_builder("portfolios.decision_list")
def build_decision_list(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """The decision list of a meeting as it stands or was adopted, whole or in its public version;
    the page asked who may have it.
    """
    meeting = Meeting.objects.select_related("body").get(key=arguments["meeting"])
    on, public = dt.date.fromisoformat(arguments["on"]), bool(arguments["public"])
    paper = shown_list(meeting, viewer=None if public else EVERYTHING, on=on)
    name = f"besluitenlijst-{meeting.key}{'-openbaar' if public else ''}"
    return f"{name}.pdf", render(decision_list_html(paper), name, on)


# --- bundles --------------------------------------------------------------------------------------
BUNDLE_KEEPING = dt.timedelta(days=30)


def workshop() -> Workshop:
    """What a bundle is made with, in the worker and in the command."""
    from ivz.documents.lettering import Lettering  # noqa: PLC0415
    from ivz.documents.rendering import font_files  # noqa: PLC0415

    def lettering() -> Lettering:
        files = font_files()
        return Lettering(files["font:latin-400"], files["font:latin-ext-400"])

    return Workshop(render, lettering)


@app.task(queue="default")
def make_bundle(bundle_id: int) -> None:
    """Make one bundle."""
    bundles.make_bundle(bundle_id, workshop=workshop(), on=timezone.localdate())


@app.periodic(cron="* * * * * */30")
@app.task(queue="default", queueing_lock="resume_bundles", pass_context=False)
def resume_bundles(timestamp: int) -> None:
    """Twice a minute: go on with bundles that a worker was killed over. One that cannot be made
    does not hold up the others.
    """
    for bundle_id in bundles.unfinished_bundles():
        try:
            bundles.make_bundle(bundle_id, workshop=workshop(), on=timezone.localdate())
        except Exception:
            logger.exception("bundle %s failed", bundle_id)


@app.periodic(cron="23 3 * * *")
@app.task(queue="default", queueing_lock="purge_bundles")
def purge_bundles(timestamp: int) -> None:
    """Every night: what was made a month ago and never sent goes."""
    bundles.purge_bundles(timezone.now() - BUNDLE_KEEPING)


# --- the distribution of portfolios ---------------------------------------------------------------
@rendition_builder("portfolios.distribution")
def build_distribution(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """The distribution of portfolios on a day, by municipality or by person."""
    on = dt.date.fromisoformat(arguments["on"])
    sender = Issuer.objects.select_related("organisation").get().organisation.name
    paper = distribution_document(
        sender_name=sender, found=distribution(on), shape=arguments["shape"]
    )
    name = f"portefeuilleverdeling-{on}"
    return f"{name}.pdf", render(distribution_html(paper), name, on)


# --- the year cycle -------------------------------------------------------------------------------
@rendition_builder("portfolios.year_calendar")
def build_year_calendar(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """All meetings of a year on one sheet."""
    year, on = int(arguments["year"]), dt.date.fromisoformat(arguments["on"])
    sender = Issuer.objects.select_related("organisation").get().organisation.name
    paper = year_calendar_document(sender_name=sender, cycle=cycle_year(year), day=on)
    name = f"jaarkalender-{year}"
    return f"{name}.pdf", render(year_calendar_html(paper), name, on)
