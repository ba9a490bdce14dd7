"""An agenda as one reader may see it: numbered items with cover sheets and annexes, in the order of
page and bundle.

What the reader may not see is reduced to its number here, so that neither a page nor a paper can
show more.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch

from ivz.accounts.roles import Actor
from ivz.core import dutch
from portfolios.bodies.enums import AnnexNumbering
from portfolios.meetings.calculation import (
    Budget,
    Place,
    annex_label,
    annex_reference,
    budget,
    numbers,
    ordered,
    resolved,
    timetable,
)
from portfolios.meetings.enums import Presence, Secrecy, Section
from portfolios.meetings.models.annexes import Annex, AnnexVersion
from portfolios.meetings.models.meetings import AgendaItem, Attendance, Meeting
from portfolios.meetings.rules import may_see, secrecy_of_annex, secrecy_of_item

SECTIONS: tuple[str, ...] = tuple(section.value for section in Section)
COVER_FIELDS = (
    ("requested_decision", "Gevraagd besluit"),
    ("explanation", "Toelichting"),
    ("financial", "Financiële consequenties"),
    ("communication", "Communicatieadvies"),
    ("follow_up", "Vervolg"),
)
CLOSED_ANNEX = "een besloten bijlage"
CLOSED_ITEM = "een besloten agendapunt"


@dataclass(frozen=True, slots=True)
class AnnexView:
    """An annex as the reader may see it. A hidden one has its label and nothing else: `pk` and
    `version` are None, the texts empty.

    `label` heads it ("4a" or "Bijlage 1 bij agendapunt 4"), `reference` is how a sentence speaks of
    it. `version` is its newest file; without one it is still to be received, `awaited_from`
    somebody. `supplement` 0: sent with the agenda; 1 and up: sent later.
    """

    pk: int | None
    number: int
    label: str
    reference: str
    is_hidden: bool
    title: str = ""
    document_number: str = ""
    secrecy: str = Secrecy.PUBLIC
    awaited_from: str = ""
    supplement: int = 0
    version: AnnexVersion | None = None

    @property
    def is_missing(self) -> bool:
        """Whether it is still to be received."""
        return not self.is_hidden and self.version is None

    @property
    def pages(self) -> int | None:
        """How many pages the file has, where that is known."""
        return self.version.file.pages if self.version and self.version.file else None

    @property
    def secrecy_label(self) -> str:
        """Empty for what is public."""
        return "" if self.secrecy == Secrecy.PUBLIC else str(Secrecy(self.secrecy).label)


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item as the reader may see it. A hidden one has its number and nothing else: `pk` is None,
    the texts are empty.

    `cover` holds the parts of the cover sheet that are filled in, as (heading, text) with
    references written out; `level` is 1 or 2.
    """

    pk: int | None
    number: str
    level: int
    section: str
    is_hidden: bool
    title: str = ""
    purpose: str = ""
    secrecy: str = Secrecy.PUBLIC
    secrecy_ground: str = ""
    portfolio: str = ""
    holder: str = ""
    speaker: str = ""
    minutes: int | None = None
    starts_at: dt.time | None = None
    carried_from: str = ""
    outcome: str = ""
    vote: str = ""
    cover: tuple[tuple[str, str], ...] = ()
    annexes: tuple[AnnexView, ...] = ()

    @property
    def secrecy_label(self) -> str:
        """Empty for what is public."""
        return "" if self.secrecy == Secrecy.PUBLIC else str(Secrecy(self.secrecy).label)

    @property
    def missing(self) -> tuple[AnnexView, ...]:
        """The annexes still to be received."""
        return tuple(annex for annex in self.annexes if annex.is_missing)


@dataclass(frozen=True, slots=True)
class SectionView:
    """A part of the agenda with its items from top to bottom, sub-items among them."""

    key: str
    title: str
    items: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class AgendaView:
    """The agenda of a meeting for one reader; `is_public_version` when it was made for the public
    at large.
    """

    meeting: Meeting
    bodies: str
    when: str
    sections: tuple[SectionView, ...]
    present: tuple[str, ...]
    replaced: tuple[str, ...]
    absent: tuple[str, ...]
    invited: tuple[str, ...]
    budget: Budget
    is_public_version: bool

    @property
    def items(self) -> tuple[ItemView, ...]:
        """Every item from top to bottom."""
        return tuple(item for section in self.sections for item in section.items)

    @property
    def annexes(self) -> tuple[tuple[ItemView, AnnexView], ...]:
        """Every annex with its item, in order; the hidden ones too."""
        return tuple((item, annex) for item in self.items for annex in item.annexes)

    @property
    def missing(self) -> tuple[tuple[ItemView, AnnexView], ...]:
        """The annexes still to be received."""
        return tuple((item, annex) for item, annex in self.annexes if annex.is_missing)

    @property
    def title(self) -> str:
        return f"{self.bodies}, {dutch.long_date(self.meeting.day)}"


