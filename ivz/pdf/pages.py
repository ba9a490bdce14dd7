"""A page of somebody else's PDF made ready to stand in ours: upright, on a sheet of its visible
size, with links that still work.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from pikepdf import Array, Dictionary, Name, NameTree, Object, Page, Pdf, PdfError, Stream, String

A4 = (0.0, 0.0, 595.28, 841.89)
SMALLEST_SIDE = 20.0  # points; a page below it has a box that says nothing
WEB = ("http://", "https://", "mailto:", "bundel:")
DRAWN = {"/Link", "/Popup"}  # annotations that show nothing of their own

type Matrix = tuple[float, float, float, float, float, float]
type Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Link:
    """A place on a page that leads somewhere: to a page of the same file (`page`, from 0), else to
    an address (`uri`).
    """

    box: Box
    uri: str = ""
    page: int | None = None

    def moved(self, matrix: Matrix) -> "Link":
        """The same link after its page was laid down with `matrix`."""
        a, b, c, d, e, f = matrix
        x0, y0, x1, y1 = self.box
        corners = [(a * x + c * y + e, b * x + d * y + f) for x, y in ((x0, y0), (x1, y1))]
        (left, right), (low, high) = (sorted(values) for values in zip(*corners, strict=True))
        return replace(self, box=(round(left, 2), round(low, 2), round(right, 2), round(high, 2)))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as it stands in the bundle: its size, what draws the page of old, and how that was
    moved.
    """

    page: Page
    width: float
    height: float
    content: str
    matrix: Matrix


# --- before copying -------------------------------------------------------------------------------
def prepare(pdf: Pdf) -> None:
    """Form fields, notes and signatures become part of the page: what is shown on a screen is
    printed.
    """
    kinds = {str(a.get("/Subtype", "")) for page in pdf.pages for a in _annotations(page)}
    if kinds <= DRAWN:
        return
    form = pdf.Root.get("/AcroForm")
    if isinstance(form, Dictionary) and bool(form.get("/NeedAppearances", False)):
        pdf.generate_appearance_streams()
    pdf.flatten_annotations("print")


def links_of(pdf: Pdf, page: Page) -> list[Link]:
    """The links of a page that lead somewhere."""
    found = []
    for annotation in _annotations(page):
        box = _numbers(annotation.get("/Rect"))
        if annotation.get("/Subtype") != Name.Link or box is None:
            continue
        action = annotation.get("/A")
        uri = (
            str(action.get("/URI", ""))
            if isinstance(action, Dictionary) and action.get("/S") == Name.URI
            else ""
        )
        if uri.lower().startswith(WEB):
            found.append(Link(box, uri=uri))
        elif (target := _target(pdf, annotation)) is not None:
            found.append(Link(box, page=target))
    return found


def bookmarks_of(pdf: Pdf, at_most: int) -> list[tuple[str, int]]:
    """The first level of a file's own outline: title and page, from 0."""
    found: list[tuple[str, int]] = []
    node, seen = _get(pdf.Root.get("/Outlines"), "/First"), 0
    while isinstance(node, Dictionary) and len(found) < at_most and seen < 10 * at_most:
        title, target = str(node.get("/Title", "")).strip(), _target(pdf, node)
        if title and target is not None:
            found.append((title[:150], target))
        node, seen = node.get("/Next"), seen + 1
    return found


def hidden_layers(pdf: Pdf) -> Iterator[tuple[Object, bool]]:
    """The layers of a file, and whether each is hidden: what a maker switched off must not show in
    print.
    """
    properties: Any = pdf.Root.get("/OCProperties")
    default = _get(properties, "/D")
    if not isinstance(default, Dictionary):
        return
    off = {layer.objgen for layer in default.get("/OFF", Array())}
    on = {layer.objgen for layer in default.get("/ON", Array())}
    all_off = default.get("/BaseState") == Name.OFF
    for layer in properties.get("/OCGs", Array()):
        if isinstance(layer, Dictionary) and layer.is_indirect:
            yield layer, layer.objgen in off or (all_off and layer.objgen not in on)


def _annotations(page: Page) -> list[Dictionary]:
    annotations = page.obj.get("/Annots")
    return (
        [a for a in annotations if isinstance(a, Dictionary)]
        if isinstance(annotations, Array)
        else []
    )


def _target(pdf: Pdf, node: Dictionary) -> int | None:
    """The page that a link or bookmark leads to within its own file."""
    action = node.get("/A")
    goes = (
        action.get("/D")
        if isinstance(action, Dictionary) and action.get("/S") == Name.GoTo
        else node.get("/Dest")
    )
    goes = _named(pdf, goes)
    page = goes[0] if isinstance(goes, Array) and len(goes) else None
    if not isinstance(page, Dictionary) or page.get("/Type") != Name.Page:
        return None
    try:
        index: Any = Page(page).index
        return int(index)
    except (ValueError, PdfError):
        return None


