"""What waits around meetings on a day: planning a year, what became of a meeting, members whose turn is over."""

import datetime as dt
from collections.abc import Iterator

from django.urls import reverse

from ivz.accounts.roles import Role
from ivz.core import dutch
from ivz.overview.reports.waiting import Task
from portfolios.models import Body
from portfolios.reports.bodies import compositions
from portfolios.reports.cycle import CycleYear, cycle_year

KEEPERS = (Role.COORDINATOR, Role.SECRETARY)
PLAN_FROM = 10  # the month from which next year ought to be planned
FEW = 5


def meeting_tasks(day: dt.date) -> list[Task]:
    """Everything around meetings that waits on `day`."""
    cycle = cycle_year(day.year)
    found = [*_unheld(cycle_year(day.year - 1), day), *_unheld(cycle, day), *_warned(cycle, day), *_short(cycle)]
    if day.month >= PLAN_FROM:
        found += _short(cycle_year(day.year + 1))
    return [*found, *_rotation(day)]


def _unheld(cycle: CycleYear, day: dt.date) -> Iterator[Task]:
    """Meetings that are over and of which nobody put down what became of them."""
    over = cycle.unheld_on(day)
    if len(over) == 1:
        meeting = over[0].meeting
        yield Task(f"De vergadering {meeting} is voorbij. Leg vast of ze is gehouden.", meeting.get_absolute_url(), KEEPERS)
    elif over:
        text = f"{len(over)} vergaderingen van {cycle.year} zijn voorbij. Leg vast welke zijn gehouden."
        year = [cycle.year]
        yield Task(text, reverse("portfolios:cycle_past", args=year), KEEPERS, read_url=reverse("portfolios:cycle_days", args=year))


def _warned(cycle: CycleYear, day: dt.date) -> Iterator[Task]:
    """Coming meetings on a day that something speaks against."""
    coming = [one for one in cycle.warned if one.meeting.day >= day]
    if coming:
        text = "Bij 1 komende vergadering staat" if len(coming) == 1 else f"Bij {len(coming)} komende vergaderingen staat"
        yield Task(f"{text} een opmerking over de datum.", f"{reverse('portfolios:cycle_days', args=[cycle.year])}?let_op=on", KEEPERS)


def _short(cycle: CycleYear) -> Iterator[Task]:
    """Bodies with fewer meetings than their norm, of those that we plan ourselves."""
    short = [row for row in cycle.short if row.is_ours]
    if not short:
        return
    names = dutch.listing([str(row.body) for row in short]) if len(short) <= FEW else f"{len(short)} organen"
    missing = sum(row.still for row in short)
    meetings = "is nog 1 vergadering" if missing == 1 else f"zijn nog {missing} vergaderingen"
    yield Task(f"Voor {cycle.year} {meetings} te plannen: {names}.", reverse("portfolios:cycle_year", args=[cycle.year]), KEEPERS)


def _rotation(day: dt.date) -> Iterator[Task]:
    """Members who rotate and whose time is over."""
    rotating = list(Body.objects.filter(rotation_years__isnull=False).order_by("name"))
    for found in compositions(rotating, day) if rotating else []:
        if found.turns:
            teams = dutch.listing([str(turn.seat.police_team) for turn in found.turns])
            text = f"{found.body}: de leden voor basisteam {teams} zijn aan het eind van hun termijn van {found.body.rotation_years} jaar."
            yield Task(text, found.body.get_absolute_url(), KEEPERS)
