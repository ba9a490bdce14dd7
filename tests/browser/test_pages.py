"""Every page of the site in Chromium, wide and narrow, and what helps to read them: the live filter
and the day they are about.
"""

import re
from collections.abc import Callable, Iterator

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import override_settings
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import renewed, windows
from tests.factories.site import build_site
from tests.test_access import CASES, OK, ROLES, url_of

NOT_PAGES = {
    "contributions:year_download",
    "contributions:year_zip",
    "contributions:issue_concept",
    "contributions:invoice_pdf",
    "contributions:credit_note_pdf",
    "contributions:archived_overview",
    "documents:rendition_file",
    "web:favicon",  # files
    "portfolios:cycle_pdf",
    "portfolios:calendar_feed",
    "portfolios:meeting_event",
    "portfolios:bundle_pdf",
    "portfolios:annex_file",
    "agreements:proposal_effect",
    "portfolios:bundle_zip",
    "portfolios:bundle_send",
    "portfolios:bundle_drop",
    "portfolios:bundle_retry",
    "agreements:note_zip",
    "agreements:note_concept",
    "agreements:note_pdf",
    "agreements:note_public_pdf",
    "agreements:agreement_pdf",
    "agreements:party_copy",
    "agreements:deadline_feed",
    "agreements:rule_remove",
    "agreements:text_drop",
    "overview:start",
    "region:count_import_drop",  # lead elsewhere
    "web:livez",
    "web:readyz",  # for machines
}
PAGES = sorted(
    name for name, (_, expected) in CASES.items() if expected[0] == OK and name not in NOT_PAGES
)  # to the coordinator
STATES = {
    "years, wrong filter": "/bijdragen/?since=x",
    "year with the regional total": "/bijdragen/2014/",
    "year in whole euros": "/bijdragen/2019/",
    "year that is refused": "/bijdragen/2025/",
    "estimate": "/bijdragen/2028/",
    "sheet without amount": "/bijdragen/2015/almelo/",
    "preview with a warning": "/bijdragen/2023/versturen/",
    "rates on another day": "/tarieven/?peildatum=2019-06-01",
    "invoices, nothing found": "/facturen/?q=zzz",
    "search with an answer": "/zoeken/?q=almelo",
}
USES = 20  # of a window before the next one; its process keeps memory of every page it has shown
LOGGED_OUT = (
    "account_login",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key_done",
)
OWN_ACCOUNT = ("account", "account_change_password", "mfa_index", "account_logout")


pytestmark = pytest.mark.django_db  # or there would be no test database to put the site in


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker) -> Iterator[dict[str, object]]:
    """A row behind every address and a server that shows them; made once for this file, since
    nothing here changes them.
    """
    with django_db_blocker.unblock(), override_settings(DEMO=True):
        assert connection.settings_dict["NAME"].startswith("test_"), (
            "this database is emptied at the end"
        )
        server = LiveServer("localhost")
        try:
            yield build_site() | {"url": server.url}
        finally:
            server.stop()
            call_command("flush", verbosity=0, interactive=False)


@pytest.fixture(scope="module")
def windows_of(browser: Browser, site) -> Iterator[dict[str, Page]]:
    """A window for every kind of visitor; opened here, where what is written stays written and the
    server sees their sessions.
    """
    with windows(browser, site["url"]) as opened:
        yield {"nobody": opened(), **{who: opened(user=site[who]) for who in ROLES}}


@pytest.fixture
def window(windows_of) -> Callable[[str], Page]:
    """The window of a visitor, with a silent console."""

    def window(who: str) -> Page:
        if windows_of[who].watched.uses >= USES:
            windows_of[who] = renewed(windows_of[who])
        windows_of[who].watched.uses += 1
        windows_of[who].watched.messages.clear()
        return windows_of[who]

    return window


def goes_to(page: Page, path: str) -> None:
    """To a page that is one: there, and HTML."""
    response = page.goto(path)
    assert (response.status, response.headers["content-type"]) == (200, "text/html; charset=utf-8")


