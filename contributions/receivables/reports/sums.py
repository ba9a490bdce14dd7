"""Sums over invoices: what was asked for, what came in, what is open, what is late and what must be
paid back.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Case, Count, F, Q, Sum, Value, When

from contributions.invoices.enums import InvoiceState
from contributions.invoices.models.invoices import Invoice
from contributions.invoices.querysets import InvoiceQuerySet
from ivz.core.money import ZERO
from ivz.data.fields import MoneyField

_WAITING = (InvoiceState.OPEN, InvoiceState.OVERDUE)


@dataclass(frozen=True, slots=True)
class Receivables:
    """What invoices still have to bring in, in euros and in numbers of invoices: not late yet, and
    late; and what goes back.
    """

    open_count: int
    open_amount: Decimal
    overdue_count: int
    overdue_amount: Decimal
    back_count: int
    back_amount: Decimal


def with_sides(invoices: InvoiceQuerySet[Invoice], day: dt.date) -> InvoiceQuerySet[Any]:
    """Adds the state on `day`, and of the balance what is `to_receive` and what is `to_pay_back`,
    neither below 0.

    An invoice that is still being made asks for nothing yet.
    """
    return invoices.with_state(day).annotate(
        to_receive=Case(
            When(state__in=_WAITING, then=F("outstanding")),
            When(state=InvoiceState.NUMBERED, then=Value(None)),
            default=Value(ZERO),
            output_field=MoneyField(),
        ),
        to_pay_back=Case(
            When(outstanding__lt=0, then=-F("outstanding")),
            default=Value(ZERO),
            output_field=MoneyField(),
        ),
    )


def receivables(invoices: InvoiceQuerySet[Invoice], day: dt.date) -> Receivables:
    """What is open on `day` and still in time, what is overdue, and what was paid too much."""
    waiting, overdue = Q(state=InvoiceState.OPEN), Q(state=InvoiceState.OVERDUE)
    too_much = Q(to_pay_back__gt=0)
    found = with_sides(invoices, day).aggregate(
        open_count=Count("pk", filter=waiting),
        open_amount=Sum("to_receive", filter=waiting),
        overdue_count=Count("pk", filter=overdue),
        overdue_amount=Sum("to_receive", filter=overdue),
        back_count=Count("pk", filter=too_much),
        back_amount=Sum("to_pay_back", filter=too_much),
    )
    return Receivables(
        open_count=found["open_count"],
        open_amount=found["open_amount"] or ZERO,
        overdue_count=found["overdue_count"],
        overdue_amount=found["overdue_amount"] or ZERO,
        back_count=found["back_count"],
        back_amount=found["back_amount"] or ZERO,
    )
