"""Rows that hold from a day on, until the next row of the same series."""

import datetime as dt
from typing import ClassVar, Self

from django.db import models
from django.db.models import OuterRef, Subquery


class SeriesQuerySet[M: "Series"](models.QuerySet[M]):
    """Rows of which a newer one takes the place of those before it."""

    def as_of(self, day: dt.date | int) -> Self:
        """Of each series the row in force on `day` (a year, where rows begin in one); an ended
        series gives its empty row, one that has not begun gives none.
        """
        start = self.model.SERIES_START
        begun = {name: OuterRef(name) for name in self.model.SERIES_KEY} | {f"{start}__lte": day}
        newest = self.model._base_manager.filter(**begun).order_by(f"-{start}")
        return self.filter(pk=Subquery(newest.values("pk")[:1]))


class Series(models.Model):
    """A row of the series that its `SERIES_KEY` names. Where a series can end, a row without a
    value ends it.
    """

    SERIES_KEY: ClassVar[tuple[str, ...]]
    SERIES_START: ClassVar[str] = "valid_from"

    objects = SeriesQuerySet.as_manager()

    class Meta:
        abstract = True
