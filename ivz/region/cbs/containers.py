"""From a file of any kind (CSV, JSON, XLSX, a zip of one) to numbered rows of cells, read as a
stream where that is possible.
"""

import codecs
import csv
import hashlib
import io
import itertools
import json
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO, BinaryIO, cast

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from ivz.region.cbs.values import RefusedFile, Row

type Opener = Callable[[], IO[bytes]]  # gives the file anew, from its first byte

CHUNK = 1024 * 1024
LONGEST_LINE = (
    10 * 1024 * 1024
)  # the CSV of the "Wijk- en Buurtkaart" holds a border of megabytes in one field
MOST_ENTRIES = 100
MOST_COLUMNS = 300
MOST_SHEET_ROWS = 100_000
LARGEST_WORKBOOK = 20 * 1024 * 1024  # unpacked; openpyxl keeps all its texts in memory
LARGEST_JSON = 64 * 1024 * 1024
SNIFFED_LINES = 10
ADVICE = "Kies een CSV-, JSON- of XLSX-bestand."
NO_TEXT = f"Dit is geen tekstbestand. {ADVICE}"
EMPTY = "Het bestand is leeg. Kies een ander bestand."
DAMAGED = "Het bestand is beschadigd. Download het opnieuw."
DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError)
csv.field_size_limit(LONGEST_LINE)


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a file with their line numbers (from 1), and what kind of file it was."""

    kind: str
    rows: Iterator[Row]


def sha256_of(file: BinaryIO) -> str:
    """The SHA-256 of the whole file as hexadecimal text."""
    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]


def open_grid(file: BinaryIO, *, unpacked_limit: int) -> Grid:
    """Recognise the kind of file by its first bytes and give its rows.

    `unpacked_limit` is the number of bytes that a zip or XLSX may hold.

    Raises:
        RefusedFile: empty, a PDF, an old spreadsheet, not text, a zip with too much in it. What
        turns out unreadable
            further on raises it while the rows are read.
    """
    file.seek(0)
    head = file.read(8)
    if not head:
        raise RefusedFile(EMPTY)
    if head.startswith(b"%PDF"):
        raise RefusedFile(f"Dit is een PDF. {ADVICE}")
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        raise RefusedFile(
            "Dit is een bestand in het oude Excelformaat. Bewaar het als XLSX of CSV en kies het"
            " opnieuw."
        )
    if head.startswith(b"PK"):
        return _open_zip(file, unpacked_limit)
    return _open_text(lambda: _from_start(file))


def _from_start(file: BinaryIO) -> IO[bytes]:
    file.seek(0)
    return cast(IO[bytes], _Lent(file))


class _Lent(io.BufferedIOBase):
    """A file lent to a text reader, which would otherwise close it when done."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def read(self, size: int | None = -1) -> bytes:
        return self._file.read(-1 if size is None else size)

    def read1(self, size: int = -1) -> bytes:
        return self._file.read(CHUNK if size < 0 else size)


def _open_zip(file: BinaryIO, unpacked_limit: int) -> Grid:
    try:
        archive = zipfile.ZipFile(file)
    except (*DAMAGE, ValueError) as error:
        raise RefusedFile(DAMAGED) from error
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > unpacked_limit:
        raise RefusedFile(
            "Uitgepakt is dit bestand te groot. Lees het bulkbestand van het CBS in met de opdracht"
            " import_counts."
        )
    if any(entry.flag_bits & 1 for entry in entries):
        raise RefusedFile(
            "Het bestand is beveiligd met een wachtwoord. Kies een bestand zonder wachtwoord."
        )
    if "xl/workbook.xml" in archive.namelist():
        if sum(entry.file_size for entry in entries) > LARGEST_WORKBOOK:
            raise RefusedFile(
                "Dit Excelbestand is te groot. Bewaar alleen het blad met de inwonertallen, als"
                " CSV."
            )
        return Grid("XLSX", _sheet_rows(file))
    data = [
        entry for entry in entries if entry.filename.lower().endswith((".csv", ".json", ".txt"))
    ]
    chosen = [
        entry for entry in data if entry.filename.lower().endswith("observations.csv")
    ] or data
    if len(chosen) != 1:
        raise RefusedFile(
            "In het zipbestand staat geen CSV- of JSON-bestand, of meer dan één. Pak het uit en"
            " kies het bestand met de inwonertallen."
        )
    try:
        return _open_text(lambda: _entry(archive, chosen[0]))
    except DAMAGE as error:
        raise RefusedFile(DAMAGED) from error


def _entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> IO[bytes]:
    try:
        return archive.open(info)
    except (ValueError, RuntimeError) as error:  # a damaged offset, an unknown way of packing
        raise zipfile.BadZipFile(str(error)) from error


