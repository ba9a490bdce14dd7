"""Chainable reads of the region."""

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import Q, Window
from django.db.models.functions import RowNumber

from ivz.region.enums import OrganisationKind


class OrganisationQuerySet(models.QuerySet):
    """Organisations, also those that have merged away."""

    def municipalities(self) -> Self:
        return self.filter(kind=OrganisationKind.MUNICIPALITY)

    def existing_on(self, day: dt.date) -> Self:
        """Organisations that existed on `day`."""
        begun = Q(valid_from__isnull=True) | Q(valid_from__lte=day)
        return self.filter(begun & (Q(valid_until__isnull=True) | Q(valid_until__gt=day)))


class InhabitantCountQuerySet(models.QuerySet):
    """Counts of inhabitants with all their versions."""

    def current(self) -> Self:
        """Only the newest version of each observation, and none that was withdrawn."""
        newest = Window(
            RowNumber(),
            partition_by=["organisation_id", "reference_date", "undated_source_id"],
            order_by=[models.F("version").desc()],
        )
        return self.alias(newest=newest).filter(newest=1, withdrawn=False)

    def dated(self) -> Self:
        return self.filter(reference_date__isnull=False)
