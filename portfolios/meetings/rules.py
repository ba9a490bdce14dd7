"""Who may keep meetings and see which items, and what is possible in which state; each answer is a
sentence, or None.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Q

from ivz.accounts.roles import Actor, Permission
from ivz.accounts.sentences import why_not
from ivz.core import dutch
from ivz.papers.enums import DocumentKind
from ivz.papers.models import IssuedDocument
from portfolios.bodies.models.bodies import Body
from portfolios.decisions.models import Decision
from portfolios.meetings.enums import MeetingState, Secrecy
from portfolios.meetings.models.annexes import Annex
from portfolios.meetings.models.meetings import AgendaItem, DecisionList, Meeting

SECRECY_FIELDS = (
    "secrecy",
    "secrecy_ground",
    "secrecy_imposed_by",
    "secrecy_imposed_on",
    "secrecy_lifted_on",
)
_LEVELS = (Secrecy.PUBLIC, Secrecy.CLOSED, Secrecy.SECRET)
_READING = {Secrecy.CLOSED: Permission.READ_CLOSED, Secrecy.SECRET: Permission.READ_SECRET}


# --- who sees what --------------------------------------------------------------------------------
def strictest(*levels: str) -> Secrecy:
    """The level that lets the fewest people in."""
    return max((Secrecy(level) for level in levels), key=_LEVELS.index)


def secrecy_of_item(item: AgendaItem, on: dt.date) -> Secrecy:
    """How closed an item is on a day: no less than the item it is under, and closed when the
    meeting is.

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


def is_stricter(one: str, other: str) -> bool:
    """Whether `one` lets fewer people in than `other`."""
    return _LEVELS.index(Secrecy(one)) > _LEVELS.index(Secrecy(other))


def levels_of(items: Iterable[AgendaItem], on: dt.date) -> dict[int, Secrecy]:
    """How closed each of `items` is on a day, by its key."""
    return {item.pk: secrecy_of_item(item, on) for item in items}


def closing_of_item(item: AgendaItem, on: dt.date, *, with_meeting: bool = True) -> dict[str, Any]:
    """The values of `SECRECY_FIELDS` that keep `item` as closed as it is on a day once it stands on
    its own, in a public meeting.

    `with_meeting` False: it stays in its meeting and leaves only the item it is under.
    """
    closing, level = {name: getattr(item, name) for name in SECRECY_FIELDS}, _own_secrecy(item, on)
    parent = item.parent if item.parent_id is not None else None
    if parent is not None and is_stricter(_own_secrecy(parent, on), level):
        closing, level = (
            {name: getattr(parent, name) for name in SECRECY_FIELDS},
            _own_secrecy(parent, on),
        )
        closing["secrecy_ground"] = (
            closing["secrecy_ground"] or "Het punt stond onder een besloten punt."
        )
    if with_meeting and level == Secrecy.PUBLIC and not item.meeting.is_public:
        ground = (
            item.meeting.closed_ground
            or f"De vergadering van {dutch.long_date(item.meeting.day)} was besloten."
        )
        closing = {
            "secrecy": Secrecy.CLOSED,
            "secrecy_ground": ground,
            "secrecy_imposed_by": "",
            "secrecy_imposed_on": None,
            "secrecy_lifted_on": None,
        }
    return closing


def _own_secrecy(item: AgendaItem, on: dt.date) -> Secrecy:
    is_lifted = item.secrecy_lifted_on is not None and item.secrecy_lifted_on <= on
    return Secrecy.PUBLIC if is_lifted else Secrecy(item.secrecy)


def why_not_close(
    items: Iterable[AgendaItem], before: Mapping[int, Secrecy], on: dt.date
) -> str | None:
    """Why items that were public (`before`: how closed each was) cannot be as closed as they are
    now: everybody reads the decisions.
    """
    closing = [
        item.pk
        for item in items
        if before.get(item.pk) == Secrecy.PUBLIC and secrecy_of_item(item, on) != Secrecy.PUBLIC
    ]
    decision = (
        Decision.objects.filter(item__in=closing).select_related("item").first()
        if closing
        else None
    )
    if decision is None:
        return None
    return (
        f"Bij «{decision.item}» hoort een besluit in de lijst van besluiten, die iedereen kan"
        " lezen. Dat punt blijft openbaar."
    )


