"""The order of an agenda: numbers of items and annexes, moving them about, the time it takes,
references that follow.
"""

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

LETTERS = "abcdefghijklmnopqrstuvwxyz"
_REFERENCE = re.compile(r"\{(bijlage|agendapunt):(\d{1,9})\}")
GONE = {"bijlage": "[vervallen bijlage]", "agendapunt": "[vervallen agendapunt]"}


class Misplaced(ValueError):
    """Where an item was to be put does not exist, or an item with sub-items was to become one."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands. A sub-item bears the section of the item it is under, its `parent`."""

    key: int
    section: str
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Budget:
    """What the items ask of the time there is, in minutes; `available` is None when no end is
    known.
    """

    planned: int
    available: int | None
    without: int

    @property
    def over(self) -> int:
        """Minutes that the items ask for and the meeting does not have; 0 when it fits or no end is
        known.
        """
        return 0 if self.available is None else max(self.planned - self.available, 0)

    @property
    def left(self) -> int:
        """Minutes that no item asks for."""
        return 0 if self.available is None else max(self.available - self.planned, 0)


# --- order ----------------------------------------------------------------------------------------
def ordered(places: Iterable[Place], sections: Sequence[str]) -> list[Place]:
    """The agenda from top to bottom: by section, each item followed by its sub-items, otherwise as
    given.

    A sub-item of which the item is gone stands as an item of its own; one of an unknown section
    comes last.
    """
    given = list(places)
    tops = {place.key for place in given if place.parent is None}
    rank = {section: number for number, section in enumerate(sections)}
    heads = [
        place if place.parent is None else replace(place, parent=None)
        for place in given
        if place.parent not in tops
    ]
    result = []
    for head in sorted(heads, key=lambda place: rank.get(place.section, len(rank))):
        result.append(head)
        result.extend(
            replace(place, section=head.section) for place in given if place.parent == head.key
        )
    return result


def numbers(places: Iterable[Place]) -> dict[int, str]:
    """The number of every item of an ordered agenda: 1, 2, 2.1, 2.2, 3. Sections do not begin
    again.
    """
    result: dict[int, str] = {}
    item = below = 0
    for place in places:
        if place.parent is None:
            item, below = item + 1, 0
            result[place.key] = str(item)
        else:
            below += 1
            result[place.key] = f"{item}.{below}"
    return result


def placed(
    places: Iterable[Place],
    sections: Sequence[str],
    key: int,
    *,
    section: str,
    parent: int | None = None,
    before: int | None = None,
) -> list[Place]:
    """The agenda after `key`, with its sub-items, was put in a section or under an item, before
    another or last.

    Raises:
        Misplaced: there is no such place, or an item that has sub-items would become one itself.
    """
    agenda = ordered(places, sections)
    mover = _found(agenda, key)
    family = [place for place in agenda if key in (place.key, place.parent)]
    rest = [place for place in agenda if place not in family]
    target = _target(rest, sections, section, parent)
    if parent is not None and len(family) > 1:
        raise Misplaced("an item with sub-items cannot become one")
    moved = [
        replace(mover, section=target, parent=parent),
        *(replace(place, section=target) for place in family if place.key != key),
    ]
    siblings = [place for place in rest if place.parent == parent and place.section == target]
    if before is not None and before not in {place.key for place in siblings}:
        raise Misplaced("the item to put it before is not there")
    at = next((number for number, place in enumerate(rest) if place.key == before), len(rest))
    return ordered([*rest[:at], *moved, *rest[at:]], sections)


def stepped(places: Iterable[Place], sections: Sequence[str], key: int, step: int) -> list[Place]:
    """The agenda after one step up (-1) or down (1) among its equals; at the edge of a section into
    the next section.

    At the very top or bottom nothing changes; a sub-item stays under its item.
    """
    agenda = ordered(places, sections)
    mover = _found(agenda, key)
    siblings = [
        place.key
        for place in agenda
        if place.parent == mover.parent and place.section == mover.section
    ]
    to = siblings.index(key) + step
    if 0 <= to < len(siblings):
        later = [other for other in siblings if other != key]
        before = later[to] if to < len(later) else None
        return placed(
            agenda, sections, key, section=mover.section, parent=mover.parent, before=before
        )
    other = _next_section(sections, mover.section, step)
    if mover.parent is not None or other is None:
        return agenda
    first = next(
        (place.key for place in agenda if place.section == other and place.parent is None), None
    )
    return placed(agenda, sections, key, section=other, before=first if step > 0 else None)


