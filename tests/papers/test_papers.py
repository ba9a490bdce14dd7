"""The papers as they come out: the text on the PDF is what the facts say, in the right place, on
one page.
"""

import dataclasses
import datetime as dt
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest

from contributions.invoices.calculation import fixed_line
from contributions.issuing.documents import (
    OverviewRow,
)
from ivz.papers.facts import from_facts, to_facts
from ivz.papers.kinds import paper_html
from ivz.papers.letterhead import Addressee
from ivz.pdf.rendering import render_pdf
from tests.factories import documents as papers
from tests.pdf import pdfs

MM = 72 / 25.4
NBSP = "\u00a0"


def render(html: str) -> bytes:
    return render_pdf(html, identifier="test", created=dt.date(2022, 1, 15))


def one_page(html: str) -> str:
    [text] = pdfs.texts(render(html))
    return text


def test_invoice_says_every_fact():
    text = one_page(paper_html(papers.invoice()))
    for fact in (
        "Veiligheidsregio Twente",
        "Retouradres: Postbus 1400, 7500 BK Enschede",
        "Gemeente Almelo Crediteurenadministratie Postbus 5100 7600 GC ALMELO",
        "Bezoekadres Nijverheidstraat 30, Enschede",
        "Factuurnummer Factuurdatum Vervaldatum Uw kenmerk",
        "IVZ-2022-001 15 januari 2022 14 februari 2022 VPL 2022-00417",
        "Betreft Bijdrage Platform IVZ, 1 januari tot en met 31 december 2022",
        "Bijdrage Platform IVZ 2022 73.132 € 0,30 € 21.939,60",
        "Totaal te betalen € 21.939,60",
        "Bijdrage gemeenschappelijke regeling, niet onderworpen aan btw.",
        "73.132 inwoners × € 0,30 = € 21.939,60",
        (
            "Aantal inwoners 73.132 op 1 januari 2021, bron: CBS StatLine, Regionale kerncijfers"
            " Nederland (70072ned), GM0141"
        ),
        "Tarief € 0,30 per inwoner, geldt vanaf 1 januari 2020",
        (
            "Besluit of afspraak Bestuursovereenkomst DVO en Platform IVZ, artikel 8.1 (2 december"
            " 2019, datum aangenomen)"
        ),
        "Afronding op hele centen, een halve cent naar boven",
        "uiterlijk op 14 februari 2022 betalen?",
        "Rekening (IBAN) NL91 ABNA 0417 1643 00",
        "Ten name van Veiligheidsregio Twente (test)",
        "Betalingskenmerk IVZ-2022-001",
        "Testrekening – niet betalen",
        "Hebt u een vraag over deze factuur? Neem contact op met Platform IVZ, financiële",
        "platform-ivz@vrtwente.example",
        "088 256 7800",
        "Pagina 1 van 1",
    ):
        assert fact in text
    assert "CONCEPT" not in text


def test_invoice_on_a_real_account_has_no_warning():
    text = one_page(paper_html(papers.invoice(account_is_demo=False, vat_number="NL001234567B01")))
    assert "niet betalen" not in text
    assert "niet onderworpen aan btw. Ons btw-nummer is NL001234567B01." in text


def test_invoice_concept_has_no_number_and_asks_nothing():
    text = one_page(paper_html(papers.invoice(), concept=True))
    assert "IVZ-2022-001" not in text
    assert text.count("CONCEPT") == 2
    assert "Dit is een concept. U hoeft niet te betalen; de factuur volgt." in text
    assert "betalen? Vermeld" not in text


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (papers.line(75688, "0.365"), "75.688 inwoners × € 0,365 = € 27.626,12"),
        (
            papers.line(74317, "0.365"),
            "74.317 inwoners × € 0,365 = € 27.125,705, afgerond € 27.125,71",
        ),
        (
            papers.line(80648, "0.20", "euros_down"),
            "80.648 inwoners × € 0,20 = € 16.129,60, afgerond € 16.129,00",
        ),
        (
            fixed_line(Decimal("20000.00"), "Vaste bijdrage", "Actieplan 2015"),
            "Vast bedrag per jaar: € 20.000,00 Besluit of afspraak Actieplan 2015",
        ),
    ],
)
def test_invoice_explains_its_sum(line, sentence):
    assert sentence in one_page(paper_html(papers.invoice(line)))


def test_invoice_of_long_facts_stays_on_one_page():
    sender = papers.letterhead(
        window_top_mm=60,
        kvk="12345678",
        oin="00000001820029336000",
        department="Afdeling financiën en control van de veiligheidsregio",
    )
    addressee = Addressee(
        "Gemeente Hof van Twente en omliggende kernen van de regio",
        ("Bedrijfsvoering, crediteurenadministratie", "Postbus 54", "7470 AB  GOOR"),
    )
    assert "Pagina 1 van 1" in one_page(
        paper_html(papers.invoice(sender=sender, addressee=addressee))
    )


def test_invoice_that_needs_two_pages_asks_for_payment_once():
    long = dataclasses.replace(
        papers.line(), decision="Bestuursovereenkomst met een lange omschrijving, " * 30
    )
    first, second = pdfs.texts(
        render(paper_html(papers.invoice(long, sender=papers.letterhead(window_top_mm=70))))
    )
    assert [
        (page.count("Rekening (IBAN)"), page.count("Vragen"), page.count("niet betalen"))
        for page in (first, second)
    ] == [
        (0, 0, 0),
        (1, 1, 1),
    ]
    assert "Pagina 2 van 2" in second