def why_not_open(
    items: Iterable[AgendaItem], before: Mapping[int, Secrecy], on: dt.date
) -> str | None:
    """What has to be confirmed before items that were closed (`before`) become public."""
    opening = [
        item
        for item in items
        if before[item.pk] != Secrecy.PUBLIC and secrecy_of_item(item, on) == Secrecy.PUBLIC
    ]
    if not opening:
        return None
    number = "1 punt" if len(opening) == 1 else f"{len(opening)} punten"
    closed = "dat nu besloten is" if len(opening) == 1 else "die nu besloten zijn"
    return (
        f"Als deze vergadering openbaar wordt, kan iedereen {number} van de agenda lezen {closed},"
        " met de bijlagen. Bevestig dat u dit wilt."
    )


def missing_of_closing(values: Mapping[str, Any]) -> dict[str, str]:
    """What is not filled in that a closed or secret thing asks for: a sentence for each of
    `SECRECY_FIELDS` that is missing.
    """
    level = values.get("secrecy") or Secrecy.PUBLIC
    if level == Secrecy.PUBLIC:
        return {}
    asked = _OF_A_SECRET if level == Secrecy.SECRET else _OF_A_SECRET[:1]
    return {
        name: f"{Secrecy(level).label} vraagt meer: vul in {words}."
        for name, words in asked
        if not values.get(name)
    }


_OF_A_SECRET = (
    ("secrecy_ground", "de grondslag"),
    ("secrecy_imposed_by", "wie de geheimhouding oplegde"),
    ("secrecy_imposed_on", "wanneer dat was"),
)


# --- who keeps meetings ---------------------------------------------------------------------------
def why_not_edit_meetings(user: Actor) -> str | None:
    """Why `user` may not keep meetings, agendas, annexes and decision lists."""
    return why_not(
        user, Permission.EDIT_MEETINGS, "houdt vergaderingen bij", "houden vergaderingen bij"
    )


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
    return (
        f"De vergadering is op {dutch.long_date(meeting.day)}. Leg de uitkomst daarna vast."
        if meeting.day > today
        else None
    )


def why_not_remove_item(user: Actor, item: AgendaItem) -> str | None:
    """Why `item` has to stay on the agenda."""
    if reason := why_not_edit_agenda(user, item.meeting):
        return reason
    if item.meeting.state != MeetingState.PLANNED:
        return (
            "De agenda is al verstuurd. Het punt blijft erop staan; u kunt het wel doorschuiven of"
            " wijzigen."
        )
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
        return (
            f"De vergadering is op {dutch.long_date(meeting.day)}. Ze kan pas daarna gehouden zijn."
        )
    return None


def why_not_cancel(user: Actor, meeting: Meeting) -> str | None:
    """Why `meeting` cannot be cancelled."""
    if reason := why_not_edit_agenda(user, meeting):
        return reason
    if meeting.state == MeetingState.HELD:
        return "Deze vergadering is gehouden."
    left = (
        Q(actions__isnull=False)
        | Q(items__outcome__isnull=False)
        | Q(items__decisions__isnull=False)
    )
    if Meeting.objects.filter(left, pk=meeting.pk).exists():
        return (
            "Er is een uitkomst, een actie of een besluit van deze vergadering vastgelegd. Ze kan"
            " dan niet vervallen zijn."
        )
    return None


def why_not_reopen(user: Actor, meeting: Meeting) -> str | None:
    """Why `meeting` cannot become again what it was before it was put down as held or cancelled."""
    if reason := why_not_edit_meetings(user) or _why_not_after_adoption(meeting):
        return reason
    if meeting.state not in (MeetingState.HELD, MeetingState.CANCELLED):
        return "Deze vergadering staat niet op gehouden of vervallen."
    if meeting.state == MeetingState.HELD:
        return None
    others = Meeting.objects.filter(body=meeting.body_id, day=meeting.day).exclude(
        state=MeetingState.CANCELLED
    )
    return (
        f"{meeting.body} heeft op {dutch.long_date(meeting.day)} al een andere vergadering."
        if others.exists()
        else None
    )


# --- decision lists -------------------------------------------------------------------------------
def why_not_send_agenda(user: Actor, meeting: Meeting) -> str | None:
    """Why the agenda of `meeting` cannot be put down as sent."""
    if reason := why_not_edit_agenda(user, meeting):
        return reason
    if meeting.state != MeetingState.PLANNED:
        return "De agenda is al verstuurd."
    return None if meeting.items.exists() else "Er staat nog niets op de agenda."


