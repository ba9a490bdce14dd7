"""What the worker has to make bundles with, and throwing away those never sent."""

import datetime as dt

from django.utils import timezone
from procrastinate.contrib.django import app

from ivz.papers.making import render_page
from portfolios.bundles.services import bundles
from portfolios.bundles.services.binding import Workshop

BUNDLE_KEEPING = dt.timedelta(days=30)


def workshop() -> Workshop:
    """What a bundle is made with, in the worker and in the command."""
    from ivz.pdf.lettering import Lettering  # noqa: PLC0415
    from ivz.pdf.rendering import font_files  # noqa: PLC0415

    def lettering() -> Lettering:
        files = font_files()
        return Lettering(files["font:latin-400"], files["font:latin-ext-400"])

    return Workshop(render_page, lettering)


@app.periodic(cron="23 3 * * *")
@app.task(queue="default", queueing_lock="purge_bundles")
def purge_bundles(timestamp: int) -> None:
    """Every night: what was made a month ago and never sent goes."""
    bundles.purge_bundles(timezone.now() - BUNDLE_KEEPING)
