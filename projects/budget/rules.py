"""Who may keep the coordination budget and the reserve."""

from ivz.accounts.models import User
from ivz.accounts.roles import Permission
from ivz.accounts.sentences import why_not
from projects.budget.models import CoordinationTask


def why_not_edit_budget(user: User) -> str | None:
    """Why `user` may not change budgets, income, expenses and the reserve."""
    return why_not(
        user, Permission.EDIT_PROJECTS, "houdt de begroting bij", "houden de begroting bij"
    )


def why_not_remove_task(user: User, task: CoordinationTask) -> str | None:
    """Why `task` must stay: a scenario drops it."""
    if reason := why_not_edit_budget(user):
        return reason
    names = sorted({drop.scenario.name for drop in task.drops.select_related("scenario")})
    return (
        f"Taak {task.number} staat in een scenario ({', '.join(names)}). Haal haar daar eerst weg."
        if names
        else None
    )
