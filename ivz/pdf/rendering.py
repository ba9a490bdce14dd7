"""HTML to PDF/A-2a and PDF/UA-1: the only module that knows WeasyPrint. Web processes never import
it.

The same HTML, identifier and day give the same bytes, in any process.
"""

import datetime as dt
import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from importlib.resources import files
from io import BytesIO
from itertools import chain, repeat
from pathlib import Path
from typing import Any, Protocol

from django.conf import settings
from django.contrib.staticfiles import finders
from fontTools.ttLib import TTFont
from weasyprint import CSS, HTML, VERSION
from weasyprint.css import ColorProfile
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from ivz.pdf import pdfua

POOL_ABOVE = (
    80  # documents; a pool takes about 2 s to start, a document 85 ms: below this it hardly pays
)
FAMILIES = ("IVZ Sans", "IVZ Sans Ext")
# address in paper.css -> static file; names of our own, so that no installed font gets in the way
FONTS = {
    f"font:{subset}-{weight}": f"npm/noto-sans/noto-sans-{subset}-{weight}-normal.woff"
    for subset in ("latin", "latin-ext")
    for weight in (400, 700)
}
STYLE_SHEET = Path(__file__).with_name("paper.css")


class RenderingError(Exception):
    """No PDF could be made that keeps its promises; the text says what is wrong with
    the document.
    """


class Job(Protocol):
    """A document to make: the arguments of `render_pdf`, and a key that comes back
    with the bytes.
    """

    @property
    def key(self) -> int: ...
    @property
    def html(self) -> str: ...
    @property
    def identifier(self) -> str: ...
    @property
    def created(self) -> dt.date: ...


def render_pdf(html: str, *, identifier: str, created: dt.date) -> bytes:
    """The bytes of `html` as a tagged PDF. `identifier` goes into the file's ID, `created` into its
    dates.

    Raises:
        RenderingError: the HTML asks for something outside itself, or has a character that our
        fonts lack.
    """
    return _make(html, identifier, created)


def render_many(
    jobs: Iterable[Job], how_many: int, processes: int | None = None
) -> Iterator[tuple[int, bytes | RenderingError]]:
    """Key and PDF of each job, in their order; above `POOL_ABOVE` documents on all processors. In
    place of a document that cannot be made comes why not, and the others go on.

    Jobs are taken in as the work proceeds, so memory stays flat however many there are.

    Raises:
        RenderingError: a process of the pool died. Documents given out before it stay good.
    """
    processes = processes or os.process_cpu_count() or 1
    if how_many <= POOL_ABOVE or processes == 1:
        yield from ((job.key, _tried(job.html, job.identifier, job.created)) for job in jobs)
        return
    pool = ProcessPoolExecutor(
        processes,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_open_workshop,
        initargs=(font_files(),),
        max_tasks_per_child=1000,
    )
    try:
        yield from _in_order(pool, iter(jobs), ahead=4 * processes)
    except BrokenProcessPool as error:
        raise RenderingError("A process that makes PDFs was ended from outside.") from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _in_order(
    pool: ProcessPoolExecutor, jobs: Iterator[Job], ahead: int
) -> Iterator[tuple[int, bytes | RenderingError]]:
    waiting: deque[tuple[int, Future[bytes | RenderingError]]] = deque()
    for job in chain(jobs, repeat(None, ahead)):  # the Nones empty the queue
        if job is not None:
            waiting.append((job.key, pool.submit(_tried, job.html, job.identifier, job.created)))
        if waiting and (job is None or len(waiting) > ahead):
            key, future = waiting.popleft()
            yield key, future.result()


