"""Who may do what with rates, years and invoices in which state; each answer is a sentence, or None when it may be done.

What stands in the way of a whole year (counts, addresses, decisions) is in `reports.preview`, which reads it anyway.
"""

from decimal import Decimal
from typing import Protocol

from contributions.enums import RateStatus
from contributions.models import Fund, Invoice, Rate
from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.core.money import ZERO

COORDINATOR_ONLY = "Alleen de regiocoördinator kan dit doen."


class Actor(Protocol):
    """Whoever asks: a user, with a role."""

    def may(self, permission: Permission) -> bool: ...


def why_not_edit_rates(user: Actor) -> str | None:
    """Why `user` may not keep rates, funds and contribution years."""
    return None if user.may(Permission.EDIT_RATES) else COORDINATOR_ONLY


def why_not_issue(user: Actor) -> str | None:
    """Why `user` may not issue invoices at all."""
    return None if user.may(Permission.ISSUE) else "Alleen de regiocoördinator verstuurt facturen."


def why_not_change_rate(user: Actor, rate: Rate) -> str | None:
    """Why value, start and rounding of `rate` are fixed: a decision or issued invoices rest on them."""
    if reason := why_not_edit_rates(user):
        return reason
    if rate.status == RateStatus.ADOPTED:
        return "Bij dit tarief is een besluit vastgelegd. Leg een nieuw tarief vast met een latere ingangsdatum."
    if Invoice.objects.filter(fund=rate.fund_id, lines__rate_valid_from=rate.valid_from, lines__rate=rate.value).exists():
        return "Met dit tarief zijn facturen verstuurd. Leg een nieuw tarief vast met een latere ingangsdatum."
    return None


def why_not_adopt_rate(user: Actor, rate: Rate) -> str | None:
    """Why no decision can be recorded for `rate`."""
    if reason := why_not_edit_rates(user):
        return reason
    if rate.status == RateStatus.ADOPTED:
        return "Bij dit tarief is al een besluit vastgelegd."
    return None


def why_not_set_year(user: Actor, fund: Fund, year: int) -> str | None:
    """Why no other reference date can be recorded for `year`: its invoices were computed with the present one."""
    if reason := why_not_edit_rates(user):
        return reason
    if Invoice.objects.live().filter(fund=fund, year=year).exists():
        return "Van dit jaar zijn facturen gemaakt. De inwonertallen van dit jaar liggen vast."
    return None


def why_not_credit(user: Actor, invoice: Invoice) -> str | None:
    """Why `invoice` cannot be credited."""
    if not user.may(Permission.ISSUE):
        return "Alleen de regiocoördinator maakt creditnota's."
    if invoice.document_id is None:
        return "Deze factuur wordt nog gemaakt. Wacht tot de PDF klaar is."
    if not invoice.live:
        return "Deze factuur is al helemaal gecrediteerd."
    return None


def why_not_credit_amount(amount: Decimal, invoice_amount: Decimal, credited: Decimal) -> str | None:
    """Why `amount` euros cannot be taken back from an invoice of which `credited` is taken back already."""
    left = invoice_amount - credited
    if amount <= ZERO:
        return "Vul een bedrag in dat hoger is dan 0."
    if amount > left:
        return f"U kunt nog hoogstens {dutch.euro(left)} crediteren."
    return None


def why_not_record_payment(user: Actor, invoice: Invoice) -> str | None:
    """Why no payment can be recorded for `invoice`."""
    if not user.may(Permission.ISSUE):
        return "Alleen de regiocoördinator legt betalingen vast."
    if invoice.document_id is None:
        return "Deze factuur wordt nog gemaakt. Wacht tot de PDF klaar is."
    return None


def why_not_payment_amount(amount: Decimal, paid: Decimal, outstanding: Decimal) -> str | None:
    """Why `amount` cannot be booked: more than is asked, or taking back more than came in."""
    if amount == ZERO:
        return "Vul een bedrag in dat niet 0 is."
    if amount > outstanding:
        return f"Er staat nog {dutch.euro(outstanding)} open. Een hoger bedrag kan niet worden vastgelegd."
    if paid + amount < ZERO:
        return f"Er is {dutch.euro(paid)} ontvangen. U kunt niet meer terugboeken dan dat."
    return None
