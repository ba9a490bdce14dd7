"""The decision list of a meeting as one reader may see it, in plain values for page and paper."""

import datetime as dt
from dataclasses import dataclass

from ivz.core import dutch
from portfolios.models import Meeting
from portfolios.reports.agenda import agenda_of
from portfolios.reports.meetings import visible_actions
from portfolios.rules.meetings import Actor, adopted_list


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """An item with what came out of it; a closed one that the reader may not see has its number only."""

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
        return f"Vastgesteld op {dutch.long_date(self.adopted_on)} in de vergadering van {self.adopted_in}."

    @property
    def hidden(self) -> int:
        """How many items are there as a number only."""
        return sum(row.is_hidden for row in self.rows)


def decision_list_of(meeting: Meeting, *, viewer: Actor | None, on: dt.date) -> DecisionListPaper:
    """The decision list as `viewer` may see it on a day; None is the public at large."""
    agenda = agenda_of(meeting, viewer=viewer, on=on)
    found = adopted_list(meeting)
    numbers = {item.pk: item.number for item in agenda.items if item.pk}
    actions = visible_actions(viewer, on).filter(meeting=meeting).order_by("due_on", "pk")
    return DecisionListPaper(
        bodies=agenda.bodies, day=meeting.day, when=agenda.when, place=meeting.place, subject=meeting.subject, chair=meeting.chair,
        secretary=meeting.secretary, present=agenda.present, replaced=agenda.replaced, absent=agenda.absent,
        rows=tuple(DecisionRow(item.number, item.is_hidden, item.title, item.outcome, item.vote) for item in agenda.items),
        actions=tuple(ActionRow(numbers.get(row.item_id or 0, ""), row.text, row.who, row.due_on, row.done_on) for row in actions),
        adopted_on=found.adopted_on if found else None,
        adopted_in=str(found.adopted_in.body) if found and found.adopted_in else "",
        is_public_version=viewer is None,
    )  # fmt: skip


def sees_all(meeting: Meeting, viewer: Actor, on: dt.date) -> bool:
    """Whether nothing on the list is hidden from `viewer`; then it may have the whole paper."""
    whole = agenda_of(meeting, viewer=_Everybody(), on=on)
    seen = agenda_of(meeting, viewer=viewer, on=on)
    return len(seen.items) == len(whole.items) and not any(item.is_hidden for item in seen.items)


class _Everybody:
    """Somebody who may see everything: for the paper that is kept whole."""

    def may(self, permission: object) -> bool:
        return True


EVERYTHING: Actor = _Everybody()
