"""Chainable reads of the region."""

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

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
        same = Q(reference_date=OuterRef("reference_date")) | Q(undated_source=OuterRef("undated_source"))
        newer = self.model._base_manager.filter(same, organisation=OuterRef("organisation"), version__gt=OuterRef("version"))
        return self.filter(~Exists(newer), withdrawn=False)

    def dated(self) -> Self:
        return self.filter(reference_date__isnull=False)
