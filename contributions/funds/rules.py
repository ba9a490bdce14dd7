"""Who may do what with rates and funds; each answer is a sentence, or None when it may be done.

What rests on a rate is known higher up: those subjects hand in a guard.
"""

import datetime as dt
from collections.abc import Callable
from enum import StrEnum

from django.db.models import Max

from contributions.funds.enums import RateStatus
from contributions.funds.models import Fund, Rate
from contributions.invoices.models.invoices import Invoice
from contributions.invoices.rules import is_invoiced
from ivz.accounts.roles import Actor, Permission
from ivz.accounts.sentences import why_not


class RateVerb(StrEnum):
    """What can be done to a rate that apps above may have a reason against."""

    CHANGE = "change"
    ADOPT = "adopt"
    WITHDRAW = "withdraw"


type RateGuard = Callable[[Rate, RateVerb], str | None]


"""A Dutch sentence that says why a rate must stay as it is.

The guard knows what hangs on the rate, this app does not.
"""


_guards: list[RateGuard] = []


def rate_guard(guard: RateGuard) -> RateGuard:
    """Registers a guard that is asked before a rate is changed, adopted or loses its decision.
    Belongs in a `rules` module.
    """
    _guards.append(guard)
    return guard


def _guarded(rate: Rate, verb: RateVerb) -> str | None:
    return next((reason for guard in _guards if (reason := guard(rate, verb))), None)


def why_not_edit_rates(user: Actor) -> str | None:
    """Why `user` may not keep rates, funds and contribution years."""
    return why_not(user, Permission.EDIT_RATES, "kan dit doen", "kunnen dit doen")


def why_not_change_rate(user: Actor, rate: Rate) -> str | None:
    """Why value, start and rounding of `rate` are fixed: a decision or issued invoices rest on
    them.
    """
    if reason := why_not_edit_rates(user):
        return reason
    if rate.status == RateStatus.ADOPTED:
        return (
            "Bij dit tarief is een besluit vastgelegd. Leg een nieuw tarief vast met een latere"
            " ingangsdatum."
        )
    if is_invoiced(rate):
        return (
            "Met dit tarief zijn facturen verstuurd. Leg een nieuw tarief vast met een latere"
            " ingangsdatum."
        )
    return _guarded(rate, RateVerb.CHANGE)


def why_not_start_rate(fund: Fund, day: dt.date) -> str | None:
    """Why no rate of `fund` can start on `day`: it would be the rate of a year that
    has invoices.
    """
    last = Invoice.objects.live().filter(fund=fund).aggregate(year=Max("year"))["year"]
    if last is None or day > dt.date(last, 1, 1):
        return None
    return f"Van {last} zijn facturen verstuurd. Kies een dag na 1 januari {last}."


def why_not_adopt_rate(user: Actor, rate: Rate) -> str | None:
    """Why no decision can be recorded for `rate`."""
    if reason := why_not_edit_rates(user):
        return reason
    if rate.status == RateStatus.ADOPTED:
        return "Bij dit tarief is al een besluit vastgelegd."
    if rate.value is None:
        return "Vanaf deze dag is er geen tarief meer. Daar kan geen besluit bij worden vastgelegd."
    return _guarded(rate, RateVerb.ADOPT)


def why_not_withdraw_decision(user: Actor, rate: Rate) -> str | None:
    """Why the decision behind `rate` cannot be taken away from it."""
    if reason := why_not_edit_rates(user):
        return reason
    if rate.status != RateStatus.ADOPTED:
        return "Bij dit tarief is geen besluit vastgelegd."
    if is_invoiced(rate):
        return "Met dit tarief zijn facturen verstuurd. Het besluit blijft erbij staan."
    return _guarded(rate, RateVerb.WITHDRAW)
