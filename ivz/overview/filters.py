"""The filter of the municipality list."""

from django import forms

from ivz.core import dutch
from ivz.region.models import PoliceTeam
from ivz.web.forms import RowsForm


def _teams() -> list[tuple[str, str]]:
    return [
        ("", "Alle basisteams"),
        *((name, name) for name in PoliceTeam.objects.values_list("name", flat=True)),
    ]


class MunicipalityForm(RowsForm):
    """By a part of the name, another spelling or the CBS code, and by police team."""

    naam = forms.CharField(label="Naam of CBS-code", max_length=100, required=False)
    basisteam = forms.ChoiceField(label="Basisteam", choices=_teams, required=False)

    def matching(self, rows: list) -> list:
        """The rows that have the text in one of their names and belong to the chosen
        police team.
        """
        wanted, team = (dutch.folded(self.cleaned_data["naam"]), self.cleaned_data["basisteam"])
        return [
            row
            for row in rows
            if team in ("", row.police_team) and any(wanted in name for name in _names(row))
        ]


def _names(row) -> list[str]:
    return [row.sort_key, row.cbs_code.casefold(), *map(dutch.folded, row.organisation.aliases)]
