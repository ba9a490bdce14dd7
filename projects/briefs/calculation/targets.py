"""Whether the target of an indicator is what its own start value and percentage lead to."""

from dataclasses import dataclass
from decimal import Decimal

from projects.figures.calculation import change, target

_BEYOND_READING = (
    Decimal(10) ** 15
)  # a percentage over many years can lead anywhere; such a figure says nothing


@dataclass(frozen=True, slots=True)
class TargetCheck:
    """What the target ought to be by its own percentage, beside what it is; and which percentage
    the target does mean, over all years.
    """

    expected: Decimal
    printed: Decimal
    implied: Decimal | None

    @property
    def difference(self) -> Decimal:
        return self.printed - self.expected

    @property
    def agrees(self) -> bool:
        """Whether the target is the expected value, rounded (a half either way) to as many decimals
        as the target has.
        """
        decimals = -int(self.printed.normalize().as_tuple().exponent)
        return abs(self.difference) * 2 <= Decimal(10) ** -max(decimals, 0)


def check_target(
    *,
    start: Decimal | None,
    percentage: Decimal | None,
    start_year: int | None,
    target_year: int | None,
    printed: Decimal | None,
) -> TargetCheck | None:
    """2,085 in 2014 at -5 % a year is 1,980.75 in 2015. None when something is not known, or no
    year lies between.
    """
    if (
        start is None
        or percentage is None
        or start_year is None
        or target_year is None
        or printed is None
        or target_year <= start_year
    ):
        return None
    expected = target(start, percentage, target_year - start_year)
    if abs(expected) >= _BEYOND_READING:
        return None
    return TargetCheck(expected, printed, change(start, printed))
