"""The table of list pages: django-tables2 for columns and sorting, with rows written in one go.

django-tables2 renders every cell through several layers, six times the work of a plain template
loop. Here each column is prepared once per table and a row is one string.
"""

import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import django_tables2 as tables
from django.core.exceptions import FieldDoesNotExist
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet, Sum
from django.http import HttpRequest, QueryDict
from django.utils.functional import cached_property
from django.utils.html import conditional_escape, strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify

from ivz.web import links
from ivz.web.columns import (
    AmountColumn,
    BadgeColumn,
    DateColumn,
    HouseColumn,
    LinkColumn,
    NumberColumn,
    RateColumn,
    TextColumn,
    reader,
)
from ivz.web.exports import Column, Sheet

__all__ = [
    "AmountColumn",
    "BadgeColumn",
    "DateColumn",
    "LinkColumn",
    "ListTable",
    "NumberColumn",
    "RateColumn",
    "TextColumn",
]

PER_PAGE = 50
MOST_PER_PAGE = 100
_SENTENCE = 30  # characters
_TAG = re.compile(r"<[^>]*>")
_CELL = "utrecht-table__cell"
_HEAD = "utrecht-table__header-cell"


@dataclass(frozen=True, slots=True)
class Head:
    """A header cell as the template shows it; `sorted` is the value of aria-sort, `url` sorts by
    this column.
    """

    label: str
    css: str
    sorted: str = ""
    url: str = ""
    icon: str = "both"


