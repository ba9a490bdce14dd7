"""Verbs on portfolios: giving one to somebody, and going on with it under another title."""

import datetime as dt
from collections.abc import Callable

import pghistory
from django.core.exceptions import ValidationError
from django.db import transaction

from ivz.accounts.models import User
from ivz.core.refusal import Refused, require
from ivz.region.models import Organisation
from ivz.sources.models import SourceDocument
from ivz.web.edits import locked
from portfolios.bodies.enums import Nature
from portfolios.bodies.models.people import Office
from portfolios.bodies.models.portfolios import Holding, Portfolio
from portfolios.bodies.rules.seats import (
    why_not_edit_portfolios,
    why_not_end,
    why_not_hold,
    why_not_hold_twice,
)

_GONE = "Iemand heeft deze portefeuille intussen verwijderd. Er is niets opgeslagen."


@transaction.atomic
def assign(
    *,
    portfolio: Portfolio,
    organisation: Organisation,
    office: Office | None,
    valid_from: dt.date,
    valid_until: dt.date | None = None,
    is_start_assumed: bool = False,
    note: str = "",
    source: SourceDocument | None = None,
    source_locator: str = "",
    ends_others: bool = False,
    by: User,
) -> Holding:
    """Give a portfolio to a municipality and its mayor. With `ends_others` who holds it now stops
    on that day.

    Raises:
        Refused: `by` may not, the portfolio or the office does not exist on that day, or the
        municipality holds it already.
    """
    require(why_not_edit_portfolios(by))
    if Portfolio.objects.select_for_update(of=("self",)).filter(pk=portfolio.pk).first() is None:
        raise Refused(_GONE)
    require(why_not_hold(portfolio, office, valid_from))
    if ends_others:
        _end_holders(portfolio, valid_from)
    require(why_not_hold_twice(portfolio, organisation.pk, valid_from, valid_until))
    position = Holding.objects.filter(organisation=organisation).as_of(valid_from).count() + 1
    return save_holding(
        Holding(
            portfolio=portfolio,
            organisation=organisation,
            office=office,
            position=position,
            valid_from=valid_from,
            valid_until=valid_until,
            is_start_assumed=is_start_assumed,
            note=note,
            source=source,
            source_locator=source_locator,
        )
    )


@transaction.atomic
def keep_holding(holding: Holding, save: Callable[[], Holding], *, by: User) -> Holding:
    """Save a holding as it was changed, with `save` of its form; holders of one portfolio come one
    after the other.

    Raises:
        StaleEdit: somebody else changed it since it was seen.
        Refused: `by` may not, it is gone, the portfolio or the office does not exist on that day,
        or the municipality holds it already.
    """
    require(why_not_edit_portfolios(by))
    portfolio = locked(holding.portfolio)
    start, until = holding.valid_from, holding.valid_until
    require(why_not_hold(portfolio, holding.office, start))
    others = Holding.objects.exclude(pk=holding.pk)
    require(why_not_hold_twice(portfolio, holding.organisation_id, start, until, among=others))
    return save()


def save_holding(holding: Holding) -> Holding:
    """Keep a new holding.

    Raises:
        Refused: it ends before it begins, or the municipality has the portfolio from that day
        already.
    """
    try:
        holding.full_clean()
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
    holding.save()
    return holding


def _end_holders(portfolio: Portfolio, day: dt.date) -> None:
    with pghistory.context(why="Overgedragen"):
        for holding in portfolio.holdings.select_for_update(of=("self",)).as_of(day):
            require(why_not_end(holding.valid_from, holding.valid_until, day))
            holding.valid_until = day
            holding.save(update_fields=["valid_until"])


@transaction.atomic
def rename(
    portfolio_id: int,
    *,
    title: str,
    nature: Nature | str,
    valid_from: dt.date,
    source: SourceDocument | None = None,
    source_locator: str = "",
    by: User,
) -> Portfolio:
    """Go on with a portfolio under another title or nature: a new one from `valid_from`, held by
    who held the old one.

    Raises:
        Refused: `by` may not, the old one has ended or not begun, nothing changes, or there is one
        with this title already.
    """
    require(why_not_edit_portfolios(by))
    old = Portfolio.objects.select_for_update(of=("self",)).filter(pk=portfolio_id).first()
    if old is None:
        raise Refused(_GONE)
    require(why_not_end(old.valid_from, old.valid_until, valid_from))
    if (title, nature) == (old.title, old.nature):
        raise Refused("Er verandert niets. Vul een andere titel of een andere aard in.")
    if Portfolio.objects.filter(body=old.body, title=title, valid_from=valid_from).exists():
        raise Refused("Er is al een portefeuille met deze titel vanaf deze dag.")
    new = Portfolio.objects.create(
        body_id=old.body_id,
        title=title,
        nature=nature,
        valid_from=valid_from,
        valid_until=old.valid_until,
        renamed_from=old,
        is_body_inferred=old.is_body_inferred,
        source=source,
        source_locator=source_locator,
    )
    with pghistory.context(why=f"Heet vanaf dan: {title}"):
        _move_holders(old, new, valid_from)
        old.valid_until = valid_from
        old.save(update_fields=["valid_until"])
    return new


def _move_holders(old: Portfolio, new: Portfolio, day: dt.date) -> None:
    """Who holds the old one on `day` goes on with the new one; holders still to come move as they
    are.

    Who left office by then holds nothing any more and stays with the old one.
    """
    for holding in old.holdings.select_for_update(of=("self",)).filter(valid_from__gte=day):
        holding.portfolio = new
        holding.save(update_fields=["portfolio"])
    for holding in old.holdings.as_of(day).select_related("office"):
        if holding.ends_on is not None and holding.ends_on <= day:
            continue
        Holding.objects.create(
            portfolio=new,
            organisation_id=holding.organisation_id,
            office_id=holding.office_id,
            position=holding.position,
            valid_from=day,
            valid_until=holding.valid_until,
            note=holding.note,
            source=new.source,
            source_locator=new.source_locator,
        )
        holding.valid_until = day
        holding.save(update_fields=["valid_until"])
