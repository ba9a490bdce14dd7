"""Input for rates, contribution years, issuing, credit notes, payments and the fund."""

import datetime as dt
from decimal import Decimal
from typing import ClassVar

from django import forms
from django.core.validators import RegexValidator

from contributions.enums import RateStatus
from contributions.models import ContributionYear, Fund, Invoice, Rate
from contributions.reports.preview import IssuePreview
from contributions.rules import why_not_change_rate, why_not_start_rate
from ivz.core import dutch
from ivz.core.money import ZERO
from ivz.region.models import InhabitantCount
from ivz.region.validators import validate_printable
from ivz.sources.models import SourceDocument
from ivz.web.forms import AuditedModelForm, DutchDateField, DutchDecimalField, DutchForm
from portfolios.enums import DecisionKind
from portfolios.models import Decision

YEARS_AHEAD = 15
HIGHEST_RATE = Decimal(1000)  # far above any rate, far below what amounts can hold
_YEAR = dt.timedelta(days=366)
_SERIES = RegexValidator(
    r"^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$",
    "Gebruik alleen hoofdletters en cijfers, met streepjes ertussen. Bijvoorbeeld IVZ of IVZ-C.",
)


class IssueForm(DutchForm):
    """The dates on the invoices, and why one goes on in spite of each warning."""

    issued_on = DutchDateField(label="Factuurdatum")
    due_on = DutchDateField(label="Vervaldatum", required=False)
    confirm = forms.BooleanField(label="")
    seen = forms.CharField(
        required=False, max_length=64, widget=forms.HiddenInput
    )  # of what preview the amounts were agreed to

    def __init__(self, *args, preview: IssuePreview, today: dt.date, **kwargs):
        super().__init__(*args, initial={"issued_on": today, "seen": preview.fingerprint}, **kwargs)
        self.preview = preview
        self.today, self.term = today, dt.timedelta(days=preview.report.fund.payment_term_days)
        due = dutch.long_date(today + self.term)
        self.fields["due_on"].help_text = (
            f"Leeg: {self.term.days} dagen na de factuurdatum. Bij een factuur van vandaag is dat"
            f" {due}."
        )
        invoices = (
            "1 factuur" if len(preview.to_issue) == 1 else f"{len(preview.to_issue)} facturen"
        )
        self.fields["confirm"].label = (
            f"Ik heb de bedragen gecontroleerd en verstuur {invoices}, samen"
            f" {dutch.euro(preview.total)}"
        )
        names = []
        for finding in preview.warnings:
            names.append(f"reason_{finding.key}")
            field = forms.CharField(
                label=finding.text,
                max_length=300,
                help_text="Waarom kunt u toch doorgaan? Uw antwoord wordt bewaard.",
                widget=forms.Textarea(attrs={"rows": 2}),
            )
            field.error_messages["required"] = f"Vul in waarom u doorgaat bij: {finding.text}"
            self.fields[names[-1]] = field
        self.sections = [
            ("Waarschuwingen", names),
            ("Datums", ["issued_on", "due_on"]),
            ("Versturen", ["confirm"]),
        ]

    @property
    def reasons(self) -> dict[str, str]:
        """Why one goes on, by the key of the warning."""
        return {
            name.removeprefix("reason_"): value
            for name, value in self.cleaned_data.items()
            if name.startswith("reason_")
        }

    def bind_to_what_is_shown(self) -> None:
        """Sent back with errors, the form agrees to the amounts that the page shows now; a tick for
        others is gone.
        """
        if not self.is_bound or self.data.get("seen") == self.preview.fingerprint:
            return
        self.data = self.data.copy()
        self.data["seen"] = self.preview.fingerprint
        self.data.pop("confirm", None)

    def _check_seen(self, data: dict[str, object]) -> None:
        """The service asks this once more, under its lock."""
        if data.get("seen") != self.preview.fingerprint:
            self.add_error(
                None,
                "De bedragen zijn veranderd sinds u deze pagina opende. Controleer ze en bevestig"
                " opnieuw.",
            )

    def clean_issued_on(self) -> dt.date:
        day = self.cleaned_data["issued_on"]
        if abs(day - self.today) > _YEAR:
            raise forms.ValidationError(
                "Kies een factuurdatum die hooguit een jaar van vandaag ligt."
            )
        return day

    def clean(self) -> dict[str, object]:
        data = super().clean()
        if not self.preview.refusals:  # or those are what must be read first
            self._check_seen(data)
        issued_on = data.get("issued_on")
        if issued_on is None:
            return data
        data["due_on"] = data.get("due_on") or issued_on + self.term
        if data["due_on"] < issued_on:
            self.add_error("due_on", "Deze dag ligt voor de factuurdatum. Kies een latere dag.")
        elif data["due_on"] > issued_on + _YEAR:
            self.add_error(
                "due_on",
                "Deze dag ligt meer dan een jaar na de factuurdatum. Kies een eerdere dag.",
            )
        return data


