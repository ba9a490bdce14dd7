"""Filters of the lists of agreements, of whom they bind, and of their deadlines."""

from django import forms

from agreements.texts.calculation.clock import State
from agreements.texts.calculation.clock_words import STATE_WORDS
from agreements.texts.enums import AgreementKind
from ivz.core import dutch
from ivz.web.forms import RowsForm

KINDS = [("", "Alle soorten"), *AgreementKind.choices]
STATES = [("", "Elke stand"), *((state.value, STATE_WORDS[state]) for state in State)]


class AgreementFilter(RowsForm):
    q = forms.CharField(label="Zoeken", max_length=100, required=False)
    soort = forms.ChoiceField(label="Soort", choices=KINDS, required=False)
    stand = forms.ChoiceField(label="Op deze dag", choices=STATES, required=False)

    def matching(self, rows: list) -> list:
        wanted = self.cleaned_data
        return [
            row
            for row in rows
            if _says(
                wanted["q"],
                row.agreement.title,
                row.agreement.document_number,
                row.agreement.summary,
            )
            and wanted["soort"] in ("", row.agreement.kind)
            and wanted["stand"] in ("", row.state)
        ]


class BindingFilter(RowsForm):
    partij = forms.CharField(label="Partij", max_length=100, required=False)
    soort = forms.ChoiceField(label="Soort", choices=KINDS, required=False)

    def matching(self, rows: list) -> list:
        wanted = self.cleaned_data
        return [
            row
            for row in rows
            if _says(wanted["partij"], row.name) and wanted["soort"] in ("", row.agreement.kind)
        ]


class DeadlineFilter(RowsForm):
    q = forms.CharField(label="Zoeken", max_length=100, required=False)

    def matching(self, rows: list) -> list:
        return [
            row
            for row in rows
            if _says(self.cleaned_data["q"], row.kind, row.agreement.title, row.explanation)
        ]


class CompareForm(RowsForm):
    """Which two versions to lay beside each other."""

    oud = forms.ChoiceField(label="Oude tekst", required=False)
    nieuw = forms.ChoiceField(label="Nieuwe tekst", required=False)
    verschil = forms.BooleanField(label="Toon alleen wat verschilt", required=False)

    def __init__(self, *args, choices: list[tuple[str, str]], **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("oud", "nieuw"):
            self.fields[name].choices = [("", "Maak een keuze"), *choices]


def _says(wanted: str, *texts: str) -> bool:
    return dutch.folded(wanted) in dutch.folded(" ".join(texts))
