"""The coordination budget and the reserve as PDF, made by the worker."""

import datetime as dt
from decimal import Decimal
from typing import Any

from contributions.funds.models import Fund
from ivz.papers.on_request import Asked, on_request
from projects.budget.models import Benchmark, CoordinationBudget
from projects.budget.reports.budget import budget_notes, budget_report, comparisons
from projects.budget.reports.finances import movement_marks, reserve_report, years_ahead


@on_request("projects.budget", "projects/budget/pdf/budget.html")
def build_budget(arguments: dict[str, Any]) -> Asked:
    """A coordination budget on one page for the board, with the hours that somebody tries out by
    task number.
    """
    budget = CoordinationBudget.objects.select_related("fund", "source").get(pk=arguments["budget"])
    report = budget_report(
        budget, {int(number): Decimal(hours) for number, hours in arguments["tried"].items()}
    )
    others = comparisons(list(Benchmark.objects.all()), len(report.counts))
    context = {"report": report, "notes": budget_notes(report, others)}
    on = dt.date.fromisoformat(arguments["on"])
    return f"coordinatiebegroting-{budget.key}", on, context


@on_request("projects.finances", "projects/budget/pdf/finances.html")
def build_finances(arguments: dict[str, Any]) -> Asked:
    """The years ahead, every movement of the reserve of a fund and when it runs dry, on one page
    for the board as they stand on a day.
    """
    fund, on = Fund.objects.get(pk=arguments["fund"]), dt.date.fromisoformat(arguments["on"])
    reserve, years = reserve_report(fund, on), years_ahead(fund, on)
    context = {
        "fund": fund,
        "on": on,
        "reserve": reserve,
        "movements": [(row, standing, movement_marks(row)) for row, standing in reserve.rows],
        "years": years,
        "has_estimates": any(year.is_estimate for year in years),
    }
    return f"begroting-en-reserve-{on}", dt.date.fromisoformat(arguments["made"]), context
