"""Money and rates: the only module of the project that rounds."""

from collections.abc import Sequence
from decimal import ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from enum import StrEnum

CENT = Decimal("0.01")
EURO = Decimal("1")
ZERO = Decimal("0.00")


class RoundingRule(StrEnum):
    """How an amount computed with a rate becomes an amount to pay; a rate names its rule."""

    CENTS_HALF_UP = "cents_half_up"
    CENTS_DOWN = "cents_down"
    EUROS_HALF_UP = "euros_half_up"
    EUROS_DOWN = "euros_down"


ROUNDING_WORDS: dict[RoundingRule, str] = {
    RoundingRule.CENTS_HALF_UP: "op hele centen, een halve cent naar boven",
    RoundingRule.CENTS_DOWN: "op hele centen, naar beneden",
    RoundingRule.EUROS_HALF_UP: "op hele euro's, een halve euro naar boven",
    RoundingRule.EUROS_DOWN: "op hele euro's, naar beneden",
}

_STEP_AND_MODE = {
    RoundingRule.CENTS_HALF_UP: (CENT, ROUND_HALF_UP),
    RoundingRule.CENTS_DOWN: (CENT, ROUND_DOWN),
    RoundingRule.EUROS_HALF_UP: (EURO, ROUND_HALF_UP),
    RoundingRule.EUROS_DOWN: (EURO, ROUND_DOWN),
}


def round_amount(exact: Decimal, rule: RoundingRule = RoundingRule.CENTS_HALF_UP) -> Decimal:
    """`exact` euros rounded by `rule`, always with two decimals. "Down" and "half up" are towards
    and away from zero.
    """
    step, mode = _STEP_AND_MODE[RoundingRule(rule)]
    return exact.quantize(step, rounding=mode).quantize(CENT)


def round_half_up(value: Decimal, places: int) -> Decimal:
    """`value` with `places` decimals for showing or storing, a half away from zero."""
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def allocate(total: Decimal, weights: Sequence[int]) -> list[Decimal]:
    """Split whole cents of `total` by weight; left-over cents go to the largest remainders, ties to
    the first.

    The parts always add up to `total`.

    Raises:
        ValueError: all weights are 0, one is negative, or `total` has parts of a cent.
    """
    whole = sum(weights)
    if whole <= 0 or min(weights) < 0:
        raise ValueError("Weights must be 0 or more, and not all 0.")
    if total != total.quantize(CENT):
        raise ValueError("Only whole cents can be split.")
    exact = [total * weight / whole for weight in weights]
    parts = [share.quantize(CENT, rounding=ROUND_FLOOR) for share in exact]
    spare = int((total - sum(parts, ZERO)) / CENT)
    for i in sorted(range(len(parts)), key=lambda i: parts[i] - exact[i])[:spare]:
        parts[i] += CENT
    return parts