class ContributionYearForm(AuditedModelForm):
    """A year that departs from the fund's rule: another reference date, or counts whose source
    names none.
    """

    class Meta:
        model = ContributionYear
        fields = ("reference_date", "undated_source", "note")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reference_date"].help_text = "Leeg: de regel van het fonds."
        undated = self.fields["undated_source"]
        undated.queryset = SourceDocument.objects.filter(undated_counts__isnull=False).distinct()
        undated.help_text = (
            "Alleen voor een reconstructie: van zo'n jaar kunnen geen facturen worden gemaakt."
        )
        self.fields[
            "note"
        ].help_text = (
            "Verplicht als dit jaar van de regel afwijkt. Staat bij de cijfers van dit jaar."
        )

    def clean_reference_date(self) -> dt.date | None:
        """Only a day of which there are counts: a day without any would give a year without
        amounts.
        """
        day = self.cleaned_data["reference_date"]
        if day and not InhabitantCount.objects.current().filter(reference_date=day).exists():
            raise forms.ValidationError(
                f"Er zijn geen inwonertallen van {dutch.long_date(day)}. Voeg ze eerst toe bij"
                " Inwonertallen."
            )
        return day

    def clean(self) -> dict[str, object]:
        data = super().clean()
        if (
            (data.get("reference_date") or data.get("undated_source"))
            and not data.get("note")
            and "note" not in self.errors
        ):
            self.add_error("note", "Vul in waarom dit jaar van de regel afwijkt.")
        return data


class RateForm(AuditedModelForm):
    """A rate of a fund. A rate that a decision or invoices rest on keeps its value, start and
    rounding.
    """

    FIGURES: ClassVar[tuple[str, ...]] = (
        "valid_from",
        "is_start_assumed",
        "value",
        "rounding_rule",
        "firmness",
    )

    firmness = forms.ChoiceField(
        label="Hoe zeker is dit tarief?",
        widget=forms.RadioSelect,
        initial=RateStatus.PLANNED,
        choices=[
            (RateStatus.PLANNED, "Voorgenomen: het is aangekondigd"),
            (RateStatus.ASSUMED, "Aangenomen: een bron laat zien dat het geldt"),
        ],
        help_text="Vastgesteld wordt een tarief als u er het besluit bij vastlegt.",
    )

    class Meta:
        model = Rate
        fields = (
            "valid_from",
            "is_start_assumed",
            "value",
            "rounding_rule",
            "source",
            "source_locator",
            "steps",
            "note",
        )
        widgets: ClassVar = {
            "note": forms.Textarea(attrs={"rows": 3}),
            "steps": forms.CheckboxSelectMultiple,
        }

    sections: ClassVar = [
        ("Tarief", ["valid_from", "is_start_assumed", "value", "rounding_rule", "firmness"]),
        ("Onderbouwing", ["source", "source_locator", "steps", "note"]),
    ]

    def __init__(self, *args, user, today: dt.date, **kwargs):
        super().__init__(*args, **kwargs)
        self.last_year = today.year + YEARS_AHEAD
        self.fields[
            "valid_from"
        ].help_text = "Een bijdragejaar gebruikt het tarief dat op 1 januari geldt."
        self.fields["steps"].queryset = Decision.objects.filter(kind=DecisionKind.STEP)
        self.fields["steps"].help_text = "Wat er op weg naar een besluit al is gebeurd."
        self.locked = why_not_change_rate(user, self.instance) if self.instance.pk else None
        if self.instance.status == RateStatus.ADOPTED:
            del self.fields["firmness"]
        elif self.instance.pk:
            self.initial["firmness"] = self.instance.status
        for name in self.FIGURES if self.locked else ():
            if name in self.fields:
                self.fields[name].disabled = True

    def clean_valid_from(self) -> dt.date:
        """Not far ahead, for every page about years runs on to the last rate; and not under years
        with invoices.
        """
        day = self.cleaned_data["valid_from"]
        if day.year > self.last_year:
            raise forms.ValidationError(f"Kies een dag tot en met 31 december {self.last_year}.")
        is_moved = self.instance._state.adding or "valid_from" in self.changed_data
        if is_moved and (why_not := why_not_start_rate(self.instance.fund, day)):
            raise forms.ValidationError(why_not)
        return day

    def clean_value(self) -> Decimal | None:
        value = self.cleaned_data["value"]
        if value is not None and value > HIGHEST_RATE:
            raise forms.ValidationError(
                f"Een tarief is hoogstens {dutch.euro(HIGHEST_RATE)} per inwoner. Controleer de"
                " komma."
            )
        return value

    def clean(self) -> dict[str, object]:
        data = super().clean()
        self.instance.status = data.get("firmness") or self.instance.status
        if (
            data.get("firmness") == RateStatus.ASSUMED
            and not data.get("source")
            and "source" not in self.errors
        ):
            self.add_error("source", "Kies de bron die laat zien dat dit tarief geldt.")
        return data

    def _get_validation_exclusions(self) -> set[str]:
        """The fund is no field of the form, but one start per fund must be checked all the same."""
        return super()._get_validation_exclusions() - {"fund"}


