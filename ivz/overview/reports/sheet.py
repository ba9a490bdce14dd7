"""What the sheet of a municipality shows of itself: whether it exists, and how many live there."""

import datetime as dt
from dataclasses import dataclass

from ivz.core import dutch
from ivz.region.models import InhabitantCount, Organisation
from ivz.web.parts import Tile


@dataclass(frozen=True, slots=True)
class Sheet:
    """A municipality on `day`; the newest count comes first."""

    organisation: Organisation
    day: dt.date
    exists: bool
    counts: tuple[InhabitantCount, ...]

    @property
    def dated_counts(self) -> tuple[InhabitantCount, ...]:
        """Counts with a reference date, oldest first."""
        return tuple(
            sorted(
                (c for c in self.counts if c.reference_date),
                key=lambda c: c.reference_date or dt.date.min,
            )
        )

    @property
    def latest_count(self) -> InhabitantCount | None:
        return self.dated_counts[-1] if self.dated_counts else None

    @property
    def tiles(self) -> list[Tile]:
        """The latest count."""
        count = self.latest_count
        if count is None or count.reference_date is None:
            return []
        day = f"Op {dutch.long_date(count.reference_date)}."
        return [Tile("Inwoners", dutch.grouped(count.inhabitants), day)]


def municipality_sheet(organisation: Organisation, day: dt.date) -> Sheet:
    """The sheet of `organisation` on `day`."""
    counts = (
        InhabitantCount.objects.current().filter(organisation=organisation).select_related("source")
    )
    shown = [
        count for count in counts if count.reference_date is None or count.reference_date <= day
    ]
    return Sheet(
        organisation=organisation,
        day=day,
        exists=organisation.holds_on(day),
        counts=tuple(
            sorted(shown, key=lambda count: count.reference_date or dt.date.min, reverse=True)
        ),
    )
