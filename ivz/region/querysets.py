"""Chainable reads of the region."""

from typing import Any, Self

from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Value, When

from ivz.accounts.roles import Permission
from ivz.data.terms import TermQuerySet
from ivz.region.enums import OrganisationKind


class OrganisationQuerySet(TermQuerySet):
    """Organisations, also those that have merged away."""

    def municipalities(self) -> Self:
        return self.filter(kind=OrganisationKind.MUNICIPALITY)


class InhabitantCountQuerySet(models.QuerySet):
    """Counts of inhabitants with all their versions."""

    def current(self) -> Self:
        """Only the newest version of each observation, and none that was withdrawn."""
        return self.filter(~self._newer(), withdrawn=False)

    def with_state(self) -> Self:
        """Adds `state`: the status of a count in force, else "superseded" or "withdrawn"."""
        return self.annotate(
            state=Case(
                When(self._newer(), then=Value("superseded")),
                When(withdrawn=True, then=Value("withdrawn")),
                default=F("status"),
            )
        )

    def _newer(self) -> Exists:
        """Whether a later version of the same observation exists."""
        same = Q(reference_date=OuterRef("reference_date")) | Q(
            undated_source=OuterRef("undated_source")
        )
        return Exists(
            self.model._base_manager.filter(
                same, organisation=OuterRef("organisation"), version__gt=OuterRef("version")
            )
        )

    def dated(self) -> Self:
        return self.filter(reference_date__isnull=False)


class CountImportQuerySet(models.QuerySet):
    """Uploaded files of counts."""

    def visible_to(self, user: Any) -> Self:
        """All of them for who keeps the region or reads its history; none for others."""
        return (
            self.all()
            if user.may(Permission.EDIT_REGION) or user.may(Permission.READ_HISTORY)
            else self.none()
        )
