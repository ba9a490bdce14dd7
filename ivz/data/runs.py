"""A run: papers that were asked for together, made by the worker, and gone on with when it was
killed.
"""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Value

FAILURES_BEFORE_STOPPING = 3


class RunQuerySet[R: "Run"](models.QuerySet[R]):
    """Runs, and what became of them."""

    def unfinished(self) -> Self:
        """Runs to go on with: not finished, and not stopped by failures that a person should see
        first.
        """
        return self.filter(finished_at__isnull=True, failures__lt=FAILURES_BEFORE_STOPPING)

    def report_failure(self, run_id: int, text: str, *, has_progressed: bool) -> None:
        """Keep why a run broke off. It is tried again by itself, until it has failed three times
        without getting further.
        """
        failures = Value(1) if has_progressed else F("failures") + 1
        self.filter(pk=run_id, finished_at__isnull=True).update(error=text, failures=failures)

    def clear_failure(self, run_id: int) -> None:
        """Let a stopped run be gone on with."""
        self.filter(pk=run_id, finished_at__isnull=True).update(error="", failures=0)


class Run(models.Model):
    """One press of the button. `failures` counts how often it broke off in a row without getting
    further.
    """

    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    requested_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    error = models.TextField("laatste fout", blank=True)
    failures = models.PositiveSmallIntegerField(
        "keren achter elkaar mislukt zonder vooruitgang", default=0
    )

    objects = RunQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def has_stopped(self) -> bool:
        """Whether it failed so often without getting further that a person should look first."""
        return self.finished_at is None and self.failures >= FAILURES_BEFORE_STOPPING
