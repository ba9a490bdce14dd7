"""What of a meeting's outcomes, actions and decisions is fixed, and why; each answer is a sentence,
or None.
"""

from collections.abc import Collection

from ivz.accounts.roles import Actor
from ivz.core import dutch
from portfolios.decisions.models import Decision
from portfolios.meetings.models.meetings import Action, AgendaItem, Meeting
from portfolios.meetings.rules import adopted_list, why_not_edit_meetings

AGREED = {
    "text",
    "who",
    "item",
}  # of an action: what stands on the decision list; when it is done goes on


def why_not_clear_outcome(item: AgendaItem) -> str | None:
    """Why the outcome of `item` cannot be taken away."""
    if item.decisions.exists():
        return (
            "Deze uitkomst staat in de lijst van besluiten. U kunt de tekst wijzigen, maar niet"
            " leegmaken."
        )
    return None


def why_not_add_action(user: Actor, meeting: Meeting) -> str | None:
    """Why nothing can be added to the actions of `meeting`."""
    if reason := why_not_edit_meetings(user):
        return reason
    if fixed := _adopted(meeting):
        return f"{fixed} Leg een nieuwe actie vast bij een volgende vergadering."
    return None


def why_not_reword_action(action: Action, changed: Collection[str]) -> str | None:
    """Why the fields in `changed` of `action` stay as they are."""
    if AGREED.isdisjoint(changed):
        return None
    if fixed := _adopted(action.meeting):
        return (
            f"{fixed} Van deze actie kunt u alleen nog de termijn, de toelichting en de afronding"
            " wijzigen."
        )
    return None


def why_not_change_what_a_meeting_decided(decision: Decision) -> str | None:
    """Why `decision` stays as it is."""
    return _adopted(decision.item.meeting) if decision.item else None


def _adopted(meeting: Meeting) -> str | None:
    found = adopted_list(meeting)
    return (
        "De besluitenlijst van deze vergadering is vastgesteld op"
        f" {dutch.long_date(found.adopted_on)}."
        if found and found.adopted_on
        else None
    )