def test_what_is_no_page_is_an_address():
    assert set(CASES) >= NOT_PAGES


@pytest.mark.parametrize("name", PAGES)
def test_page_is_clean(name, site, window, clean):
    page = window("coordinator")
    goes_to(page, url_of(name, site))
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    clean(page)


@pytest.mark.parametrize("state", STATES)
def test_page_in_another_state_is_clean(state, window, clean):
    page = window("coordinator")
    goes_to(page, STATES[state])
    clean(page)


@pytest.mark.parametrize("name", LOGGED_OUT)
def test_page_for_nobody_is_clean(name, window, clean):
    page = window("nobody")
    goes_to(page, reverse(name))
    clean(page)


@pytest.mark.parametrize("name", OWN_ACCOUNT)
def test_page_about_the_own_login_is_clean(name, window, clean):
    page = window("coordinator")
    goes_to(page, reverse(name))
    clean(page)


@pytest.mark.parametrize(
    ("who", "heading"),
    [
        ("finance", "Gemeente Almelo"),
        ("stranger", "Gemeenten"),
        ("controller", "Stand van zaken"),
        ("secretary", "Stand van zaken"),
    ],
)
def test_role_lands_on_a_clean_page(who, heading, window, clean):
    page = window(who)
    goes_to(page, reverse("overview:start"))
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    clean(page)


def test_live_filter_keeps_the_focus_and_tells_how_many(window, clean):
    page = window("coordinator")
    goes_to(page, reverse("region:count_list"))
    count = page.get_by_role("status").filter(has_text="inwonertallen")
    everything = int(re.search(r"\d+", count.inner_text())[0])
    box = page.get_by_role("search", name="filteren").get_by_role("textbox").first
    box.press_sequentially("almelo", delay=10)
    expect(count).to_have_text(re.compile(rf"^4 van {everything} inwonertallen$"))
    expect(box).to_be_focused()
    expect(page.get_by_role("table").get_by_role("rowheader")).to_have_text(["Almelo"] * 4)
    expect(page).to_have_url(re.compile("q=almelo"))
    assert "q=almelo" in page.get_by_role("link", name="CSV downloaden").get_attribute("href")
    page.reload()
    expect(box).to_have_value("almelo")
    expect(page.get_by_role("search", name="Hele site").get_by_role("searchbox")).to_have_value("")
    clean(page)


def test_day_goes_along_with_every_step(window, clean):
    page = window("coordinator")
    goes_to(page, "/?peildatum=2020-03-01")
    expect(
        page.get_by_text("U ziet de stand op 1 maart 2020, niet die van vandaag.")
    ).to_be_visible()
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Gemeenten").click()
    page.get_by_role("table").get_by_role("link", name="Almelo").click()
    expect(page).to_have_url(re.compile(re.escape("/gemeenten/almelo/?peildatum=2020-03-01") + "$"))
    expect(
        page.get_by_text("U ziet de stand op 1 maart 2020, niet die van vandaag.")
    ).to_be_visible()
    clean(page)
    page.get_by_role("link", name="Terug naar vandaag").click()
    expect(page).not_to_have_url(re.compile("peildatum"))


def test_day_that_does_not_exist_gives_a_sentence_and_no_figures(window, clean):
    page = window("coordinator")
    goes_to(page, "/?peildatum=31-02-2020")
    expect(
        page.get_by_text("Dat is geen bestaande dag. Kies een dag, bijvoorbeeld 31-12-2025.")
    ).to_be_visible()
    expect(page.locator(".app-tile, table")).to_have_count(0)
    clean(page)
    page.get_by_role("textbox", name="Stand op").fill("2020-03-01")
    page.get_by_role("button", name="Toon").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Stand van zaken")
    expect(page).to_have_url(re.compile(re.escape("/?peildatum=2020-03-01") + "$"))
