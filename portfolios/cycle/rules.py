"""Who keeps the year cycle, and what can be planned; each answer is a sentence, or None when it may
be done.
"""

import datetime as dt

from ivz.accounts.roles import Actor, Permission
from ivz.accounts.sentences import why_not
from portfolios.bodies.models.bodies import Body

FIRST_YEAR, LAST_YEAR = 2000, 2100


def why_not_edit_cycle(user: Actor) -> str | None:
    """Why `user` may not keep norms, closed periods and planning wishes, nor plan a year."""
    return why_not(
        user, Permission.EDIT_MEETINGS, "houdt de jaarcyclus bij", "houden de jaarcyclus bij"
    )


def why_not_plan_year(user: Actor, year: int, today: dt.date) -> str | None:
    """Why no meetings can be planned for `year`."""
    if reason := why_not_edit_cycle(user):
        return reason
    return f"Het jaar {year} is voorbij. Kies een ander jaar." if year < today.year else None


def why_not_wait_for(body: Body, other: Body | None, leaders: dict[int, int]) -> str | None:
    """Why the dates of `body` cannot follow those of `other`: those would come to follow its own.

    `leaders` says for every body (by key) which one it follows now.
    """
    seen = {body.pk}
    at = other.pk if other else None
    while at is not None:
        if at in seen:
            return f"De datums van {other} volgen zelf die van {body}. Kies een ander orgaan."
        seen.add(at)
        at = leaders.get(at)
    return None
