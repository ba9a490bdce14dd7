"""What waits around meetings on a day: planning a year, what became of a meeting, members whose
turn is over.
"""

import datetime as dt
from collections.abc import Iterator
from itertools import groupby

from django.urls import reverse

from ivz.accounts.roles import Role
from ivz.core import dutch
from ivz.overview.reports.waiting import Task
from portfolios.bodies.models.bodies import Body
from portfolios.bodies.reports.bodies import compositions
from portfolios.cycle.reports import CycleYear, cycle_year, unheld_before

KEEPERS = (Role.COORDINATOR, Role.SECRETARY)
PLAN_FROM = 10  # the month from which next year ought to be planned
FEW = 5


def meeting_tasks(day: dt.date, today: dt.date) -> list[Task]:
    """Everything around meetings that waits on `day`; what is still to come on `today` is not
    called over.
    """
    cycle = cycle_year(day.year)
    found = [*_unheld(min(day, today)), *_warned(cycle, day), *_short(cycle)]
    if day.month >= PLAN_FROM:
        found += _short(cycle_year(day.year + 1))
    return [*found, *_rotation(day)]


def _unheld(day: dt.date) -> Iterator[Task]:
    """Meetings of any year that are over and of which nobody put down what became of them, a task
    for each year.
    """
    for year, meetings in groupby(unheld_before(day), key=lambda meeting: meeting.day.year):
        over = list(meetings)
        if len(over) == 1:
            yield Task(
                f"De vergadering {over[0]} is voorbij. Leg vast of ze is gehouden.",
                over[0].get_absolute_url(),
                KEEPERS,
            )
        else:
            text = (
                f"{len(over)} vergaderingen van {year} zijn voorbij. Leg vast welke zijn gehouden."
            )
            page, days = (
                reverse(f"portfolios:{name}", args=[year]) for name in ("cycle_past", "cycle_days")
            )
            yield Task(text, page, KEEPERS, read_url=days)


def _warned(cycle: CycleYear, day: dt.date) -> Iterator[Task]:
    """Coming meetings on a day that something speaks against."""
    coming = [one for one in cycle.warned if one.meeting.day >= day]
    if coming:
        text = (
            "Bij 1 komende vergadering staat"
            if len(coming) == 1
            else f"Bij {len(coming)} komende vergaderingen staat"
        )
        yield Task(
            f"{text} een opmerking over de datum.",
            f"{reverse('portfolios:cycle_days', args=[cycle.year])}?let_op=on",
            KEEPERS,
        )


def _short(cycle: CycleYear) -> Iterator[Task]:
    """Bodies with fewer meetings than their norm, of those that we plan ourselves."""
    short = [row for row in cycle.short if row.is_ours]
    if not short:
        return
    names = (
        dutch.listing([str(row.body) for row in short])
        if len(short) <= FEW
        else f"{len(short)} organen"
    )
    missing = sum(row.still for row in short)
    meetings = "is nog 1 vergadering" if missing == 1 else f"zijn nog {missing} vergaderingen"
    yield Task(
        f"Voor {cycle.year} {meetings} te plannen: {names}.",
        reverse("portfolios:cycle_year", args=[cycle.year]),
        KEEPERS,
    )


def _rotation(day: dt.date) -> Iterator[Task]:
    """Members who rotate and whose time is over."""
    rotating = list(Body.objects.filter(rotation_years__isnull=False).order_by("name"))
    for found in compositions(rotating, day) if rotating else []:
        if found.turns:
            teams = dutch.listing([str(turn.seat.police_team) for turn in found.turns])
            text = (
                f"{found.body}: de leden voor basisteam {teams} zijn aan het eind van hun termijn"
                f" van {found.body.rotation_years} jaar."
            )
            yield Task(text, found.body.get_absolute_url(), KEEPERS)
