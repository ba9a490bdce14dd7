"""Sums over invoices: what was asked for, what came in, what is open and what is late."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count, Q, Sum

from contributions.enums import InvoiceState
from contributions.models import Invoice
from contributions.querysets import InvoiceQuerySet
from ivz.core.money import ZERO


@dataclass(frozen=True, slots=True)
class Receivables:
    """What invoices still have to bring in, in euros and in numbers of invoices: not late yet, and late."""

    open_count: int
    open_amount: Decimal
    overdue_count: int
    overdue_amount: Decimal


def receivables(invoices: InvoiceQuerySet[Invoice], day: dt.date) -> Receivables:
    """What is open on `day` and still in time, and what is overdue."""
    waiting = Q(state=InvoiceState.OPEN)
    overdue = Q(state=InvoiceState.OVERDUE)
    found = invoices.with_state(day).aggregate(
        open_count=Count("pk", filter=waiting),
        open_amount=Sum("outstanding", filter=waiting),
        overdue_count=Count("pk", filter=overdue),
        overdue_amount=Sum("outstanding", filter=overdue),
    )
    return Receivables(
        open_count=found["open_count"],
        open_amount=found["open_amount"] or ZERO,
        overdue_count=found["overdue_count"],
        overdue_amount=found["overdue_amount"] or ZERO,
    )
