"""The coordination budget and the reserve as PDF, made by the worker."""

import datetime as dt
from decimal import Decimal
from typing import Any

from contributions.funds.models import Fund
from ivz.papers.making import render_page
from ivz.papers.registry import builders
from ivz.region.reports import sender_name
from projects.budget.documents.budget import budget_document, budget_html
from projects.budget.documents.finances import finances_document, finances_html
from projects.budget.models import Benchmark, CoordinationBudget
from projects.budget.reports.budget import budget_report, comparisons
from projects.budget.reports.finances import reserve_report, years_ahead


@builders.named("projects.budget")
def build_budget(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """A coordination budget, with the hours that somebody tries out by task number."""
    budget = CoordinationBudget.objects.select_related("fund", "source").get(pk=arguments["budget"])
    on = dt.date.fromisoformat(arguments["on"])
    report = budget_report(
        budget, {int(number): Decimal(hours) for number, hours in arguments["tried"].items()}
    )
    others = comparisons(list(Benchmark.objects.all()), len(report.counts))
    name = f"coordinatiebegroting-{budget.key}"
    return f"{name}.pdf", render_page(
        budget_html(budget_document(report, others, sender_name=sender_name(), on=on)), name, on
    )


@builders.named("projects.finances")
def build_finances(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """The years ahead and the reserve of a fund, as they stand on a day."""
    fund, on = Fund.objects.get(pk=arguments["fund"]), dt.date.fromisoformat(arguments["on"])
    document = finances_document(
        str(fund), years_ahead(fund, on), reserve_report(fund, on), sender_name=sender_name()
    )
    name = f"begroting-en-reserve-{on}"
    return f"{name}.pdf", render_page(
        finances_html(document), name, dt.date.fromisoformat(arguments["made"])
    )
