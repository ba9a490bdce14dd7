"""The words of an invoice in tables."""

from contributions.invoices.enums import InvoiceState

INVOICE_LABELS = dict(InvoiceState.choices)
