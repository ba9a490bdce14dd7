"""Many PDFs into one that can be printed without touching it. Plain values in, a file out; knows
neither rows nor pages of ours.

Every page is laid a little smaller on a sheet of its own size, upright whatever its rotation, so
that the strip above it is free for the stamps: they never cover what is on the page. Sheets are
numbered through; blank backs are neither stamped nor counted. The result is a print file: merging
loses tags, so that it makes no claim of PDF/A or PDF/UA.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Page, Pdf

from ivz.pdf.lettering import Lettering
from ivz.pdf.pages import Link, Sheet, bookmarks_of, hidden_layers, links_of, make_upright, prepare

STRIP = 28.0  # points at the top of a sheet that are free for stamps: 10 mm
EDGE = 34.0  # points left and right of the stamps: 12 mm, as far as any printer reaches
STAMP_SIZE, SMALLEST = 8.5, 5.0
LEVELS = 3
OWN_BOOKMARKS = 60  # of one annex; more is no help in a list
HERE = "bundel:"  # a link of a page of ours to the part with the key after it


class BadPart(Exception):
    """A part that cannot be bound; the caller puts a sheet in its place and tries again."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class Part:
    """A file of a bundle. `bookmark` stands in the outline at `level` (1 to 3; empty: nowhere),
    `stamp` above each page with "p. 1/4".

    Pages of our own keep the strip free themselves and are not `fitted`. `watermark` goes slantwise
    over each page.
    """

    key: str
    path: Path
    bookmark: str = ""
    level: int = 1
    stamp: str = ""
    counts_pages: bool = True
    fitted: bool = True
    watermark: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a bundle is made of, in order; `title` and `author` are what the file says of itself."""

    title: str
    author: str
    created: dt.date
    parts: tuple[Part, ...]
    duplex: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a part came to stand: its first sheet as it is numbered, how many, and its first page
    in the file (from 0).
    """

    key: str
    sheet: int
    pages: int
    index: int


# --- where everything comes -----------------------------------------------------------------------
def layout(counts: Iterable[tuple[str, int]], *, duplex: bool) -> list[Placed]:
    """Where parts of so many pages come: with `duplex` each begins on a right-hand page, after a
    blank that does not count.
    """
    placed, sheet, index = [], 1, 0
    for key, pages in counts:
        if duplex and index % 2:
            index += 1
        placed.append(Placed(key, sheet, pages, index))
        sheet, index = sheet + pages, index + pages
    return placed


def sheets(placed: Sequence[Placed]) -> int:
    """How many sheets are numbered."""
    return sum(part.pages for part in placed)


def count_pages(path: Path) -> int:
    """How many pages a PDF has that can be bound.

    Raises:
        BadPart: it is none, or nothing can be made of it.
    """
    try:
        with pikepdf.open(path) as pdf:
            if pdf.is_encrypted or len(pdf.pages) == 0:
                raise BadPart(path.name)
            for page in pdf.pages:
                _read(page.obj.get("/Contents", Array()))
            return len(pdf.pages)
    except BadPart:
        raise
    except Exception as error:  # whatever the library trips over, it is the file that is wrong
        raise BadPart(path.name) from error


def _read(contents: Object) -> None:
    for stream in [contents] if isinstance(contents, pikepdf.Stream) else contents:
        stream.read_bytes()


