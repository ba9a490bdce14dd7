"""From tasks to a rate: hours a week, full-time equivalents, euros a year, euros per inhabitant.
One chain, nothing rounded on the way.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from ivz.core.money import ZERO, round_amount, round_half_up

RATE_PLACES = 3  # rates of the cooperation have at most three decimals (0,365)


@dataclass(frozen=True, slots=True)
class Norms:
    """What turns hours into euros: hours a week of one fte, the cost of one fte a year, and what is
    spent beside people.
    """

    fte_hours: Decimal
    cost_per_fte: Decimal
    other_costs: Decimal


@dataclass(frozen=True, slots=True)
class Chain:
    """Each link of the chain. `exact_rate` and `rate` are None when there are no inhabitants."""

    hours: Decimal
    fte: Decimal
    staff_cost: Decimal
    other_costs: Decimal
    inhabitants: int
    exact_rate: Decimal | None
    rate: Decimal | None

    @property
    def total(self) -> Decimal:
        """Euros a year: people and what is spent beside them."""
        return self.staff_cost + self.other_costs


def chain(hours: Iterable[Decimal], norms: Norms, inhabitants: int) -> Chain:
    """What tasks of these `hours` a week ask for. The rate is the exact one with three decimals, a
    half up.

    Raises:
        ValueError: one fte has no hours.
    """
    if norms.fte_hours <= 0:
        raise ValueError("One fte has more than 0 hours.")
    week = sum(hours, Decimal(0))
    staff = round_amount(week * norms.cost_per_fte / norms.fte_hours)
    exact = (staff + norms.other_costs) / inhabitants if inhabitants > 0 else None
    return Chain(
        hours=week,
        fte=week / norms.fte_hours,
        staff_cost=staff,
        other_costs=norms.other_costs,
        inhabitants=inhabitants,
        exact_rate=exact,
        rate=None if exact is None else round_half_up(exact, RATE_PLACES),
    )


def scaled(fte: Decimal, municipalities: int, to: int) -> Decimal:
    """The fte of another cooperation, brought to `to` municipalities.

    Raises:
        ValueError: the other one has no municipalities.
    """
    if municipalities <= 0:
        raise ValueError("A cooperation has municipalities.")
    return fte * to / municipalities


def norms_from_two(
    small: tuple[Decimal, Decimal], large: tuple[Decimal, Decimal], fte_hours: Decimal
) -> Norms:
    """The norms that fit two budgets of (hours a week, euros a year), when both pay the same beside
    people.

    Raises:
        ValueError: both have the same hours, or what is spent beside people would be below zero.
    """
    (hours, euros), (more_hours, more_euros) = small, large
    if hours == more_hours:
        raise ValueError("Two budgets with the same hours say nothing about the cost of an hour.")
    per_hour = (more_euros - euros) / (more_hours - hours)
    other = euros - hours * per_hour
    if other < 0:
        raise ValueError("These budgets leave less than nothing beside people.")
    return Norms(
        fte_hours, round_amount(per_hour * fte_hours), round_amount(other) if other else ZERO
    )
