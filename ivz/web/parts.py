"""What the pages that belong to nobody are made of: home, and the sheet of a municipality.

Each subject hands in from its `hooks` what it has to show, with its place on the page.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest

from ivz.accounts.models import User
from ivz.accounts.roles import Role
from ivz.core import dutch
from ivz.core.registry import Registry, Shelf


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks for a page, and about which day."""

    user: User
    day: dt.date
    today: dt.date
    _known: dict[Callable[..., Any], Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def once[T](self, read: Callable[[Any], T]) -> T:
        """What `read` finds for this page: read once, however many parts of the page need it."""
        if read not in self._known:
            self._known[read] = read(self)
        known: T = self._known[read]
        return known


@dataclass(frozen=True, slots=True)
class Finder[A, T]:
    """Finds things of one kind, for a place among those that others find."""

    place: int
    find: Callable[[A], Iterable[T]]


@dataclass(frozen=True, slots=True)
class Part[A]:
    """A piece of a page: `template` gets as `shown` what `show` gives, and is left out when that is
    None.
    """

    place: int
    template: str
    show: Callable[[HttpRequest, A], object | None]


@dataclass(frozen=True, slots=True)
class ShownPart:
    """A part as the page includes it."""

    template: str
    shown: object


@dataclass(frozen=True, slots=True)
class Tile:
    """What components/tile.html shows; the page puts its own day into `url`."""

    label: str
    value: str
    note: str = ""
    url: str = ""
    url_text: str = ""
    attention: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """Something that waits for people with one of these roles; `url` is where they do it,
    `read_url` where others see it, when not there too.
    """

    text: str
    url: str
    roles: tuple[Role, ...]
    is_urgent: bool = False
    read_url: str = ""

    @property
    def who(self) -> str:
        return dutch.listing([role.label for role in self.roles])


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day that is coming, and what happens then."""

    on: dt.date
    text: str
    url: str


home_tiles: Shelf[Finder[Asked, Tile]] = Shelf("finder of tiles of home")
waiting: Shelf[Finder[Asked, Task]] = Shelf("finder of what waits")
coming: Shelf[Finder[Asked, Deadline]] = Shelf("finder of what is coming")
home_parts: Shelf[Part[Asked]] = Shelf("part of home")
help_facts: Registry[Callable[[], Mapping[str, object]]] = Registry("finder of facts for the help")
"""What the text of the help needs of the data, under the names that its template uses."""


def found[A, T](finders: Iterable[Finder[A, T]], asked: A) -> list[T]:
    """What all of them find, in the order of their places."""
    return [one for finder in finders for one in finder.find(asked)]


def shown[A](parts: Iterable[Part[A]], request: HttpRequest, asked: A) -> list[ShownPart]:
    """The parts that have something to show, in the order of their places."""
    made = [(part.template, part.show(request, asked)) for part in parts]
    return [ShownPart(template, content) for template, content in made if content is not None]
