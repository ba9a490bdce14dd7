"""Taking back an invoice, wholly or in part, by a credit note."""

import datetime as dt
from decimal import Decimal

from django.db import transaction

from contributions.invoices.models.invoices import CreditNote, Invoice
from contributions.invoices.services.numbers import invoice_number, take_numbers
from contributions.issuing.documents import (
    CREDIT_NOTE_TEMPLATE,
    CreditNoteDocument,
    InvoiceDocument,
    credit_note_document,
    credit_note_html,
)
from contributions.issuing.rules import why_not_credit, why_not_credit_amount
from contributions.issuing.services.issuing import Renderer, RenderJob
from ivz.accounts.models import User
from ivz.core.refusal import require
from ivz.papers.enums import DocumentKind
from ivz.papers.facts import from_facts, to_facts
from ivz.papers.services import seal
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
    """Number a credit note of `amount` euros for an invoice; `seal_credit_note` makes its paper
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
        invoice=from_facts(InvoiceDocument, invoice.facts),
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
        facts=to_facts(paper),
        issued_by=by,
    )
    if credited + amount == invoice.amount:
        invoice.live = False
        invoice.save(update_fields=["live"])
    return note


def seal_credit_note(note_id: int, *, render: Renderer) -> CreditNote:
    """Make the document of a credit note and put it into the archive, once."""
    note = CreditNote.objects.get(pk=note_id)
    if note.document_id is not None:
        return note
    html = credit_note_html(from_facts(CreditNoteDocument, note.facts))
    [(_, content)] = render([RenderJob(note.pk, html, note.number, note.issued_on)], 1)
    with transaction.atomic():
        note = (
            CreditNote.objects.select_for_update(of=("self",))
            .select_related("invoice__organisation")
            .get(pk=note_id)
        )
        if note.document_id is None:
            note.document = seal(
                kind=DocumentKind.CREDIT_NOTE,
                number=note.number,
                title=f"Creditnota {note.number}",
                file_name=f"{note.number}.pdf",
                organisation=note.invoice.organisation,
                year=note.invoice.year,
                issued_on=note.issued_on,
                template_version=CREDIT_NOTE_TEMPLATE,
                facts=note.facts,
                content=content,
            )
            note.save(update_fields=["document"])
    return note


def unsealed_credit_notes() -> list[int]:
    """Credit notes that have a number but no document yet."""
    return list(CreditNote.objects.filter(document__isnull=True).values_list("pk", flat=True))


def balance_of(invoice: Invoice) -> dict[str, Decimal]:
    """What was taken back and paid of an invoice that was read with its balance."""
    return {"credited": invoice.credited, "paid": invoice.paid}  # type: ignore[attr-defined]  # annotated


def locked_invoice(invoice_id: int) -> Invoice:
    """The invoice with its balance, locked until the transaction ends; the lock comes first, then
    the sums.
    """
    Invoice.objects.select_for_update(of=("self",)).get(pk=invoice_id)
    return Invoice.objects.with_balance().select_related("fund").get(pk=invoice_id)
