"""Forms of organisations, counts of inhabitants and the issuer."""

import datetime as dt

from django import forms
from stdnum import iban
from stdnum.exceptions import ValidationError as NumberError
from stdnum.nl import btw, postcode

from ivz.core import dutch
from ivz.region.cbs.values import LARGEST_COUNT
from ivz.region.enums import CountStatus, OrganisationKind
from ivz.region.models import Issuer, Organisation
from ivz.region.rules import EXISTENCE, why_not_reference_date
from ivz.sources.models import SourceDocument
from ivz.web.forms import (
    DutchDateField,
    DutchForm,
    DutchIntegerField,
    LastDayField,
    UploadField,
)
from ivz.web.records import RecordForm

MOST_ALIASES = 20
LARGEST_REGION = 20_000_000


class AliasField(forms.CharField):
    """Other spellings of a name, one on each line; a list for the model."""

    widget = forms.Textarea(attrs={"rows": 3})

    def prepare_value(self, value):
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value):
        names = list(
            dict.fromkeys(
                " ".join(line.split()) for line in super().clean(value).splitlines() if line.strip()
            )
        )
        if len(names) > MOST_ALIASES or any(len(name) > 100 for name in names):
            raise forms.ValidationError(
                f"Vul hooguit {MOST_ALIASES} schrijfwijzen in van elk hooguit 100 tekens."
            )
        return names

    def has_changed(self, initial, data):
        return super().has_changed(self.prepare_value(initial), data)


