"""Text drawn straight into a PDF in our own embedded font: for stamps, of which a bundle has
hundreds.
"""

from io import BytesIO
from itertools import groupby

from pikepdf import Array, Dictionary, Name, Pdf, Stream

_TO_UNICODE = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Adobe-Identity-UCS def"
    " /CMapType 2 def\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n1"
    " begincodespacerange <0000> <FFFF> endcodespacerange\n{}endcmap CMapName currentdict /CMap"
    " defineresource pop end end"
)


class Lettering:
    """Fonts as plain TrueType files, tried in turn for each character; what none of them has
    becomes a question mark.
    """

    def __init__(self, *files: bytes) -> None:
        self._faces = [_Face(f"F{number}", content) for number, content in enumerate(files)]
        self._known: dict[
            str, tuple[str, str, float]
        ] = {}  # character -> name of its font, its code there, its width

    def width(self, text: str, size: float) -> float:
        """How wide `text` is in points."""
        return sum(width for _, _, width in self._signs(text)) * size / 1000

    def shown(self, text: str, size: float) -> str:
        """The operators that show `text` from where the text matrix stands; they belong between BT
        and ET.
        """
        parts = []
        for font, signs in groupby(self._signs(text), key=lambda sign: sign[0]):
            parts.append(f"/{font} {size:g} Tf <{''.join(code for _, code, _ in signs)}> Tj")
        return " ".join(parts)

    def embed(self, pdf: Pdf) -> Dictionary:
        """The fonts as a /Font resource of `pdf`, to be shared by all its pages."""
        return Dictionary({f"/{face.name}": face.embed(pdf) for face in self._faces})

    def _signs(self, text: str) -> list[tuple[str, str, float]]:
        for character in set(text) - self._known.keys():
            self._known[character] = self._found(character)
        return [self._known[character] for character in text]

    def _found(self, character: str) -> tuple[str, str, float]:
        for face in self._faces:
            if ord(character) in face.glyphs:
                glyph = face.glyphs[ord(character)]
                return face.name, f"{glyph:04X}", face.widths[glyph]
        return self._found("?")


class _Face:
    """One TrueType file: glyph numbers, widths in thousandths of the size, and its objects in a
    PDF.
    """

    def __init__(self, name: str, content: bytes) -> None:
        # web processes know this module, but only the worker draws with it
        from fontTools.ttLib import TTFont  # noqa: PLC0415

        self.name, self._content = name, content
        with TTFont(BytesIO(content)) as font:
            order, widths = font.getGlyphOrder(), font["hmtx"].metrics
            self._scale = 1000 / font["head"].unitsPerEm
            self.glyphs: dict[int, int] = {
                code: font.getGlyphID(glyph) for code, glyph in font.getBestCmap().items()
            }
            self.widths = [widths[glyph][0] * self._scale for glyph in order]
            head, hhea = font["head"], font["hhea"]
            self._box = [
                round(value * self._scale) for value in (head.xMin, head.yMin, head.xMax, head.yMax)
            ]
            self._heights = round(hhea.ascent * self._scale), round(hhea.descent * self._scale)

    def embed(self, pdf: Pdf) -> Dictionary:
        label = Name(f"/AAAAA{chr(65 + int(self.name[1:]))}+IVZSans")
        ascent, descent = self._heights
        descriptor = Dictionary(
            Type=Name.FontDescriptor,
            FontName=label,
            Flags=32,
            FontBBox=Array(self._box),
            ItalicAngle=0,
            Ascent=ascent,
            Descent=descent,
            CapHeight=ascent,
            StemV=80,
            FontFile2=pdf.make_indirect(Stream(pdf, self._content, Length1=len(self._content))),
        )
        descendant = Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=label,
            CIDToGIDMap=Name.Identity,
            DW=1000,
            CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
            FontDescriptor=pdf.make_indirect(descriptor),
            W=Array([0, Array([round(width) for width in self.widths])]),
        )
        font = Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=label,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(descendant)]),
            ToUnicode=pdf.make_indirect(Stream(pdf, self._to_unicode())),
        )
        return pdf.make_indirect(font)

    def _to_unicode(self) -> bytes:
        lines = [
            f"<{glyph:04X}> <{code:04X}>\n"
            for code, glyph in sorted(self.glyphs.items())
            if code <= 0xFFFF
        ]
        blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
        return _TO_UNICODE.format(
            "".join(f"{len(block)} beginbfchar\n{''.join(block)}endbfchar\n" for block in blocks)
        ).encode()
