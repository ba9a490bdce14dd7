"""The main menu and the user menu: which pages stand in it, and for whom."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from ivz.web.links import carry_day


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in a menu. `permissions`: one of these is needed, none means everybody who is logged in."""

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


MAIN = (
    Entry("Home", "overview:home"),
    Entry("Gemeenten", "overview:municipalities"),
    Entry("Bijdragen", "contributions:year_list"),
    Entry("Tarieven", "contributions:rate_list"),
    Entry("Facturen", "contributions:invoice_list", ("read_all_invoices", "read_own_invoices")),
    Entry("Besluiten", "portfolios:decision_list"),
    Entry("Inwonertallen", "region:count_list"),
    Entry("Bronnen", "sources:source_list"),
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
    user: Any = request.user  # the floor of users is above this one
    links = []
    for entry in entries:
        if (entry.demo_only and not settings.DEMO) or (entry.permissions and not any(user.may(p) for p in entry.permissions)):
            continue
        url = reverse(entry.name)
        links.append(MenuLink(entry.label, carry_day(request, url), _current(url, request.path)))
    return links


def _current(url: str, path: str) -> str:
    if path == url:
        return "page"
    return "true" if url != "/" and path.startswith(url) else ""
