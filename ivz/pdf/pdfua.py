"""What WeasyPrint leaves out for PDF/UA-1 beside PDF/A-2a: the claim, and complete table headers.
Works on pydyf objects.
"""

import re
from typing import Any

import pydyf

# The claim itself, and the extension schema that PDF/A demands before it accepts a name it does not
# know (ISO 19005-2, 6.6.2.3).
_CLAIM = (
    b'<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'
    b' rdf:about="" pdfuaid:part="1" />'
    b'<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    b' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    b' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">'
    b'<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    b"<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>"
    b"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    b"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
    b'<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>'
    b"<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    b"<pdfaProperty:category>internal</pdfaProperty:category>"
    b"<pdfaProperty:description>Part of ISO 14289 that the file conforms to"
    b"</pdfaProperty:description>"
    b"</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>"
    b"</rdf:Description>"
)
_END = b"</rdf:RDF>"


def claim(pdf: pydyf.PDF) -> None:
    """Writes PDF/UA-1 into the one existing rdf:RDF; readers ignore a second one.

    Raises:
        ValueError: the metadata is not as the pinned WeasyPrint writes it.
    """
    packet = _object(pdf, pdf.catalog["Metadata"])
    content = b"".join(packet.stream)
    if content.count(_END) != 1:
        raise ValueError("The metadata must hold one rdf:RDF.")
    packet.stream = [content.replace(_END, _CLAIM + _END)]


def complete_tables(pdf: pydyf.PDF) -> None:
    """Gives each header cell its scope (of a column inside a head, else of its row) and lists the
    cells' IDs.
    """
    ids = []
    for cell in _elements(pdf, "/TH"):
        row = _object(pdf, cell["P"])
        in_head = _object(pdf, row["P"])["S"] == "/THead"
        cell["A"]["Scope"] = "/Column" if in_head else "/Row"
        ids.append((cell["ID"], cell.reference))
    if not ids:
        return
    names = pydyf.Array()
    for name, reference in sorted(ids, key=lambda pair: pair[0].data):
        names.extend([name, reference])
    _object(pdf, pdf.catalog["StructTreeRoot"])["IDTree"] = pydyf.Dictionary({"Names": names})


def _elements(pdf: pydyf.PDF, kind: str) -> list[Any]:
    return [
        o
        for o in pdf.objects
        if isinstance(o, pydyf.Dictionary) and o.get("Type") == "/StructElem" and o["S"] == kind
    ]


def _object(pdf: pydyf.PDF, reference: bytes) -> Any:
    """The object that "12 0 R" points at."""
    match = re.fullmatch(rb"(\d+) 0 R", reference)
    if match is None:
        raise ValueError(f"Not a reference: {reference!r}")
    return pdf.objects[int(match[1])]
