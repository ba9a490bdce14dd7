"""The year cycle of all bodies: norm against planned against held, every meeting with what speaks
against its day.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ivz.core import dutch
from ivz.core.validity import last_day
from portfolios.bodies.models.bodies import Body
from portfolios.cycle.calculation.holidays import holidays_of
from portfolios.cycle.calculation.planner import (
    Appointment,
    ClosedDays,
    Days,
    Side,
    Tie,
    Wish,
    YearPlan,
    propose,
    warnings,
)
from portfolios.cycle.models import ClosedPeriod, MeetingNorm, MeetingPattern
from portfolios.meetings.enums import MeetingState
from portfolios.meetings.models.meetings import Meeting

USUAL_START = dt.time(10)
USUAL_MINUTES = 120


class Standing(StrEnum):
    """How the number of planned meetings of a body stands to its norm."""

    SHORT = "short"
    ON_NORM = "on_norm"
    ABOVE = "above"
    NO_NORM = "no_norm"


STANDING_LABELS = {
    Standing.SHORT: "Nog te plannen",
    Standing.ON_NORM: "Volgens de norm",
    Standing.ABOVE: "Meer dan de norm",
    Standing.NO_NORM: "Geen norm",
}


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A meeting and what speaks against its day."""

    meeting: Meeting
    warnings: tuple[str, ...]

    @property
    def is_cancelled(self) -> bool:
        return self.meeting.state == MeetingState.CANCELLED


@dataclass(frozen=True, slots=True)
class BodyYear:
    """A body in a year. `planned` counts every meeting that is not cancelled, so those held as
    well.
    """

    body: Body
    norm: MeetingNorm | None
    days: tuple[PlannedDay, ...]

    @property
    def per_year(self) -> int | None:
        return self.norm.per_year if self.norm else None

    @property
    def going_on(self) -> tuple[PlannedDay, ...]:
        return tuple(day for day in self.days if not day.is_cancelled)

    @property
    def planned(self) -> int:
        return len(self.going_on)

    @property
    def held(self) -> int:
        return sum(day.meeting.state == MeetingState.HELD for day in self.days)

    @property
    def cancelled(self) -> int:
        return len(self.days) - self.planned

    @property
    def still(self) -> int:
        """How many are to be planned yet."""
        return max((self.per_year or 0) - self.planned, 0)

    @property
    def is_ours(self) -> bool:
        """Whether we plan it: it has a pattern or follows another body; others are planned by who
        convenes them.
        """
        return pattern_of(self.body) is not None or self.body.coupled_to_id is not None

    @property
    def warned(self) -> int:
        """How many days have something against them."""
        return sum(bool(day.warnings) for day in self.going_on)

    @property
    def standing(self) -> Standing:
        if self.norm is None or self.norm.per_year is None:
            return Standing.NO_NORM
        if self.still:
            return Standing.SHORT
        return (
            Standing.ABOVE
            if self.planned > self.norm.per_year and not self.norm.is_minimum
            else Standing.ON_NORM
        )

    def in_month(self, month: int) -> list[PlannedDay]:
        return [day for day in self.going_on if day.meeting.day.month == month]


@dataclass(frozen=True, slots=True)
class CycleYear:
    """A year of all bodies that have a norm in it or meet in it."""

    year: int
    rows: tuple[BodyYear, ...]
    days: tuple[PlannedDay, ...]
    closed: tuple[ClosedPeriod, ...]

    @property
    def holidays(self) -> Mapping[dt.date, str]:
        return holidays_of(self.year)

    @property
    def short(self) -> tuple[BodyYear, ...]:
        """The bodies of which meetings are to be planned yet."""
        return tuple(row for row in self.rows if row.standing == Standing.SHORT)

    @property
    def warned(self) -> tuple[PlannedDay, ...]:
        return tuple(day for day in self.days if day.warnings and not day.is_cancelled)

    @property
    def closed_note(self) -> str:
        """How far the closed periods of this year are recorded, when that is not all of it: the
        planner cannot avoid what it does not know.
        """
        known = max(
            (period.valid_until for period in self.closed), default=dt.date(self.year, 1, 1)
        )
        summer, autumn = dt.date(self.year, 7, 1), dt.date(self.year, 9, 1)
        parts = []
        if known <= dt.date(self.year, 1, 15):  # those around Christmas of the year before
            parts.append(f"van {self.year}")
        else:
            if known > summer and not any(
                period.valid_from < autumn and period.valid_until > summer for period in self.closed
            ):
                parts.append(f"in juli en augustus {self.year}")
            if known <= dt.date(
                self.year, 12, 15
            ):  # the holidays around Christmas are the last ones
                parts.append(f"na {dutch.long_date(known - dt.timedelta(days=1))}")
        if not parts:
            return ""
        when = " en ".join(parts)
        return (
            f"{when[0].upper()}{when[1:]} zijn nog geen vakanties vastgelegd. De planner houdt er"
            " dan geen rekening mee."
        )

    def unheld_on(self, day: dt.date) -> tuple[PlannedDay, ...]:
        """The meetings whose day is over and that nobody has put down as held or cancelled."""
        done = (MeetingState.HELD, MeetingState.CANCELLED)
        return tuple(
            one for one in self.days if one.meeting.day < day and one.meeting.state not in done
        )


