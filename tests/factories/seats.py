"""Builders of mayors, seats, portfolios and who holds them."""

import datetime as dt

from ivz.region.models import Organisation
from portfolios.bodies.models.bodies import Body
from portfolios.bodies.models.people import Office, Person, Seat
from portfolios.bodies.models.portfolios import Holding, Portfolio

START = dt.date(2020, 1, 1)


def mayor(
    name: str,
    municipality: str,
    valid_from: dt.date = START,
    valid_until: dt.date | None = None,
    **fields,
) -> Office:
    """Somebody as mayor of a municipality that is there."""
    person, _ = Person.objects.get_or_create(name=name)
    organisation = Organisation.objects.get(name=municipality)
    return Office.objects.create(
        person=person,
        organisation=organisation,
        valid_from=valid_from,
        valid_until=valid_until,
        **fields,
    )


def all_mayors(valid_from: dt.date = START) -> None:
    """A mayor in every municipality, called after it."""
    for name in Organisation.objects.municipalities().values_list("name", flat=True):
        mayor(f"B. van {name}", name, valid_from)


def board(code: str, **fields) -> Body:
    """A body; the same one when it is there already."""
    found, _ = Body.objects.update_or_create(
        code=code, defaults={"name": f"Orgaan {code}", "abbreviation": code.upper(), **fields}
    )
    return found


def seat(of: Body, valid_from: dt.date = START, **fields) -> Seat:
    return Seat.objects.create(body=of, valid_from=valid_from, **fields)


def portfolio(title: str, body: Body, valid_from: dt.date = START, **fields) -> Portfolio:
    return Portfolio.objects.create(title=title, body=body, valid_from=valid_from, **fields)


def held(
    by: Office | Organisation, what: Portfolio, valid_from: dt.date | None = None, **fields
) -> Holding:
    """`what` in the hands of somebody in office, or of a municipality whose mayor no
    source names.
    """
    office, organisation = (by, by.organisation) if isinstance(by, Office) else (None, by)
    start = valid_from or max(what.valid_from, office.valid_from if office else what.valid_from)
    return Holding.objects.create(
        portfolio=what, organisation=organisation, office=office, valid_from=start, **fields
    )
