"""Binding: where everything comes, stamps upright and outside the page, numbers that agree, and
files that cannot be bound.
"""

import datetime as dt
import re
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name

from ivz.pdf.bundling import STRIP, BadPart, Part, Plan, bind, count_pages, layout, sheets
from ivz.pdf.lettering import Lettering
from ivz.pdf.rendering import font_files
from tests.factories import pdfs as make
from tests.pdf import pdfs

DAY = dt.date(2025, 12, 1)


@pytest.fixture(scope="module")
def lettering() -> Lettering:
    files = font_files()
    return Lettering(files["font:latin-400"], files["font:latin-ext-400"])


@pytest.fixture
def bundle(tmp_path, lettering):
    """Binds the given files (name: content, or a Part made with one) and gives the bytes and where
    everything came.
    """

    def make_it(files: dict[str, bytes], *, duplex: bool = False, **fields: dict):
        parts = []
        for name, content in files.items():
            path = tmp_path / f"{name}.pdf"
            path.write_bytes(content)
            parts.append(
                Part(
                    **{
                        "key": name,
                        "path": path,
                        "bookmark": name,
                        "stamp": f"Agendapunt 4 · Bijlage {name}",
                        **fields.get(name, {}),
                    }
                )
            )
        output = tmp_path / "uit.pdf"
        placed = bind(
            Plan("Vergaderbundel DVO", "Veiligheidsregio Twente", DAY, tuple(parts), duplex),
            output,
            lettering,
        )
        return output.read_bytes(), placed

    return make_it


# --- where everything comes -----------------------------------------------------------------------
@given(st.lists(st.integers(1, 60), min_size=1, max_size=30), st.booleans())
def test_layout_numbers_every_page_once_and_begins_on_the_right(counts, duplex):
    placed = layout(((str(n), pages) for n, pages in enumerate(counts)), duplex=duplex)
    assert [part.sheet for part in placed] == [1 + sum(counts[:n]) for n in range(len(counts))]
    assert sheets(placed) == sum(counts)
    blanks = [
        later.index - (earlier.index + earlier.pages)
        for earlier, later in zip(placed, placed[1:], strict=False)
    ]
    assert set(blanks) <= ({0, 1} if duplex else {0})
    if duplex:
        assert all(part.index % 2 == 0 for part in placed)


def test_bind_places_as_layout_says(bundle):
    counts = {"a": 3, "b": 1, "c": 4}
    content, placed = bundle(
        {name: make.a_pdf(pages) for name, pages in counts.items()}, duplex=True
    )
    assert placed == layout(counts.items(), duplex=True)
    with pdfs.opened(content) as pdf:
        assert len(pdf.pages) == placed[-1].index + placed[-1].pages


# --- stamps ---------------------------------------------------------------------------------------
SHAPES = {
    "staand": {},
    "liggend": {"size": make.A4_LANDSCAPE},
    "A3": {"size": make.A3_LANDSCAPE},
    "kwartslag": {"rotate": 90},
    "op zijn kop": {"rotate": 180},
    "driekwart": {"rotate": 270, "size": make.A3},
    "bijgesneden": {"CropBox": Array([50, 40, 500, 800]), "TrimBox": Array([100, 100, 300, 300])},
    "schuine hoek": {"size": (420.0, 595.0)},
    "grote eenheid": {"size": (300.0, 420.0), "UserUnit": 2},
}


@pytest.mark.parametrize("shape", SHAPES)
def test_stamps_stand_upright_in_the_free_strip_and_the_page_below_it(bundle, shape):
    content, _ = bundle({"4a": make.a_pdf(2, **SHAPES[shape])})
    before = visible_size(make.a_pdf(1, **SHAPES[shape]))
    with pypdfium2.PdfDocument(content) as pdf:
        page = pdf[1]
        width, height = page.get_size()
        assert page.get_rotation() == 0
        assert (width, height) == pytest.approx(before, abs=0.1)
        text = page.get_textpage()
        strip = text.get_text_bounded(left=0, bottom=height - STRIP, right=width, top=height)
        assert (
            re.sub(r"\s+", " ", strip).strip() == "Agendapunt 4 · Bijlage 4a · p. 2/2 blad 2 van 2"
        )
        below = text.get_text_bounded(left=0, bottom=0, right=width, top=height - STRIP)
        assert "Bladzijde 2" in below
        assert "blad 2" not in below