def cycle_year(year: int) -> CycleYear:
    """All there is to see of `year`; a joint meeting counts for each of its bodies."""
    closed = tuple(closed_in(year))
    meetings = meetings_in(year)
    bodies = {body.pk: body for body in bodies_with_pattern()}
    warned = {
        meeting.pk: PlannedDay(meeting, found)
        for meeting, found in _with_warnings(meetings, _days(year, closed), bodies)
    }
    by_body: dict[int, list[PlannedDay]] = defaultdict(list)
    for meeting in meetings:
        for body in bodies_of(meeting):
            by_body[body.pk].append(warned[meeting.pk])
    norms = norms_in(year)
    rows = [
        BodyYear(body, norms.get(body.pk), tuple(by_body[body.pk]))
        for body in bodies.values()
        if by_body[body.pk]
        or (_exists_in(body, year) and (norm := norms.get(body.pk)) and norm.per_year)
    ]
    return CycleYear(year, tuple(rows), tuple(warned.values()), closed)


def year_plan(year: int, bodies: Iterable[Body], *, not_before: dt.date) -> YearPlan:
    """What the planner proposes for these bodies beside what stands.

    Raises:
        ValueError: two of them follow each other's dates.
    """
    norms = norms_in(year)
    wishes = [wish for body in bodies if (wish := wish_of(body, norms.get(body.pk)))]
    taken = [
        one
        for meeting in meetings_in(year)
        if meeting.state != MeetingState.CANCELLED
        for one in appointments_of(meeting)
    ]
    closed = _days(year, closed_in(year)).closed
    return propose(year, wishes, taken=taken, closed=closed, not_before=not_before)


def day_warnings(
    wanted: Sequence[Appointment],
    year: int,
    bodies: Mapping[str, Body],
    *,
    leaving_out: Meeting | None = None,
) -> list[tuple[str, ...]]:
    """What speaks against each of the `wanted` meetings (by body code), beside each other and
    beside what stands.
    """
    days = _days(year, closed_in(year))
    standing = [
        one
        for meeting in meetings_in(year)
        if meeting.state != MeetingState.CANCELLED and meeting != leaving_out
        for one in appointments_of(meeting)
    ]
    return [
        warnings(
            one,
            [*standing, *wanted[:at], *wanted[at + 1 :]],
            days,
            tie_of(bodies[one.body]) if one.body in bodies else None,
        )
        for at, one in enumerate(wanted)
    ]


def warnings_of(meeting: Meeting) -> tuple[str, ...]:
    """What speaks against the day of one meeting, for its own page."""
    if meeting.state == MeetingState.CANCELLED:
        return ()
    others = meetings_in(meeting.day.year, meeting.day)
    bodies = {body.pk: body for body in bodies_with_pattern()}
    found = dict(
        _with_warnings(
            [*(one for one in others if one != meeting), meeting],
            _days(meeting.day.year, closed_in(meeting.day.year)),
            bodies,
        )
    )
    return found[meeting]


# --- rows -----------------------------------------------------------------------------------------
def meetings_in(year: int, on: dt.date | None = None) -> list[Meeting]:
    """The meetings of a year, or of one day in it, in their order."""
    meetings = (
        Meeting.objects.filter(day__year=year).select_related("body").prefetch_related("joint_with")
    )
    return list((meetings.filter(day=on) if on else meetings).order_by("day", "starts_at", "pk"))


def unheld_before(day: dt.date) -> list[Meeting]:
    """The meetings of all years that were before `day` and that nobody has put down as held or
    cancelled, in their order.
    """
    past = Meeting.objects.filter(day__lt=day).exclude(
        state__in=[MeetingState.HELD, MeetingState.CANCELLED]
    )
    return list(past.select_related("body").order_by("day", "starts_at", "pk"))


def settled_among(keys: Collection[int]) -> int:
    """Of how many of these meetings it is known whether they were held."""
    return Meeting.objects.filter(
        pk__in=keys, state__in=[MeetingState.HELD, MeetingState.CANCELLED]
    ).count()


