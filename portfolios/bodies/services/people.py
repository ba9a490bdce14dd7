"""Verbs on offices and seats: appointing somebody, taking over what the predecessor held, and
sitting in a body.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping

import pghistory
from django.core.exceptions import ValidationError
from django.db import transaction

from ivz.accounts.models import User
from ivz.core.refusal import Refused, require
from ivz.region.models import Organisation
from ivz.sources.models import SourceDocument
from ivz.web.edits import locked
from portfolios.bodies.enums import OfficeKind
from portfolios.bodies.models.people import Office, Person, Seat
from portfolios.bodies.models.portfolios import Holding, Portfolio
from portfolios.bodies.rules.seats import (
    why_not_edit_portfolios,
    why_not_end,
    why_not_sit_twice,
    why_not_take_over,
    why_not_term,
)
from portfolios.bodies.services.portfolios import save_holding


@transaction.atomic
def appoint(
    *,
    person: Person,
    organisation: Organisation,
    kind: OfficeKind | str,
    valid_from: dt.date,
    valid_until: dt.date | None = None,
    is_acting: bool = False,
    is_start_assumed: bool = False,
    source: SourceDocument | None = None,
    source_locator: str = "",
    ends_previous: bool = False,
    by: User,
) -> Office:
    """Put a person into an office. With `ends_previous` the mayor who sits there now leaves on the
    same day.

    What that mayor held and where that mayor sat is vacant from then on, until it is given to
    somebody.

    Raises:
        Refused: `by` may not, or the municipality has a mayor in that term already.
    """
    require(why_not_edit_portfolios(by))
    require(why_not_term(valid_from, valid_until))
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    if ends_previous and kind == OfficeKind.MAYOR:
        _end_mayor(organisation, valid_from)
    office = Office(
        person=person,
        organisation=organisation,
        kind=kind,
        is_acting=is_acting,
        valid_from=valid_from,
        valid_until=valid_until,
        is_start_assumed=is_start_assumed,
        source=source,
        source_locator=source_locator,
    )
    _require_valid(office)
    office.save()
    return office


@transaction.atomic
def keep_office(office: Office, save: Callable[[], Office], *, by: User) -> Office:
    """Save an office as it was changed, with `save` of its form.

    Raises:
        StaleEdit: somebody else changed it since it was seen.
        Refused: `by` may not, it is gone, or the municipality has a mayor in that term already.
    """
    require(why_not_edit_portfolios(by))
    Organisation.objects.select_for_update().get(pk=office.organisation_id)
    _require_valid(office)
    return save()


def _require_valid(office: Office) -> None:
    """Among others: one mayor at a time; ask it with the municipality held."""
    try:
        office.full_clean()
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error


@transaction.atomic
def keep_seat(seat: Seat, save: Callable[[], Seat], *, by: User) -> Seat:
    """Save a seat as it was typed, with `save` of its form; seats of one body come one after the
    other.

    Raises:
        Refused: `by` may not, the body is gone, or somebody put the same seat in meanwhile.
    """
    require(why_not_edit_portfolios(by))
    locked(seat.body)
    values = ("role", "office", "organisation", "police_team", "function")
    terms = ("valid_from", "valid_until")
    require(why_not_sit_twice(seat, {name: getattr(seat, name) for name in (*values, *terms)}))
    return save()


def _end_mayor(organisation: Organisation, day: dt.date) -> None:
    """The mayor of `day` leaves on it."""
    sitting = (
        Office.objects.select_for_update(of=("self",))
        .filter(organisation=organisation, kind=OfficeKind.MAYOR)
        .as_of(day)
        .first()
    )
    if sitting is None:
        return
    require(why_not_end(sitting.valid_from, sitting.valid_until, day))
    sitting.valid_until = day
    with pghistory.context(why="Opgevolgd"):
        sitting.save(update_fields=["valid_until"])


def left_behind(office: Office) -> list[Holding]:
    """What earlier mayors of the municipality held when they left, and nobody took on since: for
    `office` to take over.

    Where several of them left the same portfolio, the one who had it last.
    """
    found: dict[int, Holding] = {}
    for holding in _left(office):
        found[holding.portfolio_id] = holding
    taken = _taken_since(office, found)
    return [holding for holding in found.values() if holding.portfolio_id not in taken]


def _left(office: Office) -> list[Holding]:
    """The holdings without an end of who left office before `office` began, the oldest first; of
    portfolios that are still there.

    A holding that would have begun after its holder left never was one.
    """
    before = Holding.objects.filter(
        organisation=office.organisation_id, office__valid_until__lte=office.valid_from
    )
    before = (
        before.exclude(office=office)
        .select_related("portfolio__body", "office__person", "organisation")
        .order_by("valid_from", "pk")
    )
    return [
        holding
        for holding in before
        if (holding.valid_until is None or holding.valid_until > office.valid_from)
        and holding.ends_on is not None
        and holding.ends_on > holding.valid_from
        and (
            holding.portfolio.valid_until is None
            or holding.portfolio.valid_until > _start(office, holding.portfolio)
        )
    ]


def _start(office: Office, portfolio: Portfolio) -> dt.date:
    """The first day on which `office` can hold `portfolio`."""
    return max(office.valid_from, portfolio.valid_from)


def _taken_since(office: Office, left: Mapping[int, Holding]) -> set[int]:
    """The portfolios that somebody took on since they were left: the municipality itself, or one
    that did not hold it before then.
    """
    rows: dict[int, list[Holding]] = {}
    for other in Holding.objects.filter(portfolio__in=left).select_related("office"):
        rows.setdefault(other.portfolio_id, []).append(other)
    return {
        pk
        for pk, old in left.items()
        if any(_is_newcomer(other, office, old, rows[pk]) for other in rows[pk])
    }


def _is_newcomer(
    other: Holding, office: Office, old: Holding, all_holders: Iterable[Holding]
) -> bool:
    """Whether `other` holds what `old` left, on or after the first day of `office`, without having
    held it beside `old`.
    """
    if other.ends_on is not None and other.ends_on <= _start(office, old.portfolio):
        return False
    if other.organisation_id == office.organisation_id:
        return True
    left_on = old.ends_on or office.valid_from
    beside = {
        one.organisation_id
        for one in all_holders
        if one.valid_from < left_on and (one.ends_on is None or one.ends_on >= left_on)
    }
    return other.valid_from >= left_on and other.organisation_id not in beside


@transaction.atomic
def take_over(office_id: int, *, by: User) -> list[Holding]:
    """Give a new mayor every portfolio that the predecessors left; theirs end on the day they left
    office.

    Raises:
        Refused: `by` may not, or there is nothing to take over.
    """
    office = (
        Office.objects.select_for_update(of=("self",))
        .select_related("organisation", "person")
        .get(pk=office_id)
    )
    Organisation.objects.select_for_update().get(pk=office.organisation_id)
    found = left_behind(office)
    require(why_not_take_over(by, len(found)))
    portfolios = {holding.portfolio_id for holding in found}
    with pghistory.context(why=f"Overgenomen door {office.person}"):
        for old in _left(office):
            if old.portfolio_id in portfolios:
                old.valid_until = old.ends_on
                old.save(update_fields=["valid_until"])
        return [_taken_from(old, office) for old in found]


def _taken_from(old: Holding, office: Office) -> Holding:
    return save_holding(
        Holding(
            portfolio=old.portfolio,
            organisation=office.organisation,
            office=office,
            position=old.position,
            valid_from=_start(office, old.portfolio),
            is_start_assumed=office.is_start_assumed,
            source=office.source,
            source_locator=office.source_locator,
        )
    )
