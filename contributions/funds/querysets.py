"""Chainable reads of rates."""

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import OuterRef, Subquery


class RateQuerySet(models.QuerySet):
    """Rates, a series per fund."""

    def as_of(self, day: dt.date) -> Self:
        """Of each fund the row in force on `day`; an ended series gives its empty row."""
        newest = self.model._base_manager.filter(
            fund=OuterRef("fund"), valid_from__lte=day
        ).order_by("-valid_from")
        return self.filter(pk=Subquery(newest.values("pk")[:1]))