def visible_size(content: bytes) -> tuple[float, float]:
    with pypdfium2.PdfDocument(content) as pdf:
        unit = 2 if b"/UserUnit" in content else 1
        return tuple(side * (unit if side < 430 else 1) for side in pdf[0].get_size())


def test_nothing_of_the_page_reaches_into_the_strip(bundle):
    """A page that is black to its edges leaves the strip white."""
    pdf = make.new_pdf(1)
    pdf.pages[0].Contents = pdf.make_stream(b"0 g -100 -100 9000 9000 re f")
    content, _ = bundle({"4a": make.saved(pdf)}, **{"4a": {"stamp": ""}})
    with pypdfium2.PdfDocument(content) as bound:
        picture = bound[0].render(scale=1, grayscale=True).to_pil()
    assert picture.crop((0, 0, picture.width // 2, int(STRIP) - 8)).getextrema() == (255, 255)
    assert picture.crop(
        (20, int(STRIP) + 2, picture.width - 20, picture.height - 2)
    ).getextrema() == (0, 0)


def test_stamp_survives_a_page_that_leaves_its_drawing_state_open(bundle):
    pdf = make.new_pdf(1)
    pdf.pages[0].Contents = pdf.make_stream(b"q 3 0 0 3 900 900 cm q 0 0 1 1 re W n BT")
    content, _ = bundle({"4a": make.saved(pdf)})
    with pypdfium2.PdfDocument(content) as bound:
        width, height = bound[0].get_size()
        assert "blad 1 van 1" in bound[0].get_textpage().get_text_bounded(
            left=0, bottom=height - STRIP, right=width, top=height
        )


def test_narrow_page_gets_a_small_stamp_that_fits(bundle):
    content, _ = bundle({"4a": make.a_pdf(1, size=(160.0, 700.0), text="{}")})
    with pypdfium2.PdfDocument(content) as bound:
        strip = (
            bound[0].get_textpage().get_text_bounded(left=0, bottom=700 - STRIP, right=160, top=700)
        )
    assert "blad 1 van 1" in strip


def test_watermark_names_the_addressee_with_letters_of_any_neighbour(bundle):
    content, _ = bundle(
        {"a": make.a_pdf(1), "b": make.a_pdf(1)}, b={"watermark": "Exemplaar van Łukasz Öztürk"}
    )
    first, second = pdfs.texts(content)
    assert "Łukasz Öztürk" in second
    assert "Exemplaar" not in first


# --- blanks, numbers, outline, links --------------------------------------------------------------
def test_blanks_have_the_size_of_the_sheet_they_are_on_and_no_number(bundle):
    content, _ = bundle(
        {"a": make.a_pdf(1, size=make.A3_LANDSCAPE), "b": make.a_pdf(2), "c": make.a_pdf(1)},
        duplex=True,
    )
    with pypdfium2.PdfDocument(content) as pdf:
        assert [tuple(map(round, page.get_size())) for page in pdf] == [
            (1191, 842),
            (1191, 842),
            (595, 842),
            (595, 842),
            (595, 842),
        ]
        assert [pdf.get_page_label(n) for n in range(5)] == ["1", "leeg", "2", "3", "4"]
    texts = pdfs.texts(content)
    assert texts[1] == ""
    assert ["blad" in text for text in texts] == [True, False, True, True, True]
    assert "blad 4 van 4" in texts[4]


def test_printer_is_told_to_keep_the_size_and_to_turn_over(bundle):
    for duplex, wanted in ((True, "/DuplexFlipLongEdge"), (False, "/Simplex")):
        content, _ = bundle({"a": make.a_pdf(1)}, duplex=duplex)
        with pdfs.opened(content) as pdf:
            preferences = pdf.Root.ViewerPreferences
            assert (
                str(preferences.Duplex),
                str(preferences.PrintScaling),
                preferences.DisplayDocTitle,
            ) == (wanted, "/None", True)


def test_outline_has_three_levels_and_the_bookmarks_of_an_annex(bundle):
    own = make.new_pdf(3)
    with own.open_outline() as outline:
        outline.root.extend([pikepdf.OutlineItem("Inleiding", 0), pikepdf.OutlineItem("Kosten", 2)])
    files = {
        "1": make.a_pdf(1),
        "1.1": make.a_pdf(1),
        "1.1a": make.a_pdf(1),
        "2": make.a_pdf(1),
        "2a": make.saved(own),
    }
    levels = {"1.1": {"level": 2}, "1.1a": {"level": 3}, "2a": {"level": 2}}
    content, _ = bundle(files, **levels)
    with pypdfium2.PdfDocument(content) as pdf:
        found = [
            (mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in pdf.get_toc()
        ]
    assert found == [
        (0, "1", 0),
        (1, "1.1", 1),
        (2, "1.1a", 2),
        (0, "2", 3),
        (1, "2a", 4),
        (2, "Inleiding", 4),
        (2, "Kosten", 6),
    ]


def test_links_keep_their_place_and_lead_where_they_led(bundle):
    inside = make.new_pdf(2, rotate=90)
    first, second = (page.obj for page in inside.pages)
    first.Annots = Array(
        make.links(
            Dictionary(S=Name.GoTo, D=Array([second, Name.Fit])),
            Dictionary(S=Name.URI, URI="https://example.org/"),
            Dictionary(S=Name.URI, URI="bundel:a"),
            Dictionary(S=Name.URI, URI="bundel:nergens"),
            Dictionary(S=Name.GoTo, D="bestaat niet"),
        )
    )
    content, _ = bundle({"a": make.a_pdf(3), "b": make.saved(inside)}, duplex=True)
    with pdfs.opened(content) as pdf:
        links = list(pdf.pages[4].Annots)
        pages = [page.obj.objgen for page in pdf.pages]
        assert [pages.index(link.A.D[0].objgen) for link in links if Name.GoTo == link.A.S] == [
            5,
            0,
        ]
        assert [str(link.A.URI) for link in links if link.A.S == Name.URI] == [
            "https://example.org/"
        ]
        x0, y0, x1, y1 = map(float, links[0].Rect)
    scale = (595 - STRIP) / 595  # the page is 842 wide and 595 high once it is turned
    assert (x0, y0, x1, y1) == pytest.approx(
        (
            (1 - scale) * 421 + 700 * scale,
            395 * scale,
            (1 - scale) * 421 + 730 * scale,
            535 * scale,
        ),
        abs=0.1,
    )


def test_form_fields_and_notes_are_printed(bundle):
    pdf = make.new_pdf(1)
    shown = pdf.make_stream(
        b"BT /F 12 Tf 2 2 Td (ingevuld) Tj ET",
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, 99, 20]),
    )
    shown.Resources = pdf.pages[0].Resources
    field = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Tx,
            T="veld",
            V="ingevuld",
            Rect=Array([60, 400, 160, 420]),
            F=4,
            AP=Dictionary(N=shown),
        )
    )
    pdf.pages[0].Annots = Array([field])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))
    content, _ = bundle({"a": make.saved(pdf)})
    assert "ingevuld" in pdfs.text(content)
    with pdfs.opened(content) as bound:
        assert "/AcroForm" not in bound.Root


