"""The form of a payment."""

import datetime as dt
from decimal import Decimal

from django import forms

from contributions.funds.forms import A_YEAR
from contributions.invoices.models.invoices import Invoice
from ivz.core.money import ZERO
from ivz.web.forms import DutchDateField, DutchDecimalField, DutchForm


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
        if day < self.invoice.issued_on - A_YEAR:
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