def agenda_of(meeting: Meeting, *, viewer: Actor | None, on: dt.date) -> AgendaView:
    """The agenda of `meeting` as `viewer` may see it on a day (secrecy can have been lifted); None
    is the public at large.
    """
    items = {item.pk: item for item in _items(meeting)}
    places = places_of(items.values())
    numbering = _Numbering(meeting, items, numbers(places), viewer, on)
    starts = _starts(meeting, [(place.key, items[place.key].minutes) for place in places])
    views = []
    for place in places:
        item = items[place.key]
        if item.parent is not None and not may_see(viewer, secrecy_of_item(item.parent, on)):
            continue  # that a closed item has parts is no one's business
        views.append(_item_view(item, place, numbering, starts.get(place.key)))
    invited = list(
        meeting.attendances.select_related("office__person", "office__organisation", "organisation")
    )
    return AgendaView(
        meeting=meeting,
        bodies=bodies_text(meeting),
        when=when_text(meeting),
        sections=tuple(_sections(views)),
        present=_names(invited, Presence.PRESENT),
        replaced=_names(invited, Presence.REPLACED),
        absent=_names(invited, Presence.ABSENT),
        invited=_names(invited, ""),
        budget=budget(
            (item.minutes for item in items.values() if item.pk not in _headings(items.values())),
            meeting.minutes,
        ),
        is_public_version=viewer is None,
    )


def places_of(items: Iterable[AgendaItem]) -> list[Place]:
    """Where the items of a meeting stand, from top to bottom."""
    rows = sorted(items, key=lambda item: (item.position, item.pk))
    return ordered((Place(item.pk, item.section, item.parent_id) for item in rows), SECTIONS)


def item_numbers(meeting: Meeting) -> dict[int, str]:
    """The number of every item of a meeting, by its key."""
    return numbers(places_of(meeting.items.all()))


def bodies_text(meeting: Meeting) -> str:
    """The body, or the bodies that meet together: AB VRT en DVO."""
    return dutch.listing([str(meeting.body), *(str(body) for body in meeting.joint_with.all())])


def when_text(meeting: Meeting) -> str:
    """11 december 2025, 13.00 - 15.00 uur."""
    if meeting.starts_at is None:
        return dutch.long_date(meeting.day)
    until = f" tot {meeting.ends_at:%H.%M}" if meeting.ends_at else ""
    return f"{dutch.long_date(meeting.day)}, {meeting.starts_at:%H.%M}{until} uur"


def numbered_in_words(meeting: Meeting) -> bool:
    """Whether the body names its annexes as "Bijlage 1 bij agendapunt 4"."""
    return bool(meeting.body.annex_numbering == AnnexNumbering.WORDS)


def annexes_of(items: Iterable[AgendaItem]) -> list[Annex]:
    """The annexes of items fetched by `agenda_of` or alike, each item's in its order."""
    return [
        annex
        for item in items
        for annex in sorted(item.annexes.all(), key=lambda annex: (annex.position, annex.pk))
    ]


class _Numbering:
    """What every item and annex of one meeting is called, and what this reader gets in place of a
    reference.
    """

    def __init__(
        self,
        meeting: Meeting,
        items: Mapping[int, AgendaItem],
        given: Mapping[int, str],
        viewer: Actor | None,
        on: dt.date,
    ):
        self.items, self.numbers, self.viewer, self.on = items, given, viewer, on
        self.in_words = numbered_in_words(meeting)
        self.words: dict[tuple[str, int], str] = {}
        for item in items.values():
            self.words["agendapunt", item.pk] = (
                f"agendapunt {given[item.pk]}" if self.sees(item) else CLOSED_ITEM
            )
            for number, annex in enumerate(annexes_of([item]), start=1):
                shown = (
                    annex_reference(given[item.pk], number, in_words=self.in_words)
                    if self.sees(annex)
                    else CLOSED_ANNEX
                )
                self.words["bijlage", annex.pk] = shown

    def sees(self, thing: AgendaItem | Annex) -> bool:
        """Whether the reader may see an item or an annex."""
        level = (
            secrecy_of_item(thing, self.on)
            if isinstance(thing, AgendaItem)
            else secrecy_of_annex(thing, self.on)
        )
        return may_see(self.viewer, level)


