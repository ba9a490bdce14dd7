"""What a PDF repeats on every page is no part of the text; everything else stays."""

from hypothesis import given
from hypothesis import strategies as st

from agreements.calculation.running_lines import without_running_lines

HEAD, FOOT = "Overeenkomst Platform", "D/25/822696 Pagina {} van 3"


def page(number: int, *lines: str) -> str:
    return "\n".join([HEAD, *lines, FOOT.format(number)])


def test_head_and_foot_go_and_the_text_stays():
    pages = [page(1, "Artikel 1", "Eerste tekst die"), page(2, "doorloopt.", "• • •", "Artikel 2"), page(3, "Tweede tekst.")]
    assert without_running_lines(pages) == ["Artikel 1\nEerste tekst die", "doorloopt.\nArtikel 2", "Tweede tekst."]


def test_a_number_alone_goes_only_where_it_is_that_of_the_page():
    assert without_running_lines(["Tekst\n- 1 -", "7\nTekst twee\n2"]) == ["Tekst", "7\nTekst twee"]


def test_article_numbers_at_the_top_of_pages_stay():
    pages = ["Artikel 1\nEen.", "Artikel 2\nTwee.", "Artikel 3\nDrie."]
    assert without_running_lines(pages) == pages


def test_one_page_keeps_its_first_and_last_line():
    assert without_running_lines(["Titel\nTekst"]) == ["Titel\nTekst"]


def test_a_line_in_the_middle_of_a_page_stays():
    lines = "\n".join(["a1", "b1", "c1", "Handtekening:", "d1", "e1", "f1"])
    other = "\n".join(["a2", "b2", "c2", "Handtekening:", "d2", "e2", "f2"])
    assert without_running_lines([lines, other]) == [lines, other]


@given(st.lists(st.text(alphabet="abc1 \n•", max_size=40), max_size=5))
def test_no_page_is_lost_and_nothing_is_added(pages):
    found = without_running_lines(pages)
    assert len(found) == len(pages)
    for before, after in zip(pages, found, strict=True):
        assert set(after.split()) <= set(before.split())