class _Workshop:
    """Fonts, style sheet and fetcher of one process: made once, shared by every document, one
    document at a time.

    WeasyPrint's font configuration is not for sharing between threads, hence the lock.
    """

    def __init__(self, fonts: dict[str, bytes]) -> None:
        self._lock = threading.Lock()
        self._fetcher = _OnlyFonts(fonts)
        self._font_config = FontConfiguration()
        self._options = {"pdf_variant": "pdf/a-2a", "output_intent": "--srgb"}
        self._shared = {
            "font_config": self._font_config,
            "color_profiles": {"--srgb": _Srgb()},
            "cache": {},
        }
        style = STYLE_SHEET.read_text(encoding="utf-8")
        self._css = CSS(string=style, font_config=self._font_config, url_fetcher=self._fetcher)

    def make(self, html: str, identifier: str, created: dt.date) -> bytes:
        with self._lock:
            try:
                page = HTML(string=html, url_fetcher=self._fetcher)
                document = page.render(stylesheets=[self._css], **self._shared, **self._options)
                document.metadata.created = document.metadata.modified = created.isoformat()
                document.metadata.generator = f"WeasyPrint {VERSION}"
                content: bytes = document.write_pdf(
                    finisher=_finish, pdf_identifier=identifier.encode(), **self._options
                )
            except FatalURLFetchingError as error:
                raise RenderingError(f"{identifier}: {error.__cause__ or error}") from error
            return content


class _Srgb(ColorProfile):
    """WeasyPrint's own sRGB, read once instead of for every document, and given out as it lies in
    the file.

    The bytes that Pillow writes for a profile change once somebody has asked for its name.
    """

    def __init__(self) -> None:
        self._bytes = (files("weasyprint.pdf") / "sRGB2014.icc").read_bytes()
        super().__init__(
            BytesIO(self._bytes), "sRGB2014.icc", "relative-colorimetric", (["r"], ["g"], ["b"])
        )

    @property
    def content(self) -> bytes:
        return self._bytes


class _OnlyFonts(URLFetcher):
    """Gives out our fonts and nothing else: paper is complete in itself, and a document cannot make
    us call anyone.
    """

    def __init__(self, fonts: dict[str, bytes]) -> None:
        super().__init__(fail_on_errors=True)
        self._fonts = fonts

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        if url not in self._fonts:
            raise PermissionError(f"paper may not fetch {url[:100]}")
        return URLFetcherResponse(url, self._fonts[url], {"Content-Type": "font/ttf"})


def _finish(document: Any, pdf: Any) -> None:
    """Refuses what no font of ours can write, then makes the claims true."""
    strange = sorted({font.family for font in document.fonts.values()} - set(FAMILIES))
    if strange or any(font.missing for font in document.fonts.values()):
        raise RenderingError(
            f"{document.metadata.title}: a character is in none of our fonts"
            f" ({', '.join(strange) or 'nor in another'})."
        )
    pdfua.claim(pdf)
    pdfua.complete_tables(pdf)


def font_files() -> dict[str, bytes]:
    """The fonts as plain TTF, byte for byte the same in every process (saving a font stamps the
    time into it).
    """
    fonts = {}
    for address, name in FONTS.items():
        found = finders.find(name) or Path(settings.STATIC_ROOT) / name
        if not Path(found).exists():
            raise RenderingError(
                f"The font {name} is missing. Run npm ci, or collectstatic where there is no npm."
            )
        font = TTFont(found, recalcTimestamp=False)
        font.flavor = font.flavorData = None
        plain = BytesIO()
        font.save(plain)
        fonts[address] = plain.getvalue()
    return fonts


@cache
def printable() -> frozenset[str]:
    """Every character that both weights of our fonts can write."""
    weights: dict[str, set[int]] = {"400": set(), "700": set()}
    for address, content in font_files().items():
        weights[address[-3:]] |= set(TTFont(BytesIO(content)).getBestCmap())
    return frozenset(map(chr, weights["400"] & weights["700"]))


_opened: _Workshop | None = None
_opening = threading.Lock()


def _workshop() -> _Workshop:
    global _opened
    with _opening:
        if _opened is None:
            _opened = _Workshop(font_files())
        return _opened


def _open_workshop(fonts: dict[str, bytes]) -> None:
    """First thing a process of the pool does; it gets the fonts handed and needs no Django."""
    global _opened
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    _opened = _Workshop(fonts)


def _leave_with_parent() -> None:
    """A worker killed outright cannot end its pool; without this the processes would
    stay behind.
    """
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _make(html: str, identifier: str, created: dt.date) -> bytes:
    return _workshop().make(html, identifier, created)


def _tried(html: str, identifier: str, created: dt.date) -> bytes | RenderingError:
    try:
        return _make(html, identifier, created)
    except RenderingError as reason:
        return reason
    except Exception as reason:  # whatever the library trips over, the other documents go on
        return RenderingError(f"{identifier}: {type(reason).__name__}: {reason}")
