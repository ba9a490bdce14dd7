"""Chainable reads of what holds for a term."""

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import Q


class TermQuerySet(models.QuerySet):
    """Rows with `valid_from` and `valid_until`, half-open."""

    def as_of(self, day: dt.date) -> Self:
        """The rows that hold on `day`."""
        return self.filter(Q(valid_from__isnull=True) | Q(valid_from__lte=day)).filter(
            Q(valid_until__isnull=True) | Q(valid_until__gt=day)
        )
