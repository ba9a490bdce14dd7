"""What the home page shows on a day: where things stand, what waits, what comes, and how rate and
total went.
"""

import datetime as dt
from dataclasses import dataclass, replace

from agreements.texts.reports.deadlines import deadlines as paper_deadlines
from contributions.funds.models import Fund, Rate
from contributions.years.reports.years import YearReport, shown_years, year_reports
from ivz.accounts.models import User
from ivz.core.validity import BeforeFirstRow, row_on
from ivz.overview.reports.waiting import (
    Deadline,
    OpenInvoices,
    Task,
    deadlines,
    open_invoices,
    signing_tasks,
    tasks,
)
from ivz.overview.reports.waiting_board import board_tasks
from ivz.overview.reports.waiting_meetings import meeting_tasks

MONTHS_AHEAD = 18  # of agreements: further away than a budget looks


@dataclass(frozen=True, slots=True)
class FundNow:
    """A fund on a day: its rate, the contribution year of that day, and all its years for the
    chart.
    """

    fund: Fund
    rate: Rate | None
    current: YearReport | None
    years: tuple[YearReport, ...]


@dataclass(frozen=True, slots=True)
class Home:
    """The home page of one user: `mine` waits for the user, `others` for somebody else."""

    funds: tuple[FundNow, ...]
    mine: tuple[Task, ...]
    others: tuple[Task, ...]
    deadlines: tuple[Deadline, ...]
    invoices: OpenInvoices


def home(user: User, day: dt.date, today: dt.date) -> Home:
    """Where things stand on `day`. The chart shows the years around `today`, whatever the day."""
    funds, reports, rates = [], [], []
    in_list: dict[int, range] = {}
    for fund in Fund.objects.all():
        charted = in_list[fund.pk] = shown_years(fund, today)
        years = sorted({*charted, *([day.year] if day.year >= fund.first_year else [])})
        fund_reports = year_reports(fund, years)
        fund_rates = list(fund.rates.select_related("fund"))
        current = next((report for report in fund_reports if report.year == day.year), None)
        chart = tuple(report for report in fund_reports if report.year in charted)
        funds.append(FundNow(fund, _rate_on(fund_rates, day), current, chart))
        reports += fund_reports
        rates += fund_rates
    unpaid = open_invoices(user, day)
    money = tasks(reports, _in_force_or_coming(rates, day), unpaid, user, day, in_list)
    papers = paper_deadlines(day, months_ahead=MONTHS_AHEAD)
    waiting = sorted(
        [*money, *signing_tasks(papers, day), *meeting_tasks(day, today), *board_tasks(day)],
        key=lambda task: not task.is_urgent,
    )
    return Home(
        funds=tuple(funds),
        mine=tuple(task for task in waiting if user.role in task.roles),
        others=tuple(
            replace(task, url=task.read_url or task.url)
            for task in waiting
            if user.role not in task.roles
        ),
        deadlines=tuple(deadlines([f.fund for f in funds], rates, unpaid, papers, day)),
        invoices=unpaid,
    )


def _rate_on(rates: list[Rate], day: dt.date) -> Rate | None:
    try:
        rate = row_on(rates, day)
    except BeforeFirstRow:
        return None
    return None if rate.value is None else rate


def _in_force_or_coming(rates: list[Rate], day: dt.date) -> list[Rate]:
    """Of each fund the rate of `day` and those after it; what came before needs
    nothing any more.
    """
    in_force = {
        fund: _rate_on([rate for rate in rates if rate.fund_id == fund], day)
        for fund in {rate.fund_id for rate in rates}
    }
    return [rate for rate in rates if rate.valid_from > day or rate == in_force[rate.fund_id]]
