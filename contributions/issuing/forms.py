"""Forms to issue a year and to credit an invoice."""

import datetime as dt
from decimal import Decimal

from django import forms

from contributions.funds.forms import A_YEAR
from contributions.invoices.models.invoices import Invoice
from contributions.issuing.rules import why_not_credit_amount
from contributions.issuing.services.crediting import balance_of
from contributions.years.reports.preview import IssuePreview
from ivz.core import dutch
from ivz.core.merging import write_marks
from ivz.region.validators import validate_printable
from ivz.web.forms import DutchDateField, DutchDecimalField, DutchForm


class IssueForm(DutchForm):
    """The dates on the invoices, and why one goes on in spite of each warning."""

    issued_on = DutchDateField(label="Factuurdatum")
    due_on = DutchDateField(label="Vervaldatum", required=False)
    confirm = forms.BooleanField(label="")
    # of what preview the amounts were agreed to
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

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
        if abs(day - self.today) > A_YEAR:
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
        elif data["due_on"] > issued_on + A_YEAR:
            self.add_error(
                "due_on",
                "Deze dag ligt meer dan een jaar na de factuurdatum. Kies een eerdere dag.",
            )
        return data


class CreditForm(DutchForm):
    """How much of an invoice is taken back, and why; the reason is printed.

    Sent the first time it only asks once more (`ask_once_more`): what cannot be taken back is not
    done by one click. `seen` are the marks of the balance that was shown then.
    """

    amount = DutchDecimalField(label="Bedrag", max_digits=12, decimal_places=2)
    reason = forms.CharField(
        label="Reden",
        max_length=300,
        validators=[validate_printable],
        help_text="Komt op de creditnota te staan.",
    )
    confirm = forms.BooleanField(required=False, widget=forms.HiddenInput)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, invoice: Invoice, **kwargs):
        left = invoice.amount - invoice.credited
        super().__init__(*args, initial={"amount": left}, **kwargs)
        self.invoice = invoice
        self.fields["amount"].help_text = (
            f"In euro, hoogstens {dutch.amount(left)}. Bij het hele bedrag kan een nieuwe factuur"
            " worden gemaakt."
        )

    @property
    def is_confirmed(self) -> bool:
        """Whether it comes from the step that asks once more."""
        return bool(self.data.get("confirm"))

    def clean_amount(self) -> Decimal:
        """The service asks this once more, under its lock."""
        amount = self.cleaned_data["amount"]
        if why_not := why_not_credit_amount(amount, self.invoice.amount, self.invoice.credited):
            raise forms.ValidationError(why_not)
        return amount

    def ask_once_more(self) -> None:
        """Show what was typed as it is, with nothing but a button."""
        self.data = self.data.copy()
        self.data["confirm"] = "on"
        self.data["seen"] = write_marks(balance_of(self.invoice))
        for field in self.fields.values():
            field.widget = field.hidden_widget()

    def let_change(self) -> None:
        """Refused: show what was typed to be changed, and ask once more after that."""
        if self.is_bound:
            self.data = self.data.copy()
            self.data.pop("confirm", None)
