"""Proposes the meetings of a year: how often, how spread, on which days not, and why each date is
what it is.

Plain values in and out. A proposal never lies in a weekend, on a holiday or in a closed period;
everything else (another weekday, two bodies at the same hour) is weighed and told.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ivz.core import dutch
from portfolios.cycle.calculation.holidays import WEEKDAYS, holiday_on, is_weekend, weekday_of

FARTHEST = dt.timedelta(weeks=6)  # that a preparing meeting may lie from the day it ought to be on
AROUND = dt.timedelta(days=4)  # that it lies from it when there is a day


class Side(StrEnum):
    """On which side of the meeting it is tied to a body meets."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Tie:
    """A body that meets on the day of another one, or `weeks` before or after it."""

    to: str
    side: Side
    weeks: int = 0


@dataclass(frozen=True, slots=True)
class Wish:
    """How a body wants to meet in a year. `body` is its code, `weekday` counts from Monday as 0."""

    body: str
    name: str
    per_year: int
    weekday: int | None = None
    starts_at: dt.time = dt.time(10)
    minutes: int = 120
    tie: Tie | None = None


@dataclass(frozen=True, slots=True)
class Appointment:
    """A meeting of a body on a day; without hours it may take the whole day."""

    body: str
    name: str
    day: dt.date
    starts_at: dt.time | None = None
    ends_at: dt.time | None = None

    @property
    def hours(self) -> str:
        """10.00-12.00 uur; empty when no hour is known."""
        if self.starts_at is None:
            return ""
        return f"{self.starts_at:%H.%M}{f'-{self.ends_at:%H.%M}' if self.ends_at else ''} uur"

    def overlaps(self, other: "Appointment") -> bool:
        """Whether both are at the same time; of a meeting without an hour, or an end, the rest of
        the day counts.
        """
        if self.day != other.day:
            return False
        first, second = sorted((self, other), key=lambda one: one.starts_at or dt.time.min)
        return (
            first.starts_at is None
            or first.ends_at is None
            or (second.starts_at or dt.time.min) < first.ends_at
        )


@dataclass(frozen=True, slots=True)
class ClosedDays:
    """A period without meetings, both days included."""

    first: dt.date
    last: dt.date
    name: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A meeting to plan, why on this day, and what speaks against it."""

    appointment: Appointment
    reason: str
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class YearPlan:
    """The proposals of a year by day, and a sentence for every body whose wish could not be met."""

    proposals: tuple[Proposal, ...]
    shortfalls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a year, and why one is no day to meet; before `not_before` nothing is planned any
    more.
    """

    year: int
    closed: tuple[ClosedDays, ...] = ()
    not_before: dt.date = dt.date.min

    def why_not(self, day: dt.date) -> str:
        """What `day` is, when nobody meets on it: a holiday, in the weekend, in a closed period;
        empty when it is open.
        """
        if name := holiday_on(day):
            return name
        if is_weekend(day):
            return weekday_of(day)
        return next(
            (period.name for period in self.closed if period.first <= day <= period.last), ""
        )

    def open(self) -> list[dt.date]:
        first = dt.date(self.year, 1, 1)
        days = (
            first + dt.timedelta(days=at)
            for at in range((dt.date(self.year + 1, 1, 1) - first).days)
        )
        return [day for day in days if day >= self.not_before and not self.why_not(day)]


def propose(
    year: int,
    wishes: Sequence[Wish],
    *,
    taken: Iterable[Appointment] = (),
    closed: Iterable[ClosedDays] = (),
    not_before: dt.date = dt.date.min,
) -> YearPlan:
    """What is still to be planned in `year`, beside the meetings that are there (`taken`).

    Planned again with its own proposals taken, nothing is proposed any more.

    Raises:
        ValueError: two bodies each wait for the other, or a body has two wishes.
    """
    days = Days(year, tuple(closed), not_before)
    standing = sorted((one for one in taken if one.day.year == year), key=_moment)
    found: list[Proposal] = []
    shortfalls: list[str] = []
    for wish in _leaders_first(wishes):
        planner = _Planner(wish, days, standing)
        placed = planner.spread() if wish.tie is None else planner.tied(wish.tie)
        found += placed
        standing = sorted([*standing, *(proposal.appointment for proposal in placed)], key=_moment)
        shortfalls += planner.shortfall(len(placed))
    return YearPlan(
        tuple(sorted(found, key=lambda proposal: _moment(proposal.appointment))), tuple(shortfalls)
    )


