"""The main menu and the user menu: which pages stand in it, and for whom."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from ivz.web.links import carry_day


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in a menu. `permissions`: one of these is needed, none means everybody who is logged
    in.
    """

    label: str
    name: str
    permissions: tuple[str, ...] = ()
    demo_only: bool = False


@dataclass(frozen=True, slots=True)
class MenuLink:
    """An entry as it is shown; `current` is the value of aria-current, empty elsewhere."""

    label: str
    url: str
    current: str


@dataclass(frozen=True, slots=True)
class Room:
    """A part of the site: a link in the main menu, and its pages in a second row while one of them
    is open.
    """

    label: str
    entries: tuple[Entry, ...]


MAIN = (
    Room("Home", (Entry("Home", "overview:home"),)),
    Room("Gemeenten", (Entry("Gemeenten", "overview:municipalities"),)),
    Room(
        "Bijdragen",
        (
            Entry("Per jaar", "contributions:year_list"),
            Entry("Tarieven", "contributions:rate_list"),
            Entry("Tariefvoorstellen", "agreements:proposal_list"),
            Entry(
                "Facturen", "contributions:invoice_list", ("read_all_invoices", "read_own_invoices")
            ),
            Entry("Inwonertallen", "region:count_list"),
            Entry("Begroting", "projects:budget_home"),
        ),
    ),
    Room(
        "Afspraken",
        (
            Entry("Overeenkomsten", "agreements:agreement_list"),
            Entry("Nota's en brieven", "agreements:note_list"),
            Entry("Besluiten", "portfolios:decision_list"),
        ),
    ),
    Room(
        "Bestuur",
        (
            Entry("Vergaderingen", "portfolios:meeting_list"),
            Entry("Acties", "portfolios:action_list"),
            Entry("Portefeuilles", "portfolios:portfolio_list"),
            Entry("Organen", "portfolios:body_list"),
            Entry("Bestuurders", "portfolios:person_list"),
        ),
    ),
    Room(
        "Veiligheid",
        (
            Entry("Veiligheidsagenda", "projects:agenda_list"),
            Entry("Projecten", "projects:project_list"),
            Entry("Inzet van uren", "projects:effort_home"),
            Entry("Subsidies", "projects:grant_list"),
            Entry("Veiligheidscijfers", "projects:indicator_list"),
        ),
    ),
    Room("Bronnen", (Entry("Bronnen", "sources:source_list"),)),
)
USER = (
    Entry("Organisaties", "region:organisation_list"),
    Entry("Instellingen", "region:issuer_edit", ("edit_region",)),
    Entry("Berichten", "overview:mail", ("read_mail",), demo_only=True),
    Entry("Beheer", "admin:index", ("manage_users",)),
    Entry("Wachtwoord wijzigen", "account_change_password"),
    Entry("Inloggen in twee stappen", "mfa_index"),
)


def menu(entries: tuple[Entry, ...], request: HttpRequest) -> list[MenuLink]:
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
        shown = [reverse(entry.name) for entry in room.entries if _is_shown(entry, request)]
        if shown:
            current = "page" if shown == [request.path] else "true" if room is here else ""
            links.append(MenuLink(room.label, carry_day(request, shown[0]), current))
    return links


def room_menu(request: HttpRequest) -> list[MenuLink]:
    """The pages of the room that is open; none when the room has one page, or the page stands in no
    room.
    """
    room = _room(request)
    links = menu(room.entries, request) if room else []
    return links if len(links) > 1 else []


def _room(request: HttpRequest) -> Room | None:
    """The room that the page of `request` stands in."""
    by_url = {
        reverse(entry.name): room
        for room in MAIN
        for entry in room.entries
        if _is_shown(entry, request)
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
