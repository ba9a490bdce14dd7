"""Filters of the lists of bodies and people."""

from django import forms

from ivz.core import dutch
from ivz.web.filters import ChoiceFilter, ListFilter, SearchFilter
from ivz.web.forms import RowsForm
from portfolios.bodies.enums import BodyKind
from portfolios.bodies.models.bodies import Body


class BodyFilter(ListFilter):
    q = SearchFilter("name", "abbreviation", "composition")
    soort = ChoiceFilter(
        "kind", choices=BodyKind.choices, label="Soort", empty_label="Alle soorten"
    )

    class Meta(ListFilter.Meta):
        model = Body


class MayorForm(RowsForm):
    """By name of the municipality or the mayor, also another spelling."""

    q = forms.CharField(label="Zoeken", required=False, max_length=100)

    def matching(self, rows):
        wanted = dutch.folded(self.cleaned_data["q"])
        return [row for row in rows if wanted in _words(row)]


def _words(row) -> str:
    person = row.mayor.person
    return dutch.folded(
        " ".join([row.mayor.organisation.name, *([person.name, person.aliases] if person else [])])
    )
