"""Filters of hours and roles."""

from django import forms

from ivz.web.filters import (
    ChoiceFilter,
    ListFilter,
    ModelChoiceFilter,
    SearchFilter,
)
from ivz.web.forms import RowsForm
from projects.effort.enums import RoleKind
from projects.effort.models.groups import ExpertGroup, GroupRole


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
