"""Who is expected at a meeting: everybody who sits in one of its bodies on that day, once."""

import datetime as dt
from typing import Any

from portfolios.bodies.models.people import Office
from portfolios.bodies.reports.bodies import Place, composition
from portfolios.meetings.models.meetings import Meeting


def expected_at(meeting: Meeting) -> list[dict[str, Any]]:
    """Everybody to invite: an `office`, or an `organisation` and `function`, in the shape of
    `services.meetings.invite`.

    A vacant place invites nobody.
    """
    places = [
        place
        for body in (meeting.body, *meeting.joint_with.all())
        for place in composition(body, meeting.day).places
    ]
    offices = _offices_on(meeting.day)
    found: dict[tuple[object, ...], dict[str, Any]] = {}
    for place in places:
        if not place.is_vacant:
            values = _invited(place, offices)
            found.setdefault(
                tuple(getattr(value, "pk", value) for value in values.values()), values
            )
    return list(found.values())


def _offices_on(day: dt.date) -> dict[tuple[int, int], Office]:
    """The offices held on a day, by person and organisation."""
    held = Office.objects.as_of(day).select_related("person", "organisation")
    return {(office.person_id, office.organisation_id): office for office in held}


def _invited(place: Place, offices: dict[tuple[int, int], Office]) -> dict[str, Any]:
    if place.person is not None and place.organisation is not None:
        office = offices.get((place.person.pk, place.organisation.pk))
        if office is not None:
            return {"office": office, "organisation": None, "function": ""}
    if place.seat is not None and place.seat.function:
        return {
            "office": None,
            "organisation": place.seat.organisation,
            "function": place.seat.function,
        }
    return {"office": None, "organisation": None, "function": place.title}
