"""What one municipality paid and will pay, for its sheet and for the list of municipalities."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from contributions.funds.enums import RateStatus
from contributions.funds.models import Fund
from contributions.years.enums import YearStatus
from contributions.years.reports.years import YearReport, year_report, year_reports
from ivz.core import dutch
from ivz.core.money import ZERO
from ivz.region.models import Organisation
from ivz.region.sheet import ColumnValues, SheetAsked
from ivz.web.forms import LATEST
from ivz.web.parts import Tile

YEARS_AHEAD = 4  # what a municipal budget looks forward


@dataclass(frozen=True, slots=True)
class SheetYear:
    """One year of one fund for this municipality; `change` is in euros, against the year of the
    day.
    """

    report: YearReport
    inhabitants: int | None
    reference_date: dt.date | None
    rate: Decimal | None
    amount: Decimal | None
    status: YearStatus
    change: Decimal | None

    @property
    def year(self) -> int:
        return self.report.year


@dataclass(frozen=True, slots=True)
class FundSheet:
    """A fund's years for this municipality: those up to the year of the day, newest first, and
    those ahead.

    `region_only` are the years of which only the amount of the whole region is known.
    """

    fund: Fund
    day: dt.date
    past: tuple[SheetYear, ...]
    ahead: tuple[SheetYear, ...]
    region_only: tuple[int, ...]

    @property
    def current(self) -> SheetYear | None:
        """The year of the day, when the municipality pays in it."""
        return next((year for year in self.past if year.year == self.day.year), None)

    @property
    def following(self) -> SheetYear | None:
        """The year after that."""
        return next((year for year in self.ahead if year.year == self.day.year + 1), None)

    @property
    def remarks(self) -> tuple[str, ...]:
        """What makes the years ahead uncertain, each sentence with the years it is about."""
        return tuple(_remarks(self.ahead))


def fund_sheets(asked: SheetAsked) -> list[FundSheet]:
    """The years of every fund, for the municipality that is asked about."""
    return [fund_sheet(fund, asked.organisation, asked.day) for fund in Fund.objects.all()]


def fund_sheet(fund: Fund, organisation: Organisation, day: dt.date) -> FundSheet:
    """The years of `fund` for `organisation`: from its first up to the year of `day`, and four
    years ahead of it, as far as years go.
    """
    last = min(day.year + YEARS_AHEAD, LATEST.year)
    reports = year_reports(fund, range(fund.first_year, last + 1))
    now = next(
        (_amount(report, organisation) for report in reports if report.year == day.year), None
    )
    years = [
        _sheet_year(report, organisation, now) for report in reports if report.line_of(organisation)
    ]
    return FundSheet(
        fund=fund,
        day=day,
        past=tuple(reversed([year for year in years if year.year <= day.year])),
        ahead=tuple(year for year in years if year.year > day.year),
        region_only=tuple(
            report.year for report in reports if report.is_region_total and report.year <= day.year
        ),
    )


def _amount(report: YearReport, organisation: Organisation) -> Decimal | None:
    line = report.line_of(organisation)
    return line.amount if line else None


def _sheet_year(report: YearReport, organisation: Organisation, now: Decimal | None) -> SheetYear:
    line = report.line_of(organisation)
    facts = line.facts if line else None
    amount = facts.amount if facts else None
    return SheetYear(
        report=report,
        inhabitants=facts.inhabitants if facts else None,
        reference_date=facts.reference_date if facts else None,
        rate=facts.rate if facts else None,
        amount=amount,
        status=YearStatus.ISSUED if line and line.is_sealed else report.status,
        change=None if amount is None or now is None else amount - now,
    )


def _remarks(years: Iterable[SheetYear]) -> Iterator[str]:
    without_rate: list[int] = []
    undecided: dict[str, list[int]] = {}
    estimated: dict[dt.date, list[int]] = {}
    for year in years:
        rate, basis = year.report.rate, year.report.basis
        if rate is None:
            without_rate.append(year.year)
        elif rate.status != RateStatus.ADOPTED:
            undecided.setdefault(rate.get_status_display().lower(), []).append(year.year)
        if basis.reference_date and not basis.by_rule:
            estimated.setdefault(basis.reference_date, []).append(year.year)
    if without_rate:
        yield f"Voor {spans(without_rate)} is geen tarief bekend."
    for status, of in undecided.items():
        yield f"Het tarief voor {spans(of)} is {status}: er is geen besluit vastgelegd."
    for day, of in estimated.items():
        used = f"het laatst bekende inwonertal, van {dutch.long_date(day)}"
        yield f"De inwonertallen voor {spans(of)} zijn er nog niet. Dit is een raming met {used}."


def spans(years: Iterable[int]) -> str:
    """Years in words, those that follow each other taken together: 2011 tot en met 2018 en 2020."""
    found: list[list[int]] = []
    for year in years:
        if found and found[-1][1] == year - 1:
            found[-1][1] = year
        else:
            found.append([year, year])
    return dutch.listing(
        [str(first) if first == last else f"{first} tot en met {last}" for first, last in found]
    )


def contribution_tiles(asked: SheetAsked) -> Iterator[Tile]:
    """What the municipality pays in the year of the day and in the next."""
    for sheet in asked.once(fund_sheets):
        for year in filter(None, [sheet.current, sheet.following]):
            amount = dutch.euro(year.amount) if year.amount is not None else "–"
            yield Tile(f"Bijdrage {sheet.fund} {year.year}", amount, f"{year.status.label}.")


def contributions_on(day: dt.date) -> ColumnValues:
    """What every municipality pays in the year of `day`, over all funds."""
    reports = [year_report(fund, day.year) for fund in Fund.objects.all()]
    amounts: dict[int, Decimal] = {}
    for report in reports:
        lines = (*report.lines, *report.fixed)
        for key, line in {line.organisation.pk: line for line in reversed(lines)}.items():
            if line.amount is not None:
                amounts[key] = amounts.get(key, ZERO) + line.amount
    return ColumnValues(
        amounts, tuple(dict.fromkeys(note for report in reports for note in report.notes))
    )


def help_on_years() -> dict[str, object]:
    """What the help says of funds and years: `funds` by name, `reference_dates` in sentences, and
    `years_ahead`.
    """
    funds = list(Fund.objects.all())
    return {
        "funds": [fund.name for fund in funds],
        "reference_dates": [
            f"Een bijdragejaar van {fund} gebruikt de inwonertallen van"
            f" {fund.get_reference_date_rule_display()}."
            for fund in funds
        ],
        "years_ahead": YEARS_AHEAD,
    }