# --- binding --------------------------------------------------------------------------------------
def bind(
    plan: Plan,
    output: Path,
    lettering: Lettering,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> list[Placed]:
    """Write the bundle to `output`. Only the file that is being read and small things of the rest
    are in memory.

    The same plan and files give the same bytes. `progress` hears how many of how many parts are in.

    Raises:
        BadPart: a part cannot be bound.
    """
    with ExitStack() as opened:
        pdf = opened.enter_context(Pdf.new())
        binder = _Binder(pdf, plan, lettering)
        sources = []
        for done, part in enumerate(plan.parts, start=1):
            try:
                sources.append(opened.enter_context(pikepdf.open(part.path)))
                binder.take(part, sources[-1])
            except Exception as error:  # as in count_pages
                raise BadPart(part.key) from error
            progress(done, len(plan.parts))
        placed = binder.finish()
        try:
            pdf.save(
                output, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True
            )
        except Exception as error:
            raise BadPart(_culprit(plan.parts)) from error
        return placed


def _culprit(parts: Sequence[Part]) -> str:
    """The part that cannot be saved even by itself: streams are only read while saving."""
    for part in parts:
        try:
            with pikepdf.open(part.path) as source, Pdf.new() as alone:
                alone.pages.extend(source.pages)
                alone.save(part.path.with_suffix(".proef"))
        except Exception:
            return part.key
        finally:
            part.path.with_suffix(".proef").unlink(missing_ok=True)
    raise RuntimeError("The bundle cannot be saved, although each of its parts can.")


class _Binder:
    """One bundle in the making: pages come in part by part, stamps and links once everything has
    its place.
    """

    def __init__(self, pdf: Pdf, plan: Plan, lettering: Lettering) -> None:
        self.pdf, self.plan, self.lettering = pdf, plan, lettering
        self.fonts = pdf.make_indirect(lettering.embed(pdf))
        self.veil = pdf.make_indirect(Dictionary(Type=Name.ExtGState, ca=0.22))
        self.placed: list[Placed] = []
        self.sheets: list[
            tuple[Sheet, Part, int]
        ] = []  # upright page, its part, its number within it
        self.links: list[tuple[Page, Link, int]] = []  # page, link, index of the part's first page
        self.outline: list[tuple[int, str, int]] = []  # level, title, index of the page
        self.blanks: list[int] = []
        self.used: set[tuple[int, int]] = set()
        self.layers: list[tuple[Object, bool]] = []

    def take(self, part: Part, source: Pdf) -> None:
        """Put the pages of a part behind what is there."""
        prepare(source)
        links = [links_of(source, page) for page in source.pages]
        marks = (
            bookmarks_of(source, OWN_BOOKMARKS)
            if part.fitted and part.bookmark and part.level < LEVELS
            else []
        )
        for page in source.pages:
            if "/Annots" in page.obj:
                del page.obj["/Annots"]
        if self.plan.duplex and len(self.pdf.pages) % 2:
            self._add_blank()
        first = len(self.pdf.pages)
        self.pdf.pages.extend(source.pages)
        self.layers.extend(
            (self.pdf.copy_foreign(layer), is_hidden) for layer, is_hidden in hidden_layers(source)
        )
        for number, on_page in enumerate(links):
            sheet = make_upright(
                self.pdf, self.pdf.pages[first + number], STRIP if part.fitted else 0, self.used
            )
            self.sheets.append((sheet, part, number + 1))
            self.links.extend((sheet.page, link.moved(sheet.matrix), first) for link in on_page)
        self.placed.append(Placed(part.key, sheets(self.placed) + 1, len(links), first))
        if part.bookmark:
            self.outline.append((min(part.level, LEVELS), part.bookmark, first))
            self.outline.extend((part.level + 1, title, first + index) for title, index in marks)

    def _add_blank(self) -> None:
        before = self.pdf.pages[-1].mediabox
        self.blanks.append(len(self.pdf.pages))
        self.pdf.add_blank_page(page_size=(float(before[2]), float(before[3])))

    def finish(self) -> list[Placed]:
        """Stamps, links, outline, numbers for the screen, and what the file says of itself."""
        counts, total = {part.key: part.pages for part in self.placed}, sheets(self.placed)
        for number, (sheet, part, within) in enumerate(self.sheets, start=1):
            self._stamp(
                sheet, part, f"p. {within}/{counts[part.key]}", f"blad {number} van {total}"
            )
        self._connect()
        self._write_outline()
        self._write_labels()
        self._write_root()
        return self.placed

    def _stamp(self, sheet: Sheet, part: Part, within: str, numbered: str) -> None:
        left = " · ".join(
            filter(None, [part.stamp, within if part.stamp and part.counts_pages else ""])
        )
        drawn = _stamps(self.lettering, sheet.width, sheet.height, left, numbered)
        if part.watermark:
            drawn += _watermark(self.lettering, sheet.width, sheet.height, part.watermark)
            sheet.page.obj.Resources.ExtGState = Dictionary(Veil=self.veil)
        sheet.page.obj.Resources.Font = self.fonts
        sheet.page.obj.Contents = self.pdf.make_stream(f"{sheet.content}\n{drawn}".encode("ascii"))

    def _connect(self) -> None:
        """Links within a part go to its pages, links of ours to the part they name, and what leads
        nowhere is left out.
        """
        starts = {part.key: part.index for part in self.placed}
        for page, link, first in self.links:
            target = starts.get(link.uri.removeprefix(HERE)) if link.uri.startswith(HERE) else None
            if link.page is not None:
                target = first + link.page
            if target is None and (link.uri.startswith(HERE) or not link.uri):
                continue
            action = Dictionary(S=Name.URI, URI=link.uri)
            if target is not None:
                action = Dictionary(S=Name.GoTo, D=Array([self.pdf.pages[target].obj, Name.Fit]))
            annotation = Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array(link.box),
                Border=Array([0, 0, 0]),
                A=action,
            )
            if "/Annots" not in page.obj:
                page.obj.Annots = Array()
            page.obj.Annots.append(self.pdf.make_indirect(annotation))

    def _write_outline(self) -> None:
        with self.pdf.open_outline() as outline:
            above: list[pikepdf.OutlineItem] = []
            for level, title, index in self.outline:
                item = pikepdf.OutlineItem(title, index, page_location="Fit")
                del above[level - 1 :]
                (above[-1].children if above else outline.root).append(item)
                item.is_closed = bool(above)
                above.append(item)

    def _write_labels(self) -> None:
        """A reader on a screen shows the number that is printed on the sheet, also after blanks."""
        labels, sheet = Array(), 1
        edges = sorted(
            {0, *self.blanks, *(index + 1 for index in self.blanks), len(self.pdf.pages)}
        )
        for start, end in pairwise(edges):
            is_blank = start in self.blanks
            labels.append(start)
            labels.append(Dictionary(P="leeg") if is_blank else Dictionary(S=Name.D, St=sheet))
            sheet += 0 if is_blank else end - start
        self.pdf.Root.PageLabels = Dictionary(Nums=labels)

    def _write_root(self) -> None:
        root, plan = self.pdf.Root, self.plan
        root.Lang = "nl"
        root.PageMode = Name.UseOutlines
        root.ViewerPreferences = Dictionary(
            DisplayDocTitle=True, PrintScaling=Name("/None"), PickTrayByPDFSize=True
        )
        root.ViewerPreferences.Duplex = Name.DuplexFlipLongEdge if plan.duplex else Name.Simplex
        if self.layers:
            everything, hidden = (
                [layer for layer, _ in self.layers],
                [layer for layer, is_hidden in self.layers if is_hidden],
            )
            root.OCProperties = Dictionary(OCGs=Array(everything), D=Dictionary(OFF=Array(hidden)))
        day = plan.created.strftime("D:%Y%m%d000000Z")
        for key, value in {
            "Title": plan.title,
            "Author": plan.author,
            "CreationDate": day,
            "ModDate": day,
        }.items():
            self.pdf.docinfo[f"/{key}"] = value


