"""Who may issue and credit, and in which state."""

from decimal import Decimal

from contributions.invoices.models.invoices import Invoice
from ivz.accounts.roles import Actor, Permission
from ivz.accounts.sentences import why_not
from ivz.core import dutch
from ivz.core.money import ZERO


def why_not_issue(user: Actor) -> str | None:
    """Why `user` may not issue invoices at all."""
    return why_not(user, Permission.ISSUE, "verstuurt facturen", "versturen facturen")


def why_not_credit(user: Actor, invoice: Invoice) -> str | None:
    """Why `invoice` cannot be credited."""
    if reason := why_not(user, Permission.ISSUE, "maakt creditnota's", "maken creditnota's"):
        return reason
    if invoice.document_id is None:
        return "Deze factuur wordt nog gemaakt. Wacht tot de PDF klaar is."
    if not invoice.live:
        return "Deze factuur is al helemaal gecrediteerd."
    return None


def why_not_credit_amount(
    amount: Decimal, invoice_amount: Decimal, credited: Decimal
) -> str | None:
    """Why `amount` euros cannot be taken back from an invoice of which `credited` is taken back
    already.
    """
    left = invoice_amount - credited
    if amount <= ZERO:
        return "Vul een bedrag in dat hoger is dan 0."
    if amount > left:
        return f"U kunt nog hoogstens {dutch.euro(left)} crediteren."
    return None
