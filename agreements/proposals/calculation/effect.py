"""What a change of rate does to one payer and to all of them together: plain values in, plain
values out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from ivz.core.money import ZERO, RoundingRule, round_amount


@dataclass(frozen=True, slots=True)
class Change:
    """The amount of one payer (or of all) before and after; None where one of the two cannot be
    computed.

    `extra` is a surcharge that was asked for as an amount of its own, rounded by itself. The new
    amount is rounded once as a whole, so that `extra` and `rise` can differ by a unit of rounding.
    """

    old: Decimal | None
    new: Decimal | None
    extra: Decimal | None = None

    @property
    def rise(self) -> Decimal | None:
        """Euros more than without the change."""
        return None if self.old is None or self.new is None else self.new - self.old

    @property
    def percentage(self) -> Decimal | None:
        """The rise in percent of the old amount; None where that is nothing."""
        return None if self.rise is None or not self.old else self.rise * 100 / self.old

    @property
    def rounding_difference(self) -> Decimal | None:
        """Euros that the rise is higher than the surcharge asked for."""
        return None if self.extra is None or self.rise is None else self.rise - self.extra


def surcharge(inhabitants: int, rate: Decimal, rule: RoundingRule) -> Decimal:
    """A surcharge per inhabitant as an amount, rounded by its own rule."""
    return round_amount(inhabitants * rate, rule)


def total(changes: Iterable[Change]) -> Change:
    """The sum of rounded lines. A line that lacks one of its amounts counts for nothing, so that
    rise = new - old.
    """
    whole = [change for change in changes if change.rise is not None]
    extras = [change.extra for change in whole if change.extra is not None]
    return Change(
        old=sum((change.old for change in whole if change.old is not None), ZERO),
        new=sum((change.new for change in whole if change.new is not None), ZERO),
        extra=sum(extras, ZERO) if extras else None,
    )
