"""The calendar of a year as PDF, made by the worker."""

import datetime as dt
from typing import Any

from ivz.core import dutch
from ivz.papers.on_request import Asked, on_request
from portfolios.cycle.documents import calendar_lines
from portfolios.cycle.reports.years import cycle_year


@on_request("portfolios.year_calendar", "portfolios/cycle/pdf/year_calendar.html")
def build_year_calendar(arguments: dict[str, Any]) -> Asked:
    """Every day of a year on one sheet to hang on the wall, with who meets on it."""
    cycle = cycle_year(int(arguments["year"]))
    context = {
        "year": cycle.year,
        "months": dutch.MONTHS,
        "lines": calendar_lines(cycle),
        "bodies": [row for row in cycle.rows if row.planned or row.per_year is not None],
    }
    return f"jaarkalender-{cycle.year}", dt.date.fromisoformat(arguments["on"]), context
