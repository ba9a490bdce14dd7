"""The invoices on the sheet of a municipality."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from contributions.invoices.enums import InvoiceState
from contributions.invoices.models.invoices import Invoice
from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.core.money import ZERO
from ivz.region.sheet import SheetAsked
from ivz.web.parts import Tile


def invoices_of(asked: SheetAsked) -> tuple[Any, ...] | None:
    """The invoices of one municipality, each with its balance and state; None for who may not see
    them.
    """
    user, organisation = asked.user, asked.organisation
    own = (
        user.may(Permission.READ_OWN_INVOICES)
        and user.memberships.filter(organisation=organisation).exists()
    )
    if not (own or user.may(Permission.READ_ALL_INVOICES)):
        return None
    invoices = (
        Invoice.objects.visible_to(user)
        .filter(organisation=organisation, issued_on__lte=asked.day)
        .with_state(asked.day)
    )
    return tuple(invoices.defer("facts").order_by("-year", "-sequence"))


def outstanding(asked: SheetAsked) -> Decimal:
    """What one municipality is still to pay on the invoices shown."""
    return sum(
        (
            invoice.outstanding
            for invoice in asked.once(invoices_of) or ()
            if invoice.outstanding > 0 and invoice.live
        ),
        ZERO,
    )


def payable_tiles(asked: SheetAsked) -> Iterator[Tile]:
    """What one municipality is still to pay."""
    invoices = asked.once(invoices_of)
    if invoices is not None:
        late = any(invoice.state == InvoiceState.OVERDUE for invoice in invoices)
        yield Tile(
            "Nog te betalen",
            dutch.euro(outstanding(asked)),
            "De betaaltermijn is voorbij." if late else "",
            attention=late,
        )
