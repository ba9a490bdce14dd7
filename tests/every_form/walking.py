"""Finds every form that the addresses of the site offer, as the first role that may see each."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.test import Client
from django.urls import resolve, reverse

from tests.every_form.reading import FoundForm, posting_forms
from tests.test_access import ACCOUNT, CASES, ROLES, url_of

# what a form carries besides its fields, that says which of several it is
TOLD_APART_BY = ("kind", "wat", "stap", "knop")


@dataclass(frozen=True)
class Place:
    """Where a form stands: the page, who sees it, and which of the forms of the page it is."""

    url: str
    role: str
    action: str
    button: tuple[str, str] | None
    told_apart: tuple[str, str] | None

    @property
    def sent_to(self) -> str:
        """The address that the form goes to."""
        return self.action if self.action.startswith("/") else self.url

    def form_in(self, html: str) -> FoundForm:
        """This form in its page, opened anew."""
        return next(
            form
            for form in posting_forms(html)
            if (form.action or self.url) == self.action
            and _told_apart(form) == self.told_apart
            and (self.button is None or self.button in form.buttons)
        )


def pages(
    site: dict[str, object], more: list[tuple[str, list[object]]]
) -> Iterator[tuple[str, str]]:
    """Every address that shows a page, with the role that opens it."""
    for name, arguments in more:
        yield reverse(name, args=[site.get(one, one) for one in arguments]), "coordinator"
    for name, (_, expected) in CASES.items():
        if 200 in expected:
            yield url_of(name, site), ROLES[expected.index(200)]
    for name, (arguments, _, inside) in ACCOUNT.items():
        if inside == 200:
            yield reverse(name, args=arguments), "coordinator"


def forms_of(
    clients: dict[str, Client], site: dict[str, object], more: list[tuple[str, list[object]]]
) -> dict[str, Place]:
    """Every form by its name: the address it goes to and, where that takes more kinds, which."""
    found: dict[str, Place] = {}
    for url, role in pages(site, more):
        response = clients[role].get(url)
        if response.status_code != 200 or "html" not in response["Content-Type"]:
            continue
        for form in posting_forms(response.content.decode()):
            plain = [None] if form.is_plain or not form.buttons else []
            for button in [*form.buttons, *plain]:
                place = Place(url, role, form.action or url, button, _told_apart(form))
                found.setdefault(_name(place), place)
    return found


def _told_apart(form: FoundForm) -> tuple[str, str] | None:
    hidden = form.hidden()
    return next(((name, hidden[name]) for name in TOLD_APART_BY if hidden.get(name)), None)


def _name(place: Place) -> str:
    match = resolve(urlsplit(place.sent_to).path)
    told = [f"{pair[0]}={pair[1]}" for pair in (place.told_apart, place.button) if pair]
    return " ".join([match.view_name, *told])