def test_layer_that_was_off_stays_off(bundle):
    pdf = make.new_pdf(1)
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="geheim"))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
    pdf.pages[0].Resources.Properties = Dictionary(L=layer)
    pdf.pages[0].Contents = pdf.make_stream(b"/OC /L BDC 0 g 100 100 400 400 re f EMC")
    content, _ = bundle({"a": make.saved(pdf)})
    with pypdfium2.PdfDocument(content) as bound:
        picture = bound[0].render(scale=0.5, grayscale=True).to_pil()
    assert picture.getpixel((150, 270)) == 255


# --- the file itself ------------------------------------------------------------------------------
def test_same_files_give_the_same_bytes_and_no_claims(bundle):
    files = {"a": make.a_pdf(2), "b": make.a_pdf(1, rotate=270)}
    one, _ = bundle(files, duplex=True)
    two, _ = bundle(files, duplex=True)
    assert one == two
    with pdfs.opened(one) as pdf:
        assert {key: str(value) for key, value in pdf.docinfo.items()} == {
            "/Title": "Vergaderbundel DVO",
            "/Author": "Veiligheidsregio Twente",
            "/CreationDate": "D:20251201000000Z",
            "/ModDate": "D:20251201000000Z",
        }
        assert str(pdf.Root.Lang) == "nl"
        assert {
            "/Metadata",
            "/StructTreeRoot",
            "/MarkInfo",
            "/OutputIntents",
            "/Names",
            "/AcroForm",
        }.isdisjoint(pdf.Root.keys())
        assert all(
            set(page.obj.keys())
            <= {"/Type", "/Parent", "/MediaBox", "/Resources", "/Contents", "/Annots"}
            for page in pdf.pages
        )
        for font in pdfs.fonts(pdf).values():
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
            assert b"beginbfchar" in font.ToUnicode.read_bytes()


