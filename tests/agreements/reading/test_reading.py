"""Taking text out of files that people bring, and refusing with a sentence what has none."""

import io
import struct
import tracemalloc
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from agreements.reading.calculation import reading
from agreements.reading.calculation.reading import UnreadableText, read_text
from agreements.reading.calculation.splitting import split
from tests.factories.pdfs import text_pdf

LINES = [
    "Artikel 1 Begrippen",
    "Dit platform heet het proefplatform in deze tekst.",
    "Artikel 2 Slot",
    "Zo spreken partijen het met elkaar af.",
]
TEXT = "\n".join(LINES)


def word_file() -> bytes:
    document = docx.Document()
    for line in LINES:
        document.add_paragraph(line)
    document.add_paragraph("kennis delen", style="List Bullet")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Almelo", "6 uur"
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("tekst.txt", TEXT.encode()),
        ("TEKST.TXT", b"\xef\xbb\xbf" + TEXT.encode()),
        ("oud.txt", TEXT.encode("cp1252")),
        ("breed.txt", TEXT.encode("utf-16")),
        ("tekst.docx", word_file()),
        ("tekst.pdf", text_pdf([LINES])),
    ],
)
def test_each_kind_of_file_gives_the_same_articles(name, content):
    passages = split(read_text(name, content).text)
    assert [(p.number, p.heading) for p in passages] == [("1", "Begrippen"), ("2", "Slot")]
    assert passages[0].text == LINES[1]


def test_a_word_file_keeps_lists_and_tables():
    assert read_text("tekst.docx", word_file()).text.splitlines()[-2:] == [
        "- kennis delen",
        "Almelo | 6 uur",
    ]


def numbered_word_file(
    levels: list[tuple[str, str]], paragraphs: list[tuple[int | None, str]], *, start: int = 1
) -> bytes:
    """A Word file that numbers by itself; `levels` are (kind, how it is written), a paragraph
    without a level has no number.
    """
    written = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:lvlText'
        f' w:val="{words}"/></w:lvl>'
        for depth, (kind, words) in enumerate(levels)
    )
    return word_file_with_list(written, "", paragraphs)


