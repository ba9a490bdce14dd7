"""Which year or municipality a page about hours is about, and who may change it."""

import datetime as dt

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from ivz.region.models import Organisation
from projects.effort.reports.effort import ledger_years
from projects.effort.rules import why_not_edit_effort


def may_edit_effort(request: HttpRequest) -> bool:
    return why_not_edit_effort(request.user) is None


def year_of(year: int, today: dt.date) -> int:
    """A year that has a ledger; otherwise there is no such page."""
    if year not in ledger_years(today):
        raise Http404("Van dit jaar is er geen overzicht van uren.")
    return year


def municipality_of(slug: str) -> Organisation:
    return get_object_or_404(Organisation.objects.municipalities(), slug=slug)
