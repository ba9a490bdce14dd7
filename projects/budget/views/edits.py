"""Keeping the coordination budget: budgets, tasks, scenarios, income and expenses,
and the reserve.
"""

from dataclasses import replace
from functools import partial
from typing import Any

from django.contrib import messages
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contributions.funds.views.access import current_fund
from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.core.refusal import Refused
from ivz.web.charts import LineChart, line_chart
from ivz.web.dated import dated
from ivz.web.guards import allow
from ivz.web.links import url_as_of
from ivz.web.lists import list_page
from ivz.web.records import RemovalForm
from ivz.web.saving import EditPage, edit
from projects.budget.filters import BudgetLineFilter
from projects.budget.forms import BudgetForm, BudgetLineForm, MovementForm, ScenarioForm, TaskForm
from projects.budget.models import (
    BudgetLine,
    CoordinationBudget,
    CoordinationTask,
    ReserveMovement,
    Scenario,
)
from projects.budget.reports.finances import (
    ReserveReport,
    lines_history,
    movement_marks,
    reserve_history,
    reserve_report,
)
from projects.budget.rules import why_not_edit_budget, why_not_remove_task
from projects.budget.services import remove_row, remove_scenario, remove_task, save_scenario
from projects.budget.tables import BudgetLineTable, MovementTable
from projects.budget.views.trails import budget_trail

MISTAKES_ONLY = "Doe dit alleen bij een vergissing: het verdwijnt ook uit eerdere jaren."


@require_http_methods(["GET", "HEAD", "POST"])
def budget_edit(request: HttpRequest, key: str | None = None) -> HttpResponse:
    """A new budget, or an existing one."""
    allow(why_not_edit_budget(request.user))
    budget = (
        get_object_or_404(CoordinationBudget, key=key)
        if key
        else CoordinationBudget(fund=current_fund(request))
    )
    title = f"{budget.title} wijzigen" if key else "Begroting toevoegen"
    back = budget.get_absolute_url() if key else reverse("projects:budget_home")
    form = BudgetForm(request.POST or None, instance=budget)
    page = EditPage(title, budget_trail((title, "")), back, "De begroting is opgeslagen.")
    return edit(request, form, page, form.save)


@require_http_methods(["GET", "HEAD", "POST"])
def task_edit(request: HttpRequest, key: str, pk: int | None = None) -> HttpResponse:
    """A new task of a budget, or an existing one."""
    allow(why_not_edit_budget(request.user))
    budget = get_object_or_404(CoordinationBudget, key=key)
    task = (
        get_object_or_404(budget.tasks, pk=pk)
        if pk
        else CoordinationTask(budget=budget, number=_next_number(budget))
    )
    title = f"Taak {task.number} wijzigen" if pk else "Taak toevoegen"
    form = TaskForm(request.POST or None, instance=task)
    page = EditPage(
        title,
        budget_trail((budget.title, budget.get_absolute_url()), (title, "")),
        budget.get_absolute_url(),
        "De taak is opgeslagen.",
        remove=reverse("projects:task_remove", args=[key, pk]) if pk else "",
        remove_text="Taak verwijderen",
        why_not_remove=(why_not_remove_task(request.user, task) or "") if pk else "",
    )
    return edit(request, form, page, form.save)


def _next_number(budget: CoordinationBudget) -> int:
    return max((task.number for task in budget.tasks.all()), default=0) + 1


@require_POST
def task_remove(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Takes a task out of the budget."""
    allow(why_not_edit_budget(request.user))
    task = get_object_or_404(
        CoordinationTask.objects.select_related("budget"), budget__key=key, pk=pk
    )
    return _removed(
        request,
        lambda: remove_task(task, by=request.user),
        task.budget.get_absolute_url(),
        "De taak is verwijderd.",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def scenario_edit(request: HttpRequest, key: str, pk: int | None = None) -> HttpResponse:
    """A new scenario of a budget, or an existing one."""
    allow(why_not_edit_budget(request.user))
    budget = get_object_or_404(CoordinationBudget, key=key)
    scenario = get_object_or_404(budget.scenarios, pk=pk) if pk else Scenario(budget=budget)
    title = f"{scenario.name} wijzigen" if pk else "Scenario toevoegen"
    form = ScenarioForm(request.POST or None, instance=scenario)
    page = EditPage(
        title,
        budget_trail((budget.title, budget.get_absolute_url()), (title, "")),
        budget.get_absolute_url(),
        "Het scenario is opgeslagen.",
        remove=reverse("projects:scenario_remove", args=[key, pk]) if pk else "",
        remove_text="Scenario verwijderen",
    )
    return edit(request, form, page, lambda: _save_scenario(request, form))


def _save_scenario(request: HttpRequest, form: ScenarioForm) -> Scenario:
    return save_scenario(
        form.instance,
        tasks=form.cleaned_data["tasks"],
        by=request.user,
        reason=form.reason,
        seen=form.seen_marks,
    )


@require_POST
def scenario_remove(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Takes a scenario away."""
    allow(why_not_edit_budget(request.user))
    scenario = get_object_or_404(Scenario.objects.select_related("budget"), budget__key=key, pk=pk)
    back = scenario.budget.get_absolute_url()
    return _removed(
        request,
        lambda: remove_scenario(scenario, by=request.user),
        back,
        "Het scenario is verwijderd.",
    )


def _removed(request: HttpRequest, remove: Any, back: str, done: str) -> HttpResponse:
    try:
        remove()
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, done)
    return redirect(back)


