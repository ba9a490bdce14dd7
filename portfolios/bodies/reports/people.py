"""The list of mayors on a day, with how much each holds."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from portfolios.bodies.models.people import Seat
from portfolios.bodies.models.portfolios import Holding, Portfolio
from portfolios.bodies.reports.offices import Mayor, mayors


@dataclass(frozen=True, slots=True)
class MayorRow:
    """One municipality with its mayor, and how many portfolios and seats of its own
    that mayor has.
    """

    mayor: Mayor
    portfolios: int
    seats: int

    @property
    def name(self) -> str:
        return str(self.mayor.person) if self.mayor.person else ""

    @property
    def sort_key(self) -> str:
        return self.mayor.person.sort_key if self.mayor.person else ""

    @property
    def person_url(self) -> str | None:
        return self.mayor.person.get_absolute_url() if self.mayor.person else None

    @property
    def state(self) -> str:
        if self.mayor.is_vacant:
            return "Vacant"
        if self.mayor.is_unknown:
            return "Naam niet bekend"
        return "Waarnemend" if self.mayor.office and self.mayor.office.is_acting else ""

    @property
    def valid_from(self) -> dt.date | None:
        return self.mayor.office.valid_from if self.mayor.office else None

    @property
    def since(self) -> dt.date:
        """What the first days are sorted by."""
        return self.valid_from or dt.date.min

    @property
    def assumed(self) -> str:
        return "Aangenomen" if self.mayor.office and self.mayor.office.is_start_assumed else ""

    @property
    def source(self) -> str:
        return self.mayor.office.source_text if self.mayor.office else ""


def mayor_rows(day: dt.date) -> list[MayorRow]:
    """The municipalities of `day` with their mayors, by name."""
    held = Counter(
        Holding.objects.as_of(day)
        .filter(portfolio__in=Portfolio.objects.as_of(day))
        .values_list("organisation", flat=True)
    )
    seated = Counter(Seat.objects.as_of(day).exclude(office=None).values_list("office", flat=True))
    return [
        MayorRow(mayor, held[mayor.organisation.pk], seated[mayor.office.pk] if mayor.office else 0)
        for mayor in mayors(day).values()
    ]