def warnings(
    one: Appointment, others: Iterable[Appointment], days: Days, tie: Tie | None = None
) -> tuple[str, ...]:
    """What speaks against a meeting on its day, as sentences; `others` are all meetings around it,
    without itself.
    """
    found = []
    if why_not := days.why_not(one.day):
        found.append(f"{_day(one.day).capitalize()} is geen vergaderdag: {why_not}.")
    same_day = [other for other in others if other.day == one.day]
    if any(other.body == one.body for other in same_day):
        found.append(f"{one.name} vergadert op deze dag al.")
    found += [
        f"Tegelijk met {_with_hours(other)}."
        for other in same_day
        if other.body != one.body and one.overlaps(other)
    ]
    if tie is not None and tie.weeks == 0:
        found += _off_side(one, [other for other in same_day if other.body == tie.to], tie)
    return tuple(found)


def _off_side(one: Appointment, leads: Sequence[Appointment], tie: Tie) -> list[str]:
    """A meeting that is not on the day of the one it is coupled to, or on the wrong side of it."""
    if not leads:
        return ["Op deze dag is er geen vergadering van het orgaan waaraan dit gekoppeld is."]
    lead = leads[0]
    if one.starts_at is None or lead.starts_at is None or one.overlaps(lead):
        return []
    side = Side.BEFORE if one.starts_at < lead.starts_at else Side.AFTER
    wanted = "vóór" if tie.side == Side.BEFORE else "na"
    return (
        []
        if side == tie.side
        else [
            f"Ingesteld is dat {one.name} {wanted} {lead.name} vergadert; dat is op deze dag"
            " andersom."
        ]
    )


