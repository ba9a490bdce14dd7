"""A reserve through time: known balances, dated movements, and the day on which it runs dry."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ivz.core.money import ZERO, round_amount

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Movement:
    """Something that happened to the reserve, or will.

    On `day`, or spread evenly from `day` up to `until`. `amount` is in euros, negative for what
    goes out; None where no source gives it. A movement that `sets_balance` says what the reserve is
    at the start of `day`, whatever came before.
    """

    day: dt.date
    text: str
    amount: Decimal | None
    until: dt.date | None = None
    sets_balance: bool = False

    @property
    def last_day(self) -> dt.date:
        """The last day on which it moves anything."""
        return self.day if self.until is None else self.until - _DAY

    def moved_by(self, day: dt.date) -> Decimal | None:
        """What it has moved up to and including `day`, unrounded; None when its amount is not known
        and it has begun.
        """
        if day < self.day:
            return ZERO
        if self.amount is None:
            return None
        if self.until is None or day >= self.last_day:
            return self.amount
        return self.amount * ((day - self.day).days + 1) / (self.until - self.day).days


@dataclass(frozen=True, slots=True)
class Standing:
    """The reserve at the end of a day; `balance` is None where it cannot be known, and `because`
    says why in a sentence.
    """

    day: dt.date
    balance: Decimal | None
    because: str = ""


def balance_on(day: dt.date, movements: Iterable[Movement]) -> Standing:
    """What is in the reserve at the end of `day`: the last balance that was set, and what moved
    since.

    A movement without an amount makes the balance unknown from its day on, until a balance is set
    again.
    """
    rows = sorted(movements, key=lambda row: (row.day, not row.sets_balance))
    begun = [row for row in rows if row.sets_balance and row.day <= day]
    start = begun[-1] if begun else None
    if start is None:
        return Standing(day, None, "Er is nog geen stand bekend.")
    if start.amount is None:
        return Standing(day, None, _no_amount(start))
    total = start.amount
    for row in rows:
        if row.sets_balance:
            continue
        before = row.moved_by(
            start.day - _DAY
        )  # what a spread movement had done before the balance was counted
        after = row.moved_by(day)
        if row.last_day < start.day:  # over before the balance was counted, and in it
            continue
        if after is None or before is None:
            return Standing(day, None, _no_amount(row))
        total += after - before
    return Standing(day, round_amount(total))


def _no_amount(row: Movement) -> str:
    return f"Van “{row.text}” is geen bedrag bekend."


def runs_dry_on(movements: Sequence[Movement], after: dt.date) -> dt.date | None:
    """The first day from `after` on at whose end less than nothing is left; None when that never
    comes, or nothing is known.

    Between two days on which something begins or ends the balance goes along a straight line, so
    only the ends are computed and the day between them is found by the slope.
    """
    for start, end in _stretches(movements, after):
        first, last = balance_on(start, movements), balance_on(end, movements)
        if first.balance is None or last.balance is None:
            continue
        if first.balance < ZERO:
            return start
        if last.balance < ZERO:
            return _crossing(start, end, movements)
    return None


def below_zero_since(movements: Sequence[Movement], day: dt.date) -> dt.date | None:
    """The first of the days below zero that go on without a break up to `day`; None when nothing is
    short on `day`, or nothing is known.
    """
    found = None
    for start, end in reversed(
        _stretches(movements, min((row.day for row in movements), default=day), day)
    ):
        first, last = balance_on(start, movements), balance_on(end, movements)
        if last.balance is None or last.balance >= ZERO:
            break
        if first.balance is not None and first.balance >= ZERO:
            return _crossing(start, end, movements)
        found = start
    return found


def unknown_from(movements: Sequence[Movement], after: dt.date) -> Standing | None:
    """The first day after `after` on which the balance cannot be known, and why; None when it stays
    known.
    """
    days = sorted({row.day for row in movements if row.day > after})
    return next(
        (found for day in days if (found := balance_on(day, movements)).balance is None), None
    )


def _stretches(
    movements: Iterable[Movement], after: dt.date, until: dt.date | None = None
) -> list[tuple[dt.date, dt.date]]:
    """Periods inside which the reserve moves by the same amount every day, from `after` to `until`,
    or to the last day anything moves.
    """
    firsts = {after}
    for row in movements:
        firsts |= {row.day, row.day + _DAY, row.last_day + _DAY}
    days = sorted(day for day in firsts if day >= after and (until is None or day <= until))
    if not days:
        return []
    return [(day, following - _DAY) for day, following in zip(days, days[1:], strict=False)] + [
        (days[-1], until or days[-1])
    ]


def _crossing(start: dt.date, end: dt.date, movements: Sequence[Movement]) -> dt.date:
    """The first day below zero between `start` (not below) and `end` (below)."""
    low, high = 0, (end - start).days
    while high - low > 1:
        middle = (low + high) // 2
        balance = balance_on(start + middle * _DAY, movements).balance
        low, high = (low, middle) if balance is not None and balance < ZERO else (middle, high)
    return start + high * _DAY


def per_year(movements: Sequence[Movement], year: int) -> Decimal | None:
    """What moved in a calendar year, without balances that were set; None when an amount of that
    year is not known.
    """
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    total = ZERO
    for row in movements:
        if row.sets_balance or row.last_day < first or row.day > last:
            continue
        after, before = row.moved_by(last), row.moved_by(first - _DAY)
        if after is None or before is None:
            return None
        total += after - before
    return round_amount(total)
