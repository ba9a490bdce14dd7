"""What the worker does for bundles: making them, and throwing away those never sent."""

import datetime as dt
import logging

from django.utils import timezone
from procrastinate.contrib.django import app

from ivz.papers.making import render
from portfolios.bundles.services import bundles
from portfolios.bundles.services.binding import Workshop

logger = logging.getLogger(__name__)


# --- bundles --------------------------------------------------------------------------------------
BUNDLE_KEEPING = dt.timedelta(days=30)


def workshop() -> Workshop:
    """What a bundle is made with, in the worker and in the command."""
    from ivz.pdf.lettering import Lettering  # noqa: PLC0415
    from ivz.pdf.rendering import font_files  # noqa: PLC0415

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
