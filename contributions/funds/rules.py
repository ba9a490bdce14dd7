"""Who may do what with rates and funds; each answer is a sentence, or None when it may be done.

What rests on a rate is known higher up: those subjects hand in a guard.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from contributions.funds.enums import RateStatus
from contributions.funds.models import Fund, Rate
from ivz.accounts.roles import Actor, Permission
from ivz.accounts.sentences import why_not
from ivz.core.registry import Registry

FIGURES = ("valid_from", "is_start_assumed", "value", "rounding_rule", "firmness")
"""What of a rate a decision and invoices rest on, by the names of its form."""
SERIES_IN_USE = "Er zijn nummers van deze reeks uitgegeven. De reeks kan niet meer anders heten."


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


def series_in_use(fund: Fund) -> set[str]:
    """The series of `fund` that have given out numbers: they keep their names."""
    invoices = fund.invoices.filter(credit_notes__isnull=False)
    return {
        name
        for name, rows in (("invoice_prefix", fund.invoices), ("credit_prefix", invoices))
        if rows.exists()
    }


def why_not_change_fund(fund: Fund, changed: Mapping[str, Any]) -> str | None:
    """Why `fund` cannot become what `changed` says: numbers were given out, or a year with invoices
    would be gone from the pages.
    """
    if changed.keys() & series_in_use(fund):
        return SERIES_IN_USE
    first = fund.invoices.order_by("year").values_list("year", flat=True).first()
    if first is not None and changed.get("first_year", first) > first:
        return f"Er zijn facturen van {first}. Kies een jaar dat niet later is."
    return None


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
