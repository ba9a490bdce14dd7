"""Pages of contributions in Chromium that depend on a moment: a run under way, a decision without
script, a filter while typing.
"""

from playwright.sync_api import expect

from contributions.invoices.models.invoices import IssueRun
from contributions.issuing.hooks import INVOICES
from tests.factories.invoices import number_year
from tests.factories.papers import sealed


def test_progress_is_clean_while_it_runs_and_when_it_has_stopped(
    open_page, clean, twente, coordinator
):
    run = number_year(twente.fund, 2022, coordinator)
    page = open_page(f"/bijdragen/2022/voortgang/{run.pk}/", user=coordinator)
    expect(page.get_by_text("0 van 14 facturen")).to_be_visible()
    clean(page)
    first = run.invoices.order_by("sequence")[0]
    sealed(INVOICES, first, b"%PDF-1.7")
    expect(page.get_by_text("1 van 14 facturen")).to_be_visible()
    for _ in range(3):
        IssueRun.objects.report_failure(run.pk, "OSError: schijf vol", has_progressed=False)
    expect(page.get_by_role("button", name="Opnieuw proberen")).to_be_visible()
    clean(page)


def test_without_script_a_decision_is_recorded_and_errors_are_in_view(
    open_page, twente, coordinator
):
    page = open_page("/bijdragen/2025/versturen/", user=coordinator, script=False)
    page.get_by_role("link", name="Besluit vastleggen").click()
    page.get_by_label("Besluit of afspraak").select_option(index=1)
    page.get_by_role("button", name="Dit besluit vastleggen").click()
    expect(page.get_by_text("Het besluit is vastgelegd.")).to_be_visible()
    page.goto("/bijdragen/2025/versturen/")
    page.get_by_role("button", name="Facturen versturen").click()
    expect(page.get_by_role("heading", name="Er is 1 fout gevonden")).to_be_in_viewport()
    expect(page.locator("#fouten")).to_be_focused()


def test_live_filter_of_a_year_adds_up_what_is_left(open_page, twente, finance):
    page = open_page("/bijdragen/2025/", user=finance)
    page.get_by_label("Naam of CBS-code").press_sequentially("hol", delay=20)
    expect(page.locator("#count")).to_have_text("1 van 14 gemeenten")
    expect(page.locator("tfoot")).to_contain_text("12.376,00")
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    assert (
        "Rijssen-Holten;GM1742;38675;01-01-2024;0,32;12376,00"
        in download.value.path().read_text("utf-8-sig")
    )
