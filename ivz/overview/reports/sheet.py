"""What the sheet of one municipality shows: its counts, what it paid and will pay, and its
invoices.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from contributions.funds.enums import RateStatus
from contributions.funds.models import Fund
from contributions.invoices.models.invoices import Invoice
from contributions.years.enums import YearStatus
from contributions.years.reports.years import YearReport, year_reports
from ivz.accounts.models import User
from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.core.money import ZERO
from ivz.region.models import InhabitantCount, Organisation
from ivz.web.forms import LATEST

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


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole sheet on `day`. `invoices`, each with its balance and state, is None for who may
    not see them.
    """

    organisation: Organisation
    day: dt.date
    exists: bool
    counts: tuple[InhabitantCount, ...]
    funds: tuple[FundSheet, ...]
    invoices: tuple[Any, ...] | None  # of Invoice

    @property
    def dated_counts(self) -> tuple[InhabitantCount, ...]:
        """Counts with a reference date, oldest first."""
        return tuple(
            sorted(
                (c for c in self.counts if c.reference_date),
                key=lambda c: c.reference_date or dt.date.min,
            )
        )

    @property
    def latest_count(self) -> InhabitantCount | None:
        return self.dated_counts[-1] if self.dated_counts else None

    @property
    def outstanding(self) -> Decimal:
        """What is still to be paid on the invoices shown."""
        return sum(
            (
                invoice.outstanding
                for invoice in self.invoices or ()
                if invoice.outstanding > 0 and invoice.live
            ),
            ZERO,
        )


def municipality_sheet(organisation: Organisation, user: User, day: dt.date) -> Sheet:
    """The sheet of `organisation` as `user` may see it on `day`."""
    counts = (
        InhabitantCount.objects.current().filter(organisation=organisation).select_related("source")
    )
    shown = [
        count for count in counts if count.reference_date is None or count.reference_date <= day
    ]
    return Sheet(
        organisation=organisation,
        day=day,
        exists=organisation.holds_on(day),
        counts=tuple(
            sorted(shown, key=lambda count: count.reference_date or dt.date.min, reverse=True)
        ),
        funds=tuple(fund_sheet(fund, organisation, day) for fund in Fund.objects.all()),
        invoices=_invoices(organisation, user, day),
    )


def _invoices(organisation: Organisation, user: User, day: dt.date) -> tuple[Any, ...] | None:
    own = (
        user.may(Permission.READ_OWN_INVOICES)
        and user.memberships.filter(organisation=organisation).exists()
    )
    if not (own or user.may(Permission.READ_ALL_INVOICES)):
        return None
    invoices = (
        Invoice.objects.visible_to(user)
        .filter(organisation=organisation, issued_on__lte=day)
        .with_state(day)
    )
    return tuple(invoices.defer("facts").order_by("-year", "-sequence"))


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
