"""What receivables bring to the home page: the invoices that wait for payment, as far as the reader
may see them.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.urls import reverse

from contributions.invoices.enums import InvoiceState
from contributions.invoices.models.invoices import Invoice
from ivz.accounts.models import User
from ivz.accounts.roles import Permission, Role
from ivz.core import dutch
from ivz.core.money import ZERO
from ivz.web.parts import Asked, Deadline, Task, Tile


@dataclass(frozen=True, slots=True)
class OpenInvoices:
    """The invoices that the reader may see and that are not paid on a day."""

    invoices: tuple[Any, ...]  # of Invoice, with the state and balance of with_state

    @property
    def overdue(self) -> tuple[Any, ...]:
        return tuple(invoice for invoice in self.invoices if invoice.state == InvoiceState.OVERDUE)

    @property
    def total(self) -> Decimal:
        return sum((invoice.outstanding for invoice in self.invoices), ZERO)

    @property
    def overdue_total(self) -> Decimal:
        return sum((invoice.outstanding for invoice in self.overdue), ZERO)


def open_invoices(asked: Asked) -> OpenInvoices:
    """What the reader may see of the invoices that wait for payment on the day."""
    issued = Invoice.objects.visible_to(asked.user).filter(issued_on__lte=asked.day)
    states = [InvoiceState.OPEN, InvoiceState.OVERDUE]
    waiting = issued.with_state(asked.day).filter(state__in=states)  # type: ignore[misc]  # annotated
    return OpenInvoices(tuple(waiting.defer("facts").order_by("due_on", "number")))


def _sees_invoices(user: User) -> bool:
    """Whether invoices are this user's business at all."""
    return user.may(Permission.READ_ALL_INVOICES) or user.may(Permission.READ_OWN_INVOICES)


def open_tiles(asked: Asked) -> Iterator[Tile]:
    """What is not paid, for who may see invoices."""
    if not _sees_invoices(asked.user):
        return
    unpaid = asked.once(open_invoices)
    label, number, note = "Open facturen", len(unpaid.invoices), "Er is niets te betalen."
    if unpaid.overdue:
        label, number = "Facturen te laat", len(unpaid.overdue)
        note = f"Samen {dutch.euro(unpaid.overdue_total)}."
    elif unpaid.invoices:
        note = f"Samen {dutch.euro(unpaid.total)}."
    yield Tile(
        label,
        str(number),
        note,
        reverse("contributions:invoice_list"),
        "Bekijk de facturen",
        attention=bool(unpaid.overdue),
    )


def payment_tasks(asked: Asked) -> Iterator[Task]:
    """What waits for payment, urgent when something is late."""
    unpaid = asked.once(open_invoices)
    if not unpaid.invoices:
        return
    late = len(unpaid.overdue)
    text = f"{_counted(len(unpaid.invoices))} open, samen {dutch.euro(unpaid.total)}."
    if late:
        text = f"{_counted(late)} te laat, samen {dutch.euro(unpaid.overdue_total)}."
    everybody = asked.user.may(Permission.READ_ALL_INVOICES)
    yield Task(
        text,
        reverse("contributions:invoice_list"),
        (Role.COORDINATOR,) if everybody else (Role.FINANCE,),
        is_urgent=bool(late),
    )


def due_days(asked: Asked) -> Iterator[Deadline]:
    """The days on which invoices are to be paid at last."""
    coming: dict[dt.date, list[Any]] = {}
    for invoice in asked.once(open_invoices).invoices:
        if invoice.state == InvoiceState.OPEN:
            coming.setdefault(invoice.due_on, []).append(invoice)
    for due_on, due in coming.items():
        total = dutch.euro(sum((invoice.outstanding for invoice in due), ZERO))
        text = f"{_counted(len(due))} te betalen, samen {total}."
        yield Deadline(due_on, text, reverse("contributions:invoice_list"))


def _counted(number: int) -> str:
    return "Er is 1 factuur" if number == 1 else f"Er zijn {number} facturen"
