"""Filters of list pages, in the house style: labels of their own, Dutch figures and days, no dashes
for "everything".
"""

import django_filters as df
from django.db.models import Q, QuerySet

from ivz.core import dutch
from ivz.web.forms import DutchDateField, DutchDecimalField, DutchIntegerField, FilterForm, RowsForm

__all__ = [
    "ChoiceFilter",
    "DayFilter",
    "DecimalFilter",
    "ListFilter",
    "ModelChoiceFilter",
    "RowsForm",
    "SearchFilter",
    "WholeNumberFilter",
]


class ListFilter(df.FilterSet):
    """The filter of a list of model rows; put `class Meta(ListFilter.Meta): model =
    ...` in yours.
    """

    class Meta:
        form = FilterForm
        fields: list[str] = []


class SearchFilter(df.CharFilter):
    """One box that looks in several fields; names in `folded` hold text without accents and
    capitals (`sort_key`).
    """

    def __init__(self, *fields: str, folded: tuple[str, ...] = (), label: str = "Zoeken", **kwargs):
        self.names, self.folded = fields, folded
        super().__init__(label=label, max_length=100, **kwargs)

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        if not value:
            return qs
        wanted = Q(pk__in=[])
        for name in self.names:
            wanted |= Q(**{f"{name}__icontains": value})
        for name in self.folded:
            wanted |= Q(**{f"{name}__contains": dutch.folded(value)})
        return qs.filter(wanted)


class ChoiceFilter(df.ChoiceFilter):
    """One of the choices; say what "everything" is called: empty_label="Alle statussen"."""

    def __init__(self, *args, empty_label: str = "Alle", **kwargs):
        super().__init__(*args, empty_label=empty_label, **kwargs)


class ModelChoiceFilter(df.ModelChoiceFilter):
    """One of the rows of another table."""

    def __init__(self, *args, empty_label: str = "Alle", **kwargs):
        super().__init__(*args, empty_label=empty_label, **kwargs)


class WholeNumberFilter(df.NumberFilter):
    """A count as people type it: 30.000."""

    field_class = DutchIntegerField

    def get_max_validator(self) -> None:
        return None


class DecimalFilter(df.NumberFilter):
    """An amount as people type it: 1.234,56."""

    field_class = DutchDecimalField

    def get_max_validator(self) -> None:
        return None


class DayFilter(df.DateFilter):
    """A day."""

    field_class = DutchDateField
