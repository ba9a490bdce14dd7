"""Clears away the marks of forms that nobody can send again any more."""

import datetime as dt

from django.utils import timezone
from procrastinate.contrib.django import app

from ivz.web.models import SentForm

KEPT = dt.timedelta(days=30)


@app.periodic(cron="29 3 * * *")
@app.task(queue="documents", queueing_lock="purge_sent_forms")
def purge_sent_forms(timestamp: int) -> None:
    """Every night: what was sent a month ago goes."""
    SentForm.objects.filter(sent_at__lt=timezone.now() - KEPT).delete()
