"""Who is mayor where on a day, also where nobody is or no source names anybody."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ivz.region.models import Organisation
from portfolios.bodies.enums import OfficeKind
from portfolios.bodies.models.people import Office, Person


@dataclass(frozen=True, slots=True)
class Mayor:
    """The mayor of a municipality on a day. `office` is None when the place is vacant, or when no
    source names the mayor of then.

    `previous` is the office that ended last before the day.
    """

    organisation: Organisation
    office: Office | None
    previous: Office | None

    @property
    def is_vacant(self) -> bool:
        """Whether the office is known to be empty: somebody left and nobody followed."""
        return self.office is None and self.previous is not None

    @property
    def is_unknown(self) -> bool:
        """Whether no source names the mayor of that day."""
        return self.office is None and self.previous is None

    @property
    def person(self) -> Person | None:
        return self.office.person if self.office else None

    @property
    def title(self) -> str:
        """The office in words, with "waarnemend" when it is."""
        return self.office.title if self.office else f"burgemeester van {self.organisation}"

    @property
    def remark(self) -> str:
        """Why no name stands here; empty when one does."""
        if self.previous and self.is_vacant:
            return f"Vacant; tot dan {self.previous.person}"
        return "Naam niet bekend" if self.is_unknown else ""


def mayors(day: dt.date) -> dict[int, Mayor]:
    """The mayor of every municipality that exists on `day`, by key of the municipality, in order of
    name.
    """
    offices: dict[int, list[Office]] = {}
    begun = Office.objects.filter(kind=OfficeKind.MAYOR, valid_from__lte=day)
    for office in begun.select_related("person", "organisation", "source").order_by("valid_from"):
        offices.setdefault(office.organisation_id, []).append(office)
    found = (
        Organisation.objects.municipalities()
        .as_of(day)
        .select_related("police_team")
        .order_by("sort_key", "pk")
    )
    return {
        organisation.pk: _mayor(organisation, offices.get(organisation.pk, []), day)
        for organisation in found
    }


def _mayor(organisation: Organisation, offices: Iterable[Office], day: dt.date) -> Mayor:
    current = previous = None
    for office in offices:
        if office.holds_on(day):
            current = office
        else:
            previous = office
    return Mayor(organisation, current, previous)


def without_name(found: Mapping[int, Mayor]) -> list[Mayor]:
    """The municipalities for which no name can be given."""
    return [mayor for mayor in found.values() if mayor.office is None]