def word_file_with_list(
    levels: str, override: str, paragraphs: list[tuple[int | None, str]]
) -> bytes:
    """A Word file with a list as its numbering part writes it."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    numbering.insert(
        0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>')
    )
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/>{override}</w:num>'
        )
    )
    for depth, text in paragraphs:
        properties = document.add_paragraph(text)._p.get_or_add_pPr()
        if depth is not None:
            properties.append(
                parse_xml(
                    f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId'
                    ' w:val="77"/></w:numPr>'
                )
            )
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


PARTS = [
    (0, "Begrippen"),
    (1, "Het platform heet het proefplatform."),
    (1, "Taken zijn er ook:"),
    (2, "kennis delen;"),
    (2, "advies geven."),
    (None, "Een losse alinea."),
    (0, "Slot"),
    (1, "Zo spreken partijen het af."),
    (0, ""),
]


def test_numbers_that_word_makes_are_read_as_it_shows_them():
    levels = [("decimal", "Artikel %1"), ("decimal", "%1.%2"), ("lowerLetter", "%3)")]
    assert read_text("a.docx", numbered_word_file(levels, PARTS)).text.splitlines() == [
        "Artikel 1 Begrippen",
        "1.1 Het platform heet het proefplatform.",
        "1.2 Taken zijn er ook:",
        "a) kennis delen;",
        "b) advies geven.",
        "Een losse alinea.",
        "Artikel 2 Slot",
        "2.1 Zo spreken partijen het af.",
    ]


def test_articles_numbered_by_word_are_found():
    levels = [("decimal", "Artikel %1"), ("decimal", "%1.%2"), ("bullet", "•")]
    found = split(read_text("a.docx", numbered_word_file(levels, PARTS)).text)
    assert [passage.number for passage in found] == ["1", "1.1", "1.2", "2", "2.1"]
    assert found[2].text.splitlines()[1:3] == ["- kennis delen;", "- advies geven."]


def test_roman_numbers_and_kinds_that_are_seldom_used():
    levels = [("upperRoman", "%1."), ("ordinalText", "%2"), ("none", "")]
    lines = read_text("a.docx", numbered_word_file(levels, PARTS)).text.splitlines()
    assert (lines[0], lines[1], lines[3], lines[6]) == (
        "I. Begrippen",
        "1 Het platform heet het proefplatform.",
        "kennis delen;",
        "II. Slot",
    )


def test_a_style_numbers_its_paragraphs():
    document = docx.Document()
    for line in (*LINES[1::2], "Meer tekst."):
        document.add_paragraph(line, style="List Number")
    kept = io.BytesIO()
    document.save(kept)
    assert [line[:2] for line in read_text("a.docx", kept.getvalue()).text.splitlines()] == [
        "1.",
        "2.",
        "3.",
    ]


def test_an_empty_paragraph_with_a_number_counts_as_it_does_in_word():
    parts = [
        (0, "Begrippen"),
        (0, " "),
        (0, "Slot"),
        (None, "Zo spreken partijen het met elkaar af."),
    ]
    lines = read_text(
        "a.docx", numbered_word_file([("decimal", "Artikel %1")], parts)
    ).text.splitlines()
    assert [line for line in lines if line.strip()][:2] == ["Artikel 1 Begrippen", "Artikel 3 Slot"]


LINKED = '<w:numStyleLink w:val="Lijst"/>'
OVERRIDE = (
    '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt'
    ' w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:lvlOverride>'
)


@pytest.mark.parametrize(
    ("levels", "override"),
    [
        (LINKED, ""),
        (
            (
                '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText'
                ' w:val="Artikel %1"/></w:lvl>'
            ),
            OVERRIDE,
        ),
    ],
)
def test_a_list_whose_numbers_cannot_be_read_is_told(levels, override):
    content = word_file_with_list(
        levels,
        override,
        [(0, "Begrippen"), (0, ""), (0, "Slot"), (None, "Zo spreken partijen het met elkaar af.")],
    )
    [told] = read_text("a.docx", content).notes
    assert (
        told == "2 stukken hebben in Word een nummer dat wij niet zeker kunnen lezen. Vergelijk de"
        " nummers met het bestand. Het eerste is: “Begrippen”."
    )


def test_lists_that_can_be_read_need_no_word():
    assert (
        read_text(
            "a.docx",
            numbered_word_file(
                [("decimal", "Artikel %1"), ("decimal", "%1.%2"), ("bullet", "•")], PARTS
            ),
        ).notes
        == ()
    )


@pytest.mark.parametrize(
    ("kind", "start", "shown"),
    [
        ("lowerLetter", 780, ("z" * 30, "781")),
        ("upperLetter", 27, ("AA", "BB")),
        ("upperRoman", 3999, ("MMMCMXCIX", "4000")),
        ("lowerLetter", 200_000_000, ("32767", "32768")),
    ],
)
def test_letters_and_roman_numbers_go_no_further_than_somebody_would_write_them(kind, start, shown):
    lines = [(0, "Een regel met genoeg tekst om te lezen."), (0, "En nog een.")]
    found = read_text(
        "a.docx", numbered_word_file([(kind, "%1")], lines, start=start)
    ).text.splitlines()
    assert tuple(line.split()[0] for line in found) == shown


@pytest.mark.parametrize("kind", ["lowerLetter", "upperRoman"])
def test_a_small_file_cannot_make_a_text_without_end(kind):
    """Nine times a letter of two hundred million is seventy megabytes for each paragraph."""
    content = numbered_word_file([(kind, "%1" * 9)], [(0, "tekst")] * 1_000, start=200_000_000)
    tracemalloc.start()
    read_text("a.docx", content)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 20_000_000


def test_a_long_word_file_is_refused_before_all_of_it_is_read(monkeypatch):
    taken = []
    monkeypatch.setattr(reading, "MOST_CHARACTERS", 100)
    monkeypatch.setattr(
        reading, "_paragraph", lambda block, numbers: taken.append(block) or "tien teken"
    )
    with pytest.raises(UnreadableText, match="Deze tekst is te lang"):
        read_text("a.docx", numbered_word_file([("decimal", "%1")], [(0, "tekst")] * 50))
    assert len(taken) == 10


def test_a_cell_over_many_columns_stands_there_once():
    document = docx.Document()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = (
        "Een cel met genoeg tekst om te kunnen lezen, over veel kolommen",
        "6 uur",
    )
    table.cell(0, 0)._tc.get_or_add_tcPr().append(
        parse_xml(f'<w:gridSpan {nsdecls("w")} w:val="30000"/>')
    )
    kept = io.BytesIO()
    document.save(kept)
    assert (
        read_text("a.docx", kept.getvalue()).text
        == "Een cel met genoeg tekst om te kunnen lezen, over veel kolommen | 6 uur"
    )


def huge_word_file() -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("word/document.xml", b" " * (reading.MOST_UNPACKED + 1))
    return kept.getvalue()


def tampered_word_file(
    *, flags: int = 0, method: int = zipfile.ZIP_DEFLATED, is_damaged: bool = False
) -> bytes:
    """A Word file of which every part says it is locked or packed in another way, or of which the
    packed bytes are damaged.
    """
    content = bytearray(word_file())
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as parts:
        entries = parts.infolist()
        start = parts.start_dir
    for entry in entries:
        struct.pack_into("<HH", content, entry.header_offset + 6, flags, method)
        if is_damaged:
            name, extra = struct.unpack_from("<HH", content, entry.header_offset + 26)
            begin = entry.header_offset + 30 + name + extra
            content[begin : begin + min(20, entry.compress_size)] = b"\xff" * min(
                20, entry.compress_size
            )
        struct.pack_into("<HH", content, start + 8, flags, method)
        start += 46 + sum(struct.unpack_from("<HHH", content, start + 28))
    return bytes(content)


@pytest.mark.parametrize(
    "content",
    [
        tampered_word_file(flags=1),
        tampered_word_file(method=99),
        tampered_word_file(is_damaged=True),
    ],
    ids=["password", "unknown packing", "damaged"],
)
def test_a_damaged_word_file_is_refused_with_a_sentence(content):
    with pytest.raises(UnreadableText, match="geen leesbaar Word-bestand"):
        read_text("tekst.docx", content)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("leeg.txt", b"", reading.EMPTY),
        ("leeg.pdf", b"\0\0 \n", reading.EMPTY),
        ("plaatje.png", b"\x89PNG" + b"x" * 100, reading.UNKNOWN),
        ("zonder", b"x" * 100, reading.UNKNOWN),
        ("vermomd.txt", text_pdf([LINES]), reading.NO_PLAIN),
        ("binair.txt", b"abc\0def" * 20, reading.NO_PLAIN),
        ("kort.txt", b"hallo", reading.NO_TEXT),
        ("kapot.docx", b"PK\x03\x04 dit is geen zip", reading.NO_WORD),
        ("tekst.docx", TEXT.encode(), reading.NO_WORD),
        ("bom.docx", huge_word_file(), reading.TOO_LONG),
        ("kapot.pdf", b"%PDF-1.7 en verder niets", reading.NO_PDF),
        ("slot.pdf", text_pdf([LINES], password="geheim"), reading.LOCKED_PDF),
        ("scan.pdf", text_pdf([[]]), reading.NO_TEXT),
        ("lang.txt", b"woord " * 70_000, reading.TOO_LONG),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(name, content, sentence):
    with pytest.raises(UnreadableText) as refused:
        read_text(name, content)
    assert str(refused.value) == sentence


def test_characters_that_nothing_can_store_go():
    assert read_text("a.txt", (TEXT + "\x07\x1b").encode()).text.endswith("elkaar af.")
