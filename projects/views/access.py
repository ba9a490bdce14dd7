"""Who gets to the pages on which the agenda and the hours are changed, and what those pages are
about.
"""

import datetime as dt

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from ivz.region.models import Organisation
from projects.models import PriorityMatrix, SafetyAgenda
from projects.reports.effort import ledger_years
from projects.rules.agenda import why_not_edit_agenda
from projects.rules.effort import why_not_edit_effort


def may_edit_agenda(request: HttpRequest) -> bool:
    return why_not_edit_agenda(request.user) is None


def may_edit_effort(request: HttpRequest) -> bool:
    return why_not_edit_effort(request.user) is None


def agenda_of(key: str) -> SafetyAgenda:
    return get_object_or_404(SafetyAgenda.objects.select_related("source"), key=key)


def matrix_of(key: str, kind: str) -> PriorityMatrix:
    return get_object_or_404(
        PriorityMatrix.objects.select_related("agenda", "source"), agenda__key=key, kind=kind
    )


def year_of(year: int, today: dt.date) -> int:
    """A year that has a ledger; otherwise there is no such page."""
    if year not in ledger_years(today):
        raise Http404("Van dit jaar is er geen overzicht van uren.")
    return year


def municipality_of(slug: str) -> Organisation:
    return get_object_or_404(Organisation.objects.municipalities(), slug=slug)
