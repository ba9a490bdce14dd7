"""Rows that hold for a term: from a day on, until a day or without end."""

import datetime as dt
from typing import Any, Self

from django.contrib.postgres.fields import DateRangeField, IntegerRangeField
from django.db import models
from django.db.models import F, Func, Q, Value

from ivz.core.validity import last_day


def same(field: str) -> Func:
    """A foreign key as a range of one number: so GiST can exclude on it without an extension in the
    database.
    """
    return Func(
        F(field), F(field), Value("[]"), function="int8range", output_field=IntegerRangeField()
    )


def term() -> Func:
    """The half-open term of a row as a range of days."""
    return Func(
        F("valid_from"),
        F("valid_until"),
        Value("[)"),
        function="daterange",
        output_field=DateRangeField(),
    )


def until_after_from(
    of: str, message: str | None = "De laatste dag ligt niet voor de eerste."
) -> models.CheckConstraint:
    """Refuses a term that ends before it has begun; where an end is open there is nothing to
    refuse.
    """
    return models.CheckConstraint(
        condition=Q(valid_until__gt=F("valid_from")),
        name=f"{of}_until_after_from",
        violation_error_message=message,
    )


class TermQuerySet[M: models.Model](models.QuerySet[M]):
    """Rows with `valid_from` and `valid_until`, half-open."""

    def as_of(self, day: dt.date) -> Self:
        """The rows that hold on `day`."""
        return self.filter(Q(valid_from__isnull=True) | Q(valid_from__lte=day)).filter(
            Q(valid_until__isnull=True) | Q(valid_until__gt=day)
        )


class Term(models.Model):
    """A row that holds from `valid_from` (None: always has) up to but not including `valid_until`
    (None: no end).
    """

    valid_from: Any  # fields of each model itself, which names them in its own words
    valid_until: Any

    objects = TermQuerySet.as_manager()

    class Meta:
        abstract = True

    def holds_on(self, day: dt.date) -> bool:
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day < self.valid_until
        )

    @property
    def last_day(self) -> dt.date | None:
        """The Dutch "tot en met"."""
        last: dt.date | None = last_day(self.valid_until)
        return last
