"""What the list of municipalities shows on a day: who they are, how many live there, and what the
subjects hand in.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ivz.accounts.models import User
from ivz.region.models import InhabitantCount, Organisation
from ivz.region.sheet import municipality_columns


@dataclass(frozen=True, slots=True)
class MunicipalityRow:
    """A municipality on a day: its latest count up to that day, and what was handed in by the name
    of its column.
    """

    organisation: Organisation
    inhabitants: int | None
    reference_date: dt.date | None
    handed_in: Mapping[str, Any]

    @property
    def name(self) -> str:
        return self.organisation.name

    @property
    def sort_key(self) -> str:
        return self.organisation.sort_key

    @property
    def cbs_code(self) -> str:
        return self.organisation.cbs_code

    @property
    def police_team(self) -> str:
        return str(self.organisation.police_team or "")

    def get_absolute_url(self) -> str:
        return self.organisation.get_absolute_url()


@dataclass(frozen=True, slots=True)
class MunicipalityList:
    """The municipalities that existed on `day`, and what a reader must know of what is said of
    them.
    """

    day: dt.date
    rows: tuple[MunicipalityRow, ...]
    notes: tuple[str, ...]


def municipality_list(day: dt.date) -> MunicipalityList:
    """Every municipality of `day`, with the same number of queries however many there are."""
    organisations = Organisation.objects.municipalities().as_of(day).select_related("police_team")
    latest = latest_counts(day)
    columns = {column.name: column.read(day) for column in municipality_columns}
    rows = []
    for organisation in organisations:
        inhabitants, reference_date = latest.get(organisation.pk, (None, None))
        handed_in = {
            name: values.by_organisation.get(organisation.pk) for name, values in columns.items()
        }
        rows.append(MunicipalityRow(organisation, inhabitants, reference_date, handed_in))
    notes = dict.fromkeys(note for values in columns.values() for note in values.notes)
    return MunicipalityList(day, tuple(rows), tuple(notes))


def own_municipalities(user: User) -> list[Organisation]:
    """The municipalities that `user` works for."""
    return list(Organisation.objects.municipalities().filter(memberships__user=user))


def latest_counts(day: dt.date) -> dict[int, tuple[int, dt.date]]:
    """Of each organisation its newest dated count up to and including `day`."""
    counts = (
        InhabitantCount.objects.current()
        .dated()
        .filter(reference_date__lte=day)
        .order_by("reference_date")
    )
    found = counts.values_list("organisation_id", "inhabitants", "reference_date")
    return {organisation: (inhabitants, on) for organisation, inhabitants, on in found if on}
