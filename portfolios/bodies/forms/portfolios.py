"""Forms of portfolios and their holders, and of the comparison of two days."""

from django import forms

from ivz.region.models import Organisation
from ivz.sources.models import SourceDocument
from ivz.web.forms import DutchDateField, DutchForm, FilterForm, LastDayField
from ivz.web.records import RecordForm
from portfolios.bodies.enums import Nature
from portfolios.bodies.models.people import Office
from portfolios.bodies.models.portfolios import Holding, Portfolio
from portfolios.bodies.rules.seats import why_not_hold, why_not_hold_twice


class PortfolioForm(RecordForm):
    """A portfolio. Another title from a day on is a renaming, which keeps the old title in the
    history of the distribution.
    """

    valid_until = LastDayField(
        label="Bestaat tot en met", required=False, help_text="Leeg zolang de portefeuille bestaat."
    )
    sections = [
        ("Portefeuille", ["body", "is_body_inferred", "title", "nature", "note"]),
        ("Termijn", ["valid_from", "is_start_assumed", "valid_until", "renamed_from"]),
        ("Bron", ["source", "source_locator"]),
        ("Wijziging", ["reason"]),
    ]

    class Meta:
        model = Portfolio
        fields = [
            "body",
            "is_body_inferred",
            "title",
            "nature",
            "note",
            "valid_from",
            "is_start_assumed",
            "valid_until",
            "renamed_from",
            "source",
            "source_locator",
        ]
        help_texts = {
            "nature": "Leeg als de bron geen aard geeft.",
            "renamed_from": "De portefeuille waarmee deze verdergaat.",
        }

    def clean_title(self):
        return " ".join(self.cleaned_data["title"].split())

    def clean(self):
        data = super().clean()
        before, start = data.get("renamed_from"), data.get("valid_from")
        if before and before.pk == self.instance.pk:
            self.add_error("renamed_from", "Een portefeuille gaat niet met zichzelf verder.")
        elif before and start and before.valid_from >= start:
            self.add_error("renamed_from", "De eerdere portefeuille begint niet vóór deze.")
        return data


class RenameForm(DutchForm):
    """A new title or nature from a day on."""

    title = forms.CharField(label="Nieuwe titel", max_length=200)
    nature = forms.ChoiceField(
        label="Aard", choices=[("", "Geen"), *Nature.choices], required=False
    )
    valid_from = DutchDateField(
        label="Vanaf", help_text="Vanaf deze dag geldt de nieuwe titel. De houders gaan mee."
    )
    source = forms.ModelChoiceField(
        label="Bron", queryset=SourceDocument.objects.all(), required=False
    )
    source_locator = forms.CharField(label="Vindplaats", max_length=200, required=False)

    def clean_title(self):
        return " ".join(self.cleaned_data["title"].split())


class HoldingForm(RecordForm):
    """Who holds a portfolio: a municipality, through its mayor where one is known."""

    valid_until = LastDayField(
        label="Houder tot en met",
        required=False,
        help_text="Leeg zolang de portefeuille in deze handen is.",
    )
    ends_others = forms.BooleanField(
        label="Wie de portefeuille nu heeft, draagt haar op die dag over", required=False
    )
    sections = [
        ("Houder", ["organisation", "office", "position"]),
        ("Termijn", ["valid_from", "is_start_assumed", "valid_until", "ends_others", "note"]),
        ("Bron", ["source", "source_locator"]),
        ("Wijziging", ["reason"]),
    ]

    class Meta:
        model = Holding
        fields = [
            "organisation",
            "office",
            "position",
            "valid_from",
            "is_start_assumed",
            "valid_until",
            "note",
            "source",
            "source_locator",
        ]
        help_texts = {
            "office": "Kies de bestuurder. Laat leeg als de bron alleen de gemeente noemt.",
            "position": "Plaats in de verdeling van deze gemeente.",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = Organisation.objects.municipalities()
        self.fields["office"].queryset = Office.objects.select_related(
            "person", "organisation"
        ).order_by("person__sort_key", "-valid_from")
        del self.fields["position" if self.instance._state.adding else "ends_others"]

    def clean(self):
        data = super().clean()
        organisation, office, start = (
            data.get("organisation"),
            data.get("office"),
            data.get("valid_from"),
        )
        if office and organisation and office.organisation_id != organisation.pk:
            self.add_error("office", f"{office.person} is geen bestuurder van {organisation}.")
        elif start and (reason := why_not_hold(self.instance.portfolio, office, start)):
            self.add_error("valid_from", reason)
        elif (
            start
            and organisation
            and not self.instance._state.adding
            and self._overlaps(organisation, start, data.get("valid_until"))
        ):
            self.add_error(
                "organisation", f"{organisation} heeft deze portefeuille in die periode al."
            )
        return data

    def _overlaps(self, organisation: Organisation, start, end) -> bool:
        others = Holding.objects.exclude(pk=self.instance.pk)
        return (
            why_not_hold_twice(self.instance.portfolio, organisation.pk, start, end, among=others)
            is not None
        )


class CompareForm(FilterForm):
    """The two days of a comparison."""

    van = DutchDateField(label="Eerste dag", required=False)
    tot = DutchDateField(label="Tweede dag", required=False)
