"""The filter of the list of sources."""

from ivz.sources.models import SourceDocument
from ivz.web.filters import ChoiceFilter, ListFilter, SearchFilter


class SourceFilter(ListFilter):
    q = SearchFilter("title", "publisher", "reference", "description")
    kind = ChoiceFilter(
        choices=SourceDocument.Kind.choices, label="Soort", empty_label="Alle soorten"
    )

    class Meta(ListFilter.Meta):
        model = SourceDocument