def _named(pdf: Pdf, goes: Any) -> Any:
    """A destination by name, looked up in either of the places where a file keeps them."""
    if isinstance(goes, Name):
        goes = _get(pdf.Root.get("/Dests"), str(goes))
    elif isinstance(goes, String):
        names = _get(pdf.Root.get("/Names"), "/Dests")
        goes = NameTree(names).get(str(goes)) if isinstance(names, Dictionary) else None
    return goes.get("/D") if isinstance(goes, Dictionary) and not isinstance(goes, Stream) else goes


def _get(holder: Any, key: str) -> Any:
    return holder.get(key) if isinstance(holder, Dictionary) else None


# --- after copying --------------------------------------------------------------------------------
def make_upright(pdf: Pdf, page: Page, strip: float, used: set[tuple[int, int]]) -> Sheet:
    """Turn a page that was copied into `pdf` into an upright sheet with `strip` points free at the
    top, 0 for none.

    What the page draws becomes one object that cannot disturb what is drawn after it; all else that
    a page can carry goes. `used` remembers the streams that were taken, for pages may share one.
    """
    box, turn, unit = (
        visible_box(page),
        int(page.obj.get("/Rotate", 0)) % 360,
        float(page.obj.get("/UserUnit", 1) or 1),
    )
    drawing = _drawing(pdf, page, box, used)
    across, up = ((box[2] - box[0]) * unit, (box[3] - box[1]) * unit)
    width, height = (up, across) if turn in (90, 270) else (across, up)
    matrix = _laid(_upright(box, turn, unit), width, height, strip)
    for key in list(page.obj.keys()):
        if key not in ("/Type", "/Parent"):
            del page.obj[key]
    page.obj.MediaBox = Array([0, 0, round(width, 2), round(height, 2)])
    page.obj.Resources = Dictionary(XObject=Dictionary(Page=drawing))
    return Sheet(
        page,
        width,
        height,
        f"q {' '.join(f'{value:.5f}' for value in matrix)} cm /Page Do Q",
        matrix,
    )


def _drawing(pdf: Pdf, page: Page, box: Box, used: set[tuple[int, int]]) -> Stream:
    """What the page draws, as an object cut off at `box`. Its bytes are not unpacked: the page's
    own stream gets another name.
    """
    if "/Contents" in page.obj:
        page.contents_coalesce()
    stream = page.obj.get("/Contents")
    if not isinstance(stream, Stream):
        stream = pdf.make_stream(b"")
    elif stream.objgen in used:
        stream = pdf.make_stream(stream.read_bytes())
    used.add(stream.objgen)
    stream.Type, stream.Subtype, stream.BBox = Name.XObject, Name.Form, Array(box)
    stream.Resources = page.obj.get("/Resources", Dictionary())
    if "/Group" in page.obj:
        stream.Group = page.obj.Group
    return stream


def visible_box(page: Page) -> Box:
    """What a reader shows of a page: the crop box within the media box; A4 where the file does not
    say.
    """
    media = _numbers(page.obj.get("/MediaBox")) or A4
    crop = _numbers(page.obj.get("/CropBox")) or media
    inside = (
        max(media[0], crop[0]),
        max(media[1], crop[1]),
        min(media[2], crop[2]),
        min(media[3], crop[3]),
    )
    for box in (inside, media):
        if box[2] - box[0] >= SMALLEST_SIDE and box[3] - box[1] >= SMALLEST_SIDE:
            return box
    return A4


def _upright(box: Box, turn: int, unit: float) -> Matrix:
    """From the page's own coordinates to those of its visible upright self, with the origin at the
    lower left.
    """
    x0, y0, x1, y1 = (value * unit for value in box)
    return {
        90: (0.0, -unit, unit, 0.0, -y0, x1),
        180: (-unit, 0.0, 0.0, -unit, x1, y1),
        270: (0.0, unit, -unit, 0.0, y1, -x0),
    }.get(turn, (unit, 0.0, 0.0, unit, -x0, -y0))


def _laid(matrix: Matrix, width: float, height: float, strip: float) -> Matrix:
    """The same, made so much smaller that the strip stays free, in the middle and at the foot of
    the sheet.
    """
    scale = (height - min(strip, height / 4)) / height
    a, b, c, d, e, f = (scale * value for value in matrix)
    return a, b, c, d, e + (1 - scale) * width / 2, f


def _numbers(value: Any) -> Box | None:
    """A rectangle with its corners in order, if that is what `value` is."""
    if not isinstance(value, Array) or len(value) != 4:
        return None
    try:
        x0, y0, x1, y1 = (float(number) for number in value)
    except (TypeError, ValueError):
        return None
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
