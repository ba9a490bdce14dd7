"""What a municipality brings to the table on a day: its mayor, its places in bodies, and its
portfolios.
"""

import datetime as dt
from dataclasses import dataclass

from ivz.region.models import Organisation
from portfolios.bodies.models.bodies import Body
from portfolios.bodies.reports.bodies import Place, compositions
from portfolios.bodies.reports.distribution import Held, distribution
from portfolios.bodies.reports.offices import Mayor


@dataclass(frozen=True, slots=True)
class BodyPlace:
    """A place of the municipality in a body."""

    body: Body
    place: Place

    @property
    def role_label(self) -> str:
        return self.place.role_label

    @property
    def name(self) -> str:
        return self.place.name or self.place.remark


@dataclass(frozen=True, slots=True)
class MunicipalBoard:
    """Everything of one municipality; `mayor` is None on a day on which it does not exist."""

    mayor: Mayor | None
    places: tuple[BodyPlace, ...]
    held: tuple[Held, ...]


def municipal_board(organisation: Organisation, day: dt.date) -> MunicipalBoard:
    """What `organisation` has on `day`. The number of queries does not grow with the bodies."""
    bodies = list(
        Body.objects.as_of(day).select_related("members_of", "police_team").order_by("kind", "name")
    )
    places = [
        BodyPlace(found.body, place)
        for found in compositions(bodies, day)
        for place in found.places
        if place.organisation == organisation
    ]
    found = distribution(day)
    mayor = next((row.mayor for row in found.rows if row.organisation == organisation), None)
    return MunicipalBoard(
        mayor, tuple(places), tuple(row for row in found.held if row.organisation == organisation)
    )
