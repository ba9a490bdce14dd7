"""Who may keep people, offices, bodies, seats and portfolios, and what their terms allow; each
answer is a sentence, or None.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet

from ivz.accounts.models import User
from ivz.accounts.roles import Permission
from ivz.accounts.sentences import why_not
from ivz.core import dutch
from ivz.core.validity import last_day
from portfolios.bodies.models.people import Office, Seat
from portfolios.bodies.models.portfolios import Holding, Portfolio


def why_not_edit_portfolios(user: User) -> str | None:
    """Why `user` may not change people, offices, bodies, seats and portfolios."""
    return why_not(
        user,
        Permission.EDIT_PORTFOLIOS,
        "houdt zetels en portefeuilles bij",
        "houden zetels en portefeuilles bij",
    )


def why_not_term(valid_from: dt.date, valid_until: dt.date | None) -> str | None:
    """Why this is no term: it would end before it begins."""
    return (
        "De laatste dag ligt niet voor de eerste."
        if valid_until is not None and valid_until <= valid_from
        else None
    )


def why_not_end(valid_from: dt.date, valid_until: dt.date | None, until: dt.date) -> str | None:
    """Why a term cannot end on `until`, its first day without: it has ended before, or has not
    begun by then.
    """
    if valid_until is not None and valid_until <= until:
        return f"Dit is al geëindigd: de laatste dag was {dutch.long_date(last_day(valid_until))}."
    if until <= valid_from:
        return f"De laatste dag ligt vóór de eerste dag ({dutch.long_date(valid_from)})."
    return None


def why_not_hold(portfolio: Portfolio, office: Office | None, valid_from: dt.date) -> str | None:
    """Why nobody can take a portfolio on from `valid_from`, or this office-holder cannot."""
    if valid_from < portfolio.valid_from:
        return f"Deze portefeuille bestaat pas vanaf {dutch.long_date(portfolio.valid_from)}."
    if portfolio.valid_until and portfolio.valid_until <= valid_from:
        return (
            "Deze portefeuille bestaat niet meer: de laatste dag was"
            f" {dutch.long_date(last_day(portfolio.valid_until))}."
        )
    if office and not office.holds_on(valid_from):
        return f"{office.person} is op {dutch.long_date(valid_from)} geen {office.title}."
    return None


def why_not_hold_twice(
    portfolio: Portfolio,
    organisation_id: int,
    valid_from: dt.date,
    valid_until: dt.date | None,
    among: QuerySet[Holding] | None = None,
) -> str | None:
    """Why this municipality cannot hold the portfolio in this term: it does already, by one of the
    holdings `among` (default: all).
    """
    known = Holding.objects.all() if among is None else among
    for other in known.filter(portfolio=portfolio, organisation_id=organisation_id).select_related(
        "organisation", "office"
    ):
        if (other.ends_on is None or other.ends_on > valid_from) and (
            valid_until is None or other.valid_from < valid_until
        ):
            return f"{other.organisation} heeft deze portefeuille in die periode al."
    return None


def why_not_sit_twice(seat: Seat, values: Mapping[str, Any]) -> str | None:
    """Why `seat` cannot become what `values` say: the same holder has the same seat in an
    overlapping term.
    """
    same = {name: values[name] for name in ("role", "office", "organisation", "police_team")}
    start, end = values["valid_from"], values["valid_until"]
    others = Seat.objects.exclude(pk=seat.pk).filter(
        body=seat.body_id, function__iexact=values["function"], **same
    )
    if any(
        (other.valid_until is None or other.valid_until > start)
        and (end is None or other.valid_from < end)
        for other in others
    ):
        return "Deze zetel staat er in die periode al in."
    return None


def why_not_take_over(user: User, how_many: int) -> str | None:
    """Why `user` cannot give a new mayor the portfolios that the predecessor left."""
    if reason := why_not_edit_portfolios(user):
        return reason
    return None if how_many else "Er zijn geen portefeuilles om over te nemen."
