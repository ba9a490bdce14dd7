"""The distribution of portfolios as PDF, in the shape of annex 2 of the notes: who answers for what
on a day; made by the worker.
"""

import datetime as dt
from typing import Any

from ivz.core import dutch
from ivz.papers.on_request import Asked, on_request
from portfolios.bodies.models.people import Seat
from portfolios.bodies.reports.distribution import NATURE_LEGEND, Held, distribution

BY_MUNICIPALITY, BY_PERSON = "gemeente", "persoon"


@on_request("portfolios.distribution", "portfolios/bodies/pdf/distribution.html")
def build_distribution(arguments: dict[str, Any]) -> Asked:
    """The distribution of portfolios on a day: by municipality (2015) or by person (2020); without
    a choice by person when names are known.
    """
    on, shape = dt.date.fromisoformat(arguments["on"]), arguments["shape"]
    found = distribution(on)
    by_person = shape == BY_PERSON or (shape != BY_MUNICIPALITY and found.names_people)
    context = {
        "found": found,
        "by_person": by_person,
        "groups": [("DB-leden", found.board), ("Overige leden", found.others)]
        if by_person
        else [("", found.rows)],
        "inferred": {held.body for held in found.held if held.portfolio.is_body_inferred},
        "legend": NATURE_LEGEND.items() if found.names_natures else (),
        "without_holder": [_without_holder(held) for held in found.without_holder],
        "temporary": _temporary(on),
    }
    return f"portefeuilleverdeling-{on}", on, context


def _without_holder(held: Held) -> str:
    was = f"vacant, was {held.entry.former}" if held.entry.former else ""
    note = held.portfolio.note.rstrip(".")
    return ". ".join(filter(None, [str(held.portfolio), was, note])) + "."


def _temporary(day: dt.date) -> list[str]:
    """Bodies for a limited time in which mayors sit on their own name, each as a sentence."""
    seats = (
        Seat.objects.as_of(day)
        .exclude(office=None)
        .filter(body__valid_from__lte=day, body__valid_until__gt=day)
    )
    members: dict[str, list[str]] = {}
    for seat in seats.select_related("body", "office__person").order_by("body__name", "pk"):
        if seat.office and seat.office.holds_on(day):
            members.setdefault(str(seat.body), []).append(str(seat.office.person))
    return [f"{body}: {dutch.listing(names)}." for body, names in members.items()]