def _items(meeting: Meeting) -> list[AgendaItem]:
    """Items with all that a page shows of them, in a fixed number of queries."""
    versions = AnnexVersion.objects.select_related("file", "document").defer(
        "file__content", "document__content", "document__facts"
    )
    annexes = Annex.objects.prefetch_related(Prefetch("versions", versions.order_by("-version")))
    rows = meeting.items.select_related(
        "portfolio",
        "holder__person",
        "holder__organisation",
        "outcome",
        "carried_from__meeting__body",
    )
    items = list(rows.prefetch_related(Prefetch("annexes", annexes)))
    by_key = {item.pk: item for item in items}
    for item in items:
        item.meeting = meeting
        item.parent = by_key.get(item.parent_id or 0)
        for annex in item.annexes.all():
            annex.item = item
    return items


def _headings(items: Iterable[AgendaItem]) -> set[int]:
    """Items without minutes of their own whose parts have them: those are no items "without
    minutes".
    """
    rows = list(items)
    return {
        row.pk
        for row in rows
        if row.minutes is None and any(other.parent_id == row.pk for other in rows)
    }


def _starts(meeting: Meeting, lengths: Sequence[tuple[int, int | None]]) -> dict[int, dt.time]:
    if meeting.starts_at is None or not any(minutes for _, minutes in lengths):
        return {}
    begin = dt.datetime.combine(meeting.day, meeting.starts_at)
    return {key: moment.time() for key, moment in timetable(begin, lengths).items()}


def _sections(views: Sequence[ItemView]) -> Iterable[SectionView]:
    for section in Section:
        inside = tuple(view for view in views if view.section == section.value)
        if inside:
            yield SectionView(section.value, str(section.label), inside)


def _item_view(
    item: AgendaItem, place: Place, numbering: _Numbering, starts_at: dt.time | None
) -> ItemView:
    number, level = numbering.numbers[item.pk], 1 if place.parent is None else 2
    if not numbering.sees(item):
        return ItemView(None, number, level, place.section, is_hidden=True)
    outcome = getattr(item, "outcome", None)
    return ItemView(
        item.pk,
        number,
        level,
        place.section,
        is_hidden=False,
        title=item.title,
        purpose=item.get_purpose_display(),
        secrecy=secrecy_of_item(item, numbering.on),
        secrecy_ground=item.secrecy_ground,
        portfolio=item.portfolio.title if item.portfolio else "",
        holder=str(item.holder) if item.holder else "",
        speaker=item.speaker,
        minutes=item.minutes,
        starts_at=starts_at,
        carried_from=str(item.carried_from.meeting) if item.carried_from else "",
        outcome=resolved(outcome.text, numbering.words) if outcome else "",
        vote=vote_text(outcome.votes_for, outcome.votes_against, outcome.vote_note)
        if outcome
        else "",
        cover=tuple(
            (heading, resolved(text, numbering.words))
            for name, heading in COVER_FIELDS
            if (text := getattr(item, name).strip())
        ),
        annexes=tuple(
            _annex_view(annex, place_number, item, numbering)
            for place_number, annex in enumerate(annexes_of([item]), start=1)
        ),
    )


def vote_text(votes_for: int | None, votes_against: int | None, note: str) -> str:
    """How the votes went, empty when none were asked for."""
    if votes_for is None or votes_against is None:
        return note
    return ". ".join(filter(None, [f"{votes_for} voor, {votes_against} tegen", note]))


def _annex_view(annex: Annex, number: int, item: AgendaItem, numbering: _Numbering) -> AnnexView:
    label = annex_label(numbering.numbers[item.pk], number, in_words=numbering.in_words)
    reference = annex_reference(numbering.numbers[item.pk], number, in_words=numbering.in_words)
    if not numbering.sees(annex):
        return AnnexView(None, number, label, reference, is_hidden=True)
    return AnnexView(
        annex.pk,
        number,
        label,
        reference,
        is_hidden=False,
        title=annex.title,
        document_number=annex.document_number,
        secrecy=secrecy_of_annex(annex, numbering.on),
        awaited_from=annex.awaited_from,
        supplement=annex.supplement,
        version=next(iter(annex.versions.all()), None),
    )


def _names(invited: Sequence[Attendance], presence: str) -> tuple[str, ...]:
    return tuple(
        f"{row} ({row.note})" if row.note else str(row)
        for row in invited
        if row.presence == presence
    )