def _open_text(opener: Opener) -> Grid:
    encoding = _encoding_of(opener)
    try:
        start = _text(opener, encoding).read(4096).lstrip()
    except UnicodeError as error:
        raise RefusedFile(NO_TEXT) from error
    if not start:
        raise RefusedFile(EMPTY)
    if start.startswith(("{", "[")):
        return Grid("JSON", _json_rows(_text(opener, encoding)))
    if start.startswith("<"):
        raise RefusedFile(f"Dit is een webpagina of XML-bestand. {ADVICE}")
    return Grid("CSV", _csv_rows(opener, encoding))


def _text(opener: Opener, encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(opener(), encoding=encoding, newline="")


def _encoding_of(opener: Opener) -> str:
    """UTF-8 (with or without a mark), UTF-16 with its mark, else Windows-1252; reads the file
    through.
    """
    if opener().read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return "utf-16"
    for encoding in ("utf-8-sig", "cp1252"):
        if _decodes(opener, encoding):
            return encoding
    raise RefusedFile(NO_TEXT)


def _decodes(opener: Opener, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    stream = opener()
    try:
        while chunk := stream.read(CHUNK):
            if b"\0" in chunk:
                raise RefusedFile(NO_TEXT)
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _csv_rows(opener: Opener, encoding: str) -> Iterator[Row]:
    try:
        separator = _separator_of(
            list(itertools.islice(_lines(_text(opener, encoding)), SNIFFED_LINES))
        )
        reader = csv.reader(_lines(_text(opener, encoding)), delimiter=separator)
        for cells in reader:
            yield reader.line_num, list(cells)
    except UnicodeError as error:
        raise RefusedFile(NO_TEXT) from error
    except csv.Error as error:
        raise RefusedFile(f"De tabel in het bestand is niet te lezen. {ADVICE}") from error
    except DAMAGE as error:
        raise RefusedFile(DAMAGED) from error


def _lines(stream: io.TextIOWrapper) -> Iterator[str]:
    while line := stream.readline(LONGEST_LINE):
        if len(line) == LONGEST_LINE:
            raise RefusedFile(
                f"Het bestand heeft een regel van meer dan 10 miljoen tekens. {ADVICE}"
            )
        yield line


def _separator_of(lines: list[str]) -> str:
    """The separator seen most outside quotes; a title such as "Bevolking; leeftijd, regio" stands
    between quotes.
    """
    bare = ["".join(line.split('"')[::2]) for line in lines]
    counts = {
        separator: sum(line.count(separator) for line in bare) for separator in (";", "\t", ",")
    }
    return max(counts, key=lambda separator: counts[separator])


def _json_rows(stream: io.TextIOWrapper) -> Iterator[Row]:
    try:
        text = stream.read(LARGEST_JSON)
        if stream.read(1):
            raise RefusedFile(
                "Dit JSON-bestand is te groot. Kies in StatLine alleen de gemeenten en het jaar die"
                " u nodig hebt."
            )
        data = json.loads(text)
    except DAMAGE as error:
        raise RefusedFile(DAMAGED) from error
    except (ValueError, RecursionError) as error:
        raise RefusedFile(f"Het JSON-bestand is beschadigd of niet compleet. {ADVICE}") from error
    records = data.get("value") if isinstance(data, dict) else data
    if (
        not isinstance(records, list)
        or not records
        or not all(isinstance(record, dict) for record in records)
    ):
        raise RefusedFile(f"In het JSON-bestand staat geen lijst met cijfers. {ADVICE}")
    columns = list(dict.fromkeys(key for record in records for key in record))
    yield 1, list(columns)
    for line, record in enumerate(records, start=1):
        yield line, [record.get(column) for column in columns]


def _sheet_rows(file: BinaryIO) -> Iterator[Row]:
    """The rows of the first sheet that is not empty."""
    try:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
        for sheet in book.worksheets:
            rows = sheet.iter_rows(max_row=MOST_SHEET_ROWS, max_col=MOST_COLUMNS, values_only=True)
            filled = (
                (line, list(cells))
                for line, cells in enumerate(rows, start=1)
                if any(cell is not None for cell in cells)
            )
            first = next(filled, None)
            if first is not None:
                yield from itertools.chain([first], filled)
                return
    except (
        *DAMAGE,
        InvalidFileException,
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        SyntaxError,
    ) as error:
        raise RefusedFile(
            "Dit Excelbestand is niet te lezen. Bewaar het als CSV en kies het opnieuw."
        ) from error
    raise RefusedFile(EMPTY)
