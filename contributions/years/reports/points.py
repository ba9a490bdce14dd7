"""Contribution years as points in a chart of their fund."""

import datetime as dt
from collections.abc import Iterator

from contributions.funds.models import Fund
from contributions.funds.reports.year_points import YearPoint
from contributions.years.reports.years import shown_years, year_reports


def points_through_years(fund: Fund, today: dt.date) -> Iterator[YearPoint]:
    """The rate and the total of every year of `fund` that is shown on a day."""
    for report in year_reports(fund, shown_years(fund, today)):
        yield YearPoint(report.year, report.rate.value if report.rate else None, report.total)
