"""The coordinator reads a file of counts in Chromium: chooses it, looks at what it would do, and
confirms.
"""

from playwright.sync_api import expect

from ivz.region.models import InhabitantCount
from tests.region.cbs import twente_list


def a_file(name: str, content: bytes) -> dict[str, object]:
    return {"name": name, "mimeType": "text/csv", "buffer": content}


def test_file_of_counts_is_looked_at_and_then_read(open_page, clean, twente, coordinator):
    page = open_page("/inwonertallen/", user=coordinator)
    before = InhabitantCount.objects.count()
    page.get_by_role("link", name="Bestand inlezen").click()
    page.get_by_role("button", name="Bestand").set_input_files(
        a_file("lijst.csv", b"%PDF-1.7 geen lijst")
    )
    page.get_by_label("Peildatum").fill("2025-01-01")
    page.get_by_role("radio", name="Definitief").check()
    page.get_by_label("Bron", exact=True).select_option(label="CBS, bevolking op 1 januari")
    page.get_by_role("button", name="Voorbeeld bekijken").click()
    expect(page.locator(".app-error-summary")).to_be_focused()
    clean(page)
    page.get_by_role("button", name="Bestand").set_input_files(
        a_file("lijst.csv", twente_list(Borne="26000"))
    )
    page.get_by_role("button", name="Voorbeeld bekijken").click()
    expect(page.get_by_role("table").get_by_role("row", name="Borne")).to_contain_text("5,5")
    expect(page.get_by_text("Borne: 5,5%")).to_be_visible()
    clean(page)
    page.get_by_role("button", name="Inlezen (14 van 14)").click()  # the warnings not seen yet
    expect(
        page.get_by_role("link", name="Bekijk de waarschuwingen en zet een vinkje.")
    ).to_be_visible()
    clean(page)
    assert InhabitantCount.objects.count() == before
    page.get_by_role("checkbox", name="Ik heb de waarschuwingen bekeken").check()
    page.get_by_role("button", name="Inlezen (14 van 14)").click()
    expect(
        page.get_by_text("Ingelezen: 14 inwonertallen vastgelegd, 0 ongewijzigd.")
    ).to_be_visible()
    clean(page)
    assert InhabitantCount.objects.count() == before + 14
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Bijdragen").click()
    page.get_by_role("navigation", name="Pagina's in dit onderdeel").get_by_role(
        "link", name="Inwonertallen"
    ).click()
    expect(page.get_by_role("table")).to_contain_text("26.000")
