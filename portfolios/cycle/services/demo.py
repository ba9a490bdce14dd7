"""The meetings of 2026 on a demo: made by the planner from norms and patterns, for no paper gives
their dates.
"""

import datetime as dt

from ivz.accounts.models import User
from portfolios.bodies.models.bodies import Body
from portfolios.cycle.reports.years import bodies_with_pattern, year_plan
from portfolios.cycle.services.planning import WantedMeeting, plan_state, plan_year
from portfolios.meetings.models.meetings import Meeting

YEAR = 2026
PLANNED_ON = dt.date(YEAR, 1, 1)
BODIES = (
    "ab",
    "dvo",
    "dvo-db",
    "thema-bestuur",
    "platform-ivz",
    "agendacommissie",
    "thema-ambtelijk",
    "werkgeverscommissie",
)
NOTE = "Voorbeeld: voorgesteld door de planner voor de demo. Deze datum staat in geen enkele bron."


def plan_demo_cycle(by: User) -> int:
    """Plans the year once; says how many meetings are new. A year in which one of these bodies
    meets already is left alone.

    Raises:
        Refused: `by` may not plan.
    """
    bodies = [body for body in bodies_with_pattern() if body.code in BODIES]
    if Meeting.objects.filter(body__in=bodies, day__year=YEAR).exists():
        return 0
    proposals = year_plan(YEAR, bodies, not_before=PLANNED_ON).proposals
    wanted = [
        _wanted(
            bodies,
            one.appointment.body,
            one.appointment.day,
            one.appointment.starts_at,
            one.appointment.ends_at,
        )
        for one in proposals
    ]
    planned = plan_year(
        YEAR,
        wanted,
        bodies=bodies,
        seen=plan_state(YEAR, bodies),
        by=by,
        today=PLANNED_ON,
        note=NOTE,
    )
    return len(planned.created)


def _wanted(
    bodies: list[Body], code: str, day: dt.date, starts_at: dt.time | None, ends_at: dt.time | None
) -> WantedMeeting:
    return WantedMeeting(
        next(body for body in bodies if body.code == code), day, starts_at, ends_at
    )
