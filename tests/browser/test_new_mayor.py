"""The secretary records a new mayor in Chromium: who left, what became vacant, and what the new one
takes over.
"""

import datetime as dt

import pytest
from playwright.sync_api import Page, expect

from portfolios.bodies.enums import ExOfficio
from portfolios.bodies.models.portfolios import Holding
from tests.factories.seats import board, held, mayor, portfolio


@pytest.fixture
def almelo(twente) -> None:
    """A mayor of Almelo with two portfolios, who sits in the DVO by office."""
    board("dvo", name="Districtelijk Veiligheidsoverleg Twente", ex_officio=ExOfficio.ALL_MAYORS)
    office = mayor("A. Een", "Almelo")
    held(office, portfolio("Brandweer", board("ab", kind="board"), nature="ba"))
    held(office, portfolio("Cybercrime", board("dvo")))


def row(page: Page, name: str) -> str:
    return page.get_by_role("row").filter(has_text=name).first.inner_text()


def test_new_mayor_follows_and_takes_over(open_page, page_checks, secretary, almelo):
    page = open_page("/bestuurders/", user=secretary, width=1280)
    assert "A. Een" in row(page, "Almelo")
    page.get_by_role("link", name="Bestuurder toevoegen").click()
    page.get_by_label("Naam", exact=True).fill("B. Twee")
    page.get_by_role("button", name="Opslaan").click()
    page.get_by_role("link", name="Ambt toevoegen").click()
    page.get_by_label("Organisatie").select_option("Almelo")
    page.get_by_label("In het ambt vanaf").fill("2021-09-01")
    page.get_by_role("button", name="Opslaan").click()
    expect(
        page.get_by_text("Deze gemeente heeft in die periode al een burgemeester.").first
    ).to_be_visible()
    page.get_by_label("Laat het ambt van de zittende burgemeester").check()
    page.get_by_role("button", name="Opslaan").click()
    expect(
        page.get_by_role("cell", name="burgemeester van Almelo").or_(
            page.get_by_role("rowheader", name="burgemeester van Almelo")
        )
    ).to_be_visible()
    person = page.url
    _vacant_in_between(page)
    page.goto(person)
    page.get_by_role("link", name="Portefeuilles overnemen").click()
    page_checks(page)
    page.get_by_role("button", name="Overnemen").click()
    expect(page.get_by_text("B. Twee heeft 2 portefeuilles overgenomen.")).to_be_visible()
    assert (
        Holding.objects.filter(
            office__person__name="B. Twee", valid_from=dt.date(2021, 9, 1)
        ).count()
        == 2
    )
    _on_both_days(page)


def _vacant_in_between(page: Page) -> None:
    base = page.url.split("/bestuurders/")[0]
    page.goto(f"{base}/portefeuilles/open/?peildatum=2021-09-01")
    assert "vacant sinds 1 september 2021, was A. Een" in row(page, "Brandweer")


def _on_both_days(page: Page) -> None:
    base = page.url.split("/bestuurders/")[0]
    page.goto(f"{base}/portefeuilles/verdeling/?peildatum=2021-09-01")
    assert "B. Twee (Almelo)" in row(page, "Brandweer")
    page.goto(f"{base}/portefeuilles/verdeling/?peildatum=2021-08-31")
    assert "A. Een (Almelo)" in row(page, "Brandweer")
    page.goto(f"{base}/organen/dvo/?peildatum=2021-09-01")
    assert "B. Twee" in row(page, "Burgemeester van Almelo")
