"""The coordinator issues a year in Chromium, with the real worker: by keyboard, without script, and
after a refusal.
"""

import datetime as dt
import io
import zipfile
from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import Page, expect

from contributions.invoices.models.invoices import Invoice, IssueRun
from ivz.papers.models import IssuedDocument
from ivz.region.enums import CountStatus
from ivz.sources.models import SourceDocument
from tests.browser.keyboard import Keyboard
from tests.factories.twente import count
from tests.factories.worker import running_worker
from tests.pdf.pdfs import opened, text

LONG = 60_000  # ms for fourteen invoices: a few seconds, more on a busy machine
TOTAL_2022, TOTAL_2025 = "€ 189.519,90", "€ 205.057,92"


@pytest.fixture
def worker(twente, live_server) -> Iterator[None]:
    """Named after the site, so that it has ended when the tables are emptied."""
    with running_worker():
        yield


def heading(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


def is_done(page: Page) -> None:
    """The progress page says so, in words and in figures."""
    expect(page.get_by_role("heading", name="Klaar", exact=True)).to_be_visible(timeout=LONG)
    expect(page.get_by_text("14 van 14 facturen")).to_be_visible()


def check_year(year: int, archive: bytes) -> None:
    """Fourteen numbers without gap, a whole document for each, and the same documents
    in the ZIP.
    """
    numbers = [f"IVZ-{year}-{n:03}" for n in range(1, 15)]
    assert list(Invoice.objects.order_by("sequence").values_list("number", flat=True)) == numbers
    files = zipfile.ZipFile(io.BytesIO(archive))
    papers = [files.read(name) for name in files.namelist()]
    assert len(papers) == 14
    for number, paper in zip(numbers, papers, strict=True):
        assert number in text(paper)
        assert len(opened(paper).pages) == 1
    assert papers == [
        bytes(content)
        for content in (
            IssuedDocument.objects.filter(kind="invoice")
            .order_by("number")
            .values_list("content", flat=True)
        )
    ]
    call_command("verify_archive")


def twelfth_of_the_twelfth(after: dt.date) -> dt.date:
    return min(
        day for year in (after.year, after.year + 1) if (day := dt.date(year, 12, 12)) >= after
    )


def test_year_is_issued_by_keyboard_alone(open_page, clean, coordinator, worker):
    due = twelfth_of_the_twelfth(timezone.localdate())  # written the same in every country
    page = open_page("/", user=coordinator)
    keys = Keyboard(page)
    clean(page)
    keys.follow("Bijdragen")
    clean(page)
    keys.follow("2022")
    clean(page)
    keys.follow("Facturen van 2022 versturen")
    expect(page.locator(".app-tiles")).to_contain_text(TOTAL_2022)
    clean(page)
    keys.type("Vervaldatum (niet verplicht)", f"{due:%d%m%Y}")
    keys.follow("Facturen versturen", "button")  # nothing ticked yet
    expect(page.locator(".app-error-summary")).to_be_focused()
    assert not IssueRun.objects.exists()
    clean(page)
    keys.to("link", "Zet een vinkje om dit te bevestigen.")
    page.keyboard.press("Enter")
    expect(page.get_by_role("checkbox")).to_be_focused()
    page.keyboard.press("Space")
    keys.follow("Facturen versturen", "button")
    assert heading(page) == "Facturen van 2022 maken"
    is_done(page)
    assert IssueRun.objects.get().due_on == due
    expect(page.locator("#melding")).to_have_text("Alle facturen zijn klaar.")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.wait_for_timeout(2500)
    assert asked == []  # what is done is not asked for again
    clean(page)
    with page.expect_download() as download:
        keys.to("link", "Alle facturen (ZIP) downloaden")
        page.keyboard.press("Enter")
    check_year(2022, download.value.path().read_bytes())


def test_year_is_issued_without_script(open_page, coordinator, worker):
    page = open_page("/", user=coordinator, script=False)
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Bijdragen").click()
    page.get_by_role("link", name="2022", exact=True).click()
    page.get_by_role("link", name="Facturen van 2022 versturen").click()
    page.get_by_role("button", name="Facturen versturen").click()
    expect(page.get_by_role("heading", name="Er is 1 fout gevonden")).to_be_visible()
    page.get_by_role("checkbox", name="Ik heb de bedragen gecontroleerd").check()
    page.get_by_role("button", name="Facturen versturen").click()
    for _ in range(LONG // 500):
        if page.get_by_role("heading", name="Klaar", exact=True).count():
            break
        page.wait_for_timeout(500)
        page.get_by_role("link", name="Voortgang vernieuwen").click()
    is_done(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Alle facturen (ZIP)").click()
    check_year(2022, download.value.path().read_bytes())


def test_year_is_refused_until_a_decision_is_recorded(
    open_page, clean, twente, coordinator, worker
):
    borne, cbs = twente.municipality("Borne"), SourceDocument.objects.get(key="cbs")
    count(borne, 24639, dt.date(2024, 1, 1), cbs, status=CountStatus.PROVISIONAL, version=2)
    page = open_page("/bijdragen/2025/versturen/", user=coordinator)
    refusal = page.get_by_role("region", name="Versturen kan nu niet")
    expect(refusal).to_contain_text(
        "Bij het tarief van € 0,32 is geen besluit vastgelegd. Volgens artikel 6.5 van"
        " Dienstverleningsovereenkomst Platform IVZ mag"
    )
    expect(page.get_by_role("button", name="Facturen versturen")).to_have_count(0)
    clean(page)
    refusal.get_by_role("link", name="Besluit vastleggen").click()
    new = page.get_by_role("region", name="Een nieuw besluit")
    expect(new).to_be_visible()
    clean(page)
    new.get_by_role("radio", name="Besluit", exact=True).check()
    new.get_by_label("Orgaan").select_option(label=str(twente.dvo))
    new.get_by_label("Onderwerp").fill("Tarief Platform IVZ vanaf 2025")
    new.get_by_label("Datum", exact=True).fill("2024-10-10")
    new.get_by_role("button", name="Nieuw besluit vastleggen").click()
    expect(
        page.get_by_text(
            "Het besluit is vastgelegd. Met dit tarief kunnen facturen worden gemaakt."
        )
    ).to_be_visible()
    expect(page.get_by_role("region", name="Geschiedenis")).to_contain_text(
        "Tarief Platform IVZ vanaf 2025 (10 oktober 2024)"
    )
    clean(page)
    page.goto("/bijdragen/2025/")
    page.get_by_role("link", name="Facturen van 2025 versturen").click()
    expect(page.locator(".app-tiles")).to_contain_text(TOTAL_2025)
    page.get_by_role("checkbox", name="Ik heb de bedragen gecontroleerd").check()
    page.get_by_role("button", name="Facturen versturen").click()  # without a reason
    expect(page.locator(".app-error-summary")).to_be_focused()
    clean(page)
    assert not IssueRun.objects.exists()
    page.get_by_role("textbox", name="Het inwonertal is nog voorlopig bij Borne.").fill(
        "Gecontroleerd bij het CBS."
    )
    page.get_by_role("button", name="Facturen versturen").click()
    page.wait_for_url("**/voortgang/**")
    clean(page)
    is_done(page)
    expect(page.get_by_role("region", name="Waarschuwingen en redenen")).to_contain_text(
        "Gecontroleerd bij het CBS."
    )
    with page.expect_download() as download:
        page.get_by_role("link", name="Alle facturen (ZIP)").click()
    check_year(2025, download.value.path().read_bytes())
