"""All components and the error pages in Chromium, wide and narrow, with and without script, by
keyboard, on paper.
"""

import re

import pypdfium2
import pytest
from playwright.sync_api import expect

GALLERY = "/stijl/"
STATES = {
    "plain": GALLERY,
    "another day": f"{GALLERY}?peildatum=2020-01-01",
    "no day": f"{GALLERY}?peildatum=31-02-2025",
    "nothing found": f"{GALLERY}?name=zzz",
    "wrong filter": f"{GALLERY}?at_least=veel",
    "pages": f"{GALLERY}?per_page=5&page=2",
}


@pytest.mark.parametrize("state", STATES)
def test_gallery_is_clean(open_page, clean, coordinator, state):
    clean(open_page(STATES[state], user=coordinator))


def test_nothing_falls_off_a_window_of_320(open_page, page_checks, coordinator):
    page_checks(open_page(GALLERY, user=coordinator, width=320))


def test_form_with_errors_is_clean_and_has_the_focus(open_page, clean, coordinator):
    page = open_page(GALLERY, user=coordinator)
    page.get_by_role("button", name="Controleren").click()
    summary = page.locator(".app-form .app-error-summary")
    expect(summary).to_be_focused()
    assert page.title() == "(5 fouten) Stijl – Platform IVZ"
    clean(page)
    summary.get_by_role("link", name="Vul in: Tarief per inwoner").click()
    expect(page.get_by_role("textbox", name="Tarief per inwoner")).to_be_focused()


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/fout/400/", "400"),
        ("/fout/403/", "403"),
        ("/bestaat-niet/", "404"),
        ("/fout/500/", "500"),
    ],
)
def test_error_pages_are_clean(open_page, clean, coordinator, settings, path, status):
    settings.ROOT_URLCONF = "tests.browser.error_urls"
    page = open_page(path, user=coordinator)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    clean(page, allow=(f"status of {status}",))


def test_live_filter_keeps_focus_count_address_and_history(open_page, page_checks, coordinator):
    page = open_page(f"{GALLERY}?sort=-name", user=coordinator)
    entries = page.evaluate("history.length")
    box = page.get_by_role("search", name="Voorbeeldgemeenten filteren").get_by_label("Gemeente")
    box.press_sequentially("er", delay=20)
    expect(page.locator("#count")).to_have_text("8 van 14 gemeenten")
    expect(box).to_be_focused()
    page.get_by_label("Status").select_option("Bezwaar")
    expect(page.locator("#count")).to_have_text("3 van 14 gemeenten")
    expect(page).to_have_url(re.compile(re.escape("?sort=-name&name=er&state=disputed") + "$"))
    assert page.evaluate("history.length") == entries
    assert (
        page.get_by_role("link", name="CSV downloaden").get_attribute("href")
        == "?sort=-name&name=er&state=disputed&formaat=csv"
    )
    page_checks(page)


def test_live_filter_shows_its_error(open_page, page_checks, coordinator):
    page = open_page(GALLERY, user=coordinator)
    box = page.get_by_label("Inwoners vanaf")
    box.fill("veel")
    expect(page.locator("#filter-errors")).to_contain_text("Vul een heel getal in")
    expect(page.locator("#count")).to_have_text(
        "Het filter bevat een fout. Er worden geen gegevens getoond."
    )
    page_checks(page)
    box.fill("50000")
    expect(page.locator("#filter-errors .app-error-summary")).to_have_count(0)


def test_back_after_a_live_filter_gives_a_whole_page(open_page, coordinator):
    page = open_page(GALLERY, user=coordinator)
    page.get_by_role("search", name="Voorbeeldgemeenten filteren").get_by_label("Gemeente").fill(
        "culm"
    )
    expect(page.locator("#count")).to_have_text("1 van 14 gemeenten")
    page.goto("/livez")
    page.go_back()
    expect(page.get_by_role("heading", level=1, name="Stijl")).to_be_visible()
    expect(page.locator("#count")).to_have_text("1 van 14 gemeenten")


def test_without_script_filter_sort_day_and_form_work(open_page, coordinator):
    page = open_page(GALLERY, user=coordinator, script=False)
    page.get_by_role("search", name="Voorbeeldgemeenten filteren").get_by_label("Gemeente").fill(
        "er"
    )
    page.get_by_role("button", name="Filteren").click()
    expect(page.locator("#count")).to_have_text("8 van 14 gemeenten")
    page.get_by_role("link", name="Inwoners").click()
    expect(page.locator("th[aria-sort]")).to_have_text("Inwoners")
    page.locator("#peildatum").fill("2020-01-01")
    page.get_by_role("button", name="Toon").click()
    expect(page.locator(".app-as-of__text")).to_have_text(
        "U ziet de stand op 1 januari 2020, niet die van vandaag."
    )
    expect(page.locator("#count")).to_have_text("8 van 14 gemeenten")
    page.get_by_role("link", name="Terug naar vandaag").click()
    expect(page).not_to_have_url(re.compile("peildatum"))
    page.get_by_role("button", name="Controleren").click()
    expect(page.get_by_role("heading", name="Er zijn 5 fouten gevonden")).to_be_visible()


def test_keyboard_reaches_the_content_and_the_user_menu(open_page, coordinator):
    page = open_page(GALLERY, user=coordinator)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Direct naar de inhoud")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    menu = page.locator(".app-user summary")
    menu.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Uitloggen")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Uitloggen")).to_be_hidden()
    expect(menu).to_be_focused()


def test_controls_are_large_enough_to_touch(open_page, coordinator):
    page = open_page(GALLERY, user=coordinator, width=390)
    low = page.evaluate(
        """() => [...document.querySelectorAll(
            'button, select, summary, .utrecht-textbox, .utrecht-button-link,'
            + ' .app-nav__link, .app-file')]
        .filter(it => it.offsetParent && it.getBoundingClientRect().height
            < (it.closest('.app-details') ? 24 : 43.5))
        .map(it => it.outerHTML.slice(0, 120))"""
    )
    assert low == []


def test_paper_shows_the_day_the_table_and_the_figures_of_the_chart(open_page, coordinator):
    page = open_page(f"{GALLERY}?peildatum=2020-01-01", user=coordinator)
    paper = pypdfium2.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))
    text = "\n".join(sheet.get_textpage().get_text_range() for sheet in paper)
    assert "U ziet de stand op 1 januari 2020" in text
    assert re.search(r"Totaal\s+598\.629", text)
    assert re.search(r"2028\s+0,365", text)
    for screen_only in (
        "Inwonertallen",
        "Filteren",
        "Uitloggen",
        "Toon de cijfers",
        "Terug naar vandaag",
    ):
        assert screen_only not in text
