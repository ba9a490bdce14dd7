"""Verbs on offices: appointing somebody, and taking over what the predecessor held."""

import datetime as dt

import pghistory
from django.core.exceptions import ValidationError
from django.db import transaction

from ivz.accounts.models import User
from ivz.core.refusal import Refused, require
from ivz.region.models import Organisation
from ivz.sources.models import SourceDocument
from portfolios.enums import OfficeKind
from portfolios.models import Holding, Office, Person
from portfolios.rules.seats import why_not_edit_portfolios, why_not_end, why_not_take_over, why_not_term


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
    """Put a person into an office. With `ends_previous` the mayor who sits there now leaves on the same day.

    What that mayor held and where that mayor sat is vacant from then on, until it is given to somebody.

    Raises:
        Refused: `by` may not, or the municipality has a mayor in that term already.
    """
    require(why_not_edit_portfolios(by))
    require(why_not_term(valid_from, valid_until))
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    if ends_previous and kind == OfficeKind.MAYOR:
        _end_mayor(organisation, valid_from)
    office = Office(
        person=person, organisation=organisation, kind=kind, is_acting=is_acting, valid_from=valid_from, valid_until=valid_until,
        is_start_assumed=is_start_assumed, source=source, source_locator=source_locator,
    )  # fmt: skip
    try:
        office.full_clean()
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
    office.save()
    return office


def _end_mayor(organisation: Organisation, day: dt.date) -> None:
    """The mayor of `day` leaves on it."""
    sitting = Office.objects.select_for_update(of=("self",)).filter(organisation=organisation, kind=OfficeKind.MAYOR).as_of(day).first()
    if sitting is None:
        return
    require(why_not_end(sitting.valid_from, sitting.valid_until, day))
    sitting.valid_until = day
    with pghistory.context(why="Opgevolgd"):
        sitting.save(update_fields=["valid_until"])


def left_behind(office: Office) -> list[Holding]:
    """What earlier mayors of the municipality held when they left, and nobody took on since: for `office` to take over."""
    before = Holding.objects.filter(organisation=office.organisation_id, office__valid_until__lte=office.valid_from)
    before = before.exclude(office=office).select_related("portfolio__body", "office__person", "organisation")
    open_ended = [holding for holding in before if holding.valid_until is None or holding.valid_until > office.valid_from]
    taken = set(Holding.objects.filter(organisation=office.organisation_id, office=office).values_list("portfolio", flat=True))
    return [
        holding for holding in open_ended
        if holding.portfolio_id not in taken and (holding.portfolio.valid_until is None or holding.portfolio.valid_until > office.valid_from)
    ]  # fmt: skip


@transaction.atomic
def take_over(office_id: int, *, by: User) -> list[Holding]:
    """Give a new mayor every portfolio that the predecessors left; theirs end on the day they left office.

    Raises:
        Refused: `by` may not, or there is nothing to take over.
    """
    office = Office.objects.select_for_update(of=("self",)).select_related("organisation", "person").get(pk=office_id)
    found = left_behind(office)
    require(why_not_take_over(by, len(found)))
    taken = []
    with pghistory.context(why=f"Overgenomen door {office.person}"):
        for old in found:
            old.valid_until = old.ends_on
            old.save(update_fields=["valid_until"])
            taken.append(
                Holding.objects.create(
                    portfolio=old.portfolio,
                    organisation=office.organisation,
                    office=office,
                    position=old.position,
                    valid_from=office.valid_from,
                    is_start_assumed=office.is_start_assumed,
                    source=office.source,
                    source_locator=office.source_locator,
                )  # fmt: skip
            )
    return taken
