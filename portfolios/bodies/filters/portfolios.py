"""Filters of the lists of portfolios, which are lists of plain rows."""

from django import forms

from ivz.core import dutch
from ivz.web.forms import DutchDateField, RowsForm
from portfolios.bodies.calculation.distribution import ChangeKind
from portfolios.bodies.enums import Nature
from portfolios.bodies.models.bodies import Body
from portfolios.bodies.reports.coverage import Gap
from portfolios.bodies.reports.distribution import CHANGE_WORDS

NO_NATURE = "geen"


def _bodies() -> list[tuple[str, str]]:
    return [
        ("", "Alle organen"),
        *(
            (str(body), str(body))
            for body in Body.objects.filter(portfolios__isnull=False).distinct()
        ),
    ]


class HeldForm(RowsForm):
    """Portfolios of a day by word, body, nature and whether somebody holds them."""

    q = forms.CharField(label="Zoeken", required=False, max_length=100)
    orgaan = forms.ChoiceField(label="Orgaan", required=False, choices=_bodies)
    aard = forms.ChoiceField(
        label="Aard",
        required=False,
        choices=[("", "Alle soorten"), *Nature.choices, (NO_NATURE, "Geen aard in de bron")],
    )
    stand = forms.ChoiceField(
        label="Stand",
        required=False,
        choices=[("", "Alle"), ("vacant", "Vacant"), ("bezet", "Met houder")],
    )

    def matching(self, rows):
        return [row for row in rows if self._has_words(row) and self._is_of_kind(row)]

    def _has_words(self, row) -> bool:
        wanted = dutch.folded(self.cleaned_data["q"])
        return wanted in dutch.folded(
            " ".join([row.title, row.entry.organisation, row.holder_text])
        )

    def _is_of_kind(self, row) -> bool:
        chosen = self.cleaned_data
        nature = "" if chosen["aard"] == NO_NATURE else chosen["aard"]
        return (
            chosen["orgaan"] in ("", str(row.body))
            and (not chosen["aard"] or row.nature == nature)
            and (not chosen["stand"] or row.is_vacant == (chosen["stand"] == "vacant"))
        )


class ChangeForm(RowsForm):
    """Subjects by what happened to them; the two days that are compared go along."""

    van = DutchDateField(label="Eerste dag", required=False, widget=forms.HiddenInput)
    tot = DutchDateField(label="Tweede dag", required=False, widget=forms.HiddenInput)
    wat = forms.ChoiceField(
        label="Wat",
        required=False,
        choices=[("", "Alles"), *((kind.value, CHANGE_WORDS[kind]) for kind in ChangeKind)],
    )
    orgaan = forms.ChoiceField(label="Orgaan", required=False, choices=_bodies)

    def matching(self, rows):
        kind, body = self.cleaned_data["wat"], self.cleaned_data["orgaan"]
        return [
            row
            for row in rows
            if (not kind or ChangeKind(kind) in row.kinds) and body in ("", row.body)
        ]


class FindingForm(RowsForm):
    """Findings by sort and body."""

    wat = forms.ChoiceField(
        label="Wat",
        required=False,
        choices=[("", "Alles"), *((gap.name, gap.value) for gap in Gap)],
    )
    orgaan = forms.ChoiceField(label="Orgaan", required=False, choices=_bodies)

    def matching(self, rows):
        gap, body = self.cleaned_data["wat"], self.cleaned_data["orgaan"]
        return [row for row in rows if gap in ("", row.gap.name) and body in ("", row.body)]
