"""The coordinator double-clicks where money is, and two coordinators have one page open at once."""

from decimal import Decimal

import pytest
from playwright.sync_api import Page, expect

from contributions.funds.models import Rate
from contributions.invoices.models.invoices import CreditNote, Payment
from ivz.region.models import Issuer, Organisation
from tests.factories.invoices import issue_year

ALMELO = "/facturen/IVZ-2022-001/"


@pytest.fixture
def issued(live_server, twente, coordinator) -> None:
    issue_year(twente.fund, 2022, coordinator)


def double_click(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).dblclick(delay=20)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Factuur IVZ-2022-001")


def test_double_click_books_one_payment(open_page, issued, coordinator):
    page = open_page(f"{ALMELO}betaling/", user=coordinator)
    page.get_by_label("Bedrag").fill("100,00")
    double_click(page, "Vastleggen")
    assert [str(payment.amount) for payment in Payment.objects.all()] == ["100.00"]
    expect(page.get_by_role("table", name="Betalingen van deze factuur")).to_contain_text("100,00")


def test_double_click_makes_one_credit_note_after_asking_once_more(
    open_page, page_checks, issued, coordinator
):
    page = open_page(f"{ALMELO}crediteren/", user=coordinator)
    page.get_by_label("Bedrag").fill("939,60")
    page.get_by_label("Reden").fill("Het inwonertal klopte niet.")
    page.get_by_role("button", name="Verder").dblclick(delay=20)
    expect(page.get_by_role("button", name="Creditnota maken")).to_be_visible()
    expect(page.get_by_text("Nog open daarna")).to_be_visible()
    expect(page.get_by_text("€ 21.000,00")).to_be_visible()
    assert not CreditNote.objects.exists()
    page_checks(page)
    double_click(page, "Creditnota maken")
    assert [str(note.amount) for note in CreditNote.objects.all()] == ["939.60"]


TWO = {
    "sender": (
        "/instellingen/",
        ("iban", "NL02ABNA0123456789"),
        ("contact_phone", "088 1234567"),
        lambda: Issuer.objects.values_list("iban", "contact_phone").get(),
        ("NL02ABNA0123456789", "088 1234567"),
    ),
    "rate": (
        "/tarieven/{}/wijzigen/",
        ("value", "0,37"),
        ("note", "Uit het jaarverslag."),
        lambda: Rate.objects.values_list("value", "note").get(valid_from="2028-01-01"),
        (Decimal("0.37"), "Uit het jaarverslag."),
    ),
    "organisation": (
        "/organisaties/almelo/wijzigen/",
        ("kvk", "01234567"),
        ("source_locator", "bijlage 3"),
        lambda: Organisation.objects.values_list("kvk", "source_locator").get(slug="almelo"),
        ("01234567", "bijlage 3"),
    ),
}


@pytest.mark.parametrize("what", TWO)
def test_two_who_change_one_thing_lose_nothing(open_page, twente, coordinator, what):
    path, theirs, mine, stored, both = TWO[what]
    path = path.format(twente.rate("0.365").pk)
    first, second = (open_page(path, user=coordinator) for _ in range(2))
    for page, (field, value) in ((first, theirs), (second, mine)):
        page.locator(f"#id_{field}").fill(value)
        page.get_by_label("Reden van de wijziging").fill("Controle.")
        page.get_by_role("button", name="Opslaan").click()
        page.wait_for_load_state()
    expect(second.get_by_text("Overgenomen van de ander").first).to_be_visible()
    expect(second.locator(f"#id_{theirs[0]}")).to_have_value(theirs[1])
    assert stored() != both
    second.get_by_role("button", name="Opslaan").click()
    expect(second.get_by_text("Uw wijziging is nog niet opgeslagen")).to_have_count(0)
    assert stored() == both
