"""PDFs for tests, good and bad, made on the spot."""

import zipfile
from collections.abc import Iterable
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

A4 = (595.0, 842.0)
A4_LANDSCAPE = (842.0, 595.0)
A3 = (842.0, 1191.0)
A3_LANDSCAPE = (1191.0, 842.0)


def new_pdf(
    pages: int = 1,
    *,
    size: tuple[float, float] = A4,
    rotate: int = 0,
    text: str = "Bladzijde {}",
    **page_fields: object,
) -> Pdf:
    """A PDF of which each page says `text` (with its number) in large letters at the visible top
    left, and "voet" at the foot.
    """
    pdf = Pdf.new()
    font = pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    )
    for number in range(1, pages + 1):
        page = pdf.add_blank_page(page_size=size)
        page.Resources = Dictionary(Font=Dictionary(F=font))
        page.Contents = pdf.make_stream(_drawn(text.format(number), size, rotate))
        if rotate:
            page.Rotate = rotate
        for key, value in page_fields.items():
            page.obj[f"/{key}"] = value
    return pdf


def _drawn(text: str, size: tuple[float, float], rotate: int) -> bytes:
    """Text that is upright once the page is turned `rotate` degrees clockwise, within a frame along
    the edges.
    """
    width, height = size
    turn = {
        0: "1 0 0 1 0 0",
        90: f"0 1 -1 0 {width} 0",
        180: f"-1 0 0 -1 {width} {height}",
        270: f"0 -1 1 0 0 {height}",
    }[rotate]
    high = width if rotate in (90, 270) else height
    frame = f"0.5 w 2 2 {width - 4} {height - 4} re S"
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return (
        f"{frame} q {turn} cm BT /F 24 Tf 60 {high - 90} Td ({escaped}) Tj ET BT /F 10 Tf 60 20 Td"
        " (voet) Tj ET Q".encode("latin-1")
    )


def saved(pdf: Pdf, **options: object) -> bytes:
    content = BytesIO()
    pdf.save(content, deterministic_id=not options.get("encryption"), **options)
    return content.getvalue()


def a_pdf(pages: int = 1, **fields: object) -> bytes:
    return saved(new_pdf(pages, **fields))


def encrypted(user: str = "geheim") -> bytes:
    """With a password to open it; with an empty one it opens, but may not be changed or printed."""
    allow = pikepdf.Permissions(modify_assembly=False, print_highres=False, print_lowres=False)
    return saved(new_pdf(2), encryption=pikepdf.Encryption(owner="baas", user=user, allow=allow))


def truncated() -> bytes:
    content = a_pdf(5)
    return content[: len(content) // 2]


def bad_xref() -> bytes:
    """The table of where things are points beside them; the rest is whole."""
    content = saved(new_pdf(2), object_stream_mode=pikepdf.ObjectStreamMode.disable)
    at = content.rindex(b"startxref")
    return content[:at] + b"startxref\n7\n%%EOF\n"


def damaged_stream() -> bytes:
    """What is drawn on its second page cannot be unpacked."""
    pdf = new_pdf(3)
    pdf.pages[1].Contents = pdf.make_stream(
        b"x\x9c this was never compressed", Filter=Name.FlateDecode
    )
    return saved(pdf, compress_streams=False)


def without_pages() -> bytes:
    return saved(Pdf.new())


def live_form() -> bytes:
    pdf = new_pdf(1)
    pdf.Root.NeedsRendering = True
    pdf.Root.AcroForm = Dictionary(Fields=Array([]), XFA=pdf.make_stream(b"<xdp/>"))
    return saved(pdf)


def a_zip() -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("a.txt", "tekst")
    return content.getvalue()


def busy() -> bytes:
    """Scripts, actions, attachments and media in every place where they can be; and three links
    that may stay.
    """
    pdf = new_pdf(2)
    script = Dictionary(S=Name.JavaScript, JS="app.alert('kwaad')")
    pdf.Root.OpenAction = script
    pdf.Root.AA = Dictionary(WC=script)
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array(["x", script])))
    pdf.attachments["bijlage.txt"] = b"meegestuurd"
    first, second = (page.obj for page in pdf.pages)
    first.AA = Dictionary(O=Dictionary(S=Name.Launch, F="calc.exe"))
    second.Annots = Array(
        [
            *links(
                script,
                Dictionary(S=Name.Launch, F="cmd.exe"),
                Dictionary(S=Name.URI, URI="javascript:kwaad()"),
            ),
            *links(
                Dictionary(S=Name.SubmitForm, F="https://example.org/"),
                Dictionary(S=Name.URI, URI="https://example.org/", Next=script),
            ),
            *links(
                Dictionary(S=Name.URI, URI="https://example.org/goed"),
                Dictionary(S=Name.GoTo, D=Array([first, Name.Fit])),
            ),
            *links(Dictionary(S=Name.Named, N=Name.NextPage)),
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.FileAttachment,
                Rect=Array([0, 0, 9, 9]),
                FS=pdf.attachments["bijlage.txt"].obj,
            ),
            Dictionary(Type=Name.Annot, Subtype=Name.RichMedia, Rect=Array([0, 0, 9, 9])),
        ]
    )
    field = pdf.make_indirect(
        Dictionary(FT=Name.Tx, T="veld", V="ingevuld", AA=Dictionary(K=script))
    )
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]), XFA=pdf.make_stream(b"<xdp/>"))
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Kop", 1))
        outline.root.append(pikepdf.OutlineItem("Kwaad", action=script))
    return saved(pdf)


def links(*actions: Dictionary) -> Iterable[Dictionary]:
    return [
        Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([60, 700, 200, 730]), A=action)
        for action in actions
    ]


def text_pdf(pages: Iterable[Iterable[str]], password: str = "") -> bytes:
    """Pages with lines of text in a font that every reader has."""
    pdf = Pdf.new()
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
    )
    for lines in pages:
        page = pdf.add_blank_page(page_size=A4)
        page.obj.Resources = Dictionary(Font=Dictionary(F1=font))
        drawn = "".join(
            f"BT /F1 11 Tf 50 {780 - 16 * i} Td ({line}) Tj ET\n" for i, line in enumerate(lines)
        )
        page.obj.Contents = pdf.make_stream(drawn.encode("cp1252"))
    return saved(
        pdf, encryption=pikepdf.Encryption(user=password, owner=password) if password else False
    )
