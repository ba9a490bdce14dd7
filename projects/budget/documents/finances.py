"""Income, expenses and the reserve on one page for the board: the years ahead, every movement, and
the day the reserve runs dry.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.template.loader import render_to_string

from ivz.core import dutch
from ivz.papers.facts import written
from projects.budget.reports.finances import ReserveReport, YearFinances, movement_marks


@dataclass(frozen=True, slots=True)
class YearPaper:
    """A year of the forecast."""

    year: str
    contributions: str
    partners: str
    other_income: str
    expenses: str
    result: str
    reserve: str


@dataclass(frozen=True, slots=True)
class MovementPaper:
    """A counted balance or a movement of the reserve, with the balance after it."""

    text: str
    when: str
    amount: str
    balance: str
    marks: str
    source: str


@dataclass(frozen=True, slots=True)
class FinancesDocument:
    """All that the paper shows."""

    sender_name: str
    fund: str
    day: dt.date
    standing: str
    years: tuple[YearPaper, ...]
    has_estimates: bool
    movements: tuple[MovementPaper, ...]


def finances_document(
    fund: str, years: Sequence[YearFinances], reserve: ReserveReport, *, sender_name: str
) -> FinancesDocument:
    """The years ahead of a fund and its reserve on the day of `reserve`."""
    paper = FinancesDocument(
        sender_name=sender_name,
        fund=fund,
        day=reserve.standing.day,
        standing=_standing(reserve),
        years=tuple(_year(year) for year in years),
        has_estimates=any(year.is_estimate for year in years),
        movements=tuple(
            MovementPaper(
                text=row.text,
                when=dutch.short_date(row.valid_from)
                + (f" tot en met {dutch.short_date(row.last_day)}" if row.last_day else ""),
                amount=_amount(row.amount),
                balance=_amount(standing.balance),
                marks=movement_marks(row),
                source=row.source_text,
            )
            for row, standing in reserve.rows
        ),
    )
    return written(paper)


def _standing(reserve: ReserveReport) -> str:
    """What is in the reserve, and what is known of the time ahead."""
    if reserve.standing.balance is None:
        return f"De stand van de reserve is niet bekend. {reserve.standing.because}"
    return f"In de reserve zit {dutch.euro(reserve.standing.balance)}. {reserve.outlook}"


def _year(year: YearFinances) -> YearPaper:
    return YearPaper(
        year=f"{year.year} (raming)" if year.is_estimate else str(year.year),
        contributions=_amount(year.contributions),
        partners=_amount(year.partners),
        other_income=_amount(year.other_income),
        expenses=_amount(year.expenses),
        result=_amount(year.result),
        reserve=_amount(year.reserve.balance),
    )


def _amount(value: Decimal | None) -> str:
    return "–" if value is None else dutch.amount(value)


def finances_html(document: FinancesDocument) -> str:
    return render_to_string("projects/budget/pdf/finances.html", {"document": document})
