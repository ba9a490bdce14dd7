"""Mayor, places in bodies and portfolios of a municipality, for its sheet."""

from dataclasses import dataclass

from django.http import HttpRequest

from ivz.core import dutch
from ivz.region.sheet import SheetAsked
from ivz.web import links
from portfolios.bodies.reports.municipalities import municipal_board
from portfolios.bodies.reports.offices import Mayor
from portfolios.bodies.tables.bodies import MunicipalityPlaceTable
from portfolios.bodies.tables.portfolios import HeldTable


@dataclass(frozen=True, slots=True)
class BoardTables:
    """What the sheet shows; `person_url` leads to the mayor on the day of the page."""

    mayor: Mayor | None
    person_url: str
    places: MunicipalityPlaceTable
    held: HeldTable


def board_tables(request: HttpRequest, asked: SheetAsked) -> BoardTables:
    """The board of the municipality on the day of the page."""
    found = municipal_board(asked.organisation, asked.day)
    person = found.mayor.person if found.mayor else None
    day = dutch.long_date(asked.day)
    return BoardTables(
        mayor=found.mayor,
        person_url=links.carry_day(request, person.get_absolute_url()) if person else "",
        places=MunicipalityPlaceTable(
            found.places,
            request=request,
            orderable=False,
            prefix="zetel-",
            caption=f"Plaatsen in organen op {day}",
        ),
        held=HeldTable(
            found.held,
            request=request,
            orderable=False,
            prefix="portefeuille-",
            exclude=("municipality",),
            caption=f"Portefeuilles op {day}",
        ),
    )
