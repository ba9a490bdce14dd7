"""What every page of a meeting asks first: which meeting, item or annex, and whether this reader
may know of it.
"""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from portfolios.meetings.models.annexes import Annex
from portfolios.meetings.models.meetings import AgendaItem, Meeting
from portfolios.meetings.reports.agenda import bodies_text
from portfolios.meetings.rules import may_see, secrecy_of_annex, secrecy_of_item

type Trail = list[tuple[str, str]]
HIDDEN = "Deze pagina is er niet."


def meeting_of(key: str) -> Meeting:
    """The meeting with all that its rules ask for."""
    rows = Meeting.objects.select_related(
        "body",
        "decision_list__adopted_in__body",
        "decision_list__document",
        "decision_list__public_document",
    )
    return get_object_or_404(rows.prefetch_related("joint_with"), key=key)


def item_of(request: HttpRequest, meeting: Meeting, pk: int) -> AgendaItem:
    """An item of the meeting; one that this reader may not see does not exist for it."""
    rows = AgendaItem.objects.select_related(
        "parent", "outcome", "portfolio", "holder__person", "holder__organisation"
    )
    item = get_object_or_404(rows, meeting=meeting, pk=pk)
    item.meeting = meeting
    if not may_see(request.user, secrecy_of_item(item, request.today)):
        raise Http404(HIDDEN)
    return item


def annex_of(request: HttpRequest, meeting: Meeting, pk: int) -> Annex:
    """An annex of the meeting; one that this reader may not see does not exist for it."""
    annex = get_object_or_404(
        Annex.objects.select_related("item__parent"), item__meeting=meeting, pk=pk
    )
    annex.item.meeting = meeting
    if not may_see(request.user, secrecy_of_annex(annex, request.today)):
        raise Http404(HIDDEN)
    return annex


def meetings_trail(*rest: tuple[str, str]) -> Trail:
    """Below the list of meetings."""
    return [
        ("Home", reverse("overview:home")),
        ("Vergaderingen", reverse("portfolios:meeting_list") if rest else ""),
        *rest,
    ]


def meeting_trail(meeting: Meeting, *rest: tuple[str, str]) -> Trail:
    """Below one meeting."""
    return meetings_trail(
        (meeting_title(meeting), meeting.get_absolute_url() if rest else ""), *rest
    )


def meeting_title(meeting: Meeting) -> str:
    """AB VRT en DVO van 11 december 2025."""
    return str(meeting).replace(str(meeting.body), bodies_text(meeting), 1)


def number_in(text: str | None) -> int:
    """A key out of a form; what is no key is 0, which no row has."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0