class ExistingDecisionForm(DutchForm):
    """A decision that is recorded already, for a rate to rest on."""

    decision = forms.ModelChoiceField(
        queryset=Decision.objects.exclude(kind=DecisionKind.STEP), label="Besluit of afspraak"
    )


class WithdrawDecisionForm(DutchForm):
    """Why a decision is taken away from a rate."""

    reason = forms.CharField(
        label="Reden",
        max_length=300,
        help_text="Komt in de geschiedenis te staan.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class CreditForm(DutchForm):
    """How much of an invoice is taken back, and why; the reason is printed."""

    amount = DutchDecimalField(label="Bedrag", max_digits=12, decimal_places=2)
    reason = forms.CharField(
        label="Reden",
        max_length=300,
        validators=[validate_printable],
        help_text="Komt op de creditnota te staan.",
    )
    confirm = forms.BooleanField(
        label="Ik wil deze creditnota maken. Een creditnota kan niet worden teruggenomen."
    )

    def __init__(self, *args, invoice: Invoice, **kwargs):
        left = invoice.amount - invoice.credited
        super().__init__(*args, initial={"amount": left}, **kwargs)
        self.fields["amount"].help_text = (
            f"In euro, hoogstens {dutch.amount(left)}. Bij het hele bedrag kan een nieuwe factuur"
            " worden gemaakt."
        )


class PaymentForm(DutchForm):
    """Money that came in for an invoice, or a row that is taken back."""

    received_on = DutchDateField(label="Ontvangen op")
    amount = DutchDecimalField(
        label="Bedrag",
        max_digits=12,
        decimal_places=2,
        help_text="In euro. Met een minteken neemt u een verkeerd vastgelegde betaling terug.",
    )
    note = forms.CharField(
        label="Toelichting",
        max_length=200,
        required=False,
        help_text="Verplicht als u een betaling terugneemt.",
    )

    def __init__(self, *args, invoice: Invoice, today: dt.date, **kwargs):
        due = {"amount": invoice.outstanding} if invoice.outstanding > ZERO else {}
        super().__init__(*args, initial={"received_on": today, **due}, **kwargs)
        self.invoice, self.today = invoice, today

    def clean_received_on(self) -> dt.date:
        day = self.cleaned_data["received_on"]
        if day > self.today:
            raise forms.ValidationError(
                "Deze dag is nog niet geweest. Kies vandaag of een eerdere dag."
            )
        if day < self.invoice.issued_on - _YEAR:
            raise forms.ValidationError(
                "Deze dag ligt meer dan een jaar voor de factuurdatum. Controleer het jaartal."
            )
        return day

    def clean(self) -> dict[str, object]:
        data = super().clean()
        amount: Decimal | None = data.get("amount")
        if amount is not None and amount < ZERO and not data.get("note"):
            self.add_error("note", "Vul in waarom u deze betaling terugneemt.")
        return data


class FundForm(AuditedModelForm):
    """The rules of a fund. A series that has given out numbers keeps its name."""

    class Meta:
        model = Fund
        fields = (
            "name",
            "first_year",
            "reference_date_rule",
            "payment_term_days",
            "vat_treatment",
            "vat_reason",
            "invoice_prefix",
            "credit_prefix",
            "gate_source",
            "gate_locator",
        )

    sections: ClassVar = [
        ("Fonds", ["name", "first_year", "reference_date_rule"]),
        (
            "Facturen",
            ["payment_term_days", "vat_treatment", "vat_reason", "invoice_prefix", "credit_prefix"],
        ),
        ("Regel dat een tarief een besluit nodig heeft", ["gate_source", "gate_locator"]),
    ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        used = {
            "invoice_prefix": self.instance.invoices,
            "credit_prefix": self.instance.invoices.filter(credit_notes__isnull=False),
        }
        for name, rows in used.items():
            field = self.fields[name]
            field.validators.append(_SERIES)
            field.help_text = (
                f"Begin van elk nummer, bijvoorbeeld {getattr(self.instance, name)}-2025-001."
            )
            if rows.exists():
                field.disabled = True
                field.help_text = (
                    "Er zijn nummers van deze reeks uitgegeven. De reeks kan niet meer anders"
                    " heten."
                )

    def clean_first_year(self) -> int:
        """Not after a year that has invoices: that year would be gone from the pages."""
        year = self.cleaned_data["first_year"]
        first = self.instance.invoices.order_by("year").values_list("year", flat=True).first()
        if first is not None and year > first:
            raise forms.ValidationError(
                f"Er zijn facturen van {first}. Kies een jaar dat niet later is."
            )
        return year