@dataclass(frozen=True, slots=True)
class Pages:
    """Where this page of a long table is, and the addresses beside it."""

    number: int
    count: int
    previous: str
    next: str


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A column ready to write rows with."""

    name: str
    label: str
    column: tables.Column
    read: Callable[[object], Any]
    write: Callable[[object, object], str]
    export: Callable[[object, object], object]


class ListTable(tables.Table):
    """A table with a caption, a row header, totals, sorting by `?sort=` and pages by `?page=`.

    Class attributes: `caption`, `row_header` (name of the column that names the row; default the
    first), `empty_text`, and `is_dense`, which lets the headings of a table with many columns
    break. Rows are a queryset or a list of dicts or dataclasses. With `request` it sorts; it only
    has pages after `paginate_for`. `order_by` in Meta is the first order. Columns that are no
    HouseColumn, and `render_<name>` methods (any of value, record, table), work too.
    """

    caption = ""
    row_header = ""
    is_dense = False
    empty_text = "Niets gevonden. Pas de filters aan of wis ze."

    def __init__(
        self, data, *, request: HttpRequest | None = None, caption: str | None = None, **kwargs
    ):
        kwargs.setdefault("empty_text", type(self).empty_text)
        kwargs.setdefault("default", "–")
        super().__init__(data, **kwargs)
        self.request = request
        self.caption = type(self).caption if caption is None else caption
        self._page: Page | None = None
        self._day = links.other_day(request)
        wanted = (
            request.GET.getlist(self.prefixed_order_by_field)
            if request and self.orderable is not False
            else []
        )
        if wanted:
            self.order_by = wanted

    # --- what the template asks -----------------------------------------------------------------
    @cached_property
    def dom_id(self) -> str:
        return f"{self.prefix}{slugify(self.caption) or 'tabel'}"

    @cached_property
    def heads(self) -> list[Head]:
        return [self._head(bound) for bound in self.columns]

    @property
    def written_rows(self) -> Iterator[SafeString]:
        """The rows of this page, each a string of cells."""
        columns = [
            [item.write(item.read(row), row) for row in self.page_records]
            for item in self._prepared
        ]
        tags = [
            _tags(item, self.row_header_name, wide=_is_wide(cells))
            for item, cells in zip(self._prepared, columns, strict=True)
        ]
        for row in zip(*columns, strict=True):
            cells = [
                f"{start}{inside}{end}" for inside, (start, end) in zip(row, tags, strict=True)
            ]
            yield mark_safe("".join(cells))  # noqa: S308

    @cached_property
    def total_row(self) -> str:
        """The cells of the last row; empty when nothing is added up or there is nothing to show."""
        if not self.totals:
            return ""
        words = "Totaal" if self.pages is None else "Totaal van alle pagina's"
        cells = []
        for item in self._prepared:
            start, end = _tags(item, self.row_header_name)
            inside = words if item.name == self.row_header_name else ""
            if item.name in self.totals:
                inside = item.column.text(self.totals[item.name])
            cells.append(f"{start}{inside}{end}")
        return mark_safe("".join(cells))  # noqa: S308

    @cached_property
    def pages(self) -> Pages | None:
        """None when everything stands on one page."""
        page = self._page
        if page is None or page.paginator.num_pages < 2:
            return None
        before = self._query(page=page.previous_page_number()) if page.has_previous() else ""
        after = self._query(page=page.next_page_number()) if page.has_next() else ""
        return Pages(page.number, page.paginator.num_pages, before, after)

    # --- rows and totals ------------------------------------------------------------------------
    def paginate_for(self, request: HttpRequest) -> None:
        """Shows one page, by `?page=` and `?per_page=` (at most 100); what is no page becomes the
        nearest that is.
        """
        asked = request.GET.get(self.prefixed_per_page_field, "")
        per_page = (
            int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else PER_PAGE
        )
        paginator = Paginator(self.data.data, min(max(per_page, 1), MOST_PER_PAGE))
        self._page = paginator.get_page(request.GET.get(self.prefixed_page_field))

    @cached_property
    def records(self) -> list:
        """All rows, in order."""
        return list(self.data.data)

    @cached_property
    def page_records(self) -> list:
        """The rows of this page."""
        return self.records if self._page is None else list(self._page.object_list)

    @property
    def count(self) -> int:
        """How many rows there are on all pages."""
        return len(self.records) if self._page is None else self._page.paginator.count

    @cached_property
    def totals(self) -> dict[str, Any]:
        """The sum over all pages of every column that is added up; a column with no value at all
        has none.

        A queryset on pages is added up by the database, so such a column must be a field or an
        annotation.
        """
        summed = [item for item in self._prepared if getattr(item.column, "total", False)]
        if not summed or not self.count:
            return {}
        rows = self.data.data
        if isinstance(rows, QuerySet) and self._page is not None:
            found = rows.order_by().aggregate(
                **{f"total_{item.name}": Sum(_path(item)) for item in summed}
            )
            return {
                item.name: total
                for item in summed
                if (total := found[f"total_{item.name}"]) is not None
            }
        known: dict[str, list[Any]] = {
            item.name: [value for row in self.records if (value := item.read(row)) is not None]
            for item in summed
        }
        return {
            name: sum(values) for name, values in known.items() if values
        }  # a sum of nothing known is not 0

    def sheet(self, facts: Iterable[tuple[str, object]] = ()) -> Sheet:
        """All rows as shown, for a file."""
        used = [item for item in self._prepared if not item.column.exclude_from_export]
        columns = [
            Column(
                item.name,
                item.label,
                getattr(item.column, "kind", "text"),
                getattr(item.column, "places", 0),
            )
            for item in used
        ]
        rows = [
            {item.name: item.export(item.read(row), row) for item in used} for row in self.records
        ]
        return Sheet(
            title=self.caption, columns=columns, rows=rows, totals=self.totals, facts=list(facts)
        )

    # --- preparation ----------------------------------------------------------------------------
    def on_day(self, url: str) -> str:
        """`url` on the day of this page."""
        return links.carry_day(self.request, url) if self._day else url

    @cached_property
    def row_header_name(self) -> str:
        return self.row_header or next(iter(self.columns)).name

    @cached_property
    def _prepared(self) -> list[_Prepared]:
        return [self._prepare(bound) for bound in self.columns]

    def _prepare(self, bound) -> _Prepared:
        column = bound.column
        read = getattr(column, "of_row", None) or reader(bound.accessor)
        own = getattr(self, f"render_{bound.name}", None)
        if isinstance(column, HouseColumn):
            if column.labels is None:
                column.labels = self._choices(bound)
            write, export = (
                (lambda value, row: column.write(value, row, self)),
                (lambda value, row: column.exported(value)),
            )
        else:
            own = own or column.render
        if own is not None:
            call = _with_known_arguments(own, table=self, column=column, bound_column=bound)
            write = lambda value, row: conditional_escape(  # noqa: E731
                self.default if value in column.empty_values else call(value, row)
            )
            if not isinstance(column, HouseColumn) or column.kind == "text":
                export = lambda value, row: (  # noqa: E731
                    None if value in column.empty_values else strip_tags(str(call(value, row)))
                )
        own_value = getattr(self, f"value_{bound.name}", None)
        if own_value is not None:
            export = _with_known_arguments(own_value, table=self, column=column, bound_column=bound)
        return _Prepared(bound.name, str(bound.header), column, read, write, export)

    def _choices(self, bound) -> dict | None:
        """The words for the values of a model field with choices."""
        if self.data.model is None or bound.column.of_row:
            return None
        try:
            field = bound.accessor.get_field(self.data.model)
        except (FieldDoesNotExist, AttributeError):
            return None
        return dict(field.flatchoices) if getattr(field, "choices", None) else None

    def _head(self, bound) -> Head:
        numeric = getattr(bound.column, "numeric", False)
        css = _HEAD
        if numeric:
            css += f" {_HEAD}--numeric-column"
        if bound.name == self.row_header_name:
            css += " app-row-header"
        if not (bound.orderable and self.request):
            return Head(str(bound.header), css)
        alias = bound.order_by_alias
        url = self._query(
            **{self.prefixed_order_by_field: alias.next, self.prefixed_page_field: None}
        )
        if not bound.is_ordered:
            return Head(str(bound.header), css, "", url)
        direction, icon = ("descending", "down") if alias.is_descending else ("ascending", "up")
        return Head(str(bound.header), css, direction, url, icon)

    def _query(self, **changes) -> str:
        return links.query_with(self.request.GET if self.request else QueryDict(), **changes)


def _is_wide(cells: Iterable[str]) -> bool:
    """Whether a column holds sentences, which must not be squeezed to a word a line on a narrow
    screen.
    """
    return any(
        len(inside) > _SENTENCE and len(_TAG.sub("", inside)) > _SENTENCE for inside in cells
    )


def _tags(item: _Prepared, row_header: str, *, wide: bool = False) -> tuple[str, str]:
    """The opening and closing tag of the cells of a column."""
    extra = f" {item.column.css}" if getattr(item.column, "css", "") else ""
    if item.name == row_header:
        return f'<th scope="row" class="{_CELL} app-row-header{extra}">', "</th>"
    numeric = f" {_CELL}--numeric-column" if getattr(item.column, "numeric", False) else ""
    return f'<td class="{_CELL}{numeric}{extra}{" app-wide" if wide else ""}">', "</td>"


def _path(item: _Prepared) -> str:
    return str(item.column.accessor).replace(".", "__")


def _with_known_arguments(method: Callable, **known) -> Callable[[object, object], Any]:
    """Calls a method of django-tables2's kind, which takes any of value, record, table, column and
    bound_column.
    """
    names = inspect.signature(method).parameters
    fixed = {name: value for name, value in known.items() if name in names}
    takes_value, takes_record = "value" in names, "record" in names

    def call(value, row):
        arguments = dict(fixed)
        if takes_value:
            arguments["value"] = value
        if takes_record:
            arguments["record"] = row
        return method(**arguments)

    return call
