"""A distribution of portfolios as plain values: grouping it in the shapes of the sources, and
comparing two days.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Entry:
    """One portfolio with one holder on a day; `organisation` is empty when nobody holds it.

    `person` is empty where the source names the municipality only, and when the holder left office:
    `former` then keeps the name. `continues` are the portfolios (by key) that this one went on from
    under another title.
    """

    portfolio: int
    body: str
    title: str
    nature: str
    organisation: str
    person: str = ""
    former: str = ""
    position: int = 0
    continues: tuple[int, ...] = ()

    @property
    def is_vacant(self) -> bool:
        """Whether nobody answers for it: no holder, or a holder that left office."""
        return not self.organisation or bool(self.former)


class ChangeKind(StrEnum):
    """What happened to a subject between two days; one subject can have several at once."""

    NEW = "new"
    GONE = "gone"
    RENAMED = "renamed"
    MOVED = "moved"
    SUCCEEDED = "succeeded"  # another person of the same municipality
    VACATED = "vacated"
    FILLED = "filled"
    NATURE = "nature"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Change:
    """One subject on two days: the entries before and after, and what happened to it."""

    before: tuple[Entry, ...]
    after: tuple[Entry, ...]
    kinds: tuple[ChangeKind, ...]

    @property
    def body(self) -> str:
        return (self.after or self.before)[0].body

    @property
    def title(self) -> str:
        """The title it has now, or had last."""
        return (self.after or self.before)[0].title


def compare(before: Sequence[Entry], after: Sequence[Entry]) -> list[Change]:
    """Every subject of two days once, in the order of the second day, what is gone last.

    Two entries are of one subject when they are the same portfolio, when one goes on from the
    other, or when their body and title are equal but for capitals and spaces.
    """
    subjects: list[tuple[list[Entry], list[Entry]]] = []
    for side, entries in ((1, after), (0, before)):
        for entry in entries:
            matching = [
                subject
                for subject in subjects
                if any(_same_subject(entry, known) for known in (*subject[0], *subject[1]))
            ]
            home = matching[0] if matching else ([], [])
            if not matching:
                subjects.append(home)
            for other in matching[1:]:  # this entry joins what seemed two subjects
                home[0].extend(other[0])
                home[1].extend(other[1])
                subjects.remove(other)
            home[side].append(entry)
    return [Change(tuple(old), tuple(new), tuple(_kinds(old, new))) for old, new in subjects]


def _same_subject(one: Entry, other: Entry) -> bool:
    if (
        one.portfolio == other.portfolio
        or one.portfolio in other.continues
        or other.portfolio in one.continues
    ):
        return True
    return one.body == other.body and _plain(one.title) == _plain(other.title)


def _plain(title: str) -> str:
    return " ".join(title.casefold().split())


def _kinds(old: Sequence[Entry], new: Sequence[Entry]) -> Iterator[ChangeKind]:
    if not old or not new:
        yield ChangeKind.NEW if new else ChangeKind.GONE
        return
    found = list(_differences(old, new))
    yield from found or [ChangeKind.SAME]


def _differences(old: Sequence[Entry], new: Sequence[Entry]) -> Iterator[ChangeKind]:
    if {_plain(entry.title) for entry in old} != {_plain(entry.title) for entry in new}:
        yield ChangeKind.RENAMED
    held, holds = _holders(old), _holders(new)
    if held and not holds:
        yield ChangeKind.VACATED
    elif holds and not held:
        yield ChangeKind.FILLED
    elif held.keys() != holds.keys():
        yield ChangeKind.MOVED
    elif any(held[name] and holds[name] and held[name] != holds[name] for name in held):
        yield ChangeKind.SUCCEEDED
    natures, nature = ({entry.nature for entry in side if entry.nature} for side in (old, new))
    if natures and nature and natures != nature:
        yield ChangeKind.NATURE


def _holders(entries: Iterable[Entry]) -> dict[str, str]:
    """Municipality -> person (empty where none is named), of the entries that somebody holds."""
    return {entry.organisation: entry.person for entry in entries if not entry.is_vacant}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a distribution: a municipality with its office-holder and what it holds, a column
    per body.
    """

    organisation: str
    cells: dict[str, tuple[Entry, ...]]

    @property
    def is_empty(self) -> bool:
        return not any(self.cells.values())


def rows_of(
    entries: Iterable[Entry], organisations: Iterable[str], bodies: Sequence[str]
) -> list[Row]:
    """A line for each of `organisations`, in their order, also for those that hold nothing; entries
    by position, then title.
    """
    held: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        if entry.organisation:
            held.setdefault((entry.organisation, entry.body), []).append(entry)
    return [
        Row(
            name,
            {
                body: tuple(sorted(held.get((name, body), ()), key=lambda e: (e.position, e.title)))
                for body in bodies
            },
        )
        for name in organisations
    ]
