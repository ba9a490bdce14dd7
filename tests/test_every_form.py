"""Every form that the addresses of the site offer, sent twice at once and sent too late.

What each form does then stands in `tests/every_form/outcomes`; a form that nobody described fails,
and so does a description whose form is gone. `-s` shows the table.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.core.management import call_command
from django.test import Client

from tests.every_form import database
from tests.every_form.clicking import Twins
from tests.every_form.outcomes import DESCRIBED, MORE_PAGES, NOT_YET, OF_OTHERS
from tests.every_form.rows import more_rows
from tests.every_form.sending import Sender
from tests.every_form.walking import Place, forms_of
from tests.factories.site import build_site
from tests.test_access import ROLES, log_in

pytestmark = pytest.mark.django_db  # or there would be no test database to put the site in


@dataclass
class Site:
    """The filled site with two browsers of everybody, its forms, and what came of them."""

    browsers: dict[str, tuple[Client, Client]]
    forms: dict[str, Place]
    twins: Twins
    came_of_it: dict[str, list[str]]


def _browser() -> Client:
    return Client(raise_request_exception=False)


@pytest.fixture
def _django_db_helper() -> None:
    """No transaction around a test: two clicks have a connection each, and the site is put back."""


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker) -> Iterator[Site]:
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        patch.setattr("ivz.papers.views.pdf_response.__kwdefaults__", {"patience": 0.0})
        # keys begin at 1 again, whatever ran before: the tables name rows by them
        call_command("flush", verbosity=0, interactive=False)
        rows = more_rows(build_site())
        browsers = {role: (_browser(), _browser()) for role in ROLES}
        for role, both in browsers.items():
            for browser in both:
                log_in(browser, rows[role])
        forms = forms_of({role: both[0] for role, both in browsers.items()}, rows, MORE_PAGES)
        database.keep_as_it_is()
        made = Site(browsers, forms, Twins(), {})
        yield made
        made.twins.close()
        database.forget()
        call_command("flush", verbosity=0, interactive=False)
        for name, words in sorted(made.came_of_it.items()):
            print(f"{name:58} {' | '.join(words)}")


@pytest.fixture
def sender(site: Site, name: str) -> Iterator[Sender]:
    place = site.forms[name]
    more = DESCRIBED[name].asks_once_more
    yield Sender(place, site.browsers[place.role], site.twins, more)
    database.put_back()


def named(stale: bool) -> list:
    """Every form; those that are not converted yet are expected to fail."""
    return [
        pytest.param(
            name,
            marks=[pytest.mark.xfail(strict=True, reason="not converted yet")]
            if (f"{name} {'stale' if stale else 'twice'}") in NOT_YET
            else [],
        )
        for name, form in DESCRIBED.items()
        if not stale or form.other is not None
    ]


def test_every_form_is_described(site: Site):
    assert set(site.forms) == set(DESCRIBED) | set(OF_OTHERS)


@pytest.mark.parametrize("name", named(stale=False))
def test_form_sent_twice_at_once(name: str, sender: Sender, site: Site):
    form = DESCRIBED[name]
    came = sender.twice(form.typed)
    site.came_of_it[name] = [came] if form.other is not None else [came, form.stale]
    assert came == form.twice


@pytest.mark.parametrize("name", named(stale=True))
def test_form_sent_from_a_stale_page(name: str, sender: Sender, site: Site):
    form = DESCRIBED[name]
    came = sender.stale(form.typed, form.other)
    site.came_of_it.setdefault(name, []).append(came)
    assert came == form.stale
