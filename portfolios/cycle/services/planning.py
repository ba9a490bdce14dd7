"""Verbs on the year cycle: planning the meetings of a year, and taking away a closed period."""

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

import pghistory
from django.db import transaction

from ivz.accounts.models import User
from ivz.core.merging import mark_of
from ivz.core.refusal import Refused, require
from portfolios.bodies.models.bodies import Body
from portfolios.cycle.models import ClosedPeriod, MeetingPattern
from portfolios.cycle.reports.years import pattern_of
from portfolios.cycle.rules import why_not_edit_cycle, why_not_plan_year, why_not_wait_for
from portfolios.meetings.enums import MeetingState
from portfolios.meetings.models.meetings import Meeting
from portfolios.meetings.services.meetings import cancel, hold, plan_meeting

CLOSED_GROUND = "Dit orgaan vergadert niet in het openbaar."
UNKNOWN_GROUND = "Niet vastgelegd of dit orgaan in het openbaar vergadert."
GROUNDS = {
    True: "",
    False: CLOSED_GROUND,
    None: UNKNOWN_GROUND,
}  # by Body.meets_in_public; unknown is planned closed, and says why


@dataclass(frozen=True, slots=True)
class WantedMeeting:
    """A meeting to plan."""

    body: Body
    day: dt.date
    starts_at: dt.time | None = None
    ends_at: dt.time | None = None


@dataclass(frozen=True, slots=True)
class Planned:
    """What became of a plan: the meetings made, and how many of it were there already."""

    created: tuple[Meeting, ...]
    existing: int


def plan_state(year: int, bodies: Collection[Body]) -> str:
    """What stands for these bodies in `year`, as a mark that changes with it: a plan is agreed to
    on what was there.
    """
    rows = Meeting.objects.filter(day__year=year, body__in=bodies).exclude(
        state=MeetingState.CANCELLED
    )
    standing = rows.order_by("body_id", "day").values_list("body_id", "day", "starts_at", "ends_at")
    return mark_of(part for row in standing for part in row)


@transaction.atomic
def plan_year(
    year: int,
    wanted: Sequence[WantedMeeting],
    *,
    bodies: Collection[Body],
    seen: str,
    by: User,
    today: dt.date,
    note: str = "",
) -> Planned:
    """Make the wanted meetings. Those that stand on their day are left as they are: asked twice
    nothing is made twice.

    `seen` is the `plan_state` of `bodies`, all those of the plan, as it was when the plan was made.

    Raises:
        Refused: `by` may not, the year is over, a day lies in another year, or others planned
        meanwhile; nothing is made then.
    """
    require(why_not_plan_year(by, year, today))
    if any(one.day.year != year for one in wanted):
        raise Refused(f"Kies dagen in {year}.")
    locked = list(
        Body.objects.select_for_update(of=("self",))
        .filter(pk__in=[body.pk for body in bodies])
        .order_by("pk")
    )
    standing = Meeting.objects.filter(body__in=locked, day__year=year).exclude(
        state=MeetingState.CANCELLED
    )
    there = set(standing.values_list("body_id", "day"))
    new = [one for one in wanted if (one.body.pk, one.day) not in there]
    if new and plan_state(year, locked) != seen:
        raise Refused(
            "Iemand heeft intussen vergaderingen van deze organen gepland of gewijzigd. Er is niets"
            " aangemaakt. Bekijk het voorstel opnieuw."
        )
    return Planned(tuple(_plan(one, note, by) for one in new), len(wanted) - len(new))


def _plan(one: WantedMeeting, note: str, by: User) -> Meeting:
    body, pattern = one.body, pattern_of(one.body)
    values = {
        "body": body,
        "day": one.day,
        "starts_at": one.starts_at,
        "ends_at": one.ends_at,
        "place": pattern.place if pattern else "",
        "is_public": body.meets_in_public is True,
        "closed_ground": GROUNDS[body.meets_in_public],
        "note": note,
    }
    return plan_meeting(by=by, values=values)


def leaders() -> dict[int, int]:
    """For every body whose dates follow another's, that other one."""
    prepares = MeetingPattern.objects.filter(prepares__isnull=False).values_list(
        "body_id", "prepares_id"
    )
    coupled = Body.objects.filter(coupled_to__isnull=False).values_list("pk", "coupled_to_id")
    return {**dict(prepares), **dict(coupled)}


@transaction.atomic
def keep_pattern(
    pattern: MeetingPattern, save: Callable[[], MeetingPattern], *, by: User
) -> MeetingPattern:
    """Save how a body likes to meet, with `save` of its form; one at a time, so that no two bodies
    come to wait for each other.

    Raises:
        StaleEdit: somebody else changed it since it was seen.
        Refused: `by` may not, it is gone, somebody else made it, or the bodies would wait for each
        other.
    """
    require(why_not_edit_cycle(by))
    list(Body.objects.select_for_update(of=("self",)).order_by("pk"))
    if pattern._state.adding and MeetingPattern.objects.filter(body=pattern.body).exists():
        raise Refused("Iemand anders heeft dit intussen vastgelegd. Open de pagina opnieuw.")
    require(why_not_wait_for(pattern.body, pattern.prepares, leaders()))
    return save()


@transaction.atomic
def remove_closed_period(pk: int, *, by: User, reason: str) -> None:
    """Take a closed period away; the history keeps it, with the reason."""
    require(why_not_edit_cycle(by))
    with pghistory.context(why=reason):
        ClosedPeriod.objects.filter(pk=pk).delete()


@transaction.atomic
def settle_past(states: Mapping[int, MeetingState], *, by: User, today: dt.date) -> int:
    """Put meetings whose day is over down as held or cancelled, by key; says how many. What
    somebody settled meanwhile stays as it is.

    Raises:
        Refused: `by` may not, or one of them is not over or cannot be what was chosen; then none is
        changed.
    """
    require(why_not_edit_cycle(by))
    chosen = (
        Meeting.objects.select_for_update(of=("self",))
        .select_related("body")
        .filter(pk__in=states)
        .order_by("pk")
    )
    found = [
        meeting
        for meeting in chosen
        if meeting.state not in (MeetingState.HELD, MeetingState.CANCELLED)
    ]
    for meeting in found:
        if meeting.day >= today:
            raise Refused(f"{meeting} is nog niet voorbij.")
        try:
            if states[meeting.pk] == MeetingState.HELD:
                hold(meeting.pk, by=by, today=today)
            else:
                cancel(meeting.pk, by=by)
        except Refused as refusal:
            raise Refused(f"{meeting}: {refusal}") from refusal
    return len(found)
