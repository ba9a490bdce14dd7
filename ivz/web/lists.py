"""The list page: filter, sort, pages, total, and a download of exactly what is shown. One function
for every list.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

import django_filters
from django.core.exceptions import BadRequest
from django.db.models import QuerySet
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.text import slugify

from ivz.core import dutch
from ivz.web import links
from ivz.web.exports import csv_response, xlsx_response
from ivz.web.requests import PageRequest
from ivz.web.tables import ListTable

WRONG_FILTER = "Het filter bevat een fout. Er worden geen gegevens getoond."
FORMATS = {"csv": csv_response, "xlsx": xlsx_response}


@dataclass(frozen=True, slots=True)
class Download:
    """The files of a list: `name` without ending (default: the caption), `facts` for the second
    sheet, `links` beside CSV and XLSX.
    """

    name: str = ""
    facts: Sequence[tuple[str, object]] = ()
    links: Sequence[Mapping[str, str]] = ()


@dataclass(frozen=True, slots=True)
class ListPage:
    """What components/list.html shows."""

    table: ListTable
    form: Form | None
    count_text: str
    downloads: list[Mapping[str, str]]
    clear_url: str


def list_page(
    request: HttpRequest,
    *,
    template: str,
    table_class: type[ListTable],
    queryset,
    caption: str,
    filter_class: type | None = None,
    count_words: tuple[str, str] = ("regel", "regels"),
    context: Mapping[str, object] | None = None,
    downloads: Download | None = None,
) -> HttpResponse:
    """A whole page, the part of it a live filter asks for, or a file (`?formaat=csv` or `xlsx`).

    `queryset` is a queryset or a list of dicts or dataclasses. `filter_class` is a ListFilter for a
    queryset, or a RowsForm for a list. A filter with an error shows its error and no rows.

    Raises:
        BadRequest: an unknown format, or a file asked with an error in the filter.
    """
    request = cast(PageRequest, request)
    download = downloads or Download()
    form, rows = _filtered(request, filter_class, queryset)
    table = table_class(rows, request=request, caption=caption)
    if wanted := request.GET.get("formaat"):
        facts = [
            *download.facts,
            *_filter_facts(form),
            *_day_facts(request, dated=bool((context or {}).get("dated"))),
        ]
        return _file(wanted, table, form, download.name, facts)
    table.paginate_for(request)
    is_right = form is None or form.is_valid()
    count_text = (
        _count_text(table.count, _count(queryset), count_words) if is_right else WRONG_FILTER
    )
    page = ListPage(
        table,
        form,
        count_text,
        _download_links(request, download),
        links.carry_day(request, request.path),
    )
    return _whole_or_part(request, template, {**(context or {}), "list": page})


def _whole_or_part(
    request: PageRequest, template: str, context: Mapping[str, object]
) -> HttpResponse:
    """The page, or only its list when htmx asks; caches must not mix the two."""
    live = request.htmx and not request.htmx.history_restore_request
    response = render(request, "components/list_result.html" if live else template, context)
    if live:
        response["HX-Replace-Url"] = request.path + links.query_with(request.GET)
    patch_vary_headers(response, ["HX-Request"])
    return response


def _filtered(request: PageRequest, filter_class: type | None, rows) -> tuple[Form | None, object]:
    """The form of the filter and the rows it lets through; with an error none at all."""
    if filter_class is None:
        return None, rows
    if issubclass(filter_class, django_filters.FilterSet):
        chosen = filter_class(request.GET, queryset=rows, request=request)
        return chosen.form, chosen.qs if chosen.is_valid() else rows.none()
    form = filter_class(request.GET)
    return form, form.matching(rows) if form.is_valid() else []


def _file(
    wanted: str, table: ListTable, form: Form | None, name: str, facts: list[tuple[str, object]]
) -> HttpResponse:
    if wanted not in FORMATS:
        raise BadRequest("Dit formaat kennen wij niet. Kies csv of xlsx.")
    if form is not None and not form.is_valid():
        raise BadRequest(
            "Het filter bevat een fout. Ga terug, herstel het filter en download opnieuw."
        )
    return FORMATS[wanted](table.sheet(facts), name or slugify(table.caption))


def _filter_facts(form: Form | None) -> list[tuple[str, object]]:
    """What was filtered on, in words."""
    facts: list[tuple[str, object]] = []
    if form is None:
        return facts
    for field in form:
        value = form.cleaned_data.get(field.name)
        if value in (None, "", []):
            continue
        names = dict(getattr(field.field, "choices", None) or ()) if isinstance(value, str) else {}
        words = (
            dutch.long_date(value) if isinstance(value, dt.date) else str(names.get(value, value))
        )
        facts.append((f"Filter {field.label}", words))
    return facts


def _day_facts(request: PageRequest, *, dated: bool) -> list[tuple[str, object]]:
    return [*([("Stand op", request.as_of)] if dated else []), ("Gemaakt op", request.today)]


def _download_links(request: PageRequest, download: Download) -> list[Mapping[str, str]]:
    files = [
        {
            "label": name.upper(),
            "url": links.query_with(request.GET, formaat=name, page=None, per_page=None),
        }
        for name in FORMATS
    ]
    return [*files, *download.links]


def _count(rows) -> int:
    return rows.count() if isinstance(rows, QuerySet) else len(rows)


def _count_text(shown: int, total: int, words: tuple[str, str]) -> str:
    """5 van 14 gemeenten; 14 gemeenten when nothing is left out."""
    word = words[0] if total == 1 else words[1]
    number = dutch.grouped(total)
    return f"{number} {word}" if shown == total else f"{dutch.grouped(shown)} van {number} {word}"
