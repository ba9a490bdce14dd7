"""Long texts as safe HTML: what is allowed, what is not, and headings that skip no level."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivz.web.prose import escaped, plain, prose

ALLOWED_TAGS = {"p", "ul", "ol", "li", "strong", "em", "a", "br", "h3", "h4", "h5", "h6"}
MARKS = st.text(alphabet="ab #*_-1.()[]<>\\&\"'`!{}:/\n\t€é", max_size=80)


class Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.opened.append(tag)
        self.links += [value for name, value in attrs if name == "href"]


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("", ""),
        (
            "Een **vette** en _schuine_ regel.",
            "<p>Een <strong>vette</strong> en <em>schuine</em> regel.</p>",
        ),
        ("een\n\ntwee", "<p>een</p>\n<p>twee</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("# Kop\n\n#### Diep\n\n## Midden", "<h3>Kop</h3>\n<h4>Diep</h4>\n<h4>Midden</h4>"),
        ("###\n\n-\n\ntekst", "<p>tekst</p>"),
        (
            "[uit](javascript:alert(1)) [hier](/pad/)",
            "<p>[uit](javascript:alert(1)) [hier](/pad/)</p>",
        ),
        (
            "[a](mailto:x@y.example)",
            '<p><a href="mailto:x@y.example" class="utrecht-link">a</a></p>',
        ),
        (
            "![a](https://y.example)",
            (
                '<p>!<a href="https://y.example" class="utrecht-link" rel="noopener'
                ' noreferrer">a</a></p>'
            ),
        ),
        (
            "[](https://y.example)",
            (
                '<p><a href="https://y.example" class="utrecht-link" rel="noopener'
                ' noreferrer">https://y.example</a></p>'
            ),
        ),
        ("`code` en | tabel |", "<p>`code` en | tabel |</p>"),
    ],
)
def test_prose_writes_a_small_part_of_markdown(typed, html):
    assert prose(typed).strip() == html


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("zie [de site](https://y.example/a)", "<p>zie de site (https://y.example/a)</p>"),
        ("[https://y.example](https://y.example)", "<p>https://y.example</p>"),
        ("[](mailto:x@y.example)", "<p>x@y.example</p>"),
    ],
)
def test_prose_on_paper_writes_the_address_behind_a_link(typed, html):
    assert prose(typed, on_paper=True).strip() == html


def test_headings_begin_where_the_page_wants_them():
    assert prose("## A\n\n### B", highest=4).split() == ["<h4>A</h4>", "<h5>B</h5>"]


def test_plain_takes_the_marks_away():
    assert (
        plain("# Kop\n\nEen **vette**\nregel\\\nmet [link](https://y.example)")
        == "Kop Een vette regel met link"
    )


@given(MARKS)
def test_prose_gives_no_other_tags_and_no_other_links(typed):
    tags = Tags(prose(typed))
    assert set(tags.opened) <= ALLOWED_TAGS
    assert all(re.match(r"(https?://|mailto:)", link, re.IGNORECASE) for link in tags.links)
    levels = [int(tag[1]) for tag in tags.opened if re.fullmatch(r"h\d", tag)]
    assert all(after <= before + 1 for before, after in zip([2, *levels], levels, strict=False))
    assert "a" not in Tags(prose(typed, on_paper=True)).opened


@given(MARKS)
def test_escaped_means_nothing_in_markdown(typed):
    words = " ".join(typed.split())
    shown = prose(f"x{escaped(words)}x").strip()
    assert Tags(shown).opened == ["p"]
    assert plain(f"x{escaped(words)}x") == f"x{words}x"
