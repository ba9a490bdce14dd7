"""Taking the text out of a file that somebody brings: plain text, Word or PDF. Bytes in, text out;
nothing is kept.
"""

import io
import logging
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from textwrap import shorten

import docx
import pypdfium2
from docx.document import Document
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from agreements.reading.calculation.running_lines import without_running_lines
from agreements.reading.calculation.word_numbers import WordNumbers

logger = logging.getLogger(__name__)

MOST_CHARACTERS = 400_000
MOST_PAGES = 300
MOST_UNPACKED = 100 * 1024 * 1024
_BULLETED = (
    "List Bullet",
    "Lijstopsomming",
    "Lijst opsom",
)  # styles of lists, also where the file says nothing of their marks
FEWEST_LETTERS = 40  # a PDF with fewer is a scan, or empty

EMPTY = "Dit bestand is leeg. Kies een ander bestand."
NO_TEXT = (
    "In dit bestand staat geen tekst die te lezen is. Is het een scan? Plak dan de tekst, of kies"
    " een bestand met echte tekst."
)
TOO_LONG = "Deze tekst is te lang. Hooguit 400.000 tekens kunnen worden ingelezen."
NO_WORD = (
    "Dit bestand is geen leesbaar Word-bestand (docx). Sla het opnieuw op als docx, of plak de"
    " tekst."
)
NO_PDF = "Dit bestand is geen leesbare PDF. Maak de PDF opnieuw, of plak de tekst."
LOCKED_PDF = (
    "Deze PDF is met een wachtwoord beveiligd. Kies een exemplaar zonder wachtwoord, of plak de"
    " tekst."
)
NO_PLAIN = (
    "Dit bestand bevat geen gewone tekst. Kies een txt-, docx- of PDF-bestand, of plak de tekst."
)
UNKNOWN = "Dit soort bestand kunnen wij niet lezen. Kies een txt-, docx- of PDF-bestand."


@dataclass(frozen=True, slots=True)
class Found:
    """The text of a file, and Dutch sentences on what was left out of it or could not be read."""

    text: str
    notes: tuple[str, ...] = ()


class UnreadableText(ValueError):
    """No text can be taken out of the file; the message is a Dutch sentence that says why and what
    to do.
    """


def read_text(name: str, content: bytes) -> Found:
    """The text of a file called `name`, whichever of the three kinds it says to be.

    Raises:
        UnreadableText: it is empty, locked, broken, a scan, too long, or something else.
    """
    if not content.strip(b"\0 \r\n\t"):
        raise UnreadableText(EMPTY)
    ending = name.lower().rpartition(".")[2]
    readers: dict[str, Callable[[bytes], Found]] = {"txt": _plain, "docx": _word, "pdf": _pdf}
    if ending not in readers:
        raise UnreadableText(UNKNOWN)
    found = readers[ending](content)
    return Found(checked(found.text), found.notes)


def checked(text: str) -> str:
    """`text` without characters that nothing can store or show, when there is enough of it and not
    too much.

    Raises:
        UnreadableText: there are no words in it, or too many.
    """
    kept = re.sub(
        r"[\x00-\x08\x0e-\x1b\x7f\ufffe\uffff]", "", text.replace("\r\n", "\n").replace("\r", "\n")
    )
    kept = kept.encode("utf-8", "ignore").decode("utf-8")
    if len(kept) > MOST_CHARACTERS:
        raise UnreadableText(TOO_LONG)
    if len(re.findall(r"\w", kept)) < FEWEST_LETTERS:
        raise UnreadableText(NO_TEXT)
    return kept


def _plain(content: bytes) -> Found:
    """UTF-8 (with or without its mark), UTF-16 with its mark, else the Windows alphabet of old
    Dutch texts.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Found(content.decode("utf-16", "replace"))
    if b"\0" in content or content.startswith((b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise UnreadableText(NO_PLAIN)
    try:
        return Found(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Found(content.decode("cp1252", "replace"))


def _word(content: bytes) -> Found:
    """The paragraphs and tables of a Word file in order; numbers that Word makes by itself are put
    in front again.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            if sum(part.file_size for part in parts.infolist()) > MOST_UNPACKED:
                raise UnreadableText(TOO_LONG)
        document = docx.Document(io.BytesIO(content))
        numbers = WordNumbers(document)
        return Found(
            "\n".join(_as_long_as_it_fits(_word_lines(document, numbers))), tuple(_unread(numbers))
        )
    except UnreadableText:
        raise
    except Exception as error:  # whatever the library trips over, it is the file that is wrong
        logger.info("unreadable Word file: %s", error)
        raise UnreadableText(NO_WORD) from error


def _word_lines(document: Document, numbers: WordNumbers) -> Iterator[str]:
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from _table_lines(block)
        else:
            yield _paragraph(block, numbers)


def _unread(numbers: WordNumbers) -> Iterator[str]:
    """What a reviewer has to compare with the file, where Word numbers in a way that is not read
    here.
    """
    if not numbers.unread:
        return
    how_many = (
        "Eén stuk heeft" if len(numbers.unread) == 1 else f"{len(numbers.unread)} stukken hebben"
    )
    first = shorten(numbers.unread[0], 80, placeholder="…")
    yield (
        f"{how_many} in Word een nummer dat wij niet zeker kunnen lezen. Vergelijk de nummers met"
        f" het bestand. Het eerste is: “{first}”."
    )


def _as_long_as_it_fits(lines: Iterable[str]) -> Iterator[str]:
    """The lines, read no further than a text may be long: a small file can hold a very long one."""
    length = -1  # the first line has no line end before it
    for line in lines:
        length += len(line) + 1
        if length > MOST_CHARACTERS:
            raise UnreadableText(TOO_LONG)
        yield line


def _paragraph(block: Paragraph, numbers: WordNumbers) -> str:
    """A paragraph with what Word shows before it; the marks are no part of the text in its file.
    Word counts empty paragraphs too.
    """
    mark = numbers.mark_of(block)
    if not block.text.strip():
        return block.text
    style = block.style.name if block.style and block.style.name else ""
    return (mark or ("- " if style.startswith(_BULLETED) else "")) + block.text


def _table_lines(table: Table) -> Iterator[str]:
    """The rows of a table; a cell over several columns stands there once, however many it says they
    are.
    """
    for row in table.rows:
        cells = (" ".join(_Cell(cell, table).text.split()) for cell in row._tr.tc_lst)
        yield " | ".join(cells)


def _pdf(content: bytes) -> Found:
    try:
        with pypdfium2.PdfDocument(content) as pdf:
            if len(pdf) > MOST_PAGES:
                raise UnreadableText(
                    f"Deze PDF telt {len(pdf)} bladzijden. Hooguit {MOST_PAGES} kunnen worden"
                    " ingelezen."
                )
            pages, notes = without_running_lines(
                list(_as_long_as_it_fits(page.get_textpage().get_text_range() for page in pdf))
            )
            return Found("\n".join(pages), tuple(notes))
    except UnreadableText:
        raise
    except Exception as error:  # the same
        logger.info("unreadable PDF: %s", error)
        raise UnreadableText(LOCKED_PDF if "password" in str(error).lower() else NO_PDF) from error
