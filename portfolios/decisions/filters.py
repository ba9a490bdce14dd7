"""Filters of the lists of decisions."""

from ivz.sources.models import SourceDocument
from ivz.web.filters import ChoiceFilter, DayFilter, ListFilter, ModelChoiceFilter, SearchFilter
from portfolios.bodies.models.bodies import Body
from portfolios.decisions.enums import DecisionKind
from portfolios.decisions.models import Decision


class DecisionFilter(ListFilter):
    q = SearchFilter("title", "reference", "text")
    kind = ChoiceFilter(choices=DecisionKind.choices, label="Soort", empty_label="Alle soorten")
    orgaan = ModelChoiceFilter(
        "body",
        queryset=Body.objects.all(),
        to_field_name="code",
        label="Orgaan",
        empty_label="Alle organen",
    )
    bron = ModelChoiceFilter(
        "source",
        queryset=SourceDocument.objects.all(),
        to_field_name="key",
        label="Bron",
        empty_label="Alle bronnen",
    )
    vanaf = DayFilter("decided_on", lookup_expr="gte", label="Vanaf")
    tot_en_met = DayFilter("decided_on", lookup_expr="lte", label="Tot en met")

    class Meta(ListFilter.Meta):
        model = Decision
