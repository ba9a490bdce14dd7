"""Safety figures: change against an earlier period, ranks under a declared rule for ties, and sums
of ranks.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import StrEnum


class TieRule(StrEnum):
    """What rank comes after a tie: the next number (dense), or the number of places passed
    (competition).
    """

    DENSE = "dense"
    COMPETITION = "competition"


def change(before: Decimal | None, after: Decimal | None) -> Decimal | None:
    """The change in percent of `before`; None when one of them is not known or `before` is 0."""
    if before is None or after is None or before == 0:
        return None
    return (after - before) * 100 / before


def ranks[Key](
    values: Mapping[Key, Decimal | None], rule: TieRule, *, highest_first: bool = False
) -> dict[Key, int]:
    """Rank 1 for the lowest value (or the highest); equal values share a rank. Who has no value has
    no rank.
    """
    known = {key: value for key, value in values.items() if value is not None}
    ordered = sorted(known.values(), reverse=highest_first)
    places = sorted(set(ordered), reverse=highest_first) if rule == TieRule.DENSE else ordered
    return {key: places.index(value) + 1 for key, value in known.items()}


def rank_totals[Key](tables: Sequence[Mapping[Key, int]]) -> dict[Key, int]:
    """The ranks of several indicators added up; only of who has a rank in every one of them."""
    if not tables:
        return {}
    everywhere = set.intersection(*(set(table) for table in tables))
    return {key: sum(table[key] for table in tables) for key in tables[0] if key in everywhere}


def total[Key](values: Mapping[Key, Decimal | None]) -> Decimal | None:
    """The sum of all values; None when one of them is not known, since a part is no total."""
    known = [value for value in values.values() if value is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(values) else None


def added_up[Key](
    whole: Key, parts: Mapping[Key, Sequence[Key]], known: Mapping[Key, Decimal]
) -> Decimal | None:
    """The sum of the parts of `whole`; a part without a value counts as the sum of its own parts.
    None when a part stays unknown.
    """
    values = {
        part: known[part] if part in known else added_up(part, parts, known)
        for part in parts.get(whole, ())
    }
    return total(values)


def target(start: Decimal, percentage: Decimal, periods: int = 1) -> Decimal:
    """What `start` becomes after changing `percentage` percent in each of `periods` periods: 2,085
    at -5 % is 1,980.75.
    """
    value = start
    for _ in range(periods):
        value = value * (100 + percentage) / 100
    return value
