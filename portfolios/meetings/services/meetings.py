"""Verbs on meetings: planning, changing, sending, holding and cancelling them, and
who was there.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from ivz.accounts.models import User
from ivz.core.refusal import Refused, require
from ivz.web.edits import require_unchanged
from portfolios.bodies.models.bodies import Body
from portfolios.meetings.enums import MeetingState, Presence, Purpose, Section
from portfolios.meetings.models.meetings import AgendaItem, Attendance, Meeting
from portfolios.meetings.rules import (
    levels_of,
    why_not_cancel,
    why_not_close,
    why_not_edit_agenda,
    why_not_edit_meetings,
    why_not_hold,
    why_not_open,
    why_not_reopen,
    why_not_send_agenda,
)

MEETING_FIELDS = (
    "body",
    "joint_with",
    "subject",
    "day",
    "starts_at",
    "ends_at",
    "place",
    "is_public",
    "closed_ground",
    "chair",
    "secretary",
    "note",
)
STANDING_ITEMS: tuple[tuple[Section, str, Purpose | None, int | None], ...] = (
    (Section.OPENING, "Opening en vaststellen van de agenda", None, 5),
    (Section.OPENING, "Mededelingen", Purpose.INFORM, 5),
    (Section.OPENING, "Besluitenlijst en actielijst van de vorige vergadering", Purpose.DECIDE, 5),
    (Section.CLOSING, "Rondvraag", None, 5),
    (Section.CLOSING, "Sluiting", None, None),
)


class Opens(Refused):
    """Closed items would become public: a question that a tick in the form answers."""

    at = "may_open"


@transaction.atomic
def plan_meeting(
    *, by: User, values: Mapping[str, Any], with_standing_items: bool = False
) -> Meeting:
    """A new meeting with the values of `MEETING_FIELDS`; chair and secretary come from the body
    where none are given.

    Raises:
        Refused: `by` may not, or the body meets on that day already.
    """
    require(why_not_edit_meetings(by))
    given = dict(values)
    joint = list(given.pop("joint_with", ()))
    body = _lock_body(given["body"])
    given["chair"] = given.get("chair") or body.chair
    given["secretary"] = given.get("secretary") or body.secretary
    meeting = Meeting(key=free_key(body, given["day"]), **given)
    _save(meeting)
    meeting.joint_with.set([other for other in joint if other != body])
    if with_standing_items:
        add_standing_items(meeting)
    return meeting


def add_standing_items(meeting: Meeting) -> None:
    """The points that stand on every agenda, on one that is still empty."""
    AgendaItem.objects.bulk_create(
        AgendaItem(
            meeting=meeting,
            section=section,
            position=position,
            title=title,
            purpose=purpose or "",
            minutes=minutes,
        )
        for position, (section, title, purpose, minutes) in enumerate(STANDING_ITEMS)
    )


@transaction.atomic
def change_meeting(
    meeting_pk: int,
    *,
    values: Mapping[str, Any],
    seen: Mapping[str, str] | None = None,
    may_open: bool = False,
    by: User,
    today: dt.date,
) -> Meeting:
    """Save the values of `MEETING_FIELDS`; the key, part of its address, stays.

    Raises:
        StaleEdit: somebody else changed them since they were seen.
        Opens: items would become public, and `may_open` does not say that this is meant.
        Refused: `by` may not, the decision list is adopted, or an item with a decision would become
        closed.
    """
    meeting = lock_meeting(meeting_pk)
    require(why_not_edit_agenda(by, meeting))
    require_unchanged(seen, values, stored_values(meeting))
    given = dict(values)
    joint = given.pop("joint_with", None)
    items = items_of(meeting)
    before = levels_of(items, today)
    for name, value in given.items():
        setattr(meeting, name, value)
    require(why_not_close(items, before, today))
    if not may_open and (question := why_not_open(items, before, today)):
        raise Opens(question)
    _lock_body(meeting.body)
    _save(meeting)
    if joint is not None:
        meeting.joint_with.set([other for other in joint if other != meeting.body])
    return meeting


def stored_values(meeting: Meeting) -> dict[str, Any]:
    """What a form on a meeting shows at first."""
    values = {name: getattr(meeting, name) for name in MEETING_FIELDS if name != "joint_with"}
    return values | {"joint_with": list(meeting.joint_with.all()) if meeting.pk else []}


def free_key(body: Body, day: dt.date) -> str:
    """A key for a meeting: dvo-2025-12-11, and dvo-2025-12-11-2 when a cancelled one has that."""
    start = f"{body.code}-{day.isoformat()}"
    taken = set(Meeting.objects.filter(key__startswith=start).values_list("key", flat=True))
    key, number = start, 2
    while key in taken:
        key, number = f"{start}-{number}", number + 1
    return key


def lock_meeting(meeting_pk: int) -> Meeting:
    """The meeting, for one writer at a time: whoever comes second waits and sees what the first one
    did.
    """
    return (
        Meeting.objects.select_for_update(of=("self",))
        .select_related("body", "decision_list")
        .get(pk=meeting_pk)
    )


def _lock_body(body: Body) -> Body:
    """The body, for one planner at a time: two meetings on one day come one after the other, and
    the second is refused.
    """
    return Body.objects.select_for_update().get(pk=body.pk)


def items_of(meeting: Meeting) -> list[AgendaItem]:
    """The items of a meeting, each with this `meeting` and with its parent out of the same list:
    what changes there is seen by the rules.
    """
    items = list(meeting.items.select_related("portfolio", "holder"))
    by_key = {item.pk: item for item in items}
    for item in items:
        item.meeting = meeting
        item.parent = by_key.get(item.parent_id or 0)
    return items


@transaction.atomic
def send_agenda(meeting_pk: int, *, by: User) -> None:
    """The agenda went out: what is added from now on is sent later (nazending)."""
    meeting = lock_meeting(meeting_pk)
    require(why_not_send_agenda(by, meeting))
    _set_state(meeting, MeetingState.AGENDA_SENT)


@transaction.atomic
def hold(meeting_pk: int, *, by: User, today: dt.date) -> None:
    """The meeting took place."""
    meeting = lock_meeting(meeting_pk)
    require(why_not_hold(by, meeting, today))
    _set_state(meeting, MeetingState.HELD)


@transaction.atomic
def cancel(meeting_pk: int, *, by: User, note: str = "") -> None:
    """The meeting does not take place; its agenda stays readable and its points can be carried
    over.
    """
    meeting = lock_meeting(meeting_pk)
    require(why_not_cancel(by, meeting))
    meeting.note = note or meeting.note
    _set_state(meeting, MeetingState.CANCELLED)


@transaction.atomic
def reopen(meeting_pk: int, *, by: User) -> None:
    """A meeting that was put down as held or cancelled by mistake is again what it was: planned, or
    of which the agenda was sent.
    """
    meeting = lock_meeting(meeting_pk)
    _lock_body(meeting.body)
    require(why_not_reopen(by, meeting))
    _set_state(meeting, state_before(meeting))


def state_before(meeting: Meeting) -> MeetingState:
    """What a held or cancelled meeting was before; the history tells whether its agenda ever went
    out.
    """
    was_sent = meeting.events.filter(state=MeetingState.AGENDA_SENT).exists()  # type: ignore[attr-defined]  # the way back of pghistory
    return MeetingState.AGENDA_SENT if was_sent else MeetingState.PLANNED


def _set_state(meeting: Meeting, state: MeetingState) -> None:
    meeting.state = state
    meeting.save(update_fields=["state", "note"])


def _save(meeting: Meeting) -> None:
    try:
        meeting.full_clean(exclude=["joint_with"])
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
    meeting.save()


# --- who was there --------------------------------------------------------------------------------
@transaction.atomic
def invite(meeting_pk: int, invited: Iterable[Mapping[str, Any]], *, by: User) -> int:
    """Put people on the list of a meeting by `office`, or by `organisation` and `function`; who is
    on it is left alone. Says how many are new.
    """
    meeting = lock_meeting(meeting_pk)
    require(why_not_edit_agenda(by, meeting))
    there = {
        (row.office_id, row.organisation_id, row.function) for row in meeting.attendances.all()
    }
    new = 0
    for values in invited:
        office, organisation, function = (
            values.get("office"),
            values.get("organisation"),
            values.get("function", ""),
        )
        place = (office.pk if office else None, organisation.pk if organisation else None, function)
        if place in there or not any(place):
            continue
        there.add(place)
        Attendance.objects.create(
            meeting=meeting, office=office, organisation=organisation, function=function
        )
        new += 1
    return new


@transaction.atomic
def set_presence(
    meeting_pk: int,
    presences: Mapping[int, tuple[str, str]],
    *,
    seen: Mapping[str, str] | None = None,
    by: User,
) -> None:
    """Who came: by key of the invited, presence and a note.

    Raises:
        StaleEdit: somebody else changed them since they were seen.
        Refused: `by` may not, or one of them is no longer invited; then nothing is saved.
    """
    meeting = lock_meeting(meeting_pk)
    require(why_not_edit_agenda(by, meeting))
    rows = {row.pk: row for row in meeting.attendances.all()}
    if set(presences) - set(rows):
        raise Refused(
            "Iemand anders heeft de lijst van genodigden gewijzigd. Bekijk de lijst opnieuw."
        )
    require_unchanged(seen, _written(presences), stored_presences(rows.values()))
    for key, (presence, note) in presences.items():
        if presence not in ("", *Presence.values):
            raise Refused("Kies aanwezig, vervangen of afwezig.")
        row = rows[key]
        if (row.presence, row.note) != (presence, note):
            row.presence, row.note = presence, note
            row.save(update_fields=["presence", "note"])


def stored_presences(invited: Iterable[Attendance]) -> dict[str, str]:
    """What the form on who was there shows at first: two fields for each of the invited."""
    return _written({row.pk: (row.presence, row.note) for row in invited})


def _written(presences: Mapping[int, tuple[str, str]]) -> dict[str, str]:
    """By name of the field: presence-7, note-7."""
    fields = ("presence", "note")
    return {
        f"{field}-{key}": value
        for key, values in presences.items()
        for field, value in zip(fields, values, strict=True)
    }


@transaction.atomic
def uninvite(meeting_pk: int, attendance_pk: int, *, by: User) -> None:
    """Take somebody off the list of a meeting."""
    meeting = lock_meeting(meeting_pk)
    require(why_not_edit_agenda(by, meeting))
    row = meeting.attendances.filter(pk=attendance_pk).first()
    if row is None:
        raise Refused("Deze genodigde staat niet meer op de lijst.")
    row.delete()