def why_not_adopt(user: Actor, meeting: Meeting, today: dt.date) -> str | None:
    """Why the decision list of `meeting` cannot be adopted."""
    if reason := why_not_edit_meetings(user):
        return reason
    if meeting.state != MeetingState.HELD:
        return (
            "Zet de vergadering eerst op gehouden. Daarna kan de besluitenlijst worden vastgesteld."
        )
    if reason := _why_not_after_adoption(meeting):
        return reason
    if meeting.day >= today:
        return "Een besluitenlijst wordt vastgesteld in een volgende vergadering."
    return None


def why_not_adopt_in(meeting: Meeting, adopting: Meeting, today: dt.date) -> str | None:
    """Why `adopting` is not the meeting in which the list of `meeting` was adopted."""
    if adopting.day <= meeting.day:
        return (
            "Kies een latere vergadering: een besluitenlijst wordt in de volgende vergadering"
            " vastgesteld."
        )
    if adopting.day > today:
        return "Deze vergadering moet nog komen."
    if not _bodies(meeting) & _bodies(adopting):
        return (
            f"Kies een vergadering van {meeting.body}: een orgaan stelt zijn eigen besluitenlijst"
            " vast."
        )
    if adopting.state == MeetingState.CANCELLED:
        return "Deze vergadering is vervallen."
    return None


def _bodies(meeting: Meeting) -> set[Body]:
    return {meeting.body, *meeting.joint_with.all()}


def adopted_list(meeting: Meeting) -> DecisionList | None:
    """The decision list of `meeting`, once it is adopted."""
    found = getattr(meeting, "decision_list", None)
    return found if found is not None and found.adopted_on is not None else None


def _why_not_after_adoption(meeting: Meeting) -> str | None:
    found = adopted_list(meeting)
    if found is None:
        return None
    return (
        f"De besluitenlijst is vastgesteld op {dutch.long_date(found.adopted_on or dt.date.max)}."
        " Daarna verandert er niets meer."
    )


# --- annexes --------------------------------------------------------------------------------------
NOT_FOR_AGENDAS = (
    DocumentKind.INVOICE,
    DocumentKind.CREDIT_NOTE,
    DocumentKind.BUNDLE,
)  # not everybody may see the first two
FOR_EVERYBODY = (DocumentKind.OVERVIEW, DocumentKind.PUBLIC_NOTE, DocumentKind.REPORT)


def why_not_attach(document: IssuedDocument) -> str | None:
    """Why a paper of the archive cannot be an annex."""
    if document.kind in NOT_FOR_AGENDAS:
        return "Facturen, creditnota's en vergaderbundels kunnen geen bijlage zijn."
    return None


def is_for_everybody(document: IssuedDocument) -> bool:
    """Whether a paper of the archive may be an annex that everybody reads; of a decision list only
    the public version is.
    """
    if document.kind == DocumentKind.DECISION_LIST:
        return DecisionList.objects.filter(public_document=document).exists()
    return document.kind in FOR_EVERYBODY


def ground_of_archive(document: IssuedDocument) -> str:
    """Why an annex with this paper is closed."""
    return f"Uit het archief, niet voor iedereen: {DocumentKind(document.kind).label.lower()}."


def why_not_open_annex(annex: Annex) -> str | None:
    """Why `annex` cannot be public: one of its files, which all stay readable, is not for
    everybody.
    """
    papers = [
        version.document
        for version in annex.versions.select_related("document")
        if version.document is not None
    ]
    closed = next((paper for paper in papers if not is_for_everybody(paper)), None)
    if closed is None:
        return None
    return (
        f"Deze bijlage kan niet openbaar zijn: «{closed.title}» uit het archief is niet voor"
        " iedereen."
    )


def why_not_remove_annex(user: Actor, annex: Annex) -> str | None:
    """Why `annex` has to stay with its item."""
    if reason := why_not_edit_agenda(user, annex.item.meeting):
        return reason
    if annex.item.meeting.state != MeetingState.PLANNED:
        return (
            "De agenda is al verstuurd. De bijlage blijft erbij; u kunt wel een nieuwe versie"
            " toevoegen."
        )
    return None
