"""The papers built from rows: what goes into the frozen facts, and nothing that paper
cannot carry.
"""

import datetime as dt
from decimal import Decimal

import pytest

from contributions.issuing.documents import (
    credit_note_document,
    invoice_document,
    overview_document,
)
from contributions.years.reports.years import year_report
from ivz.papers.facts import from_facts, to_facts
from ivz.papers.kinds import paper_html
from ivz.pdf.rendering import render_pdf
from ivz.region.models import InhabitantCount, Issuer
from portfolios.decisions.models import Decision
from tests.factories.invoices import issue_year
from tests.pdf import pdfs

pytestmark = pytest.mark.django_db
DAY = dt.date(2022, 1, 15)


def almelo_2022(twente, **changes):
    almelo = twente.municipality("Almelo")
    for name, value in changes.items():
        setattr(almelo, name, value)
    line = year_report(twente.fund, 2022).line_of(almelo)
    return invoice_document(
        issuer=Issuer.objects.get(),
        fund=twente.fund,
        organisation=almelo,
        year=2022,
        number="IVZ-2022-001",
        issued_on=DAY,
        due_on=dt.date(2022, 2, 14),
        lines=[line.facts],
    )


def overview(twente, year, on=DAY):
    return overview_document(
        issuer=Issuer.objects.get(), fund=twente.fund, report=year_report(twente.fund, year), on=on
    )


def test_invoice_document_from_rows(twente):
    paper = almelo_2022(twente, invoice_department="Crediteuren", buyer_reference="VPL-9")
    assert (paper.addressee.name, paper.addressee.lines) == (
        "Gemeente Almelo",
        ("Crediteuren", "Postbus 1", "7600 GC  ALMELO"),
    )
    assert (paper.sender.name, paper.sender.return_address) == (
        "Veiligheidsregio Twente",
        "Postbus 1400, 7500 BK Enschede",
    )
    assert (paper.total, paper.buyer_reference, paper.iban, paper.account_is_demo) == (
        Decimal("21939.60"),
        "VPL-9",
        "NL91ABNA0417164300",
        True,
    )
    assert paper.subject == "Bijdrage Platform IVZ, 1 januari tot en met 31 december 2022"
    assert paper.sender.details == [
        ("Telefoon", "088 256 7800"),
        ("E-mail", "platformivz@vrtwente.example"),
    ]
    assert from_facts(type(paper), to_facts(paper)) == paper


@pytest.mark.parametrize(("treatment", "number"), [("outside", ""), ("exempt", "NL001234567B01")])
def test_invoice_document_names_the_vat_number_only_when_exempt(twente, treatment, number):
    Issuer.objects.update(vat_number="NL001234567B01")
    twente.fund.vat_treatment = treatment
    assert almelo_2022(twente).vat_number == number


def test_invoice_document_carries_nothing_that_paper_cannot(twente):
    Decision.objects.filter(pk=twente.agreement.pk).update(
        title="Overeenkomst 漢 → artikel\u202f8.1 😀"
    )
    paper = almelo_2022(twente)
    assert (
        paper.lines[0].decision
        == "Overeenkomst ? - artikel 8.1 ? (2 december 2019, datum aangenomen)"
    )
    assert "Overeenkomst ? - artikel 8.1 ?" in pdfs.text(
        render_pdf(paper_html(paper), identifier="x", created=DAY)
    )


def test_credit_note_document_counts_what_went_before(twente):
    note = credit_note_document(
        issuer=Issuer.objects.get(),
        invoice=almelo_2022(twente),
        number="IVZ-C-2022-002",
        issued_on=DAY,
        amount=Decimal("39.60"),
        reason="Te veel",
        credited_before=Decimal("900.00"),
    )
    assert (note.invoice_number, note.invoice_total, note.left) == (
        "IVZ-2022-001",
        Decimal("21939.60"),
        Decimal("21000.00"),
    )


def test_overview_document_before_and_after_issue(twente, coordinator):
    before = overview(twente, 2022)
    assert (before.is_final, before.status, {row.remark for row in before.rows}) == (
        False,
        "Kan worden verstuurd",
        {"Nog geen factuur"},
    )
    issue_year(twente.fund, 2022, coordinator)
    after = overview(twente, 2022)
    assert (after.is_final, after.status, {row.remark for row in after.rows}) == (
        True,
        "Verstuurd",
        {"Verstuurd"},
    )
    assert "IVZ-2022-" not in paper_html(after)
    assert (before.total, after.total, after.inhabitants) == (
        Decimal("189519.90"),
        Decimal("189519.90"),
        631733,
    )
    assert after.rate_text == "€\u00a00,30 per inwoner (vastgesteld)"
    assert after.sources == ("CBS, bevolking op 1 januari",)


def test_overview_document_of_2015_knows_only_the_region(twente):
    paper = overview(twente, 2015)
    assert (paper.payer_label, [row.name for row in paper.rows], paper.total) == (
        "Regio",
        ["Veiligheidsregio Twente"],
        Decimal("93913.80"),
    )
    assert (paper.decision_text, paper.reference_text) == ("Geen besluit vastgelegd", "1 mei 2014")


def test_overview_document_of_2014_has_the_fixed_contribution(twente):
    paper = overview(twente, 2014)
    assert [(row.name, row.amount, row.remark) for row in paper.fixed_rows] == [
        ("Politie Twente", Decimal("20000.00"), "Vaste bijdrage")
    ]
    assert paper.grand_total == paper.total + 20000


def test_overview_document_of_2019_shows_the_rounding(twente):
    paper = overview(twente, 2019)
    assert (paper.reference_text, paper.total, paper.rounding_difference) == (
        "Niet vermeld",
        Decimal("125576.00"),
        Decimal("-3.60"),
    )
    assert paper.rounding_text == "Per bedrag, op hele euro's, naar beneden"


def test_overview_document_of_2028_is_an_estimate(twente):
    paper = overview(twente, 2028)
    assert (paper.rate_text, paper.rows[0].amount, paper.rows[0].remark) == (
        "€\u00a00,365 per inwoner (voorgenomen)",
        Decimal("27125.71"),
        "Raming",
    )
    assert paper.total == Decimal("233894.23")


def test_overview_document_says_where_a_count_is_missing(twente):
    almelo = twente.municipality("Almelo")
    InhabitantCount.objects.bulk_create(
        InhabitantCount(
            organisation=almelo,
            reference_date=c.reference_date,
            inhabitants=c.inhabitants,
            status=c.status,
            version=2,
            withdrawn=True,
            source=c.source,
        )
        for c in almelo.counts.filter(reference_date__isnull=False)
    )
    row = overview(twente, 2022).rows[0]
    assert (row.name, row.inhabitants, row.amount, row.remark) == (
        "Almelo",
        None,
        None,
        "Geen inwonertal",
    )


def test_overview_document_before_the_first_rate(twente):
    paper = overview(twente, 2010)
    assert (paper.rate_text, paper.rounding_text, paper.rows[0].remark) == (
        "Geen tarief bekend",
        "",
        "Geen tarief",
    )
