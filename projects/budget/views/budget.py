"""The coordination budget: where money comes from and goes to, what coordination costs, and what
dropping tasks would do.
"""

from decimal import Decimal

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from contributions.funds.views.access import current_fund
from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.papers.views import pdf_response
from ivz.web.charts import LineChart, line_chart
from ivz.web.dated import dated
from ivz.web.exports import Column, Sheet, csv_response, xlsx_response
from ivz.web.history import history_of
from ivz.web.links import url_as_of
from projects.budget.forms import TryHoursForm
from projects.budget.models import Benchmark, BudgetLine, CoordinationBudget
from projects.budget.reports.budget import BudgetReport, Choice, budget_report, comparisons
from projects.budget.reports.finances import YearFinances, reserve_report, years_ahead
from projects.budget.rules import why_not_edit_budget
from projects.budget.tables import ForecastTable
from projects.budget.views.trails import budget_trail

_FILES = {"csv": csv_response, "xlsx": xlsx_response}


@require_safe
@dated
def budget_home(request: HttpRequest) -> HttpResponse:
    """Five years of income and expenses, the reserve, and the coordination budgets."""
    fund = current_fund(request)
    years = years_ahead(fund, request.as_of)
    reserve = reserve_report(fund, request.as_of)
    context = {
        "title": "Begroting",
        "trail": budget_trail(),
        "fund": fund,
        "actions": [
            {"label": "PDF", "url": url_as_of(request, "projects:finances_pdf"), "download": True}
        ],
        "table": ForecastTable(years, caption=f"Begroting {fund} {years[0].year}-{years[-1].year}"),
        "chart": _forecast_chart(years),
        "description": _forecast_words(years),
        "years": years,
        "result_label": f"Resultaat {years[0].year}",
        "reserve": reserve,
        "budgets": CoordinationBudget.objects.filter(fund=fund).select_related("source"),
        "may_edit": why_not_edit_budget(request.user) is None,
        "has_lines": BudgetLine.objects.filter(fund=fund).exists(),
    }
    return render(request, "projects/budget/budget_home.html", context)


def _forecast_chart(years: list[YearFinances]) -> LineChart:
    labels = [str(year.year) for year in years]
    return line_chart(
        labels,
        [
            ("Inkomsten", [year.income for year in years]),
            ("Uitgaven", [year.expenses for year in years]),
        ],
    )


def _forecast_words(years: list[YearFinances]) -> str:
    """The message of the chart: which years do not cover their expenses."""
    short = [str(year.year) for year in years if year.result is not None and year.result < 0]
    unknown = [str(year.year) for year in years if year.result is None]
    found = [f"In {dutch.listing(short)} zijn de uitgaven hoger dan de inkomsten."] if short else []
    if not short and len(unknown) < len(years):
        found = [f"In alle {'andere ' if unknown else ''}jaren dekken de inkomsten de uitgaven."]
    if unknown:
        found.insert(
            0,
            f"Van {dutch.listing(unknown)} zijn de bijdragen niet bekend, en het resultaat dus ook"
            " niet.",
        )
    return " ".join(found)


@require_safe
def budget_detail(request: HttpRequest, key: str) -> HttpResponse:
    """From tasks to a rate, with the hours somebody tries out (`?uren-5=8`), and the scenarios side
    by side.
    """
    budget = get_object_or_404(CoordinationBudget.objects.select_related("fund", "source"), key=key)
    form, tried = _tried(request, budget)
    report = budget_report(budget, tried)
    if (kind := request.GET.get("formaat")) in _FILES:
        return _FILES[kind](_sheet(report), f"coordinatie-{budget.key}")
    may_edit = why_not_edit_budget(request.user) is None
    municipalities = len(report.counts)
    context = {
        "title": budget.title,
        "trail": budget_trail((budget.title, "")),
        "budget": budget,
        "report": report,
        "form": form,
        "rows": [(line, form[f"uren-{line.task.number}"]) for line in report.lines],
        "comparisons": comparisons(Benchmark.objects.select_related("source"), municipalities),
        "municipalities": municipalities,
        "may_edit": may_edit,
        "proposal_url": (
            _proposal_url(report) if request.user.may(Permission.EDIT_AGREEMENTS) else ""
        ),
        "downloads": _downloads(request, key),
        "changes": history_of(budget) if request.user.may(Permission.READ_HISTORY) else None,
    }
    return render(request, "projects/budget/budget_detail.html", context)


