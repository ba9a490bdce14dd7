"""The hours that a municipality owes on a day, for its sheet."""

from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse

from ivz.region.sheet import SheetAsked
from projects.effort.reports.effort import EffortLine, effort_report


@dataclass(frozen=True, slots=True)
class OwedHours:
    """What it owes; `planned` are hours a week, together with `partners` where they deliver
    together.
    """

    line: EffortLine
    planned: Decimal
    partners: tuple[str, ...]
    url: str


def owed_hours(asked: SheetAsked) -> OwedHours | None:
    """None for a municipality that owes none, as far as anybody knows."""
    report = effort_report(asked.day.year, asked.day)
    line = report.line_of(asked.organisation)
    if line is None or (line.owed.agreed is None and line.owed.by_rule is None):
        return None
    delivery = report.delivery_of(asked.organisation)
    members = delivery.members if delivery else ()
    return OwedHours(
        line=line,
        planned=delivery.sums.planned if delivery else Decimal(0),
        partners=tuple(
            str(one.municipality) for one in members if one.municipality.pk != asked.organisation.pk
        ),
        url=reverse("projects:effort_year", args=[asked.day.year]),
    )
