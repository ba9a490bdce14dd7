"""Who may do what with hours owed: agreements, roles, talks and buy-offs."""

from decimal import Decimal

from contributions.invoices.models.charges import ExtraCharge
from contributions.invoices.rules import why_not_withdraw_charge
from ivz.accounts.models import User
from ivz.accounts.roles import Permission
from ivz.accounts.sentences import why_not
from projects.effort.calculation import hours_text
from projects.effort.models.effort import BuyOff


def why_not_edit_effort(user: User) -> str | None:
    """Why `user` may not keep hours, roles and talks."""
    return why_not(user, Permission.EDIT_PROJECTS, "houdt de inzet bij", "houden de inzet bij")


def why_not_agree(hours: Decimal, by_rule: Decimal | None, reason: str) -> str | None:
    """Why an agreement on `hours` cannot stand as it is: it differs from the table and nobody says
    why.
    """
    if by_rule is None or hours == by_rule or reason.strip():
        return None
    return (
        f"De tabel vraagt {hours_text(by_rule)} uur. Geef de reden waarom u {hours_text(hours)} uur"
        " afspreekt."
    )


def why_not_buy_off(
    user: User, *, agreed: Decimal | None, price: Decimal | None, is_bought_off: bool
) -> str | None:
    """Why the hours of a municipality in a year cannot be bought off."""
    if reason := why_not_edit_effort(user):
        return reason
    if reason := why_not(
        user, Permission.ISSUE, "kan inzet laten afkopen", "kunnen inzet laten afkopen"
    ):
        return reason
    if is_bought_off:
        return "De inzet van dit jaar is al afgekocht."
    if not agreed:
        return "Voor dit jaar zijn geen uren afgesproken. Er valt niets af te kopen."
    if price is None:
        return f"De urentabel kent geen afkoopsom voor {hours_text(agreed)} uur per week."
    return None


def why_not_withdraw_buy_off(user: User, buy_off: BuyOff, charge: ExtraCharge) -> str | None:
    """Why a buy-off cannot be taken back; `charge` comes with the invoice that carries it."""
    if reason := why_not_edit_effort(user):
        return reason
    if buy_off.is_withdrawn:
        return "Deze afkoop is al ingetrokken."
    return why_not_withdraw_charge(user, charge)
