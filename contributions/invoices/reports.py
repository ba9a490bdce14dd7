"""The states of an invoice, in words and colours."""

from contributions.invoices.enums import InvoiceState

INVOICE_TONES: dict[str, str] = {
    InvoiceState.NUMBERED: "neutral",
    InvoiceState.OPEN: "neutral",
    InvoiceState.OVERDUE: "error",
    InvoiceState.PAID: "valid",
    InvoiceState.CREDITED: "inactive",
}
