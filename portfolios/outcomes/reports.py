"""The decision list as it may be seen, or as it was adopted."""

import datetime as dt
from dataclasses import dataclass

from ivz.accounts.roles import Actor
from ivz.core import dutch
from ivz.core.merging import mark_of
from ivz.papers.enums import DocumentKind
from ivz.papers.facts import canonical_json
from ivz.papers.kinds import paper, paper_from, stored
from portfolios.meetings.enums import Secrecy
from portfolios.meetings.models.meetings import Meeting
from portfolios.meetings.reports.agenda import agenda_of
from portfolios.meetings.reports.meetings import visible_actions
from portfolios.meetings.reports.viewers import EVERYTHING, Everybody, ReaderOfClosed
from portfolios.meetings.rules import adopted_list, may_see


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """An item with what came out of it; a closed one that the reader may not see has its number
    only.
    """

    number: str
    is_hidden: bool
    title: str = ""
    text: str = ""
    vote: str = ""


@dataclass(frozen=True, slots=True)
class ActionRow:
    """Something to be done: `number` is that of its item, empty when it has none."""

    number: str
    text: str
    who: str
    due_on: dt.date | None
    done_on: dt.date | None


@paper(
    DocumentKind.DECISION_LIST,
    template="portfolios/outcomes/pdf/decision_list.html",
    version="decision-list-1",
)
@dataclass(frozen=True, slots=True)
class DecisionListPaper:
    """All that a decision list shows."""

    bodies: str
    day: dt.date
    when: str
    place: str
    subject: str
    chair: str
    secretary: str
    present: tuple[str, ...]
    replaced: tuple[str, ...]
    absent: tuple[str, ...]
    rows: tuple[DecisionRow, ...]
    actions: tuple[ActionRow, ...]
    adopted_on: dt.date | None
    adopted_in: str
    is_public_version: bool

    @property
    def standing(self) -> str:
        """Draft, or adopted when and where."""
        if self.adopted_on is None:
            return "Concept: nog niet vastgesteld."
        return (
            f"Vastgesteld op {dutch.long_date(self.adopted_on)} in de vergadering van"
            f" {self.adopted_in}."
        )

    @property
    def hidden(self) -> int:
        """How many items are there as a number only."""
        return sum(row.is_hidden for row in self.rows)


def shown_list(meeting: Meeting, *, viewer: Actor | None, on: dt.date) -> DecisionListPaper:
    """The decision list for `viewer`: as it was adopted, whatever happened since, or as it stands
    on a day.
    """
    found = adopted_list(meeting)
    if found is not None and found.facts:
        return paper_from(DecisionListPaper, found.facts[level_of(viewer)])
    return decision_list_of(meeting, viewer=viewer, on=on)


def level_of(viewer: Actor | None) -> str:
    """What `viewer` may read at most: the name under which an adopted list keeps what that reader
    sees.
    """
    return next(
        level.value
        for level in (Secrecy.SECRET, Secrecy.CLOSED, Secrecy.PUBLIC)
        if may_see(viewer, level)
    )


def facts_per_level(meeting: Meeting, on: dt.date) -> dict[str, dict[str, object]]:
    """What the list says now to each sort of reader, in plain values: what is laid down when it is
    adopted.
    """
    readers = {Secrecy.PUBLIC: None, Secrecy.CLOSED: ReaderOfClosed(), Secrecy.SECRET: EVERYTHING}
    return {
        level.value: stored(decision_list_of(meeting, viewer=viewer, on=on))
        for level, viewer in readers.items()
    }


def list_mark(meeting: Meeting, on: dt.date) -> str:
    """A mark of all that the list says, to see that it changed since somebody looked at it."""
    return mark_of([canonical_json(stored(decision_list_of(meeting, viewer=EVERYTHING, on=on)))])


def decision_list_of(meeting: Meeting, *, viewer: Actor | None, on: dt.date) -> DecisionListPaper:
    """The decision list as `viewer` may see it on a day; None is the public at large."""
    agenda = agenda_of(meeting, viewer=viewer, on=on)
    found = adopted_list(meeting)
    numbers = {item.pk: item.number for item in agenda.items if item.pk}
    actions = visible_actions(viewer, on).filter(meeting=meeting).order_by("due_on", "pk")
    return DecisionListPaper(
        bodies=agenda.bodies,
        day=meeting.day,
        when=agenda.when,
        place=meeting.place,
        subject=meeting.subject,
        chair=meeting.chair,
        secretary=meeting.secretary,
        present=agenda.present,
        replaced=agenda.replaced,
        absent=agenda.absent,
        rows=tuple(
            DecisionRow(item.number, item.is_hidden, item.title, item.outcome, item.vote)
            for item in agenda.items
        ),
        actions=tuple(
            ActionRow(numbers.get(row.item_id or 0, ""), row.text, row.who, row.due_on, row.done_on)
            for row in actions
        ),
        adopted_on=found.adopted_on if found else None,
        adopted_in=str(found.adopted_in.body) if found and found.adopted_in else "",
        is_public_version=viewer is None,
    )


def sees_all(meeting: Meeting, viewer: Actor, on: dt.date) -> bool:
    """Whether nothing on the list is hidden from `viewer`; then it may have the whole paper. That
    of a closed meeting is closed itself.
    """
    if not meeting.is_public and not may_see(viewer, Secrecy.CLOSED):
        return False
    whole = agenda_of(meeting, viewer=Everybody(), on=on)
    seen = agenda_of(meeting, viewer=viewer, on=on)
    return len(seen.items) == len(whole.items) and not any(item.is_hidden for item in seen.items)
