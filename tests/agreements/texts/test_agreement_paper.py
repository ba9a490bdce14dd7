"""The paper of an agreement: a real PDF with its text and a block for each party to sign in."""

import datetime as dt

import pytest

from agreements.texts.documents import AgreementDocument, agreement_document
from agreements.texts.reports.clock import agreements_with_parts
from agreements.texts.tasks import build_agreement
from ivz.papers.facts import from_facts, to_facts
from ivz.papers.kinds import paper_page
from tests.factories.agreements import agreement, article, party, service_agreement
from tests.pdf.pdfs import kinds, loose_content, opened, texts

ON = dt.date(2026, 11, 22)
pytestmark = pytest.mark.django_db


def test_the_paper_of_a_summary(twente):
    made = service_agreement(twente)
    name, content = build_agreement({"key": made.key, "on": ON.isoformat()})
    pages = texts(content)
    told = " ".join(pages)
    assert name == "overeenkomst-do-2019.pdf"
    assert "niet de tekst die de partijen hebben getekend" in told
    assert "6.5 Tarieven veranderen na een besluit." in told
    assert told.count("getekend, dag per partij niet bekend") == 15
    assert "O. van Veldhuizen tekent in twee hoedanigheden" in told
    assert "Handtekening:" not in told
    with opened(content) as pdf:
        assert kinds(pdf).count("/H1") == 1
        assert loose_content(pdf) == []
        assert pdf.Root.MarkInfo.Marked


def test_a_full_text_leaves_room_to_sign(twente):
    made = agreement(text_state="full", document_number="D/25/1", sign_by=ON)
    article(made, "1", "", heading="Begrippen")
    article(made, "1.1", "Eerste regel.\n- punt")
    party(
        made,
        twente.municipality("Almelo"),
        1,
        capacity="opdrachtgever",
        representative="burgemeester",
    )
    party(made, twente.region, 2, has_signature_line=False)
    paper = agreement_document(agreements_with_parts().get(pk=made.pk), ON)
    assert [(block.party, block.standing, block.is_open) for block in paper.blocks] == [
        ("Gemeente Almelo", "nog te ondertekenen", True)
    ]
    assert paper.without_line == ("Veiligheidsregio Twente",)
    assert [(clause.title, clause.is_top, clause.lines) for clause in paper.clauses] == [
        ("Artikel 1 Begrippen", True, ()),
        ("1.1", False, ("Eerste regel.", "- punt")),
    ]
    assert from_facts(AgreementDocument, to_facts(paper)) == paper
    html = paper_page("agreements/texts/pdf/agreement.html", document=paper)
    assert html.count("Handtekening:") == 1
    assert "Samenvatting" not in html


def test_annexes_come_after_the_signatures_and_lists_are_lists(twente):
    made = agreement(text_state="full")
    article(made, "", "Het overleg van de burgemeesters.", kind="definition", heading="DVO")
    article(made, "4.3", "Het platform:\n- deelt kennis;\no vraagt subsidie aan.\nEn meer.")
    article(made, "", "Aldus overeengekomen.", kind="closing")
    article(made, "", "De tabel.", kind="annex", heading="Bijlage inspanning")
    article(made, "", "De kaart.", kind="annex", heading="Governance")
    party(made, twente.municipality("Almelo"))
    html = paper_page(
        "agreements/texts/pdf/agreement.html",
        document=agreement_document(agreements_with_parts().get(pk=made.pk), ON),
    )
    order = [
        html.index(words)
        for words in (
            "Aldus overeengekomen.",
            "Handtekening:",
            "<h2>Bijlage inspanning</h2>",
            "<h2>Bijlage Governance</h2>",
        )
    ]
    assert order == sorted(order)
    assert "<ul><li>deelt kennis;</li><li>vraagt subsidie aan.</li></ul>" in html
    assert "<p>En meer.</p>" in html
    assert "<strong>DVO:</strong>" in html
    assert "Begrip DVO" not in html
