"""Filters of themes, plans and roles."""

from django import forms

from ivz.web.filters import (
    ChoiceFilter,
    ListFilter,
    ModelChoiceFilter,
    RowsForm,
    SearchFilter,
    WholeNumberFilter,
)
from projects.enums import RoleKind, SafetyField, ThemeStatus
from projects.models import ExpertGroup, GroupRole, LocalPlan, SafetyAgenda, Theme


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


class RoleFilter(ListFilter):
    """Roles by task, group and kind."""

    q = SearchFilter(
        "title", "organisation__name", "delivery__name", "function", label="Taak of gemeente"
    )
    group = ModelChoiceFilter(
        queryset=ExpertGroup.objects.all(), label="Expertgroep", empty_label="Alle groepen"
    )
    kind = ChoiceFilter(choices=RoleKind.choices, label="Rol", empty_label="Alle rollen")

    class Meta(ListFilter.Meta):
        model = GroupRole


class PlanFilter(ListFilter):
    """Local plans by municipality or name, and by a year they hold in."""

    q = SearchFilter("title", folded=("municipality__sort_key",), label="Gemeente of plan")
    year = WholeNumberFilter(method="holding_in", label="Geldt in jaar")

    class Meta(ListFilter.Meta):
        model = LocalPlan

    def holding_in(self, queryset, name, value):
        """Plans that hold in the year."""
        return queryset.filter(first_year__lte=value, last_year__gte=value)


class MunicipalityFilter(RowsForm):
    """Lines of a ledger by the name of the municipality."""

    name = forms.CharField(label="Gemeente", required=False, max_length=100)

    def matching(self, rows: list) -> list:
        """The lines whose municipality has these letters in its name."""
        return [
            row
            for row in rows
            if self.cleaned_data["name"].lower() in row.municipality.name.lower()
        ]