class _Planner:
    """Places the meetings of one body beside what stands."""

    def __init__(self, wish: Wish, days: Days, standing: Sequence[Appointment]) -> None:
        self.wish, self.days, self.standing = wish, days, standing
        self.own = [one for one in standing if one.body == wish.body]
        self.still = max(wish.per_year - len(self.own), 0)
        self.has_leads = True

    def spread(self) -> list[Proposal]:
        """One meeting in each part of the year, or what is left of it, that has none yet; the parts
        hold as many open days each.
        """
        used = {one.day for one in self.own if one.day >= self.days.not_before}
        parts = _parts(self.days.open(), max(self.still + len(used), 1))
        empty = [
            part for part in parts if part and not any(part[0] <= day <= part[-1] for day in used)
        ]
        farthest_first = sorted(empty, key=lambda part: -_distance(_middle(part), used))
        chosen = sorted(farthest_first[: self.still], key=lambda part: part[0])
        return [self._in_part(part, parts.index(part) + 1, len(parts)) for part in chosen]

    def tied(self, tie: Tie) -> list[Proposal]:
        """One meeting for each of the leading body that has none of its own yet, as many as are
        still wanted.
        """
        leads = [
            one for one in self.standing if one.body == tie.to and one.day >= self.days.not_before
        ]
        self.has_leads = bool(leads)
        placed: list[Proposal] = []
        while len(placed) < self.still:
            days = sorted(
                [one.day for one in self.own] + [proposal.appointment.day for proposal in placed]
            )
            found = self._one_each(_unserved(leads, days, tie), tie, placed)
            if not found:
                break
            # and again: with these days taken another of the meetings may be the one without
            placed += found
        return placed

    def _one_each(
        self, free: list[Appointment], tie: Tie, placed: Sequence[Proposal]
    ) -> list[Proposal]:
        """One for each of the leading meetings in `free`, spread over them, until there are as many
        as wished.
        """
        found: list[Proposal] = []
        while free and (
            wanted := self.still - len(placed) - len(found)
        ):  # again with the others when there is no day for one
            for lead in _evenly(free, wanted):
                free.remove(lead)
                proposal = (
                    self._weeks_away(lead, tie, [*placed, *found])
                    if tie.weeks
                    else self._same_day(lead, tie)
                )
                if proposal is not None:
                    found.append(proposal)
        return found

    def shortfall(self, placed: int) -> list[str]:
        """What could not be planned, as a sentence."""
        missing = self.still - placed
        if not missing:
            return []
        if not self.has_leads:
            return [
                f"{self.wish.name}: in {self.days.year} staat nog geen vergadering van het orgaan"
                " waaraan het gekoppeld is. Plan die eerst."
            ]
        meetings = "1 vergadering" if missing == 1 else f"{missing} vergaderingen"
        return [f"{self.wish.name}: voor {meetings} is geen dag gevonden."]

    def _in_part(self, part: Sequence[dt.date], number: int, parts: int) -> Proposal:
        target = _middle(part)
        year = (
            "het jaar"
            if self.days.not_before <= dt.date(self.days.year, 1, 1)
            else "de rest van het jaar"
        )
        where = (
            f"deel {number} van {parts} van {year}, rond {_day(target)}"
            if parts > 1
            else f"het midden van {year}"
        )
        return self._place(target, part, f"Voor {where}.")

    def _weeks_away(
        self, lead: Appointment, tie: Tie, placed: Sequence[Proposal]
    ) -> Proposal | None:
        target = _shifted(lead.day, tie)
        right: Callable[[dt.date], bool] = (
            (lambda day: day < lead.day)
            if tie.side == Side.BEFORE
            else (lambda day: day > lead.day)
        )
        used = {one.day for one in self.own} | {proposal.appointment.day for proposal in placed}
        free = [
            day
            for day in self.days.open()
            if right(day) and day not in used and abs(day - target) <= FARTHEST
        ]
        if not free:
            return None
        week = [day for day in free if abs(day - target) <= AROUND]
        weeks = "1 week" if tie.weeks == 1 else f"{tie.weeks} weken"
        side = "vóór" if tie.side == Side.BEFORE else "na"
        return self._place(
            target, week or free, f"{weeks.capitalize()} {side} {lead.name} van {_day(lead.day)}."
        )

    def _same_day(self, lead: Appointment, tie: Tie) -> Proposal:
        length = dt.timedelta(minutes=self.wish.minutes)
        if lead.starts_at is None:
            one, place = (
                self._at(lead.day),
                f"Zelfde dag als {lead.name}; daarvan is geen tijd bekend.",
            )
        elif tie.side == Side.BEFORE:
            one = self._between(lead.day, _plus(lead.starts_at, -length), lead.starts_at)
            place = f"Zelfde dag als {lead.name}, ervoor: dat begint om {lead.starts_at:%H.%M} uur."
        else:
            start = lead.ends_at or _plus(lead.starts_at, length)
            one = self._between(lead.day, start, _plus(start, length))
            place = f"Zelfde dag als {lead.name}, erna: dat eindigt om {start:%H.%M} uur."
        return Proposal(one, place, warnings(one, self.standing, self.days, tie))

    def _place(self, target: dt.date, choices: Sequence[dt.date], reason: str) -> Proposal:
        """The best of `choices` for a meeting around `target`: no clash, then the wished weekday,
        then the nearest.
        """
        wanted = self.wish.weekday

        def rank(day: dt.date) -> tuple[bool, bool, dt.timedelta, dt.date]:
            return (
                self._clashes(day) != "",
                wanted is not None and day.weekday() != wanted,
                abs(day - target),
                day,
            )

        day = min(choices, key=rank)
        return Proposal(
            self._at(day),
            f"{reason}{self._about(day, target)}",
            warnings(self._at(day), self.standing, self.days),
        )

    def _about(self, day: dt.date, target: dt.date) -> str:
        """Why it became `day`: the wished weekday, or what kept the meeting from the day that comes
        to mind first.
        """
        wanted = self.wish.weekday
        first = target if wanted is None else _nearest(target, wanted)
        words = "" if wanted is None else f" {WEEKDAYS[wanted].capitalize()} is de vaste dag."
        if day == first:
            return words
        hindrance = self.days.why_not(first) or self._clashes(first)
        because = f" Niet op {_day(first)}: {hindrance}." if hindrance else ""
        if wanted is not None and day.weekday() != wanted:
            words = f" Een {WEEKDAYS[wanted]}, de vaste dag, was hier niet vrij."
        return words + because

    def _clashes(self, day: dt.date) -> str:
        one = self._at(day)
        return next(
            (
                f"dan is er {_with_hours(other)}"
                for other in self.standing
                if other.body != one.body and one.overlaps(other)
            ),
            "",
        )

    def _at(self, day: dt.date) -> Appointment:
        return self._between(
            day,
            self.wish.starts_at,
            _plus(self.wish.starts_at, dt.timedelta(minutes=self.wish.minutes)),
        )

    def _between(self, day: dt.date, start: dt.time, end: dt.time) -> Appointment:
        return Appointment(self.wish.body, self.wish.name, day, start, end)


