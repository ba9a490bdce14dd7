"""Verbs on the coordination budget that touch more than one row."""

from collections.abc import Iterable, Mapping

import pghistory
from django.db import transaction

from ivz.accounts.models import User
from ivz.core.refusal import Refused, require
from ivz.web.edits import locked, require_unchanged
from projects.budget.models import (
    BudgetLine,
    CoordinationBudget,
    CoordinationTask,
    DroppedTask,
    ReserveMovement,
    Scenario,
)
from projects.budget.rules import why_not_edit_budget, why_not_remove_task


def scenario_values(scenario: Scenario) -> dict[str, object]:
    """What a form on a scenario shows at first."""
    names = ("name", "effect", "source", "source_locator")
    dropped = scenario.drops.select_related("task") if scenario.pk else []
    values: dict[str, object] = {name: getattr(scenario, name) for name in names}
    return values | {"tasks": [drop.task for drop in dropped]}


@transaction.atomic
def save_scenario(
    scenario: Scenario,
    *,
    tasks: Iterable[CoordinationTask],
    by: User,
    reason: str = "",
    seen: Mapping[str, str] | None = None,
) -> Scenario:
    """Save a scenario with the tasks it drops; rows that stay are left alone, so that the history
    tells what changed.

    Raises:
        Refused: `by` may not, no task is dropped, a task belongs to another budget, or somebody
        else saved in between (StaleEdit).
    """
    require(why_not_edit_budget(by))
    chosen = list(tasks)
    if not chosen:
        raise Refused("Kies ten minste één taak die vervalt.")
    if any(task.budget_id != scenario.budget_id for task in chosen):
        raise Refused("Kies taken van deze begroting.")
    if scenario.pk:
        mine = scenario_values(scenario) | {"tasks": chosen}
        require_unchanged(seen, mine, scenario_values(locked(scenario)))
    with pghistory.context(why=reason):
        scenario.save()
        for drop in scenario.drops.exclude(task__in=chosen):
            drop.delete()
        present = set(scenario.drops.values_list("task_id", flat=True))
        for task in chosen:
            if task.pk not in present:
                DroppedTask.objects.create(scenario=scenario, task=task)
    return scenario


@transaction.atomic
def remove_task(task: CoordinationTask, *, by: User) -> CoordinationBudget:
    """Take a task out of its budget; its history stays.

    Raises:
        Refused: `by` may not, or a scenario drops it.
    """
    locked(task)
    require(why_not_remove_task(by, task))
    task.delete()
    return task.budget


@transaction.atomic
def remove_scenario(scenario: Scenario, *, by: User) -> CoordinationBudget:
    """Take a scenario away; its history stays.

    Raises:
        Refused: `by` may not.
    """
    require(why_not_edit_budget(by))
    locked(scenario).delete()
    return scenario.budget


@transaction.atomic
def remove_row(row: BudgetLine | ReserveMovement, *, by: User, reason: str) -> None:
    """Take income, an expense, or a movement of the reserve away that was put in by mistake; its
    history stays, with the reason.

    Raises:
        Refused: `by` may not.
    """
    require(why_not_edit_budget(by))
    with pghistory.context(why=reason):
        locked(row).delete()