class OrganisationForm(RecordForm):
    """An organisation; services save it."""

    aliases = AliasField(
        label="Andere schrijfwijzen",
        required=False,
        help_text="Eén op een regel. Namen die in bestanden van het CBS staan, zoals Hengelo (O.).",
    )
    valid_until = LastDayField(
        label="Bestaat tot en met",
        required=False,
        help_text="De laatste dag, bij een fusie of een nieuwe naam.",
    )
    sections = [
        ("Organisatie", ["kind", "name", "aliases", "cbs_code", "police_team"]),
        ("Postadres", ["postal_line", "postal_postcode", "postal_city"]),
        (
            "Facturen",
            [
                "invoice_department",
                "invoice_line",
                "invoice_postcode",
                "invoice_city",
                "invoice_email",
                "buyer_reference",
                "oin",
                "kvk",
            ],
        ),
        ("Bestaan", ["valid_from", "valid_until", "successor"]),
        ("Bron", ["source", "source_locator"]),
        ("Wijziging", ["reason"]),
    ]

    class Meta:
        model = Organisation
        fields = [
            "kind",
            "name",
            "aliases",
            "cbs_code",
            "police_team",
            "postal_line",
            "postal_postcode",
            "postal_city",
            "invoice_department",
            "invoice_line",
            "invoice_postcode",
            "invoice_city",
            "invoice_email",
            "buyer_reference",
            "oin",
            "kvk",
            "valid_from",
            "valid_until",
            "successor",
            "source",
            "source_locator",
        ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["successor"].queryset = Organisation.objects.exclude(pk=self.instance.pk)
        for name in ("postal_postcode", "invoice_postcode", "cbs_code", "oin", "kvk"):
            self.fields[name].widget.attrs["class"] = "app-short"

    @property
    def refused_at(self) -> str | None:
        """The field that changes what a rule may keep as it is."""
        return next((name for name in EXISTENCE if name in self.changed_data), None)

    def clean_name(self):
        return " ".join(self.cleaned_data["name"].split())

    def clean_cbs_code(self):
        return self.cleaned_data["cbs_code"].upper()

    def clean_postal_postcode(self):
        return _written_postcode(self.cleaned_data["postal_postcode"])

    def clean_invoice_postcode(self):
        return _written_postcode(self.cleaned_data["invoice_postcode"])

    def clean(self):
        data = super().clean()
        if data.get("kind") != OrganisationKind.MUNICIPALITY and data.get("cbs_code"):
            self.add_error(
                "cbs_code",
                "Alleen een gemeente heeft een CBS-code. Maak het vak leeg of kies de soort"
                " Gemeente.",
            )
        self._check_address(
            data, "invoice", "Vul het factuuradres helemaal in, of laat alle drie de vakken leeg."
        )
        self._check_address(
            data, "postal", "Vul het postadres helemaal in, of laat alle drie de vakken leeg."
        )
        self._check_names(data)
        self._check_successor(data)
        return data

    def _check_address(self, data, part, sentence):
        values = {
            f"{part}_{name}": data.get(f"{part}_{name}") for name in ("line", "postcode", "city")
        }
        empty = [name for name, value in values.items() if not value]
        if 0 < len(empty) < len(values) and not any(name in self.errors for name in values):
            self.add_error(empty[0], sentence)

    def _check_names(self, data):
        """No two organisations of one time may answer to the same name."""
        mine = {
            dutch.folded(name): name
            for name in (data.get("name", ""), *data.get("aliases", []))
            if name
        }
        for other in Organisation.objects.exclude(pk=self.instance.pk):
            apart = _ends_before(other, data.get("valid_from")) or _ends_before(
                data.get("valid_until"), other.valid_from
            )
            for theirs in () if apart else (other.name, *other.aliases):
                if dutch.folded(theirs) in mine:
                    field = (
                        "name"
                        if dutch.folded(theirs) == dutch.folded(data.get("name", ""))
                        else "aliases"
                    )
                    self.add_error(field, f"De naam {theirs} is al van {other}.")
                    return

    def _check_successor(self, data):
        step, seen = data.get("successor"), set()
        while step is not None and step.pk not in seen:
            if step.pk == self.instance.pk:
                self.add_error(
                    "successor",
                    "Zo gaat de organisatie uiteindelijk in zichzelf op. Kies een andere opvolger.",
                )
                return
            seen.add(step.pk)
            step = step.successor


def _ends_before(end: Organisation | dt.date | None, start: dt.date | None) -> bool:
    """Whether a term that ends is over when another begins."""
    until = end.valid_until if isinstance(end, Organisation) else end
    return until is not None and start is not None and until <= start


def _written_postcode(value: str) -> str:
    """7600gc becomes 7600 GC; what is no postcode is left to the validator."""
    try:
        return str(postcode.validate(value)) if value else value
    except NumberError:
        return value


class ReferenceDateMixin:
    """Forms with a reference date, which may not lie too far from `today`."""

    def clean_reference_date(self):
        day = self.cleaned_data["reference_date"]
        if day is not None and (reason := why_not_reference_date(day, self.today)):
            raise forms.ValidationError(reason)
        return day


class CountForm(ReferenceDateMixin, DutchForm):
    """One count of inhabitants; `ivz.region.services.counts.record_count` records it."""

    organisation = forms.ModelChoiceField(
        Organisation.objects.exclude(kind=OrganisationKind.PARTNER),
        label="Gemeente of regio",
        help_text="De regio alleen als de bron geen gemeenten noemt.",
    )
    reference_date = DutchDateField(
        label="Peildatum",
        required=False,
        help_text="Leeg als de bron geen peildatum noemt. Dan is een bron nodig.",
    )
    inhabitants = DutchIntegerField(label="Inwoners", min_value=1, max_value=LARGEST_REGION)
    status = forms.ChoiceField(
        label="Status", choices=CountStatus.choices, widget=forms.RadioSelect
    )
    source = forms.ModelChoiceField(SourceDocument.objects.all(), label="Bron", required=False)
    source_locator = forms.CharField(
        label="Vindplaats in de bron",
        max_length=200,
        required=False,
        help_text="Bijvoorbeeld: bijlage 10.",
    )
    note = forms.CharField(label="Toelichting", max_length=200, required=False)

    def __init__(self, *args, today: dt.date, **kwargs):
        self.today = today
        super().__init__(*args, **kwargs)

    def clean(self):
        data = super().clean()
        organisation, inhabitants = data.get("organisation"), data.get("inhabitants")
        if (
            organisation
            and organisation.is_municipality
            and inhabitants
            and inhabitants > LARGEST_COUNT
        ):
            self.add_error(
                "inhabitants",
                f"{dutch.grouped(inhabitants)} inwoners kan niet kloppen voor één gemeente.",
            )
        if "reference_date" in data and not data["reference_date"] and not data.get("source"):
            self.add_error(
                "source",
                "Zonder peildatum is een bron nodig. Vul een peildatum in of kies een bron.",
            )
        return data


class WithdrawForm(DutchForm):
    """Why a count is withdrawn."""

    reason = forms.CharField(
        label="Reden",
        max_length=200,
        help_text="Komt bij het inwonertal te staan.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class UploadForm(ReferenceDateMixin, DutchForm):
    """A file of counts; `ivz.region.services.imports.read_upload` reads it."""

    file = UploadField(
        label="Bestand",
        extensions=("csv", "txt", "json", "xlsx", "zip"),
        help_text="Hooguit 10 MB.",
    )
    reference_date = DutchDateField(
        label="Peildatum", help_text="De dag waarvan de cijfers zijn, meestal 1 januari."
    )
    status = forms.ChoiceField(
        label="Status", choices=CountStatus.choices, widget=forms.RadioSelect
    )
    source = forms.ModelChoiceField(
        SourceDocument.objects.all(),
        label="Bron",
        help_text="Staat de bron er niet bij? Voeg hem eerst toe bij Bronnen.",
    )
    source_text = forms.CharField(
        label="Vindplaats in de bron",
        max_length=200,
        required=False,
        help_text="Bijvoorbeeld: tabel 03759ned, opgehaald op 5 mei 2025.",
    )

    def __init__(self, *args, today: dt.date, **kwargs):
        self.today = today
        super().__init__(*args, **kwargs)


class ConfirmForm(DutchForm):
    """Says that the warnings of a preview were seen; without warnings there is nothing to tick."""

    seen = forms.BooleanField(label="Ik heb de waarschuwingen bekeken en de cijfers kloppen.")
    # with which counts the file was compared on the page that is agreed to
    shown = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, needs_a_look: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["seen"].error_messages["required"] = (
            "Bekijk de waarschuwingen en zet een vinkje."
        )
        if not needs_a_look:
            del self.fields["seen"]


class IssuerForm(RecordForm):
    """What the issuing organisation prints on its paper."""

    sections = [
        ("Afzender", ["organisation", "visiting_address", "website"]),
        ("Betaling", ["iban", "account_name", "account_is_demo", "vat_number"]),
        ("Vragen over facturen", ["contact_department", "contact_email", "contact_phone"]),
        ("Venster van de envelop", ["window_side", "window_top_mm", "window_edge_mm"]),
        ("Wijziging", ["reason"]),
    ]

    class Meta:
        model = Issuer
        fields = [
            "organisation",
            "visiting_address",
            "website",
            "iban",
            "account_name",
            "account_is_demo",
            "vat_number",
            "contact_department",
            "contact_email",
            "contact_phone",
            "window_side",
            "window_top_mm",
            "window_edge_mm",
        ]
        help_texts = {
            "iban": "Het rekeningnummer waarop gemeenten betalen.",
            "vat_number": "Bijvoorbeeld NL123456782B90.",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = Organisation.objects.exclude(
            kind=OrganisationKind.MUNICIPALITY
        )

    def clean_iban(self):
        value = self.cleaned_data["iban"]
        return str(iban.compact(value))

    def clean_vat_number(self):
        value = self.cleaned_data["vat_number"]
        try:
            return f"NL{btw.validate(value)}" if value else ""
        except NumberError as error:
            raise forms.ValidationError(
                "Dit is geen Nederlands btw-nummer. Controleer de cijfers."
            ) from error

    def clean_organisation(self):
        organisation = self.cleaned_data["organisation"]
        if not organisation.invoice_address:
            raise forms.ValidationError(
                "Deze organisatie heeft nog geen postadres. Vul dat eerst in bij de organisatie."
            )
        return organisation
