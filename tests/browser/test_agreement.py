"""The coordinator keeps an agreement in Chromium: reads its text in, looks it over, keeps it, and
records a signature.
"""

from playwright.sync_api import expect

from agreements.texts.models import Agreement
from tests.factories.agreements import agreement, governance_agreement, party

TEXT = """PROEFOVEREENKOMST
Komen overeen:
1. Prijs
1.1 De gemeenten betalen één keer per jaar.
1.2 Tarieven veranderen alleen na een besluit van het overleg.
Aldus getekend door de partijen,
De burgemeesters
"""


def test_a_text_is_read_in_and_a_party_signs(open_page, clean, twente, coordinator):
    made = agreement(
        title="Proefovereenkomst", entry_rule="all_signed", duration="open_ended", notice_months=12
    )
    party(made, twente.municipality("Almelo"), representative="burgemeester")
    page = open_page(made.get_absolute_url(), user=coordinator)
    page.get_by_role("link", name="Tekst inlezen").click()
    page.get_by_role("button", name="Tekst splitsen").click()
    expect(
        page.get_by_text("Kies een bestand of plak de tekst: een van beide.").first
    ).to_be_visible()
    clean(page)
    page.get_by_label("Of plak de tekst hier").fill(TEXT)
    page.get_by_role("button", name="Tekst splitsen").click()
    expect(page.get_by_text("5 stukken gevonden.")).to_be_visible()
    clean(page)
    page.get_by_label("Kop").nth(1).fill("Prijs en betaling")
    page.get_by_role("button", name="Tekst overnemen").click()
    expect(page.get_by_role("heading", name="Artikel 1 Prijs en betaling")).to_be_visible()
    page.get_by_role("link", name="Ondertekening vastleggen van Gemeente Almelo").click()
    page.get_by_label("Getekend op").fill("2025-12-11")
    page.get_by_label("Plaats").fill("Enschede")
    page.get_by_role("button", name="Vastleggen").click()
    expect(page.get_by_text("In werking sinds 11 december 2025")).to_have_count(
        2
    )  # the clock, and the chain
    expect(page.get_by_text("getekend op 11 december 2025 te Enschede")).to_be_visible()
    clean(page)
    assert Agreement.objects.get().text_state == "full"


def test_an_agreement_on_a_phone_without_script(open_page, page_checks, twente, finance):
    page = open_page(
        f"{governance_agreement(twente).get_absolute_url()}?peildatum=2025-03-01",
        user=finance,
        width=390,
        script=False,
    )
    expect(page.get_by_text("Tegen het einde van de termijn: 3 december 2026")).to_be_visible()
    expect(page.get_by_text("19 partijen, 16 regels om te tekenen")).to_be_visible()
