"""What the home page shows on a day: what waits for whom, and which days are coming up."""

import datetime as dt
from dataclasses import dataclass, replace

from ivz.accounts.models import User
from ivz.web.parts import Asked, Deadline, Task, coming, found, waiting

MOST_DEADLINES = 8


@dataclass(frozen=True, slots=True)
class Home:
    """The home page of one user: `mine` waits for the user, `others` for somebody else."""

    asked: Asked
    mine: tuple[Task, ...]
    others: tuple[Task, ...]
    deadlines: tuple[Deadline, ...]


def home(user: User, day: dt.date, today: dt.date) -> Home:
    """What waits and comes on `day`, for all roles: urgent things first, and the first day to come
    first.
    """
    asked = Asked(user, day, today)
    tasks = sorted(found(waiting, asked), key=lambda task: not task.is_urgent)
    days = sorted(found(coming, asked), key=lambda deadline: (deadline.on, deadline.text))
    return Home(
        asked=asked,
        mine=tuple(task for task in tasks if user.role in task.roles),
        others=tuple(
            replace(task, url=task.read_url or task.url)
            for task in tasks
            if user.role not in task.roles
        ),
        deadlines=tuple(days[:MOST_DEADLINES]),
    )
