"""Who may record a payment, and of how much."""

from decimal import Decimal

from contributions.invoices.models.invoices import Invoice
from ivz.accounts.roles import Actor, Permission
from ivz.accounts.sentences import why_not
from ivz.core import dutch
from ivz.core.money import ZERO


def why_not_record_payment(user: Actor, invoice: Invoice) -> str | None:
    """Why no payment can be recorded for `invoice`."""
    if reason := why_not(user, Permission.ISSUE, "legt betalingen vast", "leggen betalingen vast"):
        return reason
    if invoice.document_id is None:
        return "Deze factuur wordt nog gemaakt. Wacht tot de PDF klaar is."
    return None


def why_not_payment_amount(amount: Decimal, paid: Decimal, outstanding: Decimal) -> str | None:
    """Why `amount` cannot be booked: more than is asked, or taking back more than came in."""
    if amount == ZERO:
        return "Vul een bedrag in dat niet 0 is."
    if amount > ZERO and amount > outstanding:
        return (
            f"Er staat nog {dutch.euro(max(outstanding, ZERO))} open. Een hoger bedrag kan niet"
            " worden vastgelegd."
        )
    if paid + amount < ZERO:
        return f"Er is {dutch.euro(paid)} ontvangen. U kunt niet meer terugboeken dan dat."
    return None
