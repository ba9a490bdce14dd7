"""Tables of contributions: funds and rates, years, invoices and what follows them."""

from contributions.models.charges import ExtraCharge
from contributions.models.funds import ContributionYear, FixedContribution, Fund, Rate
from contributions.models.invoices import (
    CreditNote,
    Invoice,
    InvoiceLine,
    InvoiceNotice,
    IssueRun,
    NumberSeries,
    Payment,
)

__all__ = [
    "ContributionYear",
    "CreditNote",
    "ExtraCharge",
    "FixedContribution",
    "Fund",
    "Invoice",
    "InvoiceLine",
    "InvoiceNotice",
    "IssueRun",
    "NumberSeries",
    "Payment",
    "Rate",
]
