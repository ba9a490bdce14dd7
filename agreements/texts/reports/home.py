"""What agreements bring to the home page: what is still to be signed, and the days to keep an eye
on.
"""

from collections.abc import Iterator

from agreements.texts.reports import deadlines
from ivz.accounts.roles import Role
from ivz.web.parts import Asked, Deadline, Task

MONTHS_AHEAD = 18  # further away than a budget looks


def _near(asked: Asked) -> list[deadlines.Deadline]:
    return deadlines.deadlines(asked.day, months_ahead=MONTHS_AHEAD)


def signing_tasks(asked: Asked) -> Iterator[Task]:
    """Agreements that somebody has still to sign by a day that is near or past."""
    for one in asked.once(_near):
        if one.is_open:
            text = f"{one.agreement}: {one.explanation}"
            url = one.agreement.get_absolute_url()
            yield Task(text, url, (Role.COORDINATOR,), is_urgent=one.day < asked.day)


def agreement_deadlines(asked: Asked) -> Iterator[Deadline]:
    """The days after that of the page on which something happens to an agreement."""
    for one in asked.once(_near):
        if one.day > asked.day:
            text = f"{one.kind}: {one.agreement}."
            yield Deadline(one.day, text, one.agreement.get_absolute_url())
