"""Filters of themes and plans."""

from ivz.web.filters import (
    ChoiceFilter,
    ListFilter,
    ModelChoiceFilter,
    SearchFilter,
    WholeNumberFilter,
)
from projects.agenda.enums import SafetyField, ThemeStatus
from projects.agenda.models.agenda import LocalPlan, SafetyAgenda, Theme


class ThemeFilter(ListFilter):
    """Themes by name, field and what an agenda does with them."""

    q = SearchFilter("description", "in_agendas__title", folded=("sort_key",), label="Thema")
    field = ChoiceFilter(choices=SafetyField.choices, label="Veld", empty_label="Alle velden")
    status = ChoiceFilter(
        field_name="in_agendas__status",
        choices=ThemeStatus.choices,
        label="Status in een agenda",
        empty_label="Alle statussen",
        distinct=True,
    )
    agenda = ModelChoiceFilter(
        field_name="in_agendas__agenda",
        queryset=SafetyAgenda.objects.all(),
        label="Agenda",
        empty_label="Alle agenda's",
        distinct=True,
    )

    class Meta(ListFilter.Meta):
        model = Theme


class PlanFilter(ListFilter):
    """Local plans by municipality or name, and by a year they hold in."""

    q = SearchFilter("title", folded=("municipality__sort_key",), label="Gemeente of plan")
    year = WholeNumberFilter(method="holding_in", label="Geldt in jaar")

    class Meta(ListFilter.Meta):
        model = LocalPlan

    def holding_in(self, queryset, name, value):
        """Plans that hold in the year."""
        return queryset.filter(first_year__lte=value, last_year__gte=value)