def _leaders_first(wishes: Sequence[Wish]) -> list[Wish]:
    """The wishes in an order in which every body comes after the one it is tied to."""
    waiting = {wish.body: wish for wish in wishes}
    if len(waiting) != len(wishes):
        raise ValueError("A body has two wishes.")
    ordered: list[Wish] = []
    while waiting:
        ready = [
            wish for wish in waiting.values() if wish.tie is None or wish.tie.to not in waiting
        ]
        if not ready:
            raise ValueError(f"These bodies wait for each other: {', '.join(waiting)}.")
        ordered += ready
        for wish in ready:
            del waiting[wish.body]
    return ordered


def _unserved(leads: Sequence[Appointment], own: Sequence[dt.date], tie: Tie) -> list[Appointment]:
    """The meetings that no meeting of the tied body can belong to; each of its meetings belongs to
    one, the nearest pairs first.

    As many as possible are served: a meeting goes to another one within reach when that leaves its
    own to a third.
    """
    reach = FARTHEST if tie.weeks else dt.timedelta(0)
    gaps = [
        (abs(day - _shifted(lead.day, tie)), number, at)
        for number, lead in enumerate(leads)
        for at, day in enumerate(own)
    ]
    near: dict[int, list[int]] = {number: [] for number in range(len(leads))}
    serves: dict[int, int] = {}  # a meeting of the tied body: the leading one that it belongs to
    for gap, number, at in sorted(gaps):
        if gap <= reach:
            near[number].append(at)
            if at not in serves and number not in serves.values():
                serves[at] = number

    def finds_one(number: int, asked: set[int]) -> bool:
        for at in near[number]:
            if at not in asked:
                asked.add(at)
                if at not in serves or finds_one(serves[at], asked):
                    serves[at] = number
                    return True
        return False

    return [
        lead
        for number, lead in enumerate(leads)
        if number not in serves.values() and not finds_one(number, set())
    ]


def _parts(days: Sequence[dt.date], number: int) -> list[Sequence[dt.date]]:
    """`days` cut into parts of as many days each, give or take one."""
    return [days[at * len(days) // number : (at + 1) * len(days) // number] for at in range(number)]


def _evenly[Item](items: Sequence[Item], number: int) -> list[Item]:
    """`number` of the items, spread over them; all of them when there are no more."""
    if number >= len(items):
        return list(items)
    return [items[(2 * at + 1) * len(items) // (2 * number)] for at in range(number)]


def _middle(part: Sequence[dt.date]) -> dt.date:
    return part[len(part) // 2]


def _distance(day: dt.date, others: Iterable[dt.date]) -> int:
    """Days to the nearest of `others`; when there are none all are as good."""
    return min((abs((day - other).days) for other in others), default=0)


def _shifted(day: dt.date, tie: Tie) -> dt.date:
    return day + dt.timedelta(weeks=tie.weeks if tie.side == Side.AFTER else -tie.weeks)


def _nearest(target: dt.date, weekday: int) -> dt.date:
    """The day of the week that lies nearest to `target`."""
    ahead = (weekday - target.weekday()) % 7
    return target + dt.timedelta(days=ahead if ahead <= 3 else ahead - 7)


def _plus(moment: dt.time, length: dt.timedelta) -> dt.time:
    """`moment` later or earlier on the same day: never past its first or last minute."""
    minutes = moment.hour * 60 + moment.minute + int(length.total_seconds()) // 60
    return dt.time(*divmod(min(max(minutes, 0), 24 * 60 - 1), 60))


def _moment(one: Appointment) -> tuple[dt.date, dt.time, str]:
    return one.day, one.starts_at or dt.time.min, one.body


def _day(day: dt.date) -> str:
    return f"{weekday_of(day)} {dutch.long_date(day)}"


def _with_hours(one: Appointment) -> str:
    return f"{one.name} ({one.hours})" if one.hours else one.name
