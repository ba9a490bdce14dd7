"""Filters of safety figures."""

from ivz.web.filters import ListFilter, ModelChoiceFilter, SearchFilter
from projects.agenda.models.agenda import Theme
from projects.figures.models import Indicator


class IndicatorFilter(ListFilter):
    """Indicators by name and theme."""

    q = SearchFilter("name", "unit", label="Indicator")
    theme = ModelChoiceFilter(
        queryset=Theme.objects.all(), label="Thema", empty_label="Alle thema's"
    )

    class Meta(ListFilter.Meta):
        model = Indicator