@require_safe
def line_list(request: HttpRequest) -> HttpResponse:
    """Income and expenses beside the contributions of the municipalities."""
    may_edit = why_not_edit_budget(request.user) is None
    table = partial(BudgetLineTable, exclude=() if may_edit else ("edit",))
    context = {
        "title": "Inkomsten en uitgaven",
        "trail": budget_trail(("Inkomsten en uitgaven", "")),
        "intro": (
            "De bijdragen van de gemeenten en de vaste bijdragen van partners staan hier niet bij."
            " Die worden berekend."
        ),
        "actions": (
            [
                {
                    "label": "Post toevoegen",
                    "url": reverse("projects:budget_line_add"),
                    "primary": True,
                }
            ]
            if may_edit
            else []
        ),
        "changes": lines_history() if request.user.may(Permission.READ_HISTORY) else None,
    }
    return list_page(
        request,
        template="projects/budget/budget_line_list.html",
        table_class=table,
        filter_class=BudgetLineFilter,
        queryset=BudgetLine.objects.select_related("source"),
        caption="Inkomsten en uitgaven",
        count_words=("post", "posten"),
        context=context,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def line_edit(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Income or an expense; who may not change it reads why."""
    allow(why_not_edit_budget(request.user))
    line = get_object_or_404(BudgetLine, pk=pk) if pk else BudgetLine(fund=current_fund(request))
    title = f"{line.text} wijzigen" if pk else "Post toevoegen"
    back = reverse("projects:budget_line_list")
    form = BudgetLineForm(request.POST or None, instance=line)
    return edit(
        request,
        form,
        EditPage(
            title,
            budget_trail(("Inkomsten en uitgaven", back), (title, "")),
            back,
            "De post is opgeslagen.",
            remove=reverse("projects:budget_line_remove", args=[pk]) if pk else "",
            remove_text="Post verwijderen",
            asks_why_removed=True,
        ),
        form.save,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def line_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks why income or an expense was a mistake, and takes it away."""
    allow(why_not_edit_budget(request.user))
    line, back = BudgetLine.objects.filter(pk=pk).first(), reverse("projects:budget_line_list")
    trail = budget_trail(("Inkomsten en uitgaven", back), ("Verwijderen", ""))
    return _removal_of(
        request, line, EditPage("Post verwijderen", trail, back, "De post is verwijderd.")
    )


def _removal_of(
    request: HttpRequest, row: BudgetLine | ReserveMovement | None, page: EditPage
) -> HttpResponse:
    """Asks for the reason and takes `row` away; None (a second click, somebody else was first) goes
    back.
    """
    if row is None:
        return redirect(page.back)
    form = RemovalForm(request.POST if request.method == "POST" else None)
    page = replace(page, intro=f"{row}. {MISTAKES_ONLY}", submit="Verwijderen", danger=True)
    return edit(
        request,
        form,
        page,
        lambda: remove_row(row, by=request.user, reason=form.cleaned_data["reason"]),
    )


@require_safe
@dated
def reserve(request: HttpRequest) -> HttpResponse:
    """The reserve on a day: what was counted, what moved, and when it runs dry."""
    fund = current_fund(request)
    report = reserve_report(fund, request.as_of)
    may_edit = why_not_edit_budget(request.user) is None
    context = {
        "title": "Reserve",
        "trail": budget_trail(("Reserve", "")),
        "report": report,
        "table": MovementTable(_movement_rows(report), caption="Standen en mutaties"),
        "chart": _reserve_chart(report),
        "actions": [
            {"label": "PDF", "url": url_as_of(request, "projects:finances_pdf"), "download": True},
            *(
                [
                    {
                        "label": "Stand of mutatie toevoegen",
                        "url": reverse("projects:movement_add"),
                        "primary": True,
                    }
                ]
                if may_edit
                else []
            ),
        ],
        "may_edit": may_edit,
        "changes": reserve_history(fund) if request.user.may(Permission.READ_HISTORY) else None,
    }
    return render(request, "projects/budget/reserve.html", context)


def _movement_rows(report: ReserveReport) -> list[dict[str, Any]]:
    return [
        {"row": row, "balance": standing.balance, "marks": movement_marks(row)}
        for row, standing in report.rows
    ]


def _reserve_chart(report: ReserveReport) -> LineChart | None:
    """The balance before and after each movement; nothing to draw with fewer than two known
    balances.
    """
    if len(report.course) < 2:  # it begins and ends with a known one
        return None
    labels, days = (
        [dutch.short_date(standing.day) for standing in report.course],
        [standing.day.toordinal() for standing in report.course],
    )
    return line_chart(
        labels,
        [("Reserve", [standing.balance for standing in report.course])],
        moments=days,
        is_broken=True,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def movement_edit(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """A balance or movement of the reserve."""
    allow(why_not_edit_budget(request.user))
    movement = (
        get_object_or_404(ReserveMovement, pk=pk)
        if pk
        else ReserveMovement(fund=current_fund(request))
    )
    title = f"{movement.text} wijzigen" if pk else "Stand of mutatie toevoegen"
    back = reverse("projects:reserve")
    form: ModelForm = MovementForm(request.POST or None, instance=movement)
    page = EditPage(
        title,
        budget_trail(("Reserve", back), (title, "")),
        back,
        "De reserve is bijgewerkt.",
        remove=reverse("projects:movement_remove", args=[pk]) if pk else "",
        remove_text="Stand of mutatie verwijderen",
        asks_why_removed=True,
    )
    return edit(request, form, page, form.save)


@require_http_methods(["GET", "HEAD", "POST"])
def movement_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks why a balance or movement was a mistake, and takes it away."""
    allow(why_not_edit_budget(request.user))
    movement, back = ReserveMovement.objects.filter(pk=pk).first(), reverse("projects:reserve")
    trail = budget_trail(("Reserve", back), ("Verwijderen", ""))
    return _removal_of(
        request,
        movement,
        EditPage("Stand of mutatie verwijderen", trail, back, "De reserve is bijgewerkt."),
    )
