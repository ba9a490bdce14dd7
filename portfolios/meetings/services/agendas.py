"""Verbs on agenda items: adding, changing, moving and removing them, and carrying them over to a
later meeting.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from ivz.accounts.models import User
from ivz.core import dutch
from ivz.core.merging import mark_of
from ivz.core.refusal import Refused, require
from ivz.web.edits import require_unchanged
from portfolios.bodies.models.portfolios import Holding
from portfolios.meetings.calculation import (
    Misplaced,
    Place,
    indented,
    outdented,
    placed,
    references,
    repointed,
    resolved,
    stepped,
)
from portfolios.meetings.enums import Section
from portfolios.meetings.models.annexes import Annex, AnnexVersion
from portfolios.meetings.models.meetings import AgendaItem, Meeting
from portfolios.meetings.reports.agenda import COVER_FIELDS, SECTIONS, agenda_of, places_of
from portfolios.meetings.rules import (
    SECRECY_FIELDS,
    closing_of_item,
    is_stricter,
    levels_of,
    missing_of_closing,
    secrecy_of_item,
    why_not_carry_over,
    why_not_carry_to,
    why_not_close,
    why_not_edit_agenda,
    why_not_remove_item,
)
from portfolios.meetings.services.meetings import add_standing_items, items_of, lock_meeting

ITEM_FIELDS = (
    "title",
    "purpose",
    "portfolio",
    "holder",
    "speaker",
    "minutes",
    *SECRECY_FIELDS,
    *(name for name, _ in COVER_FIELDS),
)
_CARRIED = (*ITEM_FIELDS, "section")
_PLACE_FIELDS = ("position", "section", "parent", *SECRECY_FIELDS)
MOVED_MEANWHILE = (
    "Iemand anders heeft de volgorde van de agenda intussen gewijzigd. Uw verplaatsing is niet"
    " uitgevoerd. Hieronder staat de agenda zoals hij nu is."
)
NO_SUCH_PLACE = (
    "Het punt kan daar niet staan. Een punt met onderdelen kan zelf geen onderdeel worden."
)


def order_mark(places: Iterable[Place]) -> str:
    """A mark of an order: a page that shows one sends it along, so that a move on top of another
    order is noticed.
    """
    return mark_of(part for place in places for part in (place.key, place.section, place.parent))


@transaction.atomic
def add_item(meeting_pk: int, *, values: Mapping[str, Any], by: User) -> AgendaItem:
    """A new item, last in its `section` or last under its `parent`.

    Raises:
        Refused: `by` may not, the agenda is fixed, or the item is not complete.
    """
    meeting = lock_meeting(meeting_pk)
    require(why_not_edit_agenda(by, meeting))
    parent = values.get("parent")
    if parent is not None and (parent.meeting_id != meeting.pk or parent.parent_id is not None):
        raise Refused("Kies een punt van deze agenda dat zelf geen onderdeel is.")
    item = AgendaItem(meeting=meeting, position=_after_last(meeting), **values)
    if parent is not None:
        item.section = parent.section
    _save(item)
    return item


@transaction.atomic
def fill_with_standing_items(meeting_pk: int, *, by: User) -> None:
    """The points that stand on every agenda.

    Raises:
        Refused: `by` may not, the agenda is fixed, or it is not empty.
    """
    meeting = lock_meeting(meeting_pk)
    require(why_not_edit_agenda(by, meeting))
    if meeting.items.exists():
        raise Refused("Er staat al iets op de agenda.")
    add_standing_items(meeting)


@transaction.atomic
def change_item(
    item_pk: int,
    *,
    values: Mapping[str, Any],
    seen: Mapping[str, str] | None = None,
    by: User,
    today: dt.date,
) -> AgendaItem:
    """Save the values of `ITEM_FIELDS`; where it stands is for `move_item`.

    Raises:
        StaleEdit: somebody else changed them since they were seen.
        Refused: `by` may not, the agenda is fixed, the item is gone or not complete, or it or a
        part of it that becomes closed
            has a decision.
    """
    meeting = _lock_item(item_pk).meeting
    items = items_of(meeting)
    item = next(row for row in items if row.pk == item_pk)
    require(why_not_edit_agenda(by, meeting))
    require_unchanged(seen, values, stored_values(item))
    before = levels_of(items, today)
    for name, value in values.items():
        setattr(item, name, value)
    require(why_not_close(items, before, today))
    _save(item)
    return item


def stored_values(item: AgendaItem) -> dict[str, Any]:
    """What a form on an item shows at first."""
    return {name: getattr(item, name) for name in ITEM_FIELDS}


# --- order ----------------------------------------------------------------------------------------
type Move = Callable[[list[Place]], list[Place]]


def step(key: int, by_how_much: int) -> Move:
    """One place up (-1) or down (1)."""
    return lambda places: stepped(places, SECTIONS, key, by_how_much)


def put_under(key: int) -> Move:
    """Under the item above it."""
    return lambda places: indented(places, SECTIONS, key)


def take_out(key: int) -> Move:
    """An item of its own again."""
    return lambda places: outdented(places, SECTIONS, key)


def put(key: int, *, section: str, parent: int | None, before: int | None) -> Move:
    """Dropped somewhere."""
    return lambda places: placed(
        places, SECTIONS, key, section=section, parent=parent, before=before
    )


@transaction.atomic
def move_item(meeting_pk: int, move: Move, *, seen: str | None, by: User, today: dt.date) -> bool:
    """Move an item of the agenda with all that is under it; numbers follow by themselves. Says
    whether anything changed.

    What leaves a closed item stays as closed as it was there, now by itself.

    Raises:
        Refused: `by` may not, somebody moved something since `seen` (a mark of the order), there is
        no such place, or an item
            with a decision would become closed.
    """
    meeting = lock_meeting(meeting_pk)
    require(why_not_edit_agenda(by, meeting))
    items = {item.pk: item for item in items_of(meeting)}
    before = places_of(items.values())
    if seen is not None and seen != order_mark(before):
        raise Refused(MOVED_MEANWHILE)
    try:
        after = move(before)
    except Misplaced as error:
        raise Refused(NO_SUCH_PLACE) from error
    if after == before:
        return False
    _write_order(items, after, today)
    return True


def _write_order(items: Mapping[int, AgendaItem], places: Iterable[Place], today: dt.date) -> None:
    levels = levels_of(items.values(), today)
    changed = []
    for position, place in enumerate(places):
        item = items[place.key]
        if (item.position, item.section, item.parent_id) == (position, place.section, place.parent):
            continue
        closing = closing_of_item(item, today, with_meeting=False)
        item.position, item.section, item.parent = (
            position,
            place.section,
            items.get(place.parent or 0),
        )
        if is_stricter(levels[item.pk], secrecy_of_item(item, today)):
            _close(item, closing)
        changed.append(item)
    require(why_not_close(items.values(), levels, today))
    AgendaItem.objects.bulk_update(changed, _PLACE_FIELDS)


def _close(item: AgendaItem, closing: Mapping[str, Any]) -> None:
    for name, value in closing.items():
        setattr(item, name, value)


@transaction.atomic
def remove_item(item_pk: int, *, by: User) -> None:
    """Take an item off the agenda, with its annexes; the files stay in the store.

    Raises:
        Refused: `by` may not, or something rests on it.
    """
    item = _lock_item(item_pk)
    require(why_not_remove_item(by, item))
    item.annexes.all().delete()
    item.delete()


# --- carrying over --------------------------------------------------------------------------------
@transaction.atomic
def carry_over(item_pk: int, meeting_pk: int, *, by: User, today: dt.date) -> AgendaItem:
    """Put a copy of an item, its parts and its annexes on the agenda of a later meeting, last in
    its section.

    References among what is copied point at the copies; others are written out with the day of the
    meeting they are about. The copy is no more open than the item is `today`, whatever closes that.
    Who no longer holds the portfolio on the day of the later meeting makes way for who does;
    `changed_on_the_way` says so.

    Raises:
        Refused: `by` may not, the item was carried over before, or the meeting is no later one with
        an open agenda.
    """
    first, second = sorted([_meeting_of(item_pk), meeting_pk])
    lock_meeting(first)
    lock_meeting(
        second
    )  # always in the same order, so that two of these do not wait for each other
    item = _lock_item(item_pk)
    require(why_not_carry_over(by, item))
    target = lock_meeting(meeting_pk)
    require(why_not_edit_agenda(by, target))
    require(why_not_carry_to(item, target))
    copies = [
        _copy(original, target) for original in (item, *item.children.order_by("position", "pk"))
    ]
    _close(copies[0], closing_of_item(item, today))
    copies[0].save(update_fields=SECRECY_FIELDS)
    for copy in copies[1:]:
        copy.parent = copies[0]
        copy.save(update_fields=["parent"])
    keys: dict[tuple[str, int], int] = {
        ("agendapunt", copy.carried_from_id or 0): copy.pk for copy in copies
    }
    for copy in copies:
        keys |= _copy_annexes(copy)
    _repoint(copies, keys, item.meeting, by)
    return copies[0]


def _copy(original: AgendaItem, target: Meeting) -> AgendaItem:
    copy = AgendaItem(meeting=target, position=_after_last(target), carried_from=original)
    for name in _CARRIED:
        setattr(copy, name, getattr(original, name))
    if copy.portfolio is not None and not copy.portfolio.holds_on(target.day):
        copy.portfolio = None
    if copy.holder is not None and not copy.holder.holds_on(target.day):
        held = (
            Holding.objects.filter(portfolio=copy.portfolio).as_of(target.day)
            if copy.portfolio
            else Holding.objects.none()
        )
        now = held.select_related("office").order_by("position", "pk").first()
        copy.holder = now.office if now and now.office and now.office.holds_on(target.day) else None
    copy.save()
    return copy


def changed_on_the_way(copy: AgendaItem) -> list[str]:
    """What is not as it was on the agenda that `copy` came from: a sentence for each portfolio or
    holder.
    """
    found = []
    for row in (copy, *copy.children.order_by("position", "pk")):
        original = row.carried_from
        if original is None:
            continue
        if original.portfolio is not None and row.portfolio is None:
            found.append(
                f"{row.title}: de portefeuille {original.portfolio.title} bestaat dan niet meer en"
                " is weggelaten."
            )
        if original.holder is not None and row.holder_id != original.holder_id:
            now = f"Nu staat er: {row.holder}." if row.holder else "Kies zo nodig een ander."
            found.append(
                f"{row.title}: {original.holder} is dan geen portefeuillehouder meer. {now}"
            )
    return found


def _copy_annexes(copy: AgendaItem) -> dict[tuple[str, int], int]:
    """Every annex with its newest file only: the versions before it belong to the
    meeting before.
    """
    keys = {}
    for original in Annex.objects.filter(item=copy.carried_from).order_by("position", "pk"):
        newest = original.versions.order_by("-version").first()
        annex = Annex.objects.create(
            item=copy,
            position=original.position,
            title=original.title,
            document_number=original.document_number,
            origin=original.origin,
            awaited_from=original.awaited_from,
            secrecy=original.secrecy,
            secrecy_ground=original.secrecy_ground,
            secrecy_imposed_by=original.secrecy_imposed_by,
            secrecy_imposed_on=original.secrecy_imposed_on,
        )
        if newest is not None:
            AnnexVersion.objects.create(
                annex=annex,
                version=1,
                file=newest.file,
                document=newest.document,
                added_by=newest.added_by,
            )
        keys["bijlage", original.pk] = annex.pk
    return keys


def _repoint(
    copies: Iterable[AgendaItem], keys: Mapping[tuple[str, int], int], meeting: Meeting, by: User
) -> None:
    """References to what came along follow it; the others become words, for their numbers belong to
    the meeting before.
    """
    view = agenda_of(meeting, viewer=by, on=meeting.day)
    of = f" van {dutch.long_date(meeting.day)}"
    words = {
        ("agendapunt", item.pk): f"agendapunt {item.number}{of}" for item in view.items if item.pk
    }
    words |= {("bijlage", annex.pk): annex.reference + of for _, annex in view.annexes if annex.pk}
    kept = {old: f"{{{old[0]}:{old[1]}}}" for old in keys}
    for copy in copies:
        texts = {
            name: getattr(copy, name) for name, _ in COVER_FIELDS if references(getattr(copy, name))
        }
        for name, text in texts.items():
            setattr(copy, name, repointed(resolved(text, words | kept), keys))
        if texts:
            copy.save(update_fields=list(texts))


# --- rows -----------------------------------------------------------------------------------------
def _meeting_of(item_pk: int) -> int:
    found = AgendaItem.objects.filter(pk=item_pk).values_list("meeting_id", flat=True).first()
    if found is None:
        raise Refused("Dit punt staat niet meer op de agenda.")
    return found


def _lock_item(item_pk: int) -> AgendaItem:
    meeting = lock_meeting(_meeting_of(item_pk))
    item = AgendaItem.objects.filter(pk=item_pk).first()
    if item is None:
        raise Refused("Dit punt staat niet meer op de agenda.")
    item.meeting = meeting
    return item


def _after_last(meeting: Meeting) -> int:
    last = meeting.items.order_by("-position").values_list("position", flat=True).first()
    return 0 if last is None else last + 1


def _save(item: AgendaItem) -> None:
    if item.section not in Section.values:
        raise Refused("Kies een onderdeel van de agenda.")
    if missing := missing_of_closing({name: getattr(item, name) for name in SECRECY_FIELDS}):
        raise Refused(" ".join(missing.values()))
    try:
        item.full_clean()
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
    item.save()