# --- drawing --------------------------------------------------------------------------------------
def _stamps(lettering: Lettering, width: float, height: float, left: str, right: str) -> str:
    """The strip: what the page belongs to on the left, its number on the right, smaller where the
    sheet is narrow.
    """
    edge = min(EDGE, width / 12)
    room, numbered, gap = width - 2 * edge, lettering.width(right, 1), lettering.width("    ", 1)
    size = max(SMALLEST, min(STAMP_SIZE, room / (lettering.width(left, 1) + gap + numbered)))
    while left and (lettering.width(left, 1) + gap + numbered) * size > room:
        left = left[:-2].rstrip(" ·") + "…" if len(left) > 2 else ""
    y = height - STRIP / 2 - size * 0.25
    at_right = width - edge - numbered * size
    line = (
        f"0.4 w 0.55 G {edge:.2f} {height - STRIP + 4:.2f} m {width - edge:.2f}"
        f" {height - STRIP + 4:.2f} l S"
    )
    shown = f"BT 0 g {edge:.2f} {y:.2f} Td {lettering.shown(left, size)} ET" if left else ""
    return f"q {line} {shown} BT 0 g {at_right:.2f} {y:.2f} Td {lettering.shown(right, size)} ET Q"


def _watermark(lettering: Lettering, width: float, height: float, text: str) -> str:
    """`text` from the lower left to the upper right, grey that black ink can make and that shows
    what is under it.
    """
    diagonal = (width**2 + height**2) ** 0.5
    size = min(54.0, 0.8 * diagonal / max(lettering.width(text, 1), 1))
    cos, sin = width / diagonal, height / diagonal
    half = lettering.width(text, size) / 2
    x, y = width / 2 - half * cos + size * 0.35 * sin, height / 2 - half * sin - size * 0.35 * cos
    matrix = f"{cos:.5f} {sin:.5f} {-sin:.5f} {cos:.5f} {x:.2f} {y:.2f} Tm"
    return f" q /Veil gs 0.25 g BT {matrix} {lettering.shown(text, size)} ET Q"
