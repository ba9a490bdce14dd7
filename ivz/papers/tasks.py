"""Work that the worker does: making PDFs that were asked for by a click, and clearing away old
ones.
"""

import datetime as dt

from django.utils import timezone
from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.exceptions import UniqueViolation
from procrastinate.jobs import Status

from ivz.papers import services


@app.task(queue="documents", priority=10)  # somebody is waiting for it: before the long runs
def make_rendition(rendition_id: str) -> None:
    """Make one PDF."""
    services.make_rendition(rendition_id)


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
