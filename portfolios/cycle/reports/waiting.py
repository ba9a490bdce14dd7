"""What waits around meetings on a day: planning a year, and what became of a meeting."""

import datetime as dt
from collections.abc import Iterator
from itertools import groupby

from django.urls import reverse

from ivz.core import dutch
from ivz.web.parts import Task
from portfolios.bodies.reports.waiting import KEEPERS
from portfolios.cycle.reports.years import CycleYear, cycle_year, unheld_before

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
    return found


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