@pytest.mark.parametrize(
    ("side", "top", "edge", "left"),
    [("left", 50, 25, 25), ("left", 38, 33, 33), ("right", 55, 20, 100)],
)
def test_invoice_address_stands_in_the_window(side, top, edge, left):
    sender = papers.letterhead(window_side=side, window_top_mm=top, window_edge_mm=edge)
    with pypdfium2.PdfDocument(render(paper_html(papers.invoice(sender=sender)))) as pdf:
        page = pdf[0]
        found = page.get_textpage().search("Gemeente Almelo")
        at = found.get_next()
        x, _, _, y = found.textpage.get_charbox(at[0])
        height = page.get_height()
    assert abs(x / MM - left) < 1
    assert 3 < (height - y) / MM - top < 8


def test_credit_note_of_the_whole_amount():
    text = one_page(paper_html(papers.credit_note()))
    assert "IVZ-C-2022-001 3 maart 2022 IVZ-2022-001 VPL 2022-00417" in text
    assert (
        "Factuur IVZ-2022-001 van 15 januari 2022 € 21.939,60 Nu gecrediteerd € 21.939,60 Daarna"
        " blijft van de factuur over € 0,00" in text
    )
    assert "Het inwonertal is gewijzigd." in text
    assert "Factuur IVZ-2022-001 is hiermee helemaal vervallen." in text


def test_credit_note_of_a_part_after_another():
    text = one_page(paper_html(papers.credit_note("39.60", "900.00")))
    assert (
        "Al eerder gecrediteerd op deze factuur € 900,00 Nu gecrediteerd € 39,60 Daarna blijft van"
        " de factuur over € 21.000,00" in text
    )
    assert "Factuur IVZ-2022-001 geldt nog voor € 21.000,00." in text


def test_overview_of_fourteen_on_one_page():
    text = one_page(paper_html(papers.overview()))
    assert "Vastgelegd bij het versturen van de facturen op 15 januari 2022." in text
    assert "Gemeente Inwoners Peildatum Tarief (€) Bijdrage (€) Opmerking" in text
    assert "Gemeente 002 20.037 01-01-2021 0,30 6.011,10 Verstuurd" in text
    assert "Totaal 283.367 85.010,10" in text
    assert "Bronnen CBS, bevolking op 1 januari" in text.replace(" •", "")
    assert "Stand op" not in text


def test_overview_that_can_still_change_says_so():
    row = OverviewRow("Politie Twente", None, None, None, Decimal("20000.00"), "Vaste bijdrage")
    paper = papers.overview(
        is_final=False,
        status="Raming",
        notes=("Dit is een raming.",),
        fixed_rows=(row,),
        grand_total=Decimal("105010.10"),
        rounding_difference=Decimal("-7.50"),
    )
    text = one_page(paper_html(paper))
    assert "CONCEPT Stand op 15 januari 2022. Dit overzicht kan nog veranderen." in text
    assert "Politie Twente 20.000,00 Vaste bijdrage Totaal met vaste bijdragen 105.010,10" in text
    assert "Dat is € -7,50 verschil met de som zonder afronding." in text
    assert "Let op Dit is een raming." in text.replace(" •", "")


def test_overview_of_342_repeats_its_head_and_totals_once():
    pages = pdfs.texts(render(paper_html(papers.overview(342))))
    assert len(pages) == 9
    assert all(
        "Gemeente Inwoners Peildatum Tarief (€) Bijdrage (€) Opmerking" in page for page in pages
    )
    assert [f"Pagina {n} van 9" in page for n, page in enumerate(pages, 1)] == [True] * 9
    assert ["Totaal" in page for page in pages] == [False] * 8 + [True]
    assert sum(page.count("Verstuurd") for page in pages) == 342 + 1  # and the status of the year


def test_overview_with_long_remarks_lies_flat():
    upright, flat = (
        papers.overview(),
        papers.overview(
            fixed_rows=(
                OverviewRow(
                    "Politie", None, None, None, None, "Vaste bijdrage volgens het actieplan 2015"
                ),
            )
        ),
    )
    shapes = []
    for paper in (upright, flat):
        with pdfs.opened(render(paper_html(paper))) as pdf:
            shapes.append(pdf.pages[0].mediabox[2] > pdf.pages[0].mediabox[3])
    assert shapes == [False, True]


@pytest.mark.parametrize(
    "paper",
    [
        papers.invoice(),
        papers.credit_note(),
        papers.overview(3),
        papers.invoice(fixed_line(Decimal(20000), "Vast", "")),
    ],
    ids=lambda p: type(p).__name__,
)
def test_papers_come_back_from_their_facts(paper):
    facts = to_facts(paper)
    assert from_facts(type(paper), facts) == paper


def test_papers_escape_what_people_typed():
    html = paper_html(papers.invoice(buyer_reference="<script>alert(1)</script>"))
    assert "<script>" not in html
    assert "<script>alert(1)</script>" in one_page(html)


def test_style_sheet_keeps_to_what_was_measured():
    style = (Path(__file__).parents[2] / "ivz/pdf/paper.css").read_text().partition("*/")[2]
    for forbidden in ("font-variant", "opacity", "<img", "woff2"):
        assert forbidden not in style
    assert style.count("font-feature-settings") == 2
