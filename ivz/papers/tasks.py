"""Work that the worker does: sealing what is not sealed yet, making PDFs that were asked for by a
click, and clearing away old ones.
"""

import datetime as dt
import logging
from contextlib import suppress

from django.db import transaction
from django.utils import timezone
from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued, UniqueViolation
from procrastinate.jobs import Status

from ivz.papers import services
from ivz.papers.sealing import works

logger = logging.getLogger(__name__)


@app.task(queue="documents", priority=10)  # somebody is waiting for it: before the long runs
def make_rendition(rendition_id: str) -> None:
    """Make one PDF."""
    services.make_rendition(rendition_id)


@app.task(queue="default")
def make_papers(work: str, key: int) -> None:
    """Seal what waits under a key, or do what else a subject handed in under the name `work`.

    What goes wrong is logged, and kept with its run; `go_on` tries again.
    """
    try:
        works.get(work).do(key)
    except Exception:
        logger.exception("%s %s failed", work, key)


@app.periodic(cron="* * * * * */15")
@app.task(queue="default", queueing_lock="go_on", pass_context=False)
def go_on(timestamp: int = 0) -> None:
    """Four times a minute, and when a worker starts: whatever waits is work again, whether a worker
    was killed over it, it failed, or a command left it.
    """
    for name, work in works.items():
        for key in work.waiting():
            with suppress(AlreadyEnqueued), transaction.atomic():
                make_papers.configure(queueing_lock=f"{name}-{key}").defer(work=name, key=key)


@app.periodic(cron="17 3 * * *")
@app.task(queue="documents", queueing_lock="purge_renditions")
def purge_renditions(timestamp: int) -> None:
    """Every night: what is older than a day goes."""
    services.purge_renditions(timezone.now() - dt.timedelta(days=1))


@app.periodic(cron="* * * * * */30")
@app.task(queue="documents", queueing_lock="retry_stalled", pass_context=True)
async def retry_stalled(context: JobContext, timestamp: int) -> None:
    """Twice a minute: work of a worker that was killed goes back into the queue; every task may be
    done twice.
    """
    for job in await app.job_manager.get_stalled_jobs():
        try:
            await app.job_manager.retry_job(job)
        except (
            UniqueViolation
        ):  # the same work is in the queue already; the rest must not wait for this one
            await app.job_manager.finish_job(job, Status.FAILED, delete_job=False)