def _tried(
    request: HttpRequest, budget: CoordinationBudget
) -> tuple[TryHoursForm, dict[int, Decimal] | None]:
    """The form with the hours somebody tries out, and those hours by task number where they can be
    used.
    """
    asked = any(name.startswith("uren-") for name in request.GET)
    form = TryHoursForm(list(budget.tasks.all()), request.GET if asked else None)
    return form, form.tried() if asked and form.is_valid() else None


@require_safe
def budget_pdf(request: HttpRequest, key: str) -> HttpResponse:
    """The budget on one page, with the hours that are being tried."""
    budget = get_object_or_404(CoordinationBudget, key=key)
    form, tried = _tried(request, budget)
    if form.is_bound and form.errors:
        raise BadRequest(
            "Deze uren kunnen niet worden doorgerekend. Vul bij elke taak een getal in."
        )
    hours = {str(number): str(value) for number, value in (tried or {}).items()}
    arguments = {"budget": budget.pk, "tried": hours, "on": request.today.isoformat()}
    return pdf_response(request, builder="projects.budget", arguments=arguments)


@require_safe
@dated
def finances_pdf(request: HttpRequest) -> HttpResponse:
    """The years ahead and the reserve on one page, as they stand on a day."""
    arguments = {
        "fund": current_fund(request).pk,
        "on": request.as_of.isoformat(),
        "made": request.today.isoformat(),
    }
    return pdf_response(request, builder="projects.finances", arguments=arguments)


def _proposal_url(report: BudgetReport) -> str:
    """The form of a new rate proposal with the rate that is being tried already in it."""
    rate = report.tried.chain.rate
    if not rate:
        return ""
    values = {
        "fund": report.budget.fund_id,
        "value": dutch.rate(rate),
        "title": f"Tarief uit {report.budget.title}",
    }
    return f"{reverse('agreements:proposal_new')}?{urlencode(values)}"


def _downloads(request: HttpRequest, key: str) -> list[dict[str, str]]:
    tried = request.GET.copy()
    links = []
    for kind in _FILES:
        tried["formaat"] = kind
        links.append({"label": kind.upper(), "url": f"{request.path}?{tried.urlencode()}"})
    tried.pop("formaat", None)
    query = f"?{tried.urlencode()}" if tried else ""
    return [*links, {"label": "PDF", "url": reverse("projects:budget_pdf", args=[key]) + query}]


def _sheet(report: BudgetReport) -> Sheet:
    """The choices side by side with what each municipality would pay."""
    names = [(f"choice{at}", choice) for at, choice in enumerate(report.choices)]
    rows = [
        {"name": share.municipality.name, "inhabitants": share.inhabitants}
        | {name: amount for (name, _), amount in zip(names, share.amounts, strict=True)}
        for share in report.shares
    ]
    columns = [
        Column("name", "Gemeente"),
        Column("inhabitants", "Inwoners", "count"),
        *(Column(name, f"{choice.name} (EUR)", "amount") for name, choice in names),
    ]
    totals: dict[str, object] = {"inhabitants": sum(share.inhabitants for share in report.shares)}
    totals |= {name: total for (name, _), total in zip(names, report.totals, strict=True)}
    return Sheet(
        report.budget.title, columns, rows, totals, _facts(report.choices, report.basis_words)
    )


def _facts(choices: tuple[Choice, ...], basis: str) -> list[tuple[str, object]]:
    facts: list[tuple[str, object]] = [("Inwonertallen", basis)]
    for choice in choices:
        found = choice.chain
        facts += [
            (f"{choice.name}: uren per week", found.hours),
            (f"{choice.name}: fte", dutch.grouped(found.fte, 2)),
            (f"{choice.name}: kosten per jaar", found.total),
            (f"{choice.name}: tarief per inwoner", found.rate or Decimal(0)),
        ]
    return facts
