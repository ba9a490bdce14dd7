"""The columns of list pages: each writes its cells itself, and says what kind of value an export
gets.
"""

import copy
import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from html import escape

import django_tables2 as tables
from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Choices
from django.urls import reverse

from ivz.core import dutch

EMPTY = "–"


def reader(accessor: str) -> Callable[[object], object]:
    """A function that takes the value of a column out of a row: a model, a dataclass or a dict.
    Nothing on the way: None.
    """
    parts = accessor.replace("__", ".").split(".")

    def read(row):
        for part in parts:
            if row is None:
                return None
            try:
                row = row[part] if isinstance(row, Mapping) else getattr(row, part)
            except ObjectDoesNotExist:
                return None
            if callable(row) and not isinstance(row, type):
                row = row()
        return row

    return read


class HouseColumn(tables.Column):
    """Writes a value as text. `labels` (value to words) is filled by the table from the choices of
    the model's field.

    `accessor` is a path ("town__name") or a function of the row. `kind` is what an export makes of
    the column: text, count, amount, rate or date.
    """

    of_row: Callable[[object], object] | None = None
    kind = "text"
    numeric = False
    total = False
    places = 0

    def __init__(
        self, *args, labels: Mapping | None = None, css: str = "", accessor=None, **kwargs
    ):
        self.labels, self.css = labels, css
        self.of_row = accessor if callable(accessor) else None
        if (
            self.of_row
        ):  # what a function makes of a row cannot be sorted, unless the table says by what
            kwargs.setdefault("orderable", "order_by" in kwargs)
        super().__init__(*args, accessor=None if self.of_row else accessor, **kwargs)

    def __deepcopy__(self, memo: dict) -> "HouseColumn":
        """Every table copies its columns; nothing inside a column changes, so a flat copy does."""
        return copy.copy(self)

    def text(self, value: object) -> str:
        """The value as people read it."""
        if self.labels is not None and value in self.labels:
            return str(self.labels[value])
        if isinstance(value, bool):
            return "ja" if value else "nee"
        return str(value.label if isinstance(value, Choices) else value)

    def write(self, value: object, row: object, table: object) -> str:
        """The inside of a cell, safe to put in a page."""
        return EMPTY if value is None or value == "" else escape(self.text(value))

    def exported(self, value: object) -> object:
        """The value for a file: a number or day as it is, otherwise the text."""
        return None if value is None or value == "" else self.text(value)


class TextColumn(HouseColumn):
    """Words and codes."""


class LinkColumn(HouseColumn):
    """Words that lead to a page, on the day of this page.

    `to`: the name of an address, with `args` (accessors of the row); or a function of the row that
    gives an address or None; without it the row's `get_absolute_url`.
    """

    def __init__(
        self,
        *args,
        to: str | Callable[[object], str | None] | None = None,
        args_from: tuple[str, ...] = ("pk",),
        **kwargs,
    ):
        super().__init__(*args, **kwargs)
        self.to, self.readers = to, [reader(name) for name in args_from]

    def address(self, row) -> str | None:
        """Where the cell of this row leads."""
        if self.to is None:
            return row.get_absolute_url()
        if callable(self.to):
            return self.to(row)
        return reverse(self.to, args=[read(row) for read in self.readers])

    def write(self, value, row, table):
        words = super().write(value, row, table)
        url = self.address(row) if words != EMPTY else None
        return (
            words
            if url is None
            else f'<a class="utrecht-link" href="{escape(table.on_day(url))}">{words}</a>'
        )


class NumberColumn(HouseColumn):
    """A count; `total`: add it up in the last row, over all pages."""

    kind = "count"
    numeric = True

    def __init__(self, *args, places: int = 0, total: bool = True, **kwargs):
        super().__init__(*args, **kwargs)
        self.places, self.total = places, total

    def text(self, value):
        return dutch.grouped(Decimal(value), self.places)

    def write(self, value, row, table):
        return (
            EMPTY if value is None or value == "" else self.text(value)
        )  # figures need no escaping

    def exported(self, value):
        return value


class AmountColumn(NumberColumn):
    """Euros with two decimals; the unit stands in the header: "Bijdrage (EUR)"."""

    kind = "amount"

    def __init__(self, *args, total: bool = True, **kwargs):
        super().__init__(*args, places=2, total=total, **kwargs)


class RateColumn(NumberColumn):
    """Euros per inhabitant with all decimals: 0,365."""

    kind = "rate"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, total=False, **kwargs)

    def text(self, value):
        return dutch.rate(Decimal(value))


class DateColumn(HouseColumn):
    """A day: 01-01-2028."""

    kind = "date"

    def __init__(self, *args, css: str = "app-nowrap", **kwargs):
        super().__init__(*args, css=css, **kwargs)

    def text(self, value):
        return dutch.short_date(self.exported(value))

    def exported(self, value):
        return value.astimezone(dutch.TIME_ZONE).date() if isinstance(value, dt.datetime) else value


class MomentColumn(HouseColumn):
    """A day and a time: 22-11-2026 om 14.05 uur."""

    def __init__(self, *args, css: str = "app-nowrap", **kwargs):
        super().__init__(*args, css=css, **kwargs)

    def text(self, value):
        return dutch.short_moment(value)


class BadgeColumn(HouseColumn):
    """A state in a coloured badge. `tones`: value to neutral, valid, warning, error or inactive;
    `labels`: value to words.
    """

    def __init__(self, *args, tones: Mapping | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.tones = tones or {}

    def write(self, value, row, table):
        words = super().write(value, row, table)
        if words == EMPTY:
            return words
        return (
            '<span class="utrecht-status-badge'
            f' utrecht-status-badge--{self.tones.get(value, "neutral")}">{words}</span>'
        )
