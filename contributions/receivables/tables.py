"""Tables of invoices with what is left to pay, their credit notes and payments."""

from contributions.invoices.reports import INVOICE_TONES
from contributions.invoices.tables import INVOICE_LABELS
from ivz.web.columns import AmountColumn, BadgeColumn, DateColumn, LinkColumn, TextColumn
from ivz.web.tables import ListTable


class InvoiceTable(ListTable):
    """Invoices with what was asked, what came in and what is open."""

    row_header = "number"
    number = LinkColumn(verbose_name="Nummer", css="app-nowrap")
    organisation = TextColumn(
        accessor="organisation__name", verbose_name="Gemeente", order_by="organisation__sort_key"
    )
    issued_on = DateColumn(verbose_name="Datum")
    due_on = DateColumn(verbose_name="Vervalt op")
    amount = AmountColumn(verbose_name="Bedrag (EUR)")
    credited = AmountColumn(verbose_name="Credit (EUR)")
    paid = AmountColumn(verbose_name="Betaald (EUR)")
    to_receive = AmountColumn(verbose_name="Nog open (EUR)")
    to_pay_back = AmountColumn(verbose_name="Terug (EUR)")
    state = BadgeColumn(verbose_name="Status", tones=INVOICE_TONES, labels=INVOICE_LABELS)


class CreditNoteTable(ListTable):
    """What was taken back of an invoice."""

    row_header = "number"
    number = LinkColumn(
        verbose_name="Nummer",
        to="contributions:credit_note_pdf",
        args_from=("number",),
        css="app-nowrap",
    )
    issued_on = DateColumn(verbose_name="Datum")
    amount = AmountColumn(verbose_name="Bedrag (EUR)")
    reason = TextColumn(verbose_name="Reden")


class PaymentTable(ListTable):
    """What came in for an invoice."""

    row_header = "received_on"
    received_on = DateColumn(verbose_name="Ontvangen op")
    amount = AmountColumn(verbose_name="Bedrag (EUR)")
    note = TextColumn(verbose_name="Toelichting")
    recorded_by = TextColumn(verbose_name="Vastgelegd door")


def _file_name(invoice) -> str | None:
    return f"{invoice.number}.pdf" if invoice.document_id else None


class SheetInvoiceTable(ListTable):
    """The invoices on the sheet of a municipality, as far as the reader may see them."""

    row_header = "number"
    empty_text = "Er zijn nog geen facturen verstuurd."
    number = LinkColumn(verbose_name="Factuur", css="app-nowrap")
    issued_on = DateColumn(verbose_name="Factuurdatum")
    due_on = DateColumn(verbose_name="Vervaldatum")
    amount = AmountColumn(verbose_name="Bedrag (EUR)")
    outstanding = AmountColumn(verbose_name="Nog open (EUR)")
    state = BadgeColumn(verbose_name="Status", labels=INVOICE_LABELS, tones=INVOICE_TONES)
    pdf = LinkColumn(
        verbose_name="Document",
        accessor=_file_name,
        to="contributions:invoice_pdf",
        args_from=("number",),
        css="app-nowrap",
    )
