"""Income, expenses and reserve of a fund, year by year."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from contributions.funds.models import Fund
from contributions.years.enums import YearStatus
from contributions.years.reports.years import Ledger
from ivz.core import dutch
from ivz.core.money import ZERO
from ivz.web.history import Change, history_of_rows
from projects.budget.calculation.reserve import (
    Movement,
    Standing,
    balance_on,
    below_zero_since,
    per_year,
    runs_dry_on,
    unknown_from,
)
from projects.budget.enums import BudgetDirection, MovementKind
from projects.budget.models import BudgetLine, ReserveMovement

YEARS_AHEAD = 5


@dataclass(frozen=True, slots=True)
class YearFinances:
    """What comes in, what goes out and what is in the reserve at the end of one year."""

    year: int
    contributions: Decimal | None  # of the municipalities; None where no count or rate is known
    is_estimate: bool
    partners: Decimal
    other_income: Decimal
    expenses: Decimal
    reserve: Standing
    reserve_moved: Decimal | None

    @property
    def income(self) -> Decimal | None:
        """None where the contributions are not known."""
        return (
            None
            if self.contributions is None
            else self.contributions + self.partners + self.other_income
        )

    @property
    def result(self) -> Decimal | None:
        return None if self.income is None else self.income - self.expenses


def movements_of(rows: Iterable[ReserveMovement]) -> list[Movement]:
    """The stored movements as plain values."""
    return [
        Movement(
            row.valid_from,
            row.text,
            row.amount,
            until=row.valid_until,
            sets_balance=row.kind == MovementKind.BALANCE,
        )
        for row in rows
    ]


def forecast(fund: Fund, first: int, last: int) -> list[YearFinances]:
    """The years from `first` to `last`. Contributions are computed, also with planned rates;
    nothing flows into the reserve by itself.
    """
    ledger = Ledger(fund, years=range(first, last + 1))
    lines = list(BudgetLine.objects.filter(fund=fund))
    movements = movements_of(ReserveMovement.objects.filter(fund=fund))
    return [_year(ledger, lines, movements, year) for year in range(first, last + 1)]


def years_ahead(fund: Fund, day: dt.date) -> list[YearFinances]:
    """The year of `day` and those after it."""
    first = max(day.year, fund.first_year)
    return forecast(fund, first, first + YEARS_AHEAD)


def _year(
    ledger: Ledger, lines: Sequence[BudgetLine], movements: Sequence[Movement], year: int
) -> YearFinances:
    report = ledger.year(year)
    known = any(line.facts for line in report.lines)
    return YearFinances(
        year=year,
        contributions=report.total if known else None,
        is_estimate=report.status == YearStatus.ESTIMATE,
        partners=report.fixed_total,
        other_income=_sum(lines, year, BudgetDirection.INCOME),
        expenses=_sum(lines, year, BudgetDirection.EXPENSE),
        reserve=balance_on(dt.date(year, 12, 31), movements),
        reserve_moved=per_year(movements, year),
    )


def _sum(lines: Iterable[BudgetLine], year: int, direction: BudgetDirection) -> Decimal:
    return sum(
        (line.amount for line in lines if line.direction == direction and line.holds_in(year)), ZERO
    )


@dataclass(frozen=True, slots=True)
class ReserveReport:
    """The reserve on a day, every movement with the balance after it, the day it runs dry, and
    until when it is known.
    """

    rows: tuple[tuple[ReserveMovement, Standing], ...]
    standing: Standing
    runs_dry_on: dt.date | None  # when it is dry already: since when
    unknown_from: (
        Standing | None
    )  # the first day after that of the report of which the balance is not known
    course: tuple[
        Standing, ...
    ]  # before and after every movement, from the first to the last day of which it is known

    @property
    def is_dry(self) -> bool:
        """Whether less than nothing is left on the day of the report."""
        return self.standing.balance is not None and self.standing.balance < ZERO

    @property
    def standing_text(self) -> str:
        """What is in the reserve, and what is known of the time ahead."""
        if self.standing.balance is None:
            return f"De stand van de reserve is niet bekend. {self.standing.because}"
        return f"In de reserve zit {dutch.euro(self.standing.balance)}. {self.outlook}"

    @property
    def outlook_heading(self) -> str:
        """What is the matter with the time ahead, in a few words; empty when it is known and
        enough.
        """
        if self.is_dry:
            return "De reserve is op"
        if self._is_unknown_first:
            return "De stand is daarna niet bekend"
        return "De reserve raakt op" if self.runs_dry_on else ""

    @property
    def outlook(self) -> str:
        """What is known of the time ahead: since when it is dry or when it will be, from when
        nobody knows, or that it is enough.
        """
        found = []
        if self.unknown_from and self._is_unknown_first:
            found.append(
                f"Vanaf {dutch.long_date(self.unknown_from.day)} is de stand niet bekend."
                f" {self.unknown_from.because}"
            )
        if self.runs_dry_on:
            day = dutch.long_date(self.runs_dry_on)
            found.append(
                f"Sinds {day} is er meer uit dan erin zat."
                if self.is_dry
                else f"Op {day} gaat er meer uit dan erin zit."
            )
        return " ".join(found) or "Met wat is vastgelegd raakt de reserve niet op."

    @property
    def _is_unknown_first(self) -> bool:
        """Whether nobody knows the balance before the day it runs dry."""
        return self.unknown_from is not None and (
            self.runs_dry_on is None or self.unknown_from.day < self.runs_dry_on
        )


def reserve_report(fund: Fund, day: dt.date) -> ReserveReport:
    """How the reserve stands at the end of `day`, and when it runs dry from then on."""
    stored = list(ReserveMovement.objects.filter(fund=fund).select_related("source"))
    movements = movements_of(stored)
    rows = tuple(
        (row, balance_on(movement.last_day, movements))
        for row, movement in zip(stored, movements, strict=True)
    )
    standing = balance_on(day, movements)
    dry = below_zero_since(movements, day) or runs_dry_on(movements, day)
    return ReserveReport(rows, standing, dry, unknown_from(movements, day), _course(movements))


def _course(movements: Sequence[Movement]) -> tuple[Standing, ...]:
    """The balance on the days between which it goes along a straight line, also where it is unknown
    in between.
    """
    days = sorted(
        {day for row in movements for day in (row.day - dt.timedelta(days=1), row.last_day)}
    )
    found = [balance_on(day, movements) for day in days]
    known = [at for at, standing in enumerate(found) if standing.balance is not None]
    return tuple(found[known[0] : known[-1] + 1]) if known else ()


def lines_history() -> list[Change]:
    """Every change of income and expenses, newest first; also of those that were taken away."""
    events = BudgetLine.pgh_event_model.objects.all()  # type: ignore[attr-defined]
    return history_of_rows(BudgetLine, events, named=_line_words, plural="posten")


def reserve_history(fund: Fund) -> list[Change]:
    """Every change of the balances and movements of a fund, newest first; also of those that were
    taken away.
    """
    events = ReserveMovement.pgh_event_model.objects.filter(fund=fund)  # type: ignore[attr-defined]
    return history_of_rows(
        ReserveMovement, events, named=_movement_words, plural="standen en mutaties"
    )


def _line_words(event: Any) -> str:
    """Which line an event is about; of one that is gone this is all there is to read."""
    return f"{event.text}, {dutch.amount(event.amount)} euro per jaar vanaf {event.first_year}"


def _movement_words(event: Any) -> str:
    amount = "bedrag niet bekend" if event.amount is None else f"{dutch.amount(event.amount)} euro"
    return f"{event.text}, {amount}, {dutch.long_date(event.valid_from)}"


def movement_marks(row: ReserveMovement) -> str:
    """What is not certain about a movement, in words."""
    found = []
    if row.amount is None:
        found.append("bedrag niet in de bron")
    elif row.is_about:
        found.append("bedrag is ongeveer")
    if row.is_day_assumed:
        found.append("dag aangenomen")
    return dutch.listing(found)
