"""The pages of contributions in Chromium: clean at both widths, and a year issued by keyboard alone and without script."""

import pytest
from playwright.sync_api import Page, expect

from contributions import tasks
from contributions.models import Invoice, IssueRun
from contributions.services import issuing
from contributions.services.rates import adopt_rate
from tests.browser.conftest import WIDTHS
from tests.factories.invoices import number_year

PAGES = {
    "years": "/bijdragen/",
    "years, wrong filter": "/bijdragen/?since=x",
    "year with the regional total": "/bijdragen/2014/",
    "year in whole euros": "/bijdragen/2019/",
    "issued year": "/bijdragen/2021/",
    "year that is refused": "/bijdragen/2025/",
    "estimate": "/bijdragen/2028/",
    "sheet": "/bijdragen/2021/almelo/",
    "sheet without amount": "/bijdragen/2015/almelo/",
    "preview": "/bijdragen/2022/versturen/",
    "preview that is refused": "/bijdragen/2025/versturen/",
    "preview with warnings": "/bijdragen/2023/versturen/",
    "other reference date": "/bijdragen/2025/instellen/",
    "rates": "/tarieven/",
    "rates on another day": "/tarieven/?peildatum=2019-06-01",
    "rate": "/tarieven/{rate}/",
    "new rate": "/tarieven/nieuw/",
    "rate in a form": "/tarieven/{rate}/wijzigen/",
    "decision of a rate": "/tarieven/{rate}/besluit/",
    "invoices": "/facturen/",
    "invoices, nothing found": "/facturen/?q=zzz",
    "invoice": "/facturen/IVZ-2021-001/",
    "credit": "/facturen/IVZ-2021-001/crediteren/",
    "payment": "/facturen/IVZ-2021-001/betaling/",
    "fund": "/instellingen/fonds/ivz/",
    "finished run": "/bijdragen/2021/voortgang/{run}/",
}


def plain_papers(jobs, how_many):
    return ((job.key, b"%PDF-1.7") for job in jobs)


@pytest.fixture
def issued(transactional_db, twente, coordinator) -> IssueRun:
    """2021 issued, with papers that nobody opens here."""
    run = number_year(twente.fund, 2021, coordinator)
    issuing.seal_run(run.pk, render=plain_papers)
    return run


def test_pages_are_clean(open_page, page_checks, twente, issued, coordinator):
    for width in WIDTHS:
        page = open_page("/bijdragen/", user=coordinator, width=width)
        for path in PAGES.values():
            page.goto(path.format(rate=twente.rate("0.32").pk, run=issued.pk))
            page_checks(page)


@pytest.mark.parametrize("width", WIDTHS)
def test_progress_is_clean_while_it_runs_and_when_it_has_stopped(open_page, page_checks, twente, coordinator, width):
    run = number_year(twente.fund, 2022, coordinator)
    page = open_page(f"/bijdragen/2022/voortgang/{run.pk}/", user=coordinator, width=width)
    expect(page.get_by_text("0 van 14 facturen")).to_be_visible()
    page_checks(page)
    first = run.invoices.order_by("sequence")[0]
    issuing.seal_invoice(first.pk, b"%PDF-1.7")
    expect(page.get_by_text("1 van 14 facturen")).to_be_visible()
    for _ in range(3):
        issuing.report_failure(run.pk, "OSError: schijf vol", has_progressed=False)
    expect(page.get_by_role("button", name="Opnieuw proberen")).to_be_visible()
    page_checks(page)


def tab_to(page: Page, name: str) -> None:
    """Presses Tab until something with this name has the focus."""
    for _ in range(150):
        page.keyboard.press("Tab")
        focused = page.evaluate("(document.activeElement.innerText || document.activeElement.id || '').trim()")
        if name in focused:
            return
    pytest.fail(f"{name} cannot be reached with the keyboard")


