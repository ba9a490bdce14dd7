"""From an amount to a rate and back: what a rate brings in, which rate brings in enough, and what
indexing makes of a rate.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ivz.core.money import ZERO, RoundingRule, round_amount, round_half_up

STEPS = (
    Decimal("0.01"),
    Decimal("0.005"),
    Decimal("0.001"),
)  # how fine a rate is asked for: cents, half cents, tenths of a cent
_NO_RATE = Decimal(0)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a new rate brings in more than the present one, beside the amount that is wanted.

    `brings` is the sum over the counts of the rounded amounts; `exact` is the same without any
    rounding.
    """

    rate: Decimal
    rise: Decimal
    brings: Decimal
    exact: Decimal
    target: Decimal

    @property
    def difference(self) -> Decimal:
        """Euros over the target; negative where the rate falls short."""
        return self.brings - self.target

    @property
    def is_enough(self) -> bool:
        return self.difference >= ZERO


@dataclass(frozen=True, slots=True)
class Indexation:
    """A rate after indexing. `exact` - `rate` is what rounding leaves out per inhabitant; negative
    where it adds.
    """

    exact: Decimal
    rate: Decimal

    @property
    def residue(self) -> Decimal:
        return self.exact - self.rate

    def residue_over(self, inhabitants: int) -> Decimal:
        """The residue in whole cents over a number of inhabitants."""
        return round_half_up(self.residue * inhabitants, 2)


def total_of(rate: Decimal, counts: Sequence[int], rule: RoundingRule) -> Decimal:
    """What `rate` brings in: a rounded amount for each count, added up."""
    return sum((round_amount(count * rate, rule) for count in counts), ZERO)


def needed_rise(target: Decimal, counts: Sequence[int]) -> Decimal:
    """Euros per inhabitant that bring in `target` without any rounding.

    Raises:
        ValueError: there are no inhabitants.
    """
    inhabitants = sum(counts)
    if inhabitants <= 0:
        raise ValueError("There are no inhabitants.")
    return target / inhabitants


def outcome(
    rate: Decimal,
    counts: Sequence[int],
    *,
    target: Decimal,
    present: Decimal = _NO_RATE,
    rule: RoundingRule,
) -> Outcome:
    """What going from `present` to `rate` brings in; without `present` it is all that the rate
    brings in.
    """
    brings = total_of(rate, counts, rule) - total_of(present, counts, rule)
    return Outcome(rate, rate - present, brings, (rate - present) * sum(counts), target)


def smallest_rate(
    target: Decimal,
    counts: Sequence[int],
    *,
    step: Decimal,
    present: Decimal = _NO_RATE,
    rule: RoundingRule,
) -> Decimal:
    """The lowest whole number of `step`s that brings in at least `target` more than `present` does.

    Raises:
        ValueError: there are no inhabitants.
    """
    slack = 2 * len(
        counts
    )  # no rounding takes more than a euro from an amount, of the old rate and of the new one
    highest = int((present + needed_rise(max(target, ZERO) + slack, counts)) / step) + 1
    floor = total_of(present, counts, rule)
    steps = range(highest + 1)
    return step * bisect_left(
        steps, target, key=lambda number: total_of(step * number, counts, rule) - floor
    )


def candidates(
    target: Decimal,
    counts: Sequence[int],
    *,
    present: Decimal = _NO_RATE,
    rule: RoundingRule,
    steps: Sequence[Decimal] = STEPS,
    also: Sequence[Decimal] = (),
) -> list[Outcome]:
    """The rates worth choosing from, the lowest first: per step the first that is enough and the
    last that is not.

    `also` are rates of the reader's own. Only rates above zero are given.

    Raises:
        ValueError: there are no inhabitants.
    """
    rates = {*also, *_around(target, counts, present, rule, steps)}
    return [
        outcome(rate, counts, target=target, present=present, rule=rule)
        for rate in sorted(rates)
        if rate > 0
    ]


def _around(
    target: Decimal,
    counts: Sequence[int],
    present: Decimal,
    rule: RoundingRule,
    steps: Sequence[Decimal],
) -> Iterator[Decimal]:
    for step in steps:
        enough = smallest_rate(target, counts, step=step, present=present, rule=rule)
        yield from (enough - step, enough)


def smallest_count(target: Decimal, rate: Decimal, rule: RoundingRule) -> int:
    """The smallest number of inhabitants at which `rate` gives at least `target` euros, rounded
    once.

    Raises:
        ValueError: the rate is not above zero.
    """
    if rate <= 0:
        raise ValueError("A rate is above zero.")
    highest = int((max(target, ZERO) + 1) / rate) + 1
    return bisect_left(range(highest), target, key=lambda count: round_amount(count * rate, rule))


def indexed(rate: Decimal, percentage: Decimal, places: int = 3) -> Indexation:
    """`rate` raised by `percentage`, with `places` decimals, a half away from zero; what rounding
    leaves is kept beside it.
    """
    exact = rate * (1 + percentage / 100)
    return Indexation(exact, round_half_up(exact, places))
