"""A rate proposal in Chromium: the calculator while typing, and the whole way to a decision without
script.
"""

from django.utils import timezone
from playwright.sync_api import expect

from portfolios.decisions.models import Decision
from tests.factories.proposals import proposal


def test_calculator_recomputes_while_typing(open_page, clean, twente, coordinator):
    page = open_page("/tarieven/voorstellen/rekenen/", user=coordinator)
    page.get_by_label("Ander aantal inwoners").press_sequentially("627.898", delay=20)
    page.get_by_label("Extra nodig per jaar").press_sequentially("30000", delay=20)
    expect(page.locator("#uitkomst")).to_contain_text("0,04778")
    expect(page.locator("#uitkomst")).to_contain_text("139,10")
    clean(page)
    page.get_by_role("link", name="Voorstel maken met 0,368").click()
    expect(page.get_by_label("Tarief of toeslag per inwoner")).to_have_value("0,368")


def test_without_script_a_proposal_goes_to_the_colleges_and_is_adopted(
    open_page, twente, coordinator
):
    proposal(twente)
    taken = Decision.objects.create(
        kind="decision", body=twente.dvo, title="Tarief vanaf 2028", decided_on=timezone.localdate()
    )
    page = open_page("/tarieven/voorstellen/ivz-2028/", user=coordinator, script=False)
    page.get_by_role("link", name="Voorleggen aan de colleges").click()
    page.get_by_role("button", name="Voorleggen").click()
    page.get_by_role("link", name="Vastleggen voor Almelo").click()
    page.get_by_label("Niet akkoord").check()
    page.get_by_label("datum collegebesluit", exact=False).fill(timezone.localdate().isoformat())
    page.get_by_role("button", name="Vastleggen").click()
    expect(page.get_by_text("Het college van Almelo is niet akkoord.")).to_be_visible()
    page.get_by_role("link", name="Besluit vastleggen").click()
    page.get_by_label("Besluit of overeenkomst").select_option(value=str(taken.pk))
    page.get_by_role("button", name="Dit besluit vastleggen").click()
    expect(page.get_by_text("Het voorstel is vastgesteld.")).to_be_visible()
