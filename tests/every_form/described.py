"""The words in which the tables tell what a form does when it is sent twice, or too late."""

from collections.abc import Mapping
from dataclasses import dataclass, field

# sent twice at once
MADE = "one made"
SAVED = "saved once"
TOLD = "second told"
NOTHING = "nothing to do"
# sent from a page that somebody else changed since
LOSES_NOTHING = "told, nothing lost"
NO_FIELD = "no such field"
SHOWN = "cannot be stale: it saves nothing"
NEW = "cannot be stale: it makes something new"
STEP = "cannot be stale: it asks for one step, and the service looks at the state under the lock"


@dataclass(frozen=True)
class Choice:
    """A choice out of a list: the one at this place, or one that is not chosen now."""

    place: int = 0
    other: bool = False


FIRST, OTHER, LAST = Choice(), Choice(other=True), Choice(-1)


@dataclass(frozen=True)
class File:
    """A file to upload."""

    name: str
    content: bytes = field(repr=False)


type Typed = Mapping[str, str | list[str] | Choice | File]


@dataclass(frozen=True)
class Described:
    """A form: what is typed, and what comes of it; `other` is what somebody else typed first.
    `asks_once_more`: the first click leads to a page that shows what will happen.
    """

    typed: Typed
    twice: str
    stale: str
    other: Typed | None = None
    asks_once_more: bool = False


def makes(typed: Typed | None = None, /, **more: str | Choice | File) -> Described:
    """A form that makes something."""
    return Described({**(typed or {}), **more}, MADE, NEW)


def saves(typed: Typed, other: Typed) -> Described:
    """A form on what is there already: `other` is saved first, on top of the same page."""
    return Described(typed, SAVED, LOSES_NOTHING, other)


def keeps(typed: Typed, other: Typed) -> Described:
    """The same where nothing is there yet: who comes first makes it."""
    return Described(typed, MADE, LOSES_NOTHING, other)


def steps(
    typed: Typed | None = None, /, twice: str = SAVED, stale: str = STEP, **more: str | Choice
) -> Described:
    """A button, with what it asks at most."""
    return Described({**(typed or {}), **more}, twice, stale)


def shows(**typed: str | Choice) -> Described:
    """A button that shows something and saves nothing."""
    return Described(typed, NOTHING, SHOWN)
