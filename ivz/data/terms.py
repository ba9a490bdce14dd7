"""Rows that hold for a term: from a day on, until a day or without end."""

import datetime as dt
from typing import Self

from django.contrib.postgres.fields import DateRangeField, IntegerRangeField
from django.db import models
from django.db.models import F, Func, Q, Value


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


class TermQuerySet[M: models.Model](models.QuerySet[M]):
    """Rows with `valid_from` and `valid_until`, half-open."""

    def as_of(self, day: dt.date) -> Self:
        """The rows that hold on `day`."""
        return self.filter(Q(valid_from__isnull=True) | Q(valid_from__lte=day)).filter(
            Q(valid_until__isnull=True) | Q(valid_until__gt=day)
        )
