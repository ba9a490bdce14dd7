"""Tables of contributions: funds and rates, years, invoices and what follows them."""

from contributions.funds.models import FixedContribution, Fund, Rate
from contributions.invoices.models.charges import ExtraCharge
from contributions.invoices.models.invoices import (
    CreditNote,
    Invoice,
    InvoiceLine,
    InvoiceNotice,
    IssueRun,
    NumberSeries,
    Payment,
)
from contributions.years.models import ContributionYear

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
