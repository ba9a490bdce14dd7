"""Notes and letters on paper: every section in its place, own figures, and a PDF that a screen
reader can follow.
"""

import datetime as dt
from functools import cache

import pytest

from agreements.notes.documents.council_letter import CouncilLetter
from agreements.notes.documents.papers import NotePapers, note_number
from agreements.notes.models import CollegeContact, NoteText
from agreements.notes.services import notes as writing
from agreements.proposals.models import RateProposal
from ivz.core.refusal import Refused
from ivz.papers.kinds import kinds, paper_from, paper_html, stored
from ivz.pdf.rendering import render_pdf
from portfolios.bodies.models.people import Office, Person
from tests.factories.notes import DAY, TODAY, letter_text, note_proposal, note_text
from tests.pdf import pdfs

pytestmark = pytest.mark.django_db
ORDER = (
    "Toelichting voor de openbare besluitenlijst",
    "Voorgesteld besluit",
    "Inleiding",
    "Beoogd effect",
    "Argumenten voor",
    "Kanttekeningen",
    "Kosten, opbrengsten en dekking",
    "Uitvoering",
    "Bijlage(n)",
    "Procesinformatie",
    "Intern overleg",
    "Afstemming met portefeuillehouder",
    "Directie-advies",
    "Communicatie over het besluit",
)


@cache
def drawn(html: str) -> bytes:
    return render_pdf(html, identifier="proef", created=DAY)


@pytest.fixture
def text(twente) -> NoteText:
    return note_text(note_proposal(twente))


def papers_of(text: NoteText) -> NotePapers:
    return NotePapers(text, today=TODAY)


def headings(content: bytes) -> list[str]:
    with pdfs.opened(content) as pdf:
        return [kind for kind in pdfs.kinds(pdf) if kind.startswith("/H")]


def test_note_has_every_section_in_order_with_its_own_figures(text, twente):
    paper = papers_of(text).paper(twente.municipality("Almelo"), version=1, day=DAY)
    content = drawn(paper_html(paper))
    shown = pdfs.text(content).replace("\u00a0", " ")
    at = [shown.index(f"{heading} ") for heading in ORDER]
    assert at == sorted(at)
    for words in (
        (
            "Gemeente Almelo Voorstel aan het college van burgemeester en wethouders Bijdrage"
            " Platform IVZ"
        ),
        "CV-ivz-2028-GM0141 1 4 november 2025",
        "In te stemmen met Bestuursovereenkomst (D/25/822695).",
        "In te stemmen met een bijdrage van € 0,365 per inwoner.",
        "1.1 Het is goed",
        "2.1 Het is nodig voor Almelo",
        "2.1 De kosten stijgen Met € 3.344,27.",
        "Voor Almelo wordt € 23.781,44 per jaar € 27.125,71: € 3.344,27 meer.",
        "Met het huidige tarief 74.317 0,32 23.781,44",
        "Vanaf 1 januari 2028 74.317 0,365 27.125,71",
        "Verhoging (14,1%) 3.344,27",
        "Berekend met inwonertallen van 1 januari 2024, vastgesteld; het bedrag is een raming.",
        "Bijlage 1: Bestuursovereenkomst (D/25/822695)",
        "Bijlage 2: Governanceplaat (D/25/822697)",
    ):
        assert words in shown
    assert "{" not in shown
    assert "CONCEPT" not in shown


def test_note_is_tagged_without_a_skipped_heading(text, twente, coordinator):
    writing.save_section(
        text.pk,
        "introduction",
        "# Groot\n\n#### Klein\n\n- een\n- *twee*",
        by=coordinator,
        revision=0,
    )
    content = drawn(
        paper_html(
            papers_of(NoteText.objects.get()).paper(
                twente.municipality("Almelo"), version=1, day=DAY
            )
        )
    )
    levels = [int(kind[2]) for kind in headings(content)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))
    with pdfs.opened(content) as pdf:
        assert pdfs.loose_content(pdf) == []
        assert {"/L", "/LI", "/Table", "/TH"} <= set(pdfs.kinds(pdf))
        assert b'pdfuaid:part="1"' in pdf.Root.Metadata.read_bytes()


def test_public_part_holds_summary_and_decision_only(text, twente):
    paper = papers_of(text).paper(twente.municipality("Almelo"), version=1, day=DAY)
    shown = pdfs.text(drawn(kinds.get("public_note").html(paper)))
    assert "Tekst van toelichting voor de openbare besluitenlijst." in shown
    assert "In te stemmen met een bijdrage" in shown
    assert not any(f"{heading} " in shown for heading in ORDER[2:])
    assert "27.125,71" not in shown


def test_a_lower_rate_is_no_rise(text, twente):
    RateProposal.objects.filter(pk=text.proposal_id).update(value="0.30")
    text = NoteText.objects.get()
    shown = pdfs.text(
        drawn(paper_html(papers_of(text).paper(twente.municipality("Almelo"), version=1, day=DAY)))
    ).replace("\u00a0", " ")
    assert "Verlaging (6,3%) 1.486,34" in shown
    assert "Verhoging (" not in shown


