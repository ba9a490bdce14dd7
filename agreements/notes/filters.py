"""Filters of the list of notes and letters."""

from django.db.models import QuerySet
from django.http import HttpRequest

from agreements.notes.enums import NoteKind
from agreements.notes.models import IssuedNote
from agreements.proposals.models import RateProposal
from ivz.web.filters import ChoiceFilter, ListFilter, ModelChoiceFilter, SearchFilter


def _proposals(request: HttpRequest) -> QuerySet[RateProposal]:
    """Those that the reader may know of."""
    return RateProposal.objects.visible_to(request.user)


class NoteFilter(ListFilter):
    """By municipality, kind and proposal."""

    q = SearchFilter(
        "proposal__title", folded=("municipality__sort_key",), label="Gemeente of voorstel"
    )
    kind = ChoiceFilter(choices=NoteKind.choices, label="Soort", empty_label="Alle soorten")
    proposal = ModelChoiceFilter(
        queryset=_proposals, label="Tariefvoorstel", empty_label="Alle voorstellen"
    )

    class Meta(ListFilter.Meta):
        model = IssuedNote
