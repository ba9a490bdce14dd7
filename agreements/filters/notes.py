"""Filters of the list of notes and letters."""

from agreements.enums import NoteKind
from agreements.models import IssuedNote, RateProposal
from ivz.web.filters import ChoiceFilter, ListFilter, ModelChoiceFilter, SearchFilter


class NoteFilter(ListFilter):
    """By municipality, kind and proposal."""

    q = SearchFilter("proposal__title", folded=("municipality__sort_key",), label="Gemeente of voorstel")
    kind = ChoiceFilter(choices=NoteKind.choices, label="Soort", empty_label="Alle soorten")
    proposal = ModelChoiceFilter(queryset=RateProposal.objects.all(), label="Tariefvoorstel", empty_label="Alle voorstellen")

    class Meta(ListFilter.Meta):
        model = IssuedNote