def test_keyboard_alone_issues_a_year(open_page, twente, coordinator):
    page = open_page("/bijdragen/2022/", user=coordinator)
    tab_to(page, "Jaar versturen")
    page.keyboard.press("Enter")
    page.wait_for_url("**/versturen/")
    tab_to(page, "Facturen versturen")
    page.keyboard.press("Enter")
    expect(page.locator(".app-error-summary")).to_be_focused()
    tab_to(page, "Zet een vinkje")
    page.keyboard.press("Enter")
    expect(page.locator("#id_confirm")).to_be_focused()
    page.keyboard.press("Space")
    tab_to(page, "Facturen versturen")
    page.keyboard.press("Enter")
    page.wait_for_url("**/voortgang/**")
    expect(page.get_by_text("0 van 14 facturen")).to_be_visible()
    issuing.seal_run(IssueRun.objects.get().pk, render=plain_papers)
    expect(page.get_by_role("heading", name="Klaar")).to_be_visible()
    expect(page.locator("#melding")).to_have_text("Alle facturen zijn klaar.")
    polls = []
    page.on("request", lambda request: polls.append(request.url))
    page.wait_for_timeout(2500)
    assert (polls, page.watched.messages) == ([], [])


def test_without_script_a_decision_is_recorded_and_the_year_issued(open_page, twente, coordinator):
    page = open_page("/bijdragen/2025/versturen/", user=coordinator, script=False)
    page.get_by_role("link", name="Besluit vastleggen").click()
    page.get_by_label("Besluit of afspraak").select_option(index=1)
    page.get_by_role("button", name="Dit besluit vastleggen").click()
    expect(page.get_by_text("Het besluit is vastgelegd.")).to_be_visible()
    page.goto("/bijdragen/2025/versturen/")
    page.get_by_role("button", name="Facturen versturen").click()
    expect(page.get_by_role("heading", name="Er is 1 fout gevonden")).to_be_in_viewport()
    expect(page.locator("#fouten")).to_be_focused()
    page.locator("#id_confirm").check()
    page.get_by_role("button", name="Facturen versturen").click()
    expect(page.get_by_text("0 van 14 facturen")).to_be_visible()
    issuing.seal_run(IssueRun.objects.get().pk, render=plain_papers)
    page.get_by_role("link", name="Voortgang vernieuwen").click()
    expect(page.get_by_role("heading", name="Klaar")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Alle facturen (ZIP)").click()
    assert download.value.suggested_filename == "facturen-ivz-2025.zip"


def test_live_filter_of_a_year_adds_up_what_is_left(open_page, twente, finance):
    page = open_page("/bijdragen/2025/", user=finance)
    page.get_by_label("Naam of CBS-code").press_sequentially("hol", delay=20)
    expect(page.locator("#count")).to_have_text("1 van 14 gemeenten")
    expect(page.locator("tfoot")).to_contain_text("12.376,00")
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    assert "Rijssen-Holten;GM1742;38675;01-01-2024;0,32;12376,00" in download.value.path().read_text("utf-8-sig")


def test_a_real_invoice_comes_out_of_the_browser(open_page, twente, coordinator):
    """The one test here with the real PDF library: what the button downloads is what the archive holds."""
    adopt_rate(twente.rate("0.32").pk, decision=twente.agreement, by=coordinator)
    run = number_year(twente.fund, 2025, coordinator, reason="Nagekeken.")
    first = run.invoices.order_by("sequence")[0]
    [(key, content)] = tasks.render(issuing._invoice_jobs([first]), 1)
    issuing.seal_invoice(key, content)
    page = open_page("/facturen/IVZ-2025-001/", user=coordinator)
    response = page.request.get(page.get_by_role("link", name="Factuur (PDF)").get_attribute("href"))
    assert (response.headers["content-type"], response.body()) == ("application/pdf", content)
    assert Invoice.objects.get(pk=first.pk).document.sha256 in page.content()
