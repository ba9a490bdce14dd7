"""Who may keep meetings and see which items, and what is possible in which state; each answer is a sentence, or None."""

import datetime as dt
from typing import Protocol

from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.documents.enums import DocumentKind
from ivz.documents.models import IssuedDocument
from portfolios.enums import MeetingState, Secrecy
from portfolios.models import AgendaItem, Annex, DecisionList, Meeting

_LEVELS = (Secrecy.PUBLIC, Secrecy.CLOSED, Secrecy.SECRET)
_READING = {Secrecy.CLOSED: Permission.READ_CLOSED, Secrecy.SECRET: Permission.READ_SECRET}


class Actor(Protocol):
    """Whoever asks: a user, with a role."""

    def may(self, permission: Permission) -> bool: ...


# --- who sees what --------------------------------------------------------------------------------
def strictest(*levels: str) -> Secrecy:
    """The level that lets the fewest people in."""
    return max((Secrecy(level) for level in levels), key=_LEVELS.index)


def secrecy_of_item(item: AgendaItem, on: dt.date) -> Secrecy:
    """How closed an item is on a day: no less than the item it is under, and closed when the meeting is.

    Secrecy that was lifted leaves an item as open as its meeting.
    """
    levels = [Secrecy.PUBLIC if item.meeting.is_public else Secrecy.CLOSED, _own_secrecy(item, on)]
    if item.parent_id is not None and item.parent is not None:
        levels.append(_own_secrecy(item.parent, on))
    return strictest(*levels)


def secrecy_of_annex(annex: Annex, on: dt.date) -> Secrecy:
    """How closed an annex is on a day: no less than its item."""
    return strictest(annex.secrecy, secrecy_of_item(annex.item, on))


def may_see(viewer: Actor | None, secrecy: str) -> bool:
    """Whether `viewer` may see something this closed; None is the public at large."""
    if secrecy == Secrecy.PUBLIC:
        return True
    return viewer is not None and viewer.may(_READING[Secrecy(secrecy)])


def _own_secrecy(item: AgendaItem, on: dt.date) -> Secrecy:
    is_lifted = item.secrecy_lifted_on is not None and item.secrecy_lifted_on <= on
    return Secrecy.PUBLIC if is_lifted else Secrecy(item.secrecy)


# --- who keeps meetings ---------------------------------------------------------------------------
def why_not_edit_meetings(user: Actor) -> str | None:
    """Why `user` may not keep meetings, agendas, annexes and decision lists."""
    return None if user.may(Permission.EDIT_MEETINGS) else "Alleen de regiocoördinator en de DVO-secretaris houden vergaderingen bij."


def why_not_edit_agenda(user: Actor, meeting: Meeting) -> str | None:
    """Why the agenda, cover sheets and annexes of `meeting` cannot be changed."""
    if reason := why_not_edit_meetings(user):
        return reason
    if meeting.state == MeetingState.CANCELLED:
        return "Deze vergadering is vervallen. Schuif de punten door naar een andere vergadering."
    return _why_not_after_adoption(meeting)


def why_not_record_outcome(user: Actor, meeting: Meeting, today: dt.date) -> str | None:
    """Why no outcome can be recorded for an item of `meeting`."""
    if reason := why_not_edit_agenda(user, meeting):
        return reason
    return f"De vergadering is op {dutch.long_date(meeting.day)}. Leg de uitkomst daarna vast." if meeting.day > today else None


def why_not_remove_item(user: Actor, item: AgendaItem) -> str | None:
    """Why `item` has to stay on the agenda."""
    if reason := why_not_edit_agenda(user, item.meeting):
        return reason
    if item.children.exists():
        return "Dit punt heeft onderdelen. Verplaats of verwijder die eerst."
    if hasattr(item, "outcome") or item.actions.exists() or item.decisions.exists():
        return "Bij dit punt staat een uitkomst, een actie of een besluit. Het blijft op de agenda."
    if item.carried_to.exists():
        return "Dit punt is doorgeschoven naar een andere vergadering. Het blijft op de agenda."
    return None


