"""Recording what came in."""

import datetime as dt
from decimal import Decimal

from django.db import transaction

from contributions.invoices.models.invoices import Payment
from contributions.issuing.services.crediting import locked_invoice
from contributions.receivables.rules import why_not_payment_amount, why_not_record_payment
from ivz.accounts.models import User
from ivz.core.refusal import require


@transaction.atomic
def record_payment(
    invoice_id: int, *, amount: Decimal, received_on: dt.date, note: str, by: User
) -> Payment:
    """Book `amount` euros received for an invoice; a negative amount takes back a row that was
    typed wrongly.

    Raises:
        Refused: `by` may not, or the amount is 0, more than is open, or takes back more than came
        in.
    """
    invoice = locked_invoice(invoice_id)
    require(why_not_record_payment(by, invoice))
    require(why_not_payment_amount(amount, invoice.paid, invoice.outstanding))  # type: ignore[attr-defined]  # annotated
    return Payment.objects.create(
        invoice=invoice, amount=amount, received_on=received_on, note=note, recorded_by=by
    )
