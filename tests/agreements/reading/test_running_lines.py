"""What a PDF repeats on every page is no part of the text; everything else stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.reading.calculation.running_lines import without_running_lines

HEAD, FOOT = "Overeenkomst Platform", "D/25/822696 Pagina {} van 3"


def page(number: int, *lines: str) -> str:
    return "\n".join([HEAD, *lines, FOOT.format(number)])


def kept(pages: list[str]) -> list[str]:
    return without_running_lines(pages)[0]


def test_head_and_foot_go_and_the_text_stays():
    pages = [
        page(1, "Artikel 1", "Eerste tekst die"),
        page(2, "doorloopt.", "• • •", "Artikel 2"),
        page(3, "Tweede tekst."),
    ]
    found, notes = without_running_lines(pages)
    assert found == [
        f"{HEAD}\nArtikel 1\nEerste tekst die",
        "doorloopt.\nArtikel 2",
        "Tweede tekst.",
    ]
    assert [note.partition(": ")[2] for note in notes] == [
        "“D/25/822696 Pagina 1 van 3” (3 keer). Hoort het bij de tekst? Voeg het dan toe.",
        "“Overeenkomst Platform” (2 keer). Hoort het bij de tekst? Voeg het dan toe.",
    ]


def test_a_number_alone_goes_only_where_it_is_that_of_the_page():
    found, notes = without_running_lines(["Tekst\n- 1 -", "7\nTekst twee\n2"])
    assert found == ["Tekst", "7\nTekst twee"]
    assert notes == ["Weggelaten uit de PDF: de bladzijdenummers."]


def test_article_numbers_at_the_top_of_pages_stay():
    pages = ["Artikel 1\nEen.", "Artikel 2\nTwee.", "Artikel 3\nDrie."]
    assert without_running_lines(pages) == (pages, [])


def test_one_page_keeps_its_first_and_last_line():
    assert kept(["Titel\nTekst"]) == ["Titel\nTekst"]


def test_a_head_that_is_the_title_stays_where_it_is_the_title():
    pages = [
        f"Bestuursovereenkomst Platform\nTekst {word}.\nSlot {word}."
        for word in ("een", "twee", "drie", "vier")
    ]
    found = kept(pages)
    assert found[0].splitlines()[0] == "Bestuursovereenkomst Platform"
    assert found[1:] == [
        "Tekst twee.\nSlot twee.",
        "Tekst drie.\nSlot drie.",
        "Tekst vier.\nSlot vier.",
    ]


def test_the_head_of_every_page_of_an_annex_stays():
    pages = ["Artikel 1\nEen.", "Artikel 2\nTwee."] + [
        f"Bijlage 1 Tarieven\n{year} € 0,{year}" for year in (2026, 2027, 2028)
    ]
    assert without_running_lines(pages) == (pages, [])


def test_the_lines_to_sign_on_stay_on_every_page():
    signed = [
        f"Gemeente {name}\nvertegenwoordigd door\nNaam:\nDatum: ..........\nHandtekening:"
        for name in ("Almelo", "Borne", "Hengelo")
    ]
    assert without_running_lines(["Artikel 1\nTekst.", *signed]) == (
        ["Artikel 1\nTekst.", *signed],
        [],
    )


def test_two_pages_with_the_same_second_line_keep_it():
    pages = [
        "Eerste regel\nDe gemeenten betalen.\nMeer.",
        "Andere regel\nDe gemeenten betalen.\nNog meer.",
    ]
    assert without_running_lines(pages) == (pages, [])


def test_a_paragraph_inside_the_text_is_no_head_however_often_it_returns():
    pages = [
        f"Regel {word}\nDe gemeenten betalen.\nSlot {word}" for word in ("een", "twee", "drie")
    ]
    assert without_running_lines(pages) == (pages, [])


@pytest.mark.parametrize(
    "line",
    [
        "4.2 De gemeenten betalen.",
        "2. Prijs",
        "- kennis delen",
        "a) advies",
        "Artikel 3 Prijs",
        "BIJLAGE A",
    ],
)
def test_what_looks_like_a_part_of_an_agreement_stays(line):
    pages = [f"{line}\nTekst {word}." for word in ("een", "twee", "drie")]
    assert without_running_lines(pages) == (pages, [])


def test_a_line_at_another_place_from_the_edge_stays():
    pages = ["Kop\nA.\nB.\nC.", "D.\nKop\nE.\nF.", "G.\nH.\nKop\nI."]
    assert without_running_lines(pages) == (pages, [])


def test_a_line_in_the_middle_of_a_page_stays():
    lines = "\n".join(["a1", "b1", "c1", "Handtekening:", "d1", "e1", "f1"])
    other = "\n".join(["a2", "b2", "c2", "Handtekening:", "d2", "e2", "f2"])
    assert kept([lines, other]) == [lines, other]


@given(st.lists(st.text(alphabet="abc1 \n•", max_size=40), max_size=5))
def test_no_page_is_lost_and_nothing_is_added(pages):
    found = kept(pages)
    assert len(found) == len(pages)
    for before, after in zip(pages, found, strict=True):
        assert set(after.split()) <= set(before.split())
