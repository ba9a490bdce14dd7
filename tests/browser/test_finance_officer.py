"""A finance officer of Almelo in Chromium: logs in, finds its sheet, sees how the amount came
about, takes its files along.
"""

import csv
import io
from decimal import Decimal

import openpyxl
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.factories.invoices import issue_year
from tests.pdf.pdfs import opened, text

PASSWORD = "wachtwoord-voor-tests"
AMOUNT, TOTAL = Decimal("21939.60"), Decimal("189519.90")


@pytest.fixture
def issued(live_server, twente, coordinator) -> None:
    issue_year(twente.fund, 2022, coordinator)


def log_in(page: Page, name: str) -> None:
    page.get_by_label("Gebruikersnaam of e-mailadres").fill(name)
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Inloggen").click()


def downloaded(link: Locator) -> bytes:
    """What a link gives as a file."""
    with link.page.expect_download() as download:
        link.click()
    return download.value.path().read_bytes()


def check_overview(comma_separated: bytes, workbook: bytes, paper: bytes) -> None:
    """The same fourteen amounts and total in all three."""
    rows = list(csv.DictReader(io.StringIO(comma_separated.decode("utf-8-sig")), delimiter=";"))
    amounts = {row["Gemeente"]: Decimal(row["Bijdrage (EUR)"].replace(",", ".")) for row in rows}
    sheet = openpyxl.load_workbook(io.BytesIO(workbook), data_only=True).worksheets[0]
    head, *body = sheet.values
    column = head.index("Bijdrage (EUR)")
    in_sheet = {
        row[0]: round(Decimal(str(row[column])), 2)
        for row in body
        if row[0] and row[column] is not None
    }
    assert amounts == in_sheet
    assert (amounts["Almelo"], sum(amounts.values()) - amounts["Totaal"], amounts["Totaal"]) == (
        AMOUNT,
        TOTAL,
        TOTAL,
    )
    assert "189.519,90" in text(paper)


def test_finance_officer_logs_in_and_takes_overview_and_invoice_along(
    open_page, page_checks, clean, issued, finance
):
    page = open_page("/facturen/")  # nobody yet
    expect(page.get_by_role("heading", level=1)).to_have_text("Inloggen")
    page.goto("/")
    log_in(page, finance.username)
    expect(page.get_by_role("heading", level=1)).to_have_text("Gemeente Almelo")
    clean(page)
    page.get_by_role("table", name="bijdrage per jaar").get_by_role("link", name="2022").click()
    expect(page.get_by_role("region", name="Zo komt het bedrag tot stand")).to_contain_text(
        "73.132"
    )
    expect(page.get_by_role("region", name="Zo komt het bedrag tot stand")).to_contain_text(
        "€ 21.939,60"
    )
    clean(page)
    page.get_by_role("link", name="Alle bijdragen van 2022").click()
    expect(page.get_by_role("link", name=r"IVZ-2022")).to_have_text(
        ["IVZ-2022-001"]
    )  # all amounts, its own invoice only
    check_overview(
        *(
            downloaded(page.get_by_role("link", name=f"{kind} downloaden"))
            for kind in ("CSV", "XLSX", "PDF")
        )
    )
    clean(page)
    page.get_by_role("link", name="IVZ-2022-001").click()
    clean(page)
    paper = page.request.get(
        page.get_by_role("link", name="Factuur (PDF)").get_attribute("href")
    ).body()
    assert len(opened(paper).pages) == 1
    assert all(part in text(paper) for part in ("IVZ-2022-001", "Almelo", "73.132", "21.939,60"))


def test_finance_officer_finds_nothing_of_another_municipality(
    open_page, page_checks, issued, finance
):
    page = open_page("/facturen/", user=finance)
    expect(page.get_by_role("table").get_by_role("rowheader")).to_have_text(
        ["IVZ-2022-001", "Totaal"]
    )
    for path in (
        "/facturen/IVZ-2022-002/",
        "/facturen/IVZ-2022-002.pdf",
        "/bijdragen/2022/facturen.zip",
    ):
        assert page.goto(path).status == 404
        page_checks(page, allow=("status of 404",))
    page.locator(".app-user summary").click()
    page.get_by_role("button", name="Uitloggen").click()
    page.goto("/facturen/IVZ-2022-001/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Inloggen")
