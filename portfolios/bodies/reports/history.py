"""The histories of a body, a person and a portfolio as a whole: with their seats, offices and
holders, also those that are gone.
"""

from collections.abc import Callable, Collection
from typing import Any

from django.db.models import QuerySet

from ivz.region.models import Organisation
from ivz.web.history import Change, history_of, history_of_rows, newest_first
from portfolios.bodies.enums import SeatRole
from portfolios.bodies.models.bodies import Body
from portfolios.bodies.models.people import Office, Person, Seat
from portfolios.bodies.models.portfolios import Holding, Portfolio

GONE = "delete"  # the label of the last event of a row


def body_history(body: Body) -> list[Change]:
    """Every change of the body and its seats, newest first."""
    return newest_first(history_of(body), _seats(_ever(Seat, body=body)))


def person_history(person: Person) -> list[Change]:
    """Every change of the person and the offices, newest first."""
    return newest_first(history_of(person), _offices(_ever(Office, person=person)))


def portfolio_history(portfolio: Portfolio) -> list[Change]:
    """Every change of the portfolio and its holders, newest first."""
    return newest_first(history_of(portfolio), _holdings(_ever(Holding, portfolio=portfolio)))


def removed_people() -> list[Change]:
    """The people that were taken away, with their offices: they have no page of their
    own any more.
    """
    gone = _events(Person, pgh_label=GONE)
    offices = _events(Office, pgh_label=GONE, person__in=gone.values("pgh_obj_id"))
    return newest_first(
        history_of_rows(
            Person, gone, named=lambda event: f"bestuurder {event.name}", plural="bestuurders"
        ),
        _offices(offices),
    )


def removed_portfolios() -> list[Change]:
    """The portfolios that were taken away, with their holders."""
    gone = _events(Portfolio, pgh_label=GONE)
    holdings = _events(Holding, pgh_label=GONE, portfolio__in=gone.values("pgh_obj_id"))
    named = history_of_rows(
        Portfolio, gone, named=lambda event: f"portefeuille {event.title}", plural="portefeuilles"
    )
    return newest_first(named, _holdings(holdings))


# --- the rows that belong to them -----------------------------------------------------------------
def _seats(events: QuerySet[Any]) -> list[Change]:
    person, organisation = _people_in(_keys(events, "office_id")), _organisations(events)

    def named(event: Any) -> str:
        who = person(event.office_id) or ", ".join(
            filter(None, [event.function, organisation(event.organisation_id)])
        )
        return f"zetel {SeatRole(event.role).label.lower()}, {who}"

    return history_of_rows(Seat, events, named=named, plural="zetels")


def _offices(events: QuerySet[Any]) -> list[Change]:
    person, organisations = (
        _people(_keys(events, "person_id")),
        Organisation.objects.in_bulk(_keys(events, "organisation_id")),
    )

    def named(event: Any) -> str:
        office = Office(
            kind=event.kind,
            is_acting=event.is_acting,
            organisation=organisations[event.organisation_id],
        )
        return f"ambt {office.title}, {person(event.person_id)}"

    return history_of_rows(Office, events, named=named, plural="ambten")


def _holdings(events: QuerySet[Any]) -> list[Change]:
    person, organisation = _people_in(_keys(events, "office_id")), _organisations(events)

    def named(event: Any) -> str:
        return f"houder {person(event.office_id) or organisation(event.organisation_id)}"

    return history_of_rows(Holding, events, named=named, plural="houders")


# --- events and names -----------------------------------------------------------------------------
def _events(model: Any, **which: object) -> QuerySet[Any]:
    found: QuerySet[Any] = model.pgh_event_model.objects.filter(**which)
    return found


def _ever(model: Any, **which: object) -> QuerySet[Any]:
    """All events of the rows that belong there, or once did."""
    return _events(model, pgh_obj_id__in=_events(model, **which).values("pgh_obj_id"))


def _keys(events: QuerySet[Any], name: str) -> set[int]:
    return set(events.order_by().values_list(name, flat=True)) - {None}


def _people(keys: Collection[int]) -> Callable[[int], str]:
    """The newest name of each person, also of who was taken away."""
    names = dict(
        _events(Person, pgh_obj_id__in=keys).order_by("pgh_id").values_list("pgh_obj_id", "name")
    )
    return lambda key: str(names.get(key, ""))


def _people_in(offices: Collection[int]) -> Callable[[int | None], str]:
    """The newest name of who has each office, also of offices that were taken away."""
    holders = dict(
        _events(Office, pgh_obj_id__in=offices)
        .order_by("pgh_id")
        .values_list("pgh_obj_id", "person_id")
    )
    name = _people(set(holders.values()))
    return lambda key: name(holders[key]) if key in holders else ""


def _organisations(events: QuerySet[Any]) -> Callable[[int | None], str]:
    found = Organisation.objects.in_bulk(_keys(events, "organisation_id"))
    return lambda key: str(found[key]) if key in found else ""