def test_pages_that_share_what_they_draw_each_keep_their_own_picture(bundle):
    pdf = make.new_pdf(2)
    pdf.pages[1].Contents = pdf.pages[0].Contents
    pdf.pages[1].Rotate = 180
    content, _ = bundle({"a": make.saved(pdf)})
    assert all("Bladzijde 1" in text for text in pdfs.texts(content))
    with pdfs.opened(content) as bound:
        assert len({page.Resources.XObject.Page.objgen for page in bound.pages}) == 2


@pytest.mark.parametrize("contents", ["none", "array", "null"])
def test_pages_without_or_with_pieces_of_contents(bundle, contents):
    pdf = make.new_pdf(2)
    page = pdf.pages[0]
    whole = page.Contents.read_bytes()
    if contents == "array":
        page.Contents = Array([pdf.make_stream(whole[:9]), pdf.make_stream(whole[9:])])
    else:
        del page.Contents
    text = pdfs.texts(bundle({"a": make.saved(pdf)})[0])[0]
    assert ("Bladzijde 1" in text) == (contents == "array")
    assert "blad 1 van 2" in text


BAD = {
    "leeg": lambda: b"",
    "webpagina": lambda: b"<html></html>",
    "wachtwoord": make.encrypted,
    "beperkt": lambda: make.encrypted(user=""),
    "stuk": make.damaged_stream,
    "zonder bladzijden": make.without_pages,
}


@pytest.mark.parametrize("case", BAD)
def test_bad_file_is_named_before_binding(tmp_path, case):
    path = tmp_path / "stuk.pdf"
    path.write_bytes(BAD[case]())
    with pytest.raises(BadPart):
        count_pages(path)


def test_bad_file_among_good_ones_is_named_while_binding(bundle):
    with pytest.raises(BadPart) as bad:
        bundle({"a": make.a_pdf(1), "b": b"<html></html>", "c": make.a_pdf(1)})
    assert bad.value.key == "b"


def test_odd_boxes_and_turns_do_not_stop_a_bundle(bundle):
    odd = [
        {"MediaBox": Array([595, 842, 0, 0])},
        {"MediaBox": Array([0, 0, 0, 0])},
        {"MediaBox": Array([1, 2])},
        {"Rotate": 45},
        {"Rotate": -90},
        {"CropBox": Array([900, 900, 950, 950])},
        {"UserUnit": 0},
    ]
    content, placed = bundle({str(n): make.a_pdf(1, **fields) for n, fields in enumerate(odd)})
    assert sheets(placed) == len(odd)
    assert all(
        f"blad {n} van {len(odd)}" in text for n, text in enumerate(pdfs.texts(content), start=1)
    )


def test_files_beside_the_bundle_are_left_alone(bundle, tmp_path):
    bundle({"a": make.a_pdf(2)})
    assert sorted(path.name for path in Path(tmp_path).iterdir()) == ["a.pdf", "uit.pdf"]
