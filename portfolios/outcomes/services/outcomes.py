"""Verbs on what came out of a meeting: outcomes per item, actions, decisions, and the decision list
that a next meeting adopts.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from ivz.accounts.models import User
from ivz.core import dutch
from ivz.core.refusal import Refused, require
from ivz.web.edits import require_unchanged
from portfolios.bodies.models.bodies import Body
from portfolios.decisions.enums import DecisionKind
from portfolios.decisions.models import Decision
from portfolios.decisions.services import record_decision
from portfolios.meetings.enums import Secrecy
from portfolios.meetings.models.meetings import Action, AgendaItem, DecisionList, Meeting, Outcome
from portfolios.meetings.reports.agenda import agenda_of
from portfolios.meetings.rules import (
    secrecy_of_item,
    why_not_adopt,
    why_not_adopt_in,
    why_not_edit_meetings,
    why_not_record_outcome,
)
from portfolios.meetings.services.meetings import lock_meeting
from portfolios.outcomes.reports import facts_per_level, list_mark
from portfolios.outcomes.rules import (
    why_not_add_action,
    why_not_clear_outcome,
    why_not_reword_action,
)

OUTCOME_FIELDS = ("text", "votes_for", "votes_against", "vote_note")


@transaction.atomic
def record_outcome(
    item_pk: int,
    *,
    values: Mapping[str, Any],
    seen: Mapping[str, str] | None = None,
    by: User,
    today: dt.date,
) -> Outcome | None:
    """Save what came out of an item, in the values of `OUTCOME_FIELDS`; an empty text takes it away
    (None).

    Raises:
        StaleEdit: somebody else changed it since it was seen.
        Refused: `by` may not, the meeting is still to come, its list is adopted, only one side of a
        vote is given, or a decision
            rests on the outcome that would go.
    """
    item = _lock_item(item_pk)
    require(why_not_record_outcome(by, item.meeting, today))
    require_unchanged(seen, values, stored_values(item))
    if not values["text"].strip():
        require(why_not_clear_outcome(item))
        Outcome.objects.filter(item=item).delete()
        return None
    outcome = getattr(item, "outcome", None) or Outcome(item=item)
    for name, value in values.items():
        setattr(outcome, name, value)
    _save(outcome)
    return outcome


def stored_values(item: AgendaItem) -> dict[str, Any]:
    """What a form on the outcome of an item shows at first."""
    outcome = getattr(item, "outcome", None)
    return {
        name: getattr(outcome, name, "" if name in ("text", "vote_note") else None)
        for name in OUTCOME_FIELDS
    }


@transaction.atomic
def record_as_decision(
    item_pk: int, *, title: str, body: Body | None = None, by: User, today: dt.date
) -> Decision:
    """Put the outcome of an item among the decisions, where a rate, an agreement or a project can
    rest on it.

    `body` says which of the bodies that met together took it; everybody can read the text, so
    references in it are the public ones.

    Raises:
        Refused: `by` may not, there is no outcome, the item is closed (everybody can read the
        decisions), or it was done before.
    """
    item = _lock_item(item_pk)
    require(why_not_record_outcome(by, item.meeting, today))
    if not hasattr(item, "outcome"):
        raise Refused("Leg eerst vast wat er bij dit punt is besloten.")
    if secrecy_of_item(item, today) != Secrecy.PUBLIC:
        raise Refused(
            "Dit punt is besloten of geheim. De lijst van besluiten kan iedereen lezen, dus dit"
            " besluit komt daar niet in."
        )
    if item.decisions.exists():
        raise Refused("Dit besluit staat al in de lijst van besluiten.")
    meeting = item.meeting
    if body is not None and body not in (meeting.body, *meeting.joint_with.all()):
        raise Refused("Kies een orgaan dat in deze vergadering bijeen was.")
    [view] = [
        view for view in agenda_of(meeting, viewer=None, on=today).items if view.pk == item.pk
    ]
    decision = record_decision(
        kind=DecisionKind.DECISION,
        body=body or meeting.body,
        title=title,
        decided_on=meeting.day,
        reference=f"agendapunt {view.number}",
        text=view.outcome,
        by=by,
    )
    decision.item = item
    decision.save(update_fields=["item"])
    return decision


# --- actions --------------------------------------------------------------------------------------
@transaction.atomic
def add_action(meeting_pk: int, *, values: Mapping[str, Any], by: User) -> Action:
    """Something to be done; `values` are text, who, due_on, note, and the item it comes from, if
    any.
    """
    meeting = lock_meeting(meeting_pk)
    require(why_not_add_action(by, meeting))
    item = values.get("item")
    if item is not None and item.meeting_id != meeting.pk:
        raise Refused("Kies een punt van deze vergadering.")
    action = Action(meeting=meeting, **values)
    _save(action)
    return action


@transaction.atomic
def change_action(
    action_pk: int, *, values: Mapping[str, Any], seen: Mapping[str, str] | None = None, by: User
) -> Action:
    """Save what was agreed about an action, and whether it is done.

    Raises:
        StaleEdit: somebody else changed it since it was seen.
        Refused: `by` may not, it was done before it was agreed, or the adopted decision list says
        what was agreed.
    """
    require(why_not_edit_meetings(by))
    lock_meeting(Action.objects.values_list("meeting_id", flat=True).get(pk=action_pk))
    action = (
        Action.objects.select_for_update(of=("self",))
        .select_related("meeting__body", "meeting__decision_list")
        .get(pk=action_pk)
    )
    require_unchanged(seen, values, {name: getattr(action, name) for name in values})
    require(
        why_not_reword_action(
            action, {name for name, value in values.items() if getattr(action, name) != value}
        )
    )
    for name, value in values.items():
        setattr(action, name, value)
    if action.done_on is not None and action.done_on < action.meeting.day:
        raise Refused(
            f"De actie is van {dutch.long_date(action.meeting.day)}. Ze kan niet eerder gedaan"
            " zijn."
        )
    _save(action)
    return action


# --- the decision list ----------------------------------------------------------------------------
@transaction.atomic
def adopt_list(
    meeting_pk: int, adopting_pk: int, *, mark: str | None = None, by: User, today: dt.date
) -> DecisionList:
    """A later meeting adopted the decision list: what it says now is laid down for page and paper,
    and the caller has it sealed.

    `mark` is that of the list as somebody saw it (`list_mark`).

    Raises:
        Refused: `by` may not, it was adopted before, the meeting was not held, no outcome is
        recorded at all, or the list changed since
            it was seen.
    """
    meeting = lock_meeting(meeting_pk)
    require(why_not_adopt(by, meeting, today))
    adopting = Meeting.objects.filter(pk=adopting_pk).first()
    if adopting is None:
        raise Refused("Kies de vergadering waarin de lijst is vastgesteld.")
    require(why_not_adopt_in(meeting, adopting, today))
    if not Outcome.objects.filter(item__meeting=meeting).exists():
        raise Refused("Er is bij geen enkel punt een uitkomst vastgelegd.")
    if mark is not None and mark != list_mark(meeting, today):
        raise Refused(
            "De besluitenlijst is veranderd nadat u de pagina opende. Lees hem hieronder na en stel"
            " hem dan vast."
        )
    found, _ = DecisionList.objects.get_or_create(meeting=meeting)
    found.adopted_in, found.adopted_on = adopting, adopting.day
    meeting.decision_list = found
    found.facts = facts_per_level(meeting, adopting.day)
    found.save()
    return found


def _lock_item(item_pk: int) -> AgendaItem:
    meeting_pk = AgendaItem.objects.filter(pk=item_pk).values_list("meeting_id", flat=True).first()
    if meeting_pk is None:
        raise Refused("Dit punt staat niet meer op de agenda.")
    meeting = lock_meeting(meeting_pk)
    item = AgendaItem.objects.select_related("outcome", "parent").get(pk=item_pk)
    item.meeting = meeting
    return item


def _save(row: Outcome | Action) -> None:
    try:
        row.full_clean()
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
    row.save()