def indented(places: Iterable[Place], sections: Sequence[str], key: int) -> list[Place]:
    """The agenda after `key` became the last sub-item of the item above it in its section.

    Raises:
        Misplaced: there is no item above it, or it has sub-items itself.
    """
    agenda = ordered(places, sections)
    mover = _found(agenda, key)
    above = [
        place.key
        for place in agenda[: agenda.index(mover)]
        if place.parent is None and place.section == mover.section
    ]
    if mover.parent is not None or not above:
        raise Misplaced("no item to put it under")
    return placed(agenda, sections, key, section=mover.section, parent=above[-1])


def outdented(places: Iterable[Place], sections: Sequence[str], key: int) -> list[Place]:
    """The agenda after a sub-item became an item of its own, right after the one it was under.

    Raises:
        Misplaced: it is no sub-item.
    """
    agenda = ordered(places, sections)
    mover = _found(agenda, key)
    if mover.parent is None:
        raise Misplaced("it is an item of its own already")
    tops = [
        place.key for place in agenda if place.parent is None and place.section == mover.section
    ]
    after = tops[tops.index(mover.parent) + 1 :]
    return placed(agenda, sections, key, section=mover.section, before=after[0] if after else None)


def _found(agenda: Sequence[Place], key: int) -> Place:
    place = next((place for place in agenda if place.key == key), None)
    if place is None:
        raise Misplaced("there is no such item")
    return place


def _target(
    rest: Sequence[Place], sections: Sequence[str], section: str, parent: int | None
) -> str:
    """The section where it comes to stand: that of the item it goes under, if any."""
    if parent is None:
        if section not in sections:
            raise Misplaced("there is no such section")
        return section
    above = _found(rest, parent)
    if above.parent is not None:
        raise Misplaced("a sub-item has no sub-items")
    return above.section


def _next_section(sections: Sequence[str], section: str, step: int) -> str | None:
    to = sections.index(section) + step if section in sections else -1
    return sections[to] if 0 <= to < len(sections) else None


# --- annexes --------------------------------------------------------------------------------------
def letter(number: int) -> str:
    """1 is a, 26 is z, 27 is aa."""
    text = ""
    while number > 0:
        number, rest = divmod(number - 1, len(LETTERS))
        text = LETTERS[rest] + text
    return text


def annex_label(item: str, number: int, *, in_words: bool) -> str:
    """How an annex is headed: 4a, or Bijlage 1 bij agendapunt 4."""
    return f"Bijlage {number} bij agendapunt {item}" if in_words else f"{item}{letter(number)}"


def annex_reference(item: str, number: int, *, in_words: bool) -> str:
    """How a sentence speaks of an annex: bijlage 4a, or bijlage 1 bij agendapunt 4."""
    label = annex_label(item, number, in_words=in_words)
    return label[0].lower() + label[1:] if in_words else f"bijlage {label}"


# --- time -----------------------------------------------------------------------------------------
def timetable(
    starts_at: dt.datetime, lengths: Iterable[tuple[int, int | None]]
) -> dict[int, dt.datetime]:
    """When each item begins, when the ones before it keep to their minutes; an item without minutes
    takes none.
    """
    result, moment = {}, starts_at
    for key, minutes in lengths:
        result[key] = moment
        moment += dt.timedelta(minutes=minutes or 0)
    return result


def budget(lengths: Iterable[int | None], available: int | None) -> Budget:
    """What the items ask of the time; `without` of them have no minutes yet."""
    given = list(lengths)
    return Budget(
        sum(minutes or 0 for minutes in given), available, sum(minutes is None for minutes in given)
    )


# --- references -----------------------------------------------------------------------------------
def reference(kind: str, key: int) -> str:
    """What stands in a text for an annex or an item, so that its number can change:
    {bijlage:12}.
    """
    return f"{{{kind}:{key}}}"


def references(text: str) -> list[tuple[str, int]]:
    """What a text points at, in order: ("bijlage", 12)."""
    return [(kind, int(key)) for kind, key in _REFERENCE.findall(text)]


def resolved(text: str, words: Mapping[tuple[str, int], str]) -> str:
    """`text` with the present number in place of every reference; what is gone is
    said to be gone.
    """
    return _REFERENCE.sub(lambda found: words.get((found[1], int(found[2])), GONE[found[1]]), text)


def repointed(text: str, keys: Mapping[tuple[str, int], int]) -> str:
    """`text` pointing at copies: a reference without a copy stays as it is."""
    return _REFERENCE.sub(
        lambda found: reference(found[1], keys.get((found[1], int(found[2])), int(found[2]))), text
    )