def meetings_between(first: dt.date, until: dt.date) -> list[Meeting]:
    """The meetings that still stand from `first` up to `until`."""
    standing = Meeting.objects.filter(day__gte=first, day__lt=until).exclude(
        state=MeetingState.CANCELLED
    )
    return list(standing.select_related("body").order_by("day", "pk"))


def standing_days(year: int, bodies: Iterable[Body]) -> set[tuple[str, dt.date]]:
    """The days in `year` on which each of the bodies (by code) meets."""
    standing = Meeting.objects.filter(day__year=year, body__in=bodies).exclude(
        state=MeetingState.CANCELLED
    )
    return set(standing.values_list("body__code", "day"))


def bodies_with_pattern() -> list[Body]:
    return list(
        Body.objects.select_related("coupled_to", "pattern__prepares").order_by("name", "pk")
    )


def norms_in(year: int) -> dict[int, MeetingNorm]:
    """The norm of each body (by key) that holds in `year`."""
    norms = MeetingNorm.objects.as_of(year).select_related("source")
    return {norm.body_id: norm for norm in norms}


def closed_in(year: int) -> list[ClosedPeriod]:
    inside = ClosedPeriod.objects.filter(
        valid_from__lte=dt.date(year, 12, 31), valid_until__gt=dt.date(year, 1, 1)
    )
    return list(inside.order_by("valid_from", "pk"))


# --- from rows to what the planner knows ----------------------------------------------------------
def pattern_of(body: Body) -> MeetingPattern | None:
    return getattr(body, "pattern", None)


def tie_of(body: Body) -> Tie | None:
    """Which body's dates this one follows: that of the same day, otherwise the one whose meetings
    it prepares.
    """
    if body.coupled_to:
        return Tie(body.coupled_to.code, Side(body.coupling))
    pattern = pattern_of(body)
    if pattern and pattern.prepares and pattern.weeks_ahead:
        return Tie(pattern.prepares.code, Side.BEFORE, pattern.weeks_ahead)
    return None


def wish_of(body: Body, norm: MeetingNorm | None) -> Wish | None:
    """How `body` wants to meet; None when it has no norm."""
    if norm is None or norm.per_year is None:
        return None
    pattern = pattern_of(body)
    return Wish(
        body=body.code,
        name=str(body),
        per_year=norm.per_year,
        weekday=pattern.weekday if pattern else None,
        starts_at=(pattern.starts_at if pattern else None) or USUAL_START,
        minutes=body.usual_minutes or USUAL_MINUTES,
        tie=tie_of(body),
    )


def bodies_of(meeting: Meeting) -> list[Body]:
    """The body of a meeting and those it meets together with."""
    return [meeting.body, *meeting.joint_with.all()]


def appointments_of(meeting: Meeting) -> list[Appointment]:
    """A meeting as an appointment of each of its bodies."""
    return [
        Appointment(body.code, str(body), meeting.day, meeting.starts_at, meeting.ends_at)
        for body in bodies_of(meeting)
    ]


def _with_warnings(
    meetings: Sequence[Meeting], days: Days, bodies: Mapping[int, Body]
) -> list[tuple[Meeting, tuple[str, ...]]]:
    """Each meeting with what speaks against its day; the bodies of a joint meeting do not stand in
    each other's way.
    """
    on_day: dict[dt.date, list[Meeting]] = defaultdict(list)
    for meeting in meetings:
        if meeting.state != MeetingState.CANCELLED:
            on_day[meeting.day].append(meeting)
    found = []
    for meeting in meetings:
        others = [
            one
            for other in on_day[meeting.day]
            if other != meeting
            for one in appointments_of(other)
        ]
        tie = tie_of(bodies[meeting.body_id])
        if tie and tie.to in {body.code for body in bodies_of(meeting)}:
            tie = None
        one = Appointment(
            meeting.body.code, str(meeting.body), meeting.day, meeting.starts_at, meeting.ends_at
        )
        found.append(
            (
                meeting,
                () if meeting.state == MeetingState.CANCELLED else warnings(one, others, days, tie),
            )
        )
    return found


def _days(year: int, closed: Iterable[ClosedPeriod]) -> Days:
    return Days(
        year,
        tuple(ClosedDays(one.valid_from, last_day(one.valid_until), one.name) for one in closed),
    )


def _exists_in(body: Body, year: int) -> bool:
    begins_later = body.valid_from is not None and body.valid_from > dt.date(year, 12, 31)
    has_ended = body.valid_until is not None and body.valid_until <= dt.date(year, 1, 1)
    return not begins_later and not has_ended
