"""Hours that municipalities owe and deliver: the bracket for a size, the price of hours, and the
balance per delivery.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ivz.core import dutch
from ivz.core.money import ZERO

NO_HOURS = Decimal(0)


@dataclass(frozen=True, slots=True)
class Bracket:
    """A size class: from `from_inhabitants` on (that number included), `hours` a week, bought off
    for `amount` euros a year.
    """

    from_inhabitants: int
    hours: Decimal
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Owed:
    """What one municipality owes in a year, by the table and by agreement. None: not known.

    `bought_off` are hours that it pays for instead of delivering, for `paid` euros.
    """

    municipality: int
    by_rule: Decimal | None
    agreed: Decimal | None
    price_by_rule: Decimal | None
    price: Decimal | None
    bought_off: Decimal = NO_HOURS
    paid: Decimal = ZERO

    @property
    def to_deliver(self) -> Decimal:
        """Hours that are left to deliver after a buy-off."""
        return max((self.agreed or NO_HOURS) - self.bought_off, NO_HOURS)

    @property
    def deviates(self) -> bool:
        """Whether the agreement differs from the table."""
        return self.by_rule is not None and self.agreed is not None and self.by_rule != self.agreed

    @property
    def extra_price(self) -> Decimal | None:
        """What the rule costs more (or less, negative) than the agreement, in euros a year."""
        return (
            None
            if self.price_by_rule is None or self.price is None
            else self.price_by_rule - self.price
        )


@dataclass(frozen=True, slots=True)
class Delivery:
    """One or more municipalities that deliver together, with the hours planned for them."""

    members: tuple[Owed, ...]
    planned: Decimal

    @property
    def by_rule(self) -> Decimal:
        return total_hours(owed.by_rule for owed in self.members)

    @property
    def agreed(self) -> Decimal:
        return total_hours(owed.agreed for owed in self.members)

    @property
    def to_deliver(self) -> Decimal:
        return total_hours(owed.to_deliver for owed in self.members)

    @property
    def balance(self) -> Decimal:
        """Hours planned more (or fewer, negative) than are to be delivered."""
        return self.planned - self.to_deliver


def bracket_for(inhabitants: int, brackets: Iterable[Bracket]) -> Bracket | None:
    """The bracket of a size: the highest one that does not begin above it; None below the first."""
    begun = [bracket for bracket in brackets if bracket.from_inhabitants <= inhabitants]
    return max(begun, key=lambda bracket: bracket.from_inhabitants, default=None)


def price_of(hours: Decimal, brackets: Iterable[Bracket]) -> Decimal | None:
    """What buying off `hours` a week costs in a year: the table's own amount; None when the table
    has no such hours.

    Nothing is worked out by proportion: the table is not linear (eight hours cost more than four
    times two).
    """
    return next((bracket.amount for bracket in brackets if bracket.hours == hours), None)


def owed(
    municipality: int,
    *,
    inhabitants: int | None,
    agreed: Decimal | None,
    brackets: Sequence[Bracket],
    bought_off: Decimal = NO_HOURS,
    paid: Decimal = ZERO,
) -> Owed:
    """What a municipality owes: by the table for its size, and as agreed (without an agreement: by
    the table).
    """
    bracket = bracket_for(inhabitants, brackets) if inhabitants is not None else None
    by_rule = bracket.hours if bracket else None
    in_force = by_rule if agreed is None else agreed
    return Owed(
        municipality=municipality,
        by_rule=by_rule,
        agreed=in_force,
        price_by_rule=bracket.amount if bracket else None,
        price=price_of(in_force, brackets) if in_force is not None else None,
        bought_off=bought_off,
        paid=paid,
    )


def total_hours(hours: Iterable[Decimal | None]) -> Decimal:
    """The sum of what is known."""
    return sum((value for value in hours if value is not None), NO_HOURS)


def hours_text(hours: Decimal | None) -> str:
    """Hours as people write them: 2, 1,5, -2; nothing for None."""
    if hours is None:
        return ""
    return dutch.grouped(hours, 0 if hours == hours.to_integral_value() else 1)


def signed_hours(hours: Decimal) -> str:
    """A balance: +2, -2, 0."""
    return f"+{hours_text(hours)}" if hours > 0 else hours_text(hours)