def test_rates_on_paper_are_those_of_its_year(text, twente):
    """A proposal of before the rule, that began within a year: the paper compares the rates that
    its amounts were computed with.
    """
    RateProposal.objects.filter(pk=text.proposal_id).update(
        valid_from=dt.date(2027, 7, 1), value="0.34"
    )
    papers = papers_of(NoteText.objects.get())
    figures = papers.paper(twente.municipality("Almelo"), version=1, day=DAY).figures
    year = papers.effect.shown
    assert (figures.year, figures.old_rate, figures.new_rate) == (
        2028,
        year.old_rate,
        year.new_rate,
    )


def test_concept_says_so(text, twente):
    paper = papers_of(text).paper(twente.municipality("Almelo"), version=1, day=DAY)
    assert pdfs.text(drawn(paper_html(paper, concept=True))).count("CONCEPT") >= 2


def mayor(twente, name: str, person: str, **fields) -> Office:
    return Office.objects.create(
        person=Person.objects.create(name=person),
        organisation=twente.municipality(name),
        **{"kind": "mayor", "valid_from": dt.date(2020, 1, 1), **fields},
    )


def test_letter_has_the_order_of_a_letter_and_two_who_sign(twente):
    mayor(twente, "Hengelo", "S. Schelberg")
    text = letter_text(note_proposal(twente))
    hengelo = twente.municipality("Hengelo")
    CollegeContact.objects.create(
        municipality=hengelo,
        visiting_address="Plein 1",
        email="gemeente@hengelo.example",
        phone="14 074",
    )
    text.details.create(municipality=hengelo, case_number="3997535", their_reference="R-12")
    content = drawn(paper_html(papers_of(text).paper(hengelo, version=1, day=DAY)))
    [shown] = [page.replace("\u00a0", " ") for page in pdfs.texts(content)]
    for words in (  # in the window of the envelope and beside it
        "Retouradres: Postbus 1, 7600 GC HENGELO",
        "Gemeenteraad van Hengelo Postbus 1 7600 GC HENGELO",
        "Bezoekadres Plein 1 Telefoon 14 074 E-mail gemeente@hengelo.example",
        "de secretaris,",
        "de burgemeester, S. Schelberg",
    ):
        assert words in shown
    order = (
        "Gemeente Hengelo College van burgemeester en wethouders",
        "Raadsinformatiebrief",
        "Onderwerp Zaaknummer Uw kenmerk Datum",
        "3997535 R-12 4 november 2025",
        "Noem dan het zaaknummer",
        "Geachte leden van de raad,",
        "De bijdrage van Hengelo wordt € 30.316,17.",
        "Waarom",
        "Met vriendelijke groet, Burgemeester en wethouders van Hengelo,",
    )
    at = [shown.index(words) for words in order]
    assert at == sorted(at)
    assert headings(content) == ["/H1", "/H2"]


@pytest.mark.parametrize(
    ("fields", "day", "office", "name"),
    [
        ({}, dt.date(2025, 11, 4), "burgemeester", "B. Test"),
        ({"is_acting": True}, dt.date(2025, 11, 4), "waarnemend burgemeester", "B. Test"),
        ({"valid_from": dt.date(2025, 11, 4)}, dt.date(2025, 11, 3), "burgemeester", ""),
        ({"valid_from": dt.date(2025, 11, 4)}, dt.date(2025, 11, 4), "burgemeester", "B. Test"),
        ({"valid_until": dt.date(2025, 11, 5)}, dt.date(2025, 11, 4), "burgemeester", "B. Test"),
        ({"valid_until": dt.date(2025, 11, 5)}, dt.date(2025, 11, 5), "burgemeester", ""),
    ],
)
def test_letter_names_the_mayor_of_its_day(fields, day, office, name, twente):
    mayor(twente, "Borne", "B. Test", **fields)
    paper = papers_of(letter_text(note_proposal(twente))).paper(
        twente.municipality("Borne"), version=1, day=day
    )
    assert isinstance(paper, CouncilLetter)
    assert (paper.mayor_office, paper.mayor_name) == (office, name)


def test_letter_without_an_address_is_refused(twente):
    borne = twente.municipality("Borne")
    borne.postal_city = ""
    borne.save()
    papers = papers_of(letter_text(note_proposal(twente)))
    with pytest.raises(Refused, match="Van Borne is geen postadres bekend"):
        papers.paper(borne, version=1, day=DAY)
    assert [row.state for row in papers.standings(TODAY)].count("impossible") == 1


def test_facts_give_the_same_paper_back(text, twente):
    for of in (text, letter_text(text.proposal)):
        paper = papers_of(of).paper(twente.municipality("Almelo"), version=3, day=DAY)
        assert paper_from(type(paper), stored(paper)) == paper


def test_number_is_short_whatever_the_key(twente):
    long = note_proposal(twente, key="een-heel-lange-sleutel-van-een-voorstel")
    assert (
        note_number(long, "council_letter", twente.municipality("Almelo"))
        == f"RIB-v{long.pk}-GM0141"
    )


def test_characters_that_no_font_has_do_not_stop_a_note(text, twente, coordinator):
    writing.save_section(text.pk, "aim", "Van A → B 漢 **vet**", by=coordinator, revision=0)
    paper = papers_of(NoteText.objects.get()).paper(
        twente.municipality("Almelo"), version=1, day=DAY
    )
    assert "Van A - B ? vet" in pdfs.text(drawn(paper_html(paper)))
