"""The main menu and the user menu: which pages stand in it, and for whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from ivz.core.registry import Shelf
from ivz.web.links import carry_day


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in a menu. `permissions`: one of these is needed, none means everybody who is logged
    in.
    """

    place: int
    label: str
    name: str
    permissions: tuple[str, ...] = ()
    demo_only: bool = False


class Room(Shelf[Entry]):
    """A part of the site: a link in the main menu, and its pages in a second row while one of them
    is open. The pages are handed in by those who have them.
    """

    def __init__(self, label: str) -> None:
        super().__init__(f"page of {label}")
        self.label = label


@dataclass(frozen=True, slots=True)
class MenuLink:
    """An entry as it is shown; `current` is the value of aria-current, empty elsewhere."""

    label: str
    url: str
    current: str


HOME = Room("Home")
MUNICIPALITIES = Room("Gemeenten")
MONEY = Room("Bijdragen")
AGREEMENTS = Room("Afspraken")
BOARD = Room("Bestuur")
SAFETY = Room("Veiligheid")
SOURCES = Room("Bronnen")
MAIN = (HOME, MUNICIPALITIES, MONEY, AGREEMENTS, BOARD, SAFETY, SOURCES)
USER: Shelf[Entry] = Shelf("page in the menu of the user")


def menu(entries: Iterable[Entry], request: HttpRequest) -> list[MenuLink]:
    """The links of a menu for the user of `request`, each on the day of this page."""
    shown = [(entry.label, reverse(entry.name)) for entry in entries if _is_shown(entry, request)]
    here = _nearest([url for _, url in shown], request.path)
    return [
        MenuLink(label, carry_day(request, url), _current(url, here, request.path))
        for label, url in shown
    ]


def main_menu(request: HttpRequest) -> list[MenuLink]:
    """One link per room, to its first page that this user may see."""
    links = []
    here = _room(request)
    for room in MAIN:
        shown = [reverse(entry.name) for entry in room if _is_shown(entry, request)]
        if shown:
            current = "page" if shown == [request.path] else "true" if room is here else ""
            links.append(MenuLink(room.label, carry_day(request, shown[0]), current))
    return links


def room_menu(request: HttpRequest) -> list[MenuLink]:
    """The pages of the room that is open; none when the room has one page, or the page stands in no
    room.
    """
    room = _room(request)
    links = menu(room, request) if room else []
    return links if len(links) > 1 else []


def _room(request: HttpRequest) -> Room | None:
    """The room that the page of `request` stands in."""
    by_url = {
        reverse(entry.name): room for room in MAIN for entry in room if _is_shown(entry, request)
    }
    here = _nearest(list(by_url), request.path)
    return by_url[here] if here else None


def _is_shown(entry: Entry, request: HttpRequest) -> bool:
    user: Any = request.user  # the floor of users is above this one
    return (settings.DEMO or not entry.demo_only) and (
        not entry.permissions or any(user.may(p) for p in entry.permissions)
    )


def _nearest(urls: list[str], path: str) -> str | None:
    """The longest of `urls` that `path` is or lies under; the home page has nothing under it."""
    return max(
        (url for url in urls if path == url or (url != "/" and path.startswith(url))),
        key=len,
        default=None,
    )


def _current(url: str, here: str | None, path: str) -> str:
    if url != here:
        return ""
    return "page" if path == url else "true"
