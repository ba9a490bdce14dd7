"""Questions to a PDF, for the tests."""

import re
from io import BytesIO

import pikepdf
import pypdfium2


def texts(content: bytes) -> list[str]:
    """The text drawn on each page, with single spaces."""
    with pypdfium2.PdfDocument(content) as pdf:
        return [re.sub(r"\s+", " ", page.get_textpage().get_text_range()).strip() for page in pdf]


def text(content: bytes) -> str:
    return " ".join(texts(content))


def opened(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(content))


def structure(pdf: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    """Every element of the structure tree, in reading order."""
    found: list[pikepdf.Dictionary] = []

    def walk(node: object) -> None:
        if isinstance(node, pikepdf.Array):
            for child in node:
                walk(child)
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            found.append(node)
            walk(node.get("/K"))

    walk(pdf.Root.StructTreeRoot.K)
    return found


def kinds(pdf: pikepdf.Pdf) -> list[str]:
    return [str(element.S) for element in structure(pdf)]


def fonts(pdf: pikepdf.Pdf) -> dict[str, pikepdf.Dictionary]:
    return {str(font.BaseFont): font for page in pdf.pages for font in page.Resources.Font.values()}


def loose_content(pdf: pikepdf.Pdf) -> list[str]:
    """Operators that draw outside every tag and artifact; PDF/UA allows none (ISO 14289-1, 7.1)."""
    loose = []
    for page in pdf.pages:
        depth = 0
        for _, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(name, 0)
            if depth == 0 and name in {
                "TJ",
                "Tj",
                "f",
                "f*",
                "F",
                "B",
                "B*",
                "b",
                "b*",
                "S",
                "s",
                "Do",
                "sh",
            }:
                loose.append(name)
    return loose
