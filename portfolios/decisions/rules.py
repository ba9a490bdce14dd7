"""Who may keep decisions, and in which state; each answer is a sentence, or None when it may be
done.
"""

import datetime as dt
from collections.abc import Callable

from ivz.accounts.models import User
from ivz.accounts.roles import Permission
from ivz.accounts.sentences import why_not
from ivz.core import dutch
from ivz.core.registry import Registry
from portfolios.decisions.enums import DecisionKind
from portfolios.decisions.models import Decision

type DecisionGuard = Callable[[Decision], str | None]
"""A Dutch sentence that says why a decision stays as it is: the guard knows what it is part of."""

decision_guards: Registry[DecisionGuard] = Registry("guard of decisions")


def why_not_edit_decisions(user: User) -> str | None:
    """Why `user` may not record or change decisions."""
    return why_not(user, Permission.EDIT_DECISIONS, "legt besluiten vast", "leggen besluiten vast")


def why_not_change_decision(decision: Decision) -> str | None:
    """Why `decision` stays as it is: something above rests on it."""
    return next((reason for guard in decision_guards if (reason := guard(decision))), None)


def why_not_decided_on(day: dt.date, today: dt.date) -> str | None:
    """Why nothing can have been decided on `day`: it is still to come."""
    return (
        f"{dutch.long_date(day).capitalize()} moet nog komen. Leg een besluit vast als het"
        " genomen is."
        if day > today
        else None
    )


def why_not_kind(old: str, new: str) -> str | None:
    """Why a recorded decision cannot become a step: rates and invoices may rest on it."""
    if old != DecisionKind.STEP and new == DecisionKind.STEP:
        return "Op dit besluit kan een tarief rusten. Leg een stap als nieuw vast."
    return None
