"""What happens to the others when one party leaves: their shares by count of inhabitants."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ivz.core.money import ZERO, allocate, round_half_up

PERCENT = 100
SHARE_PLACES = 2
RATE_PLACES = 6


@dataclass(frozen=True, slots=True)
class Payer:
    """A municipality with its count and what it pays now, in euros a year."""

    key: str
    name: str
    inhabitants: int
    amount: Decimal


@dataclass(frozen=True, slots=True)
class ShareAfter:
    """One of those who stay: what it pays now, its part of what the leaver paid, and what it pays
    then; shares in percent.
    """

    payer: Payer
    share_now: Decimal
    share_then: Decimal
    extra: Decimal
    amount_then: Decimal


@dataclass(frozen=True, slots=True)
class Leaving:
    """A party leaves and the others keep the total as it was. `rate_then` is what the total asks
    per inhabitant of those who stay.
    """

    leaver: Payer
    stay: tuple[ShareAfter, ...]
    total: Decimal
    rate_then: Decimal

    @property
    def inhabitants(self) -> int:
        """Of those who stay."""
        return sum(share.payer.inhabitants for share in self.stay)


def leaving(payers: Sequence[Payer], key: str) -> Leaving:
    """What the others pay when the payer called `key` leaves and the total stays: its amount is
    split by count, to the cent.

    Raises:
        ValueError: nobody is called `key`, or nobody stays who has inhabitants.
    """
    leaver = next((payer for payer in payers if payer.key == key), None)
    if leaver is None:
        raise ValueError(f"No payer is called {key}.")
    others = [payer for payer in payers if payer.key != key]
    extras = allocate(leaver.amount, [payer.inhabitants for payer in others] or [0])
    total = sum((payer.amount for payer in payers), ZERO)
    everybody = sum(payer.inhabitants for payer in payers)
    remaining = everybody - leaver.inhabitants
    stay = tuple(
        ShareAfter(
            payer,
            _share(payer.inhabitants, everybody),
            _share(payer.inhabitants, remaining),
            extra,
            payer.amount + extra,
        )
        for payer, extra in zip(others, extras, strict=True)
    )
    return Leaving(leaver, stay, total, round_half_up(total / remaining, RATE_PLACES))


def _share(part: int, whole: int) -> Decimal:
    """`part` of `whole` in percent; only for showing, amounts come from `allocate`."""
    return round_half_up(Decimal(part * PERCENT) / whole, SHARE_PLACES)
