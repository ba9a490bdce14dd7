"""Which counts of inhabitants a contribution year uses."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from contributions.invoices.calculation import CountFacts
from ivz.core import dutch


class Level(StrEnum):
    """At which level a year's counts are known."""

    MUNICIPALITY = "municipality"
    REGION = "region"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class YearBasis:
    """The counts a year is computed with.

    `by_rule` says that every count is of the rule's day (or of the day recorded for the year);
    otherwise the year is an estimate ("raming"). `older` holds the organisations whose count is of
    an earlier day than the others'. `counts` maps organisation to count; an organisation that is
    not in it has none.
    """

    level: Level
    by_rule: bool
    reference_date: dt.date | None = None
    counts: Mapping[int, CountFacts] = field(default_factory=dict)
    older: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Merger:
    """An organisation that went up in another: from `day` on its inhabitants are those of
    `successor`.

    `successor_since` is the first day of the successor itself, None when it has always been there.
    """

    predecessor: int
    name: str
    successor: int
    day: dt.date
    successor_since: dt.date | None = None


def year_basis(
    *,
    rule_day: dt.date,
    year: int,
    municipalities: Collection[int],
    region: int | None,
    counts: Iterable[CountFacts],
) -> YearBasis:
    """The counts of the rule's day; where there are none, the latest known up to and including the
    year itself.

    Counts per municipality go before a total of the region, which serves only years that have
    nothing better. A year before every count takes the first one after it. A municipality without a
    count on the chosen day gets its own latest one before that day.
    """
    known = [count for count in counts if count.reference_date is not None]
    own = [count for count in known if count.organisation_id in municipalities]
    totals = [count for count in known if count.organisation_id == region]
    day = _reference_day(rule_day, year, own)
    if day is not None:
        return _municipal_basis(day, rule_day, own)
    day = _reference_day(rule_day, year, totals)
    if day is not None:
        return _region_basis(day, rule_day, totals)
    first = min(
        (count.reference_date for count in (*own, *totals) if count.reference_date), default=None
    )
    if first is None:
        return YearBasis(Level.NONE, by_rule=False)
    is_municipal = any(count.reference_date == first for count in own)
    return (
        _municipal_basis(first, rule_day, own)
        if is_municipal
        else _region_basis(first, rule_day, totals)
    )


def undated_basis(municipalities: Collection[int], counts: Iterable[CountFacts]) -> YearBasis:
    """The counts of one source that names no reference date: enough to reconstruct a year, never to
    invoice it.
    """
    chosen = {
        count.organisation_id: count for count in counts if count.organisation_id in municipalities
    }
    return YearBasis(Level.MUNICIPALITY, by_rule=False, counts=chosen)


def with_predecessors(
    counts: Iterable[CountFacts], mergers: Collection[Merger]
) -> list[CountFacts]:
    """The counts, where those of a merged organisation are added to its successor's of the same
    day.

    A sum is only made of a day before the merger on which every part is known: each predecessor,
    and the successor itself where it existed already (it has a count of that day). A day with a
    part missing gives no count at all.
    """
    if not mergers:
        return list(counts)
    of_day: dict[tuple[int, dt.date], CountFacts] = {}
    days: dict[int, set[dt.date]] = defaultdict(set)
    for count in counts:
        if count.reference_date is not None:
            of_day[count.organisation_id, count.reference_date] = count
            days[count.organisation_id].add(count.reference_date)
    for successor in {merger.successor for merger in mergers}:
        parts = [merger for merger in mergers if merger.successor == successor]
        for day in set().union(*(days[merger.predecessor] for merger in parts)):
            total = _sum_of(
                successor, day, [merger for merger in parts if day < merger.day], of_day
            )
            if total is not None:
                of_day[successor, day] = total
            elif any(day < merger.day for merger in parts):
                of_day.pop((successor, day), None)
    return list(of_day.values())


def _sum_of(
    successor: int,
    day: dt.date,
    parts: list[Merger],
    of_day: Mapping[tuple[int, dt.date], CountFacts],
) -> CountFacts | None:
    found = [of_day.get((merger.predecessor, day)) for merger in parts]
    pieces = [count for count in found if count is not None]
    if not pieces or len(pieces) < len(parts):
        return None
    own = of_day.get((successor, day))
    since = parts[0].successor_since
    if own is None and (since is None or since <= day):
        return None
    names = [
        f"{merger.name} {dutch.grouped(count.inhabitants)}"
        for merger, count in zip(parts, pieces, strict=True)
    ]
    if own:
        names.append(f"eigen inwonertal {dutch.grouped(own.inhabitants)}")
    return CountFacts(
        count_id=None,
        organisation_id=successor,
        inhabitants=sum(count.inhabitants for count in pieces) + (own.inhabitants if own else 0),
        reference_date=day,
        source=f"opgeteld: {dutch.listing(names)}; {(own or pieces[0]).source}",
        is_provisional=any(count.is_provisional for count in [*pieces, *([own] if own else [])]),
    )


def _municipal_basis(day: dt.date, rule_day: dt.date, counts: Iterable[CountFacts]) -> YearBasis:
    chosen: dict[int, CountFacts] = {}
    for count in sorted(counts, key=lambda count: count.reference_date or dt.date.min):
        if (count.reference_date or dt.date.max) <= day:
            chosen[count.organisation_id] = count
    older = frozenset(
        organisation for organisation, count in chosen.items() if count.reference_date != day
    )
    return YearBasis(Level.MUNICIPALITY, day == rule_day and not older, day, chosen, older)


def _region_basis(day: dt.date, rule_day: dt.date, totals: Iterable[CountFacts]) -> YearBasis:
    return YearBasis(
        Level.REGION,
        day == rule_day,
        day,
        {count.organisation_id: count for count in totals if count.reference_date == day},
    )


def _reference_day(rule_day: dt.date, year: int, counts: Collection[CountFacts]) -> dt.date | None:
    known = {
        count.reference_date
        for count in counts
        if count.reference_date and count.reference_date.year <= year
    }
    return rule_day if rule_day in known else max(known, default=None)
