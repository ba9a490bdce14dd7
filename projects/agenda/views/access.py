"""Which agenda or matrix a page is about, and who may change it."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from projects.agenda.models.agenda import SafetyAgenda
from projects.agenda.models.matrix import PriorityMatrix
from projects.agenda.rules import why_not_edit_agenda


def may_edit_agenda(request: HttpRequest) -> bool:
    return why_not_edit_agenda(request.user) is None


def agenda_of(key: str) -> SafetyAgenda:
    return get_object_or_404(SafetyAgenda.objects.select_related("source"), key=key)


def matrix_of(key: str, kind: str) -> PriorityMatrix:
    return get_object_or_404(
        PriorityMatrix.objects.select_related("agenda", "source"), agenda__key=key, kind=kind
    )
