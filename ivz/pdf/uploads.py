"""PDFs that people bring: looked at before they are kept, and cleaned of what can act.

What cannot be used is refused with a sentence at once, so that a bundle made the night before a
meeting does not meet it.
"""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import Any

import pikepdf
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from pikepdf import Array, Dictionary, Name, Pdf

from ivz.core import dutch
from ivz.core.refusal import Refused

logger = logging.getLogger(__name__)


pikepdf.settings.set_qpdf_limits(
    flate_max_memory=200 * 1024 * 1024, max_stream_filters=8
)  # a small file that unpacks to gigabytes


EMPTY = "Dit bestand is leeg. Kies een ander bestand."


UNREADABLE = "Dit bestand is geen leesbare PDF. Maak de PDF opnieuw en kies dan het nieuwe bestand."


LOOKS_LIKE: tuple[tuple[tuple[bytes, ...], str], ...] = (
    (
        (b"PK\x03\x04", b"PK\x05\x06"),
        "Dit is een ZIP-, Word- of Excel-bestand en geen PDF. Sla het document eerst op als PDF.",
    ),
    (
        (b"\xd0\xcf\x11\xe0",),
        "Dit is een oud Word- of Excel-bestand en geen PDF. Sla het document eerst op als PDF.",
    ),
    (
        (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\0", b"MM\0*"),
        "Dit is een afbeelding en geen PDF. Sla de afbeelding eerst op als PDF.",
    ),
    ((b"<", b"\xef\xbb\xbf<"), "Dit is een webpagina en geen PDF. Sla de pagina eerst op als PDF."),
)


LOCKED = "Deze PDF is met een wachtwoord beveiligd. Kies een exemplaar zonder wachtwoord."


RESTRICTED = (
    "Deze PDF is beveiligd tegen bewerken of afdrukken. Vraag de maker om een exemplaar zonder"
    " beveiliging."
)


NO_PAGES = "Deze PDF heeft geen bladzijden. Kies een ander bestand."


CUT_OFF = (
    "Dit bestand is niet compleet: het einde ontbreekt. Sla het opnieuw op en kies dan het nieuwe"
    " bestand."
)


LIVE_FORM = (
    "Dit is een invulformulier dat alleen in een los programma zichtbaar wordt. Druk het af naar"
    " PDF en kies dat bestand."
)


REPAIRED = "Het bestand was beschadigd en is hersteld. Kijk na of alle bladzijden er goed in staan."


SCRIPTS = "Er zat een programma (JavaScript) in het bestand. Dat is verwijderd."


ACTIONS = "Er zaten opdrachten in het bestand die iets starten of versturen. Die zijn verwijderd."


ATTACHED = "Er zaten bestanden als bijlage in deze PDF. Die zijn verwijderd."


MEDIA = "Er zat beeld of geluid in het bestand dat niet te drukken is. Dat is verwijderd."


UNSIGNED = "Door het opschonen geldt een digitale handtekening in dit bestand niet meer."


SAFE_ACTIONS = {
    "/GoTo",
    "/URI",
    "/Named",
}  # to a page, to an address, to the next page; nothing that runs or sends


SAFE_SCHEMES = ("http://", "https://", "mailto:")


FILE_ANNOTATIONS = {"/FileAttachment"}


MEDIA_ANNOTATIONS = {"/Movie", "/Sound", "/Screen", "/RichMedia", "/3D"}


LONGEST_WALK = 100_000  # entries of an outline or a form; a loop made on purpose ends here


class UnusablePdf(Refused):
    """A file that cannot be used as a PDF; the text is a Dutch sentence that says why and what to
    do.
    """


@dataclass(frozen=True, slots=True)
class CheckedPdf:
    """A PDF that can be bound: its bytes, how many pages, and a sentence for each thing that was
    changed.
    """

    content: bytes = field(repr=False)
    pages: int
    notes: tuple[str, ...] = ()
    name: str = ""


# --- checking -------------------------------------------------------------------------------------
def check_pdf(content: bytes, *, page_limit: int | None = None) -> CheckedPdf:
    """`content` if it is a PDF that can be shown, merged and printed, without what can act. What
    needs no cleaning stays byte for byte.

    `page_limit` is the setting PDF_PAGE_LIMIT unless given.

    Raises:
        UnusablePdf: it is something else, or locked, broken, empty or too long.
    """
    _refuse_other_files(content)
    try:
        with pikepdf.open(BytesIO(content)) as pdf:
            return _checked(pdf, content, page_limit or settings.PDF_PAGE_LIMIT)
    except UnusablePdf:
        raise
    except pikepdf.PasswordError as error:
        raise UnusablePdf(LOCKED) from error
    except Exception as error:  # whatever the library trips over, it is the file that is wrong
        logger.info("unreadable PDF: %s", error)
        raise UnusablePdf(UNREADABLE) from error


def _refuse_other_files(content: bytes) -> None:
    start = content[:1024].lstrip()
    if not start:
        raise UnusablePdf(EMPTY if not content.strip() else UNREADABLE)
    for signatures, sentence in LOOKS_LIKE:
        if start.startswith(signatures):
            raise UnusablePdf(sentence)


def _checked(pdf: Pdf, content: bytes, page_limit: int) -> CheckedPdf:
    if pdf.is_encrypted:
        raise UnusablePdf(RESTRICTED)
    pages = len(pdf.pages)
    if pages == 0:
        raise UnusablePdf(NO_PAGES)
    if pages > page_limit:
        raise UnusablePdf(
            f"Deze PDF telt {dutch.grouped(pages)} bladzijden. Hooguit {dutch.grouped(page_limit)}"
            " kunnen mee. Deel het bestand op in delen."
        )
    _refuse_broken_pages(pdf)
    is_mended = bool(pdf.get_warnings())  # asking empties the list
    if is_mended and b"%%EOF" not in content[-2048:]:
        raise UnusablePdf(
            CUT_OFF
        )  # the library mends what is there, and the pages that were cut off come out empty
    notes = _clean(pdf)
    if is_mended or pdf.get_warnings():
        notes.insert(0, REPAIRED)
    if not notes:
        return CheckedPdf(content, pages)
    if _is_signed(pdf):
        notes.append(UNSIGNED)
    cleaned = BytesIO()
    pdf.save(cleaned, deterministic_id=True)
    return CheckedPdf(cleaned.getvalue(), pages, tuple(notes))


def _refuse_broken_pages(pdf: Pdf) -> None:
    """What is drawn on each page can be read; a page of which it cannot would come out of the
    printer empty.
    """
    if bool(pdf.Root.get("/NeedsRendering", False)):
        raise UnusablePdf(LIVE_FORM)
    for number, page in enumerate(pdf.pages, start=1):
        contents: Any = page.obj.get("/Contents", [])
        try:
            for stream in [contents] if isinstance(contents, pikepdf.Stream) else contents:
                stream.read_bytes()
        except (pikepdf.PdfError, pikepdf.DataDecodingError, TypeError, AttributeError) as error:
            raise UnusablePdf(
                f"Bladzijde {dutch.grouped(number)} van deze PDF is beschadigd. Maak de PDF"
                " opnieuw."
            ) from error


def _is_signed(pdf: Pdf) -> bool:
    form = pdf.Root.get("/AcroForm")
    return isinstance(form, Dictionary) and bool(int(form.get("/SigFlags", 0)) & 1)


# --- cleaning -------------------------------------------------------------------------------------
def _clean(pdf: Pdf) -> list[str]:
    """Take out all that acts or is carried along; a sentence for each kind that was found."""
    found: set[str] = set()
    _clean_root(pdf.Root, found)
    for page in pdf.pages:
        found |= _without_actions(page.obj)
        _clean_annotations(page.obj, found)
    for node in [
        *_tree(pdf.Root.get("/Outlines"), "/First", "/Next"),
        *_fields(pdf.Root.get("/AcroForm")),
    ]:
        found |= _without_actions(node)
    return [sentence for sentence in (SCRIPTS, ACTIONS, ATTACHED, MEDIA) if sentence in found]


def _clean_root(root: Any, found: set[str]) -> None:
    names = root.get("/Names")
    if isinstance(names, Dictionary):
        for key, sentence in (
            ("/JavaScript", SCRIPTS),
            ("/EmbeddedFiles", ATTACHED),
            ("/Renditions", MEDIA),
        ):
            if key in names:
                del names[key]
                found.add(sentence)
    for key, sentence in (("/AF", ATTACHED), ("/Collection", ATTACHED)):
        if key in root:
            del root[key]
            found.add(sentence)
    if "/AA" in root:
        found.add(_kind(root.AA))
        del root["/AA"]
    opening = root.get("/OpenAction")
    if isinstance(opening, Dictionary) and not _is_safe(opening):
        found.add(_kind(opening))
        del root["/OpenAction"]
    form = root.get("/AcroForm")
    if isinstance(form, Dictionary) and "/XFA" in form:
        del form["/XFA"]
        found.add(SCRIPTS)


def _clean_annotations(page: Dictionary, found: set[str]) -> None:
    annotations = page.get("/Annots")
    if not isinstance(annotations, Array):
        return
    keep = []
    for annotation in annotations:
        if not isinstance(annotation, Dictionary):
            continue
        kind = str(annotation.get("/Subtype", ""))
        if kind in FILE_ANNOTATIONS | MEDIA_ANNOTATIONS:
            found.add(ATTACHED if kind in FILE_ANNOTATIONS else MEDIA)
            continue
        found |= _without_actions(annotation)
        keep.append(annotation)
    if len(keep) != len(annotations):
        page.Annots = Array(keep)


def _without_actions(node: Dictionary) -> set[str]:
    """Takes the unsafe actions off a page, annotation, field or bookmark; the
    sentences about them.
    """
    found = set()
    if "/AA" in node:
        found.add(_kind(node.AA))
        del node["/AA"]
    action = node.get("/A")
    if isinstance(action, Dictionary) and not _is_safe(action):
        found.add(_kind(action))
        del node["/A"]
    if "/AF" in node:
        del node["/AF"]
        found.add(ATTACHED)
    return found


def _is_safe(action: Dictionary) -> bool:
    kind = str(action.get("/S", ""))
    if kind not in SAFE_ACTIONS or "/Next" in action:
        return False
    return kind != "/URI" or str(action.get("/URI", "")).strip().lower().startswith(SAFE_SCHEMES)


def _kind(action: Any) -> str:
    """Whether something is said to run a program, or only to do something else that
    we do not want.
    """
    holders = (
        [action, *(value for _, value in action.items())] if isinstance(action, Dictionary) else []
    )
    runs = any(
        isinstance(holder, Dictionary) and holder.get("/S") == Name.JavaScript for holder in holders
    )
    return SCRIPTS if runs else ACTIONS


def _fields(form: Any) -> Iterator[Dictionary]:
    fields = form.get("/Fields") if isinstance(form, Dictionary) else None
    waiting = list(fields) if isinstance(fields, Array) else []
    for _ in range(LONGEST_WALK):
        if not waiting:
            return
        node = waiting.pop()
        if isinstance(node, Dictionary):
            yield node
            kids = node.get("/Kids")
            waiting.extend(kids if isinstance(kids, Array) else [])


def _tree(node: Any, child: str, sibling: str) -> Iterator[Dictionary]:
    waiting = [node]
    for _ in range(LONGEST_WALK):
        if not waiting:
            return
        node = waiting.pop()
        if isinstance(node, Dictionary):
            yield node
            waiting.extend([node.get(child), node.get(sibling)])


def checked_upload(upload: "UploadedFile[Any]") -> CheckedPdf:
    """An upload, looked at. One that is too big is refused unread; Django keeps it on disk
    meanwhile.

    Raises:
        UnusablePdf: it cannot be used.
    """
    if (upload.size or 0) > settings.PDF_UPLOAD_LIMIT:
        limit = settings.PDF_UPLOAD_LIMIT // (1024 * 1024)
        raise UnusablePdf(
            f"Dit bestand is te groot. Kies een PDF van hooguit {limit} MB, of deel het bestand op"
            " in delen."
        )
    upload.seek(0)
    return replace(check_pdf(upload.read()), name=upload.name or "")
