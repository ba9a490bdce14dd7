"""Taking back an invoice, wholly or in part, by a credit note."""

import datetime as dt
from decimal import Decimal

from django.db import transaction

from contributions.invoices.models.invoices import CreditNote, Invoice
from contributions.invoices.services.numbers import invoice_number, take_numbers
from contributions.issuing.documents import InvoiceDocument, credit_note_document
from contributions.issuing.rules import why_not_credit, why_not_credit_amount
from ivz.accounts.models import User
from ivz.core.refusal import require
from ivz.papers.kinds import paper_from, stored
from ivz.region.models import Issuer
from ivz.web.edits import require_as_seen


@transaction.atomic
def credit_invoice(
    invoice_id: int,
    *,
    amount: Decimal,
    reason: str,
    by: User,
    on: dt.date,
    seen: str = "",
) -> CreditNote:
    """Number a credit note of `amount` euros for an invoice; the worker makes its paper
    afterwards.

    Once the whole amount is taken back, the organisation can get a new invoice for that year.
    `seen` are the marks of the balance that was agreed to.

    Raises:
        Refused: `by` may not, the invoice is in the wrong state, less than `amount` is left, or the
            balance changed since it was seen.
    """
    invoice = locked_invoice(invoice_id)
    require(why_not_credit(by, invoice))
    require_as_seen(
        seen,
        balance_of(invoice),
        "Er is op deze factuur betaald of gecrediteerd sinds u deze pagina opende. Er is geen"
        " creditnota gemaakt. Controleer het bedrag.",
    )
    credited = invoice.credited  # type: ignore[attr-defined]  # annotated by with_balance
    require(why_not_credit_amount(amount, invoice.amount, credited))
    prefix = invoice.fund.credit_prefix
    [sequence] = take_numbers(prefix, invoice.year, 1)
    number = invoice_number(prefix, invoice.year, sequence)
    paper = credit_note_document(
        issuer=Issuer.objects.select_related("organisation").get(),
        invoice=paper_from(InvoiceDocument, invoice.facts),
        number=number,
        issued_on=on,
        amount=amount,
        reason=reason,
        credited_before=credited,
    )
    note = CreditNote.objects.create(
        invoice=invoice,
        sequence=sequence,
        number=number,
        issued_on=on,
        amount=amount,
        reason=reason,
        facts=stored(paper),
        issued_by=by,
    )
    if credited + amount == invoice.amount:
        invoice.live = False
        invoice.save(update_fields=["live"])
    return note


def balance_of(invoice: Invoice) -> dict[str, Decimal]:
    """What was taken back and paid of an invoice that was read with its balance."""
    return {"credited": invoice.credited, "paid": invoice.paid}  # type: ignore[attr-defined]  # annotated


def locked_invoice(invoice_id: int) -> Invoice:
    """The invoice with its balance, locked until the transaction ends; the lock comes first, then
    the sums.
    """
    Invoice.objects.select_for_update(of=("self",)).get(pk=invoice_id)
    return Invoice.objects.with_balance().select_related("fund").get(pk=invoice_id)
