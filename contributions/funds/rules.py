"""Who may do what with rates and funds; each answer is a sentence, or None when it may be done.

What rests on a rate is known higher up: those subjects hand in a guard.
"""

import datetime as dt
from collections.abc import Callable
from enum import StrEnum

from contributions.funds.enums import RateStatus
from contributions.funds.models import Fund, Rate
from ivz.accounts.roles import Actor, Permission
from ivz.accounts.sentences import why_not
from ivz.core.registry import Registry


class RateVerb(StrEnum):
    """What can be done to a rate that a subject above may have a reason against."""

    CHANGE = "change"
    ADOPT = "adopt"
    WITHDRAW = "withdraw"


type RateGuard = Callable[[Rate, RateVerb], str | None]
"""A Dutch sentence that says why a rate must stay as it is: the guard knows what rests on it."""

type StartGuard = Callable[[Fund, dt.date], str | None]
"""A Dutch sentence that says why no rate of the fund can start on a day."""

rate_guards: Registry[RateGuard] = Registry("guard of rates")
start_guards: Registry[StartGuard] = Registry("guard of the start of a rate")


def _guarded(rate: Rate, verb: RateVerb) -> str | None:
    return next((reason for guard in rate_guards if (reason := guard(rate, verb))), None)


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
    return _guarded(rate, RateVerb.CHANGE)


def why_not_start_rate(fund: Fund, day: dt.date) -> str | None:
    """Why no rate of `fund` can start on `day`: something above rests on the rate before it."""
    return next((reason for guard in start_guards if (reason := guard(fund, day))), None)


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
    return _guarded(rate, RateVerb.WITHDRAW)
