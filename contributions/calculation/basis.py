"""Which counts of inhabitants a contribution year uses."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from contributions.calculation.levy import CountFacts


class Level(StrEnum):
    """At which level a year's counts are known."""

    MUNICIPALITY = "municipality"
    REGION = "region"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class YearBasis:
    """The counts a year is computed with.

    `by_rule` says that they are the counts of the fund's rule (or of the day recorded for the year); otherwise the year
    is an estimate ("raming"). `counts` maps organisation to count; an organisation that is not in it has none.
    """

    level: Level
    by_rule: bool
    reference_date: dt.date | None = None
    counts: Mapping[int, CountFacts] = field(default_factory=dict)


def year_basis(
    *, rule_day: dt.date, year: int, municipalities: Collection[int], region: int | None, counts: Iterable[CountFacts]
) -> YearBasis:
    """The counts of the rule's day; where there are none, the latest known up to and including the year itself.

    A year before every count takes the first one after it. On the same day counts per municipality go before a total
    of the region. A municipality without a count on the chosen day gets its own latest one up to that day.
    """
    dated = [
        count
        for count in counts
        if count.reference_date is not None and (count.organisation_id in municipalities or count.organisation_id == region)
    ]
    day = _reference_day(rule_day, year, {count.reference_date for count in dated if count.reference_date})
    if day is None:
        return YearBasis(Level.NONE, by_rule=False)
    on_day = [count for count in dated if count.reference_date == day]
    if not any(count.organisation_id in municipalities for count in on_day):
        return YearBasis(Level.REGION, day == rule_day, day, {count.organisation_id: count for count in on_day})
    chosen: dict[int, CountFacts] = {}
    for count in sorted(dated, key=lambda count: count.reference_date or dt.date.min):
        if count.organisation_id != region and (count.reference_date or dt.date.max) <= day:
            chosen[count.organisation_id] = count
    return YearBasis(Level.MUNICIPALITY, day == rule_day, day, chosen)


def undated_basis(municipalities: Collection[int], counts: Iterable[CountFacts]) -> YearBasis:
    """The counts of one source that names no reference date: enough to reconstruct a year, never to invoice it."""
    chosen = {count.organisation_id: count for count in counts if count.organisation_id in municipalities}
    return YearBasis(Level.MUNICIPALITY, by_rule=False, counts=chosen)


def _reference_day(rule_day: dt.date, year: int, known: Collection[dt.date]) -> dt.date | None:
    if rule_day in known:
        return rule_day
    until_year_end = [day for day in known if day.year <= year]
    return max(until_year_end) if until_year_end else min(known, default=None)