def why_not_carry_over(user: Actor, item: AgendaItem) -> str | None:
    """Why `item` cannot go to a later meeting."""
    if reason := why_not_edit_meetings(user):
        return reason
    if item.parent_id is not None:
        return "Een onderdeel gaat mee met het punt waar het onder staat."
    carried = item.carried_to.select_related("meeting__body").first()
    return f"Dit punt is al doorgeschoven naar {carried.meeting}." if carried else None


def why_not_carry_to(item: AgendaItem, meeting: Meeting) -> str | None:
    """Why `meeting` is no meeting to carry `item` to."""
    if meeting.pk == item.meeting_id or meeting.day <= item.meeting.day:
        return "Kies een latere vergadering."
    if meeting.state in (MeetingState.HELD, MeetingState.CANCELLED):
        return "Deze vergadering is al gehouden of vervallen. Kies een andere."
    return None


def why_not_hold(user: Actor, meeting: Meeting, today: dt.date) -> str | None:
    """Why `meeting` cannot be put down as held."""
    if reason := why_not_edit_agenda(user, meeting):
        return reason
    if meeting.day > today:
        return f"De vergadering is op {dutch.long_date(meeting.day)}. Ze kan pas daarna gehouden zijn."
    return None


def why_not_cancel(user: Actor, meeting: Meeting) -> str | None:
    """Why `meeting` cannot be cancelled."""
    if reason := why_not_edit_agenda(user, meeting):
        return reason
    if meeting.state == MeetingState.HELD:
        return "Deze vergadering is gehouden."
    return None


# --- decision lists -------------------------------------------------------------------------------
def why_not_adopt(user: Actor, meeting: Meeting, today: dt.date) -> str | None:
    """Why the decision list of `meeting` cannot be adopted."""
    if reason := why_not_edit_meetings(user):
        return reason
    if meeting.state != MeetingState.HELD:
        return "Zet de vergadering eerst op gehouden. Daarna kan de besluitenlijst worden vastgesteld."
    if reason := _why_not_after_adoption(meeting):
        return reason
    if meeting.day >= today:
        return "Een besluitenlijst wordt vastgesteld in een volgende vergadering."
    return None


def why_not_adopt_in(meeting: Meeting, adopting: Meeting, today: dt.date) -> str | None:
    """Why `adopting` is not the meeting in which the list of `meeting` was adopted."""
    if adopting.day <= meeting.day:
        return "Kies een latere vergadering: een besluitenlijst wordt in de volgende vergadering vastgesteld."
    if adopting.day > today:
        return "Deze vergadering moet nog komen."
    if adopting.state == MeetingState.CANCELLED:
        return "Deze vergadering is vervallen."
    return None


def adopted_list(meeting: Meeting) -> DecisionList | None:
    """The decision list of `meeting`, once it is adopted."""
    found = getattr(meeting, "decision_list", None)
    return found if found is not None and found.adopted_on is not None else None


def _why_not_after_adoption(meeting: Meeting) -> str | None:
    found = adopted_list(meeting)
    if found is None:
        return None
    return f"De besluitenlijst is vastgesteld op {dutch.long_date(found.adopted_on or dt.date.max)}. Daarna verandert er niets meer."


# --- annexes --------------------------------------------------------------------------------------
NOT_FOR_AGENDAS = (DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE, DocumentKind.BUNDLE)  # not everybody may see the first two


def why_not_attach(document: IssuedDocument) -> str | None:
    """Why a paper of the archive cannot be an annex."""
    if document.kind in NOT_FOR_AGENDAS:
        return "Facturen, creditnota's en vergaderbundels kunnen geen bijlage zijn."
    return None


def why_not_remove_annex(user: Actor, annex: Annex) -> str | None:
    """Why `annex` has to stay with its item."""
    if reason := why_not_edit_agenda(user, annex.item.meeting):
        return reason
    if annex.item.meeting.state != MeetingState.PLANNED:
        return "De agenda is al verstuurd. De bijlage blijft erbij; u kunt wel een nieuwe versie toevoegen."
    return None
