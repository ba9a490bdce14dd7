"""What the worker does for bundles at night: throwing away those never sent."""

import datetime as dt

from django.utils import timezone
from procrastinate.contrib.django import app

from portfolios.bundles.services import bundles

BUNDLE_KEEPING = dt.timedelta(days=30)


@app.periodic(cron="23 3 * * *")
@app.task(queue="default", queueing_lock="purge_bundles")
def purge_bundles(timestamp: int) -> None:
    """Every night: what was made a month ago and never sent goes."""
    bundles.purge_bundles(timezone.now() - BUNDLE_KEEPING)
