"""Comparing two versions of an agreement article by article: what moved, changed, is new or gone,
with the words marked.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

ALIKE = 0.55  # share of words in common from which two texts are the same article in other words
SAME_NUMBER_ALIKE = 0.25  # an article under its old number may change more
MOST_WORDS = 4000  # beyond this a text is marked by the line: marking words would take minutes


class Change(StrEnum):
    """What happened to an article between the old and the new version."""

    SAME = "same"
    CHANGED = "changed"
    MOVED = "moved"
    MOVED_AND_CHANGED = "moved_and_changed"
    NEW = "new"
    GONE = "gone"


CHANGE_WORDS = {
    Change.SAME: "Gelijk",
    Change.CHANGED: "Gewijzigd",
    Change.MOVED: "Verplaatst",
    Change.MOVED_AND_CHANGED: "Verplaatst en gewijzigd",
    Change.NEW: "Nieuw",
    Change.GONE: "Vervallen",
}


@dataclass(frozen=True, slots=True)
class Version:
    """An article as one version has it."""

    number: str
    heading: str
    text: str

    @property
    def words(self) -> str:
        """All that is compared: the heading on a line of its own, and the text."""
        return "\n".join(filter(None, [self.heading, self.text]))


@dataclass(frozen=True, slots=True)
class Mark:
    """A run of text; `is_marked` when only this version has it."""

    text: str
    is_marked: bool


@dataclass(frozen=True, slots=True)
class Row:
    """An article in both versions, or in one; the marks together are the whole text of that
    version.
    """

    change: Change
    old: Version | None
    new: Version | None
    old_marks: tuple[Mark, ...] = ()
    new_marks: tuple[Mark, ...] = ()


def compare(old: Sequence[Version], new: Sequence[Version]) -> tuple[Row, ...]:
    """Every article of both versions once, in the order of the new version; what is gone stands
    where it stood.
    """
    pairs = _pairs(old, new)
    partner = {of_new: of_old for of_old, of_new in pairs.items()}
    rows: list[Row] = []
    told = 0
    for place, version in enumerate(new):
        of_old = partner.get(place)
        if of_old is None:
            rows.append(Row(Change.NEW, None, version, (), _whole(version)))
            continue
        rows += [_gone(old[i]) for i in range(told, of_old) if i not in pairs]
        told = max(told, of_old + 1)
        rows.append(_row(old[of_old], version))
    return (*rows, *(_gone(old[i]) for i in range(told, len(old)) if i not in pairs))


def tally(rows: Sequence[Row]) -> dict[Change, int]:
    """How many articles of each kind of change, in a fixed order."""
    counted = Counter(row.change for row in rows)
    return {change: counted[change] for change in Change}


def marked(old: str, new: str) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """Both texts with the words that only they have marked."""
    a, b = _tokens(old), _tokens(new)
    old_marks, new_marks = [], []
    for tag, a_from, a_to, b_from, b_to in SequenceMatcher(
        None, a, b, autojunk=False
    ).get_opcodes():
        is_marked = tag != "equal"
        old_marks.append(Mark("".join(a[a_from:a_to]), is_marked))
        new_marks.append(Mark("".join(b[b_from:b_to]), is_marked))
    return tuple(_merged(old_marks)), tuple(_merged(new_marks))


def _row(old: Version, new: Version) -> Row:
    has_moved, has_changed = old.number != new.number, old.words != new.words
    changes = {
        (False, False): Change.SAME,
        (True, False): Change.MOVED,
        (False, True): Change.CHANGED,
        (True, True): Change.MOVED_AND_CHANGED,
    }
    change = changes[has_moved, has_changed]
    return Row(change, old, new, *marked(old.words, new.words))


def _gone(version: Version) -> Row:
    return Row(Change.GONE, version, None, _whole(version), ())


def _whole(version: Version) -> tuple[Mark, ...]:
    return (Mark(version.words, True),) if version.words else ()


def _pairs(old: Sequence[Version], new: Sequence[Version]) -> dict[int, int]:
    """Which old article is which new one: the same text first, then the same number, then the most
    alike.
    """
    bags = [_bag(version.words) for version in old], [_bag(version.words) for version in new]
    pairs: dict[int, int] = {}
    taken: set[int] = set()

    def pair(candidates: Iterator[tuple[float, int, int]]) -> None:
        for _, i, j in sorted(candidates, key=lambda found: (-found[0], found[1], found[2])):
            if i not in pairs and j not in taken:
                pairs[i] = j
                taken.add(j)

    def combinations() -> Iterator[tuple[int, int]]:
        return (
            (i, j)
            for i in range(len(old))
            if i not in pairs
            for j in range(len(new))
            if j not in taken
        )

    pair((1.0, i, j) for i, j in combinations() if old[i] == new[j])
    pair((1.0, i, j) for i, j in combinations() if old[i].words and old[i].words == new[j].words)
    pair(
        (likeness, i, j)
        for i, j in combinations()
        if (likeness := _same_number(old[i], new[j], bags[0][i], bags[1][j]))
    )
    pair(
        (likeness, i, j)
        for i, j in combinations()
        if (likeness := _likeness(bags[0][i], bags[1][j])) >= ALIKE
    )
    return pairs


def _same_number(old: Version, new: Version, a: Counter[str], b: Counter[str]) -> float:
    """How alike two articles under one number are; 0 when they have so little in common that it is
    another article.
    """
    if old.number != new.number or not old.number:
        return 0.0
    likeness = _likeness(a, b)
    same_heading = bool(old.heading) and old.heading.casefold() == new.heading.casefold()
    return (
        max(likeness, SAME_NUMBER_ALIKE) if same_heading or likeness >= SAME_NUMBER_ALIKE else 0.0
    )


def _bag(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def _likeness(a: Counter[str], b: Counter[str]) -> float:
    """The share of words two texts have in common, 0 to 1, whatever their order."""
    size = a.total() + b.total()
    return 2 * (a & b).total() / size if size else 0.0


def _tokens(text: str) -> list[str]:
    """Words, whole numbers such as 0,365 or 1.3.2 and the spaces between them; nothing is left out.
    A very long text goes by the line.
    """
    found = re.findall(r"\d+(?:[.,]\d+)+|\w+|[^\w\s]|\s+", text)
    return found if len(found) <= MOST_WORDS else text.splitlines(keepends=True)


def _merged(marks: list[Mark]) -> Iterator[Mark]:
    """Runs of the same kind as one; a marked run goes on over a lone space."""
    current = Mark("", False)
    for place, mark in enumerate(marks):
        follows = marks[place + 1] if place + 1 < len(marks) else None
        bridges = (
            mark.text.isspace()
            and "\n" not in mark.text
            and current.is_marked
            and follows is not None
            and bool(follows.text)
        )
        kind = mark.is_marked or bridges
        if not mark.text:
            continue
        if kind == current.is_marked:
            current = Mark(current.text + mark.text, kind)
        else:
            if current.text:
                yield current
            current = Mark(mark.text, kind)
    if current.text:
        yield current
