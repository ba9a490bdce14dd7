"""Forms of the points on an agenda and their annexes."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django import forms

from ivz.accounts.roles import Permission
from ivz.accounts.sentences import who_does
from ivz.papers.forms import PdfField
from ivz.papers.models import IssuedDocument
from ivz.web.forms import DutchForm
from ivz.web.records import SharedEditForm
from portfolios.bodies.models.people import Office
from portfolios.bodies.models.portfolios import Portfolio
from portfolios.meetings.enums import AnnexOrigin, Section
from portfolios.meetings.models.annexes import Annex
from portfolios.meetings.models.meetings import AgendaItem, Meeting
from portfolios.meetings.rules import NOT_FOR_AGENDAS, missing_of_closing
from portfolios.meetings.services import agendas, annexes

LONG_TEXT = {"rows": 5, "class": "app-broad"}


_IN_SHORT = (
    "Gebruik de lijst met verwijzingen onder het formulier om naar een bijlage of punt te"
    " verwijzen."
)


class ClosingForm(SharedEditForm):
    """A form on something that can be closed or secret, which asks for a ground."""

    def clean(self):
        data = super().clean()
        for name, sentence in missing_of_closing(data).items():
            self.add_error(name, sentence)
        return data

    def _post_clean(self) -> None:
        super()._post_clean()
        if self._errors.get("secrecy_ground"):  # said already, field by field
            self._errors.pop("__all__", None)


class ItemForm(ClosingForm):
    """An item with its cover sheet; a new one also says where it comes."""

    shared = agendas.ITEM_FIELDS
    sections = [
        (
            "Agendapunt",
            ["title", "section", "parent", "purpose", "minutes", "portfolio", "holder", "speaker"],
        ),
        (
            "Voorblad",
            ["requested_decision", "explanation", "financial", "communication", "follow_up"],
        ),
        (
            "Openbaarheid",
            [
                "secrecy",
                "secrecy_ground",
                "secrecy_imposed_by",
                "secrecy_imposed_on",
                "secrecy_lifted_on",
            ],
        ),
    ]

    class Meta:
        model = AgendaItem
        fields = ("section", "parent", *agendas.ITEM_FIELDS)
        widgets = {
            "requested_decision": forms.Textarea(attrs=LONG_TEXT),
            "explanation": forms.Textarea(attrs={**LONG_TEXT, "rows": 8}),
            "financial": forms.Textarea(attrs=LONG_TEXT),
            "communication": forms.Textarea(attrs=LONG_TEXT),
            "follow_up": forms.Textarea(attrs=LONG_TEXT),
            "secrecy": forms.RadioSelect,
            "title": forms.TextInput(attrs={"class": "app-broad"}),
        }
        help_texts = {
            "section": "Het punt komt onderaan in dit onderdeel. Daarna kunt u het verplaatsen.",
            "explanation": _IN_SHORT,
            "secrecy": (
                "Besloten: alleen"
                f" {who_does('leest het', 'lezen het', Permission.READ_CLOSED)}."
                f" Geheim: alleen {who_does('leest het', 'lezen het', Permission.READ_SECRET)}."
            ),
            "secrecy_imposed_by": "Bij geheim: het orgaan dat de geheimhouding oplegde.",
            "secrecy_lifted_on": "Vanaf deze dag is het punt weer openbaar.",
        }

    def __init__(self, *args, meeting: Meeting, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["parent"].queryset = meeting.items.filter(parent=None)
        self.fields["parent"].empty_label = "Een punt op zich"
        portfolios, offices = (
            Portfolio.objects.select_related("body"),
            Office.objects.select_related("person", "organisation"),
        )
        self.fields["portfolio"].queryset = _on(portfolios, meeting.day, self.instance.portfolio_id)
        self.fields["holder"].queryset = _on(offices, meeting.day, self.instance.holder_id)
        if not self.is_new:
            del self.fields["section"], self.fields["parent"]

    def clean(self):
        data = super().clean()
        lifted, imposed = data.get("secrecy_lifted_on"), data.get("secrecy_imposed_on")
        if lifted and imposed and lifted < imposed:
            self.add_error(
                "secrecy_lifted_on",
                "De geheimhouding kan niet zijn opgeheven voordat zij werd opgelegd.",
            )
        return data

    @property
    def place(self) -> dict[str, Any]:
        """Where a new item comes."""
        return {
            "section": self.cleaned_data.get("section") or Section.DISCUSSION,
            "parent": self.cleaned_data.get("parent"),
        }


def _on(rows, day: dt.date, stored: int | None):
    """The rows of a term that covers `day`, and the `stored` one: saving another field does not
    take that away.
    """
    return rows.filter(pk=stored) | rows.as_of(day)


class RemoveForm(DutchForm):
    """Asks whether an item is really to go."""

    sure = forms.BooleanField(label="Ja, haal dit punt van de agenda")


class RemoveAnnexForm(DutchForm):
    """Asks whether an annex with files is really to go."""

    sure = forms.BooleanField(label="Ja, haal deze bijlage van de agenda")
    knop = forms.CharField(widget=forms.HiddenInput, initial="verwijderen", required=False)
    asked = forms.CharField(widget=forms.HiddenInput, initial="1", required=False)


class AnnexForm(ClosingForm):
    """What an annex is called, who may see it, and from whom it is to come."""

    shared = annexes.ANNEX_FIELDS

    class Meta:
        model = Annex
        fields = annexes.ANNEX_FIELDS
        widgets = {"secrecy": forms.RadioSelect}
        help_texts = {
            "awaited_from": "Zolang er geen bestand is: de functie of organisatie die het levert.",
            "secrecy_imposed_by": "Bij geheim: het orgaan dat de geheimhouding oplegde.",
        }


def _by_kind(papers: Iterable[IssuedDocument]) -> list[tuple[str, list[tuple[int, str]]]]:
    """The papers of the archive to choose from under the name of their kind, of each the newest
    first: there may be hundreds.
    """
    found: dict[str, list[tuple[int, str]]] = {}
    for paper in papers:
        found.setdefault(paper.get_kind_display(), []).append(
            (paper.pk, f"{paper.title} ({paper.number})")
        )
    return sorted(found.items())


class VersionForm(DutchForm):
    """A file for an annex: uploaded, or out of the archive. `may_wait`: or neither, when it is
    still to be received.
    """

    origin = forms.ChoiceField(
        label="Waar komt het bestand vandaan?",
        widget=forms.RadioSelect,
        choices=AnnexOrigin.choices,
        initial=AnnexOrigin.UPLOAD,
    )
    upload = PdfField(label="Eigen bestand", required=False)
    document = forms.ModelChoiceField(
        label="Uit het archief", queryset=IssuedDocument.objects.none(), required=False
    )

    def __init__(self, *args, may_wait: bool, **kwargs):
        self.carries_once = not may_wait  # then it is a part of the form of a new annex
        super().__init__(*args, **kwargs)
        papers = IssuedDocument.objects.exclude(kind__in=NOT_FOR_AGENDAS).order_by(
            "-issued_on", "-pk"
        )
        self.fields["document"].queryset = papers
        self.fields["document"].choices = [("", "Geen"), *_by_kind(papers)]
        if not may_wait:
            self.fields["origin"].choices = [
                choice for choice in AnnexOrigin.choices if choice[0] != AnnexOrigin.AWAITED
            ]

    def clean(self):
        data = super().clean()
        origin = data.get("origin")
        if origin == AnnexOrigin.UPLOAD and not data.get("upload") and "upload" not in self.errors:
            self.add_error("upload", "Kies een bestand bij: Eigen bestand")
        if origin == AnnexOrigin.ARCHIVE and not data.get("document"):
            self.add_error("document", "Maak een keuze bij: Uit het archief")
        return data
