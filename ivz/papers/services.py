"""Puts issued documents into the archive, gives their bytes back unharmed, and keeps PDFs asked for
by a click.
"""

import datetime as dt
import hashlib
import io
import logging
import re
import zipfile
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.core.files.storage import Storage, storages
from django.db import models, transaction
from django.db.models.expressions import RawSQL

from ivz.accounts.models import User
from ivz.core.refusal import Refused
from ivz.data.triggers import triggers_off
from ivz.papers import registry
from ivz.papers.enums import DocumentKind, RenditionState
from ivz.papers.facts import canonical_json, facts_hash
from ivz.papers.models import IssuedDocument, Rendition, StoredFile
from ivz.papers.store import file_pieces, hash_of, pieces_of
from ivz.region.models import Organisation

__all__ = [
    "DamagedDocument",
    "Finding",
    "a_few_at_a_time",
    "canonical_json",
    "make_rendition",
    "purge_renditions",
    "read_bytes",
    "read_pieces",
    "request_rendition",
    "seal",
    "seal_file",
    "verify",
]

logger = logging.getLogger(__name__)
LOST = "De inhoud van dit document is weg."
CHANGED = "De inhoud van dit document is veranderd na het versturen."
FAILED = (
    "Er ging iets mis bij het maken van dit document. Probeer het opnieuw. Gaat het weer mis, meld"
    " het dan aan de beheerder."
)


class DamagedDocument(Exception):
    """An archived document that is not what was sealed; the text is a Dutch sentence."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault in the archive: the number of the document it is about (empty: none in particular)
    and a Dutch sentence.
    """

    document: str
    text: str

    def __str__(self) -> str:
        return f"{self.document}: {self.text}" if self.document else self.text


def seal(
    *,
    kind: DocumentKind,
    number: str,
    title: str,
    file_name: str,
    organisation: Organisation | None,
    year: int | None,
    issued_on: dt.date,
    template_version: str,
    facts: Mapping[str, Any],
    content: bytes,
    version: int = 1,
) -> IssuedDocument:
    """Archive a document for good, in the caller's transaction.

    With the setting DOCUMENT_STORAGE the bytes go into that storage first, so that a row never
    points at nothing.

    Raises:
        ValueError: there are no bytes, or the file name could do harm in a header or on a disk.
        TypeError: the facts hold something that JSON cannot hold exactly.
    """
    if not content:
        raise ValueError("An empty document cannot be issued.")
    sha256 = hashlib.sha256(content).hexdigest()
    row = _row(
        kind=kind,
        number=number,
        version=version,
        title=title,
        file_name=file_name,
        organisation=organisation,
        year=year,
        issued_on=issued_on,
        template_version=template_version,
        facts=facts,
        sha256=sha256,
        size=len(content),
    )
    if settings.DOCUMENT_STORAGE:
        row.storage_name = _store(ContentFile(content), sha256, _place(row))
    else:
        row.content = content
    row.save(force_insert=True)
    return row


def seal_file(
    stored: StoredFile,
    *,
    kind: DocumentKind,
    number: str,
    title: str,
    file_name: str,
    organisation: Organisation | None,
    year: int | None,
    issued_on: dt.date,
    template_version: str,
    facts: Mapping[str, Any],
    version: int = 1,
) -> IssuedDocument:
    """Archive a file that is kept already, however large, without its bytes coming along here; else
    as `seal`.

    Raises:
        DamagedFile: the file is not what was kept.
    """
    pieces = file_pieces(stored)
    row = _row(
        kind=kind,
        number=number,
        version=version,
        title=title,
        file_name=file_name,
        organisation=organisation,
        year=year,
        issued_on=issued_on,
        template_version=template_version,
        facts=facts,
        sha256=stored.sha256,
        size=stored.size,
    )
    if settings.DOCUMENT_STORAGE:
        with TemporaryFile() as file:
            file.writelines(pieces)
            row.storage_name = _store(File(file), row.sha256, _place(row))
    else:
        table = StoredFile._meta.db_table
        row.content = RawSQL(f"SELECT content FROM {table} WHERE id = %s", [stored.pk])  # noqa: S608, S611
    IssuedDocument.objects.bulk_create([row])  # save() would ask the bytes back
    return IssuedDocument.objects.get(pk=row.pk)


def _row(*, file_name: str, facts: Mapping[str, Any], **known: Any) -> IssuedDocument:
    if not re.fullmatch(r"[\w][\w .()-]*", file_name):
        raise ValueError(f"Not a safe file name: {file_name!r}")
    return IssuedDocument(
        file_name=file_name, facts=dict(facts), facts_sha256=facts_hash(facts), **known
    )


def _place(row: IssuedDocument) -> str:
    """The name in the storage of a document that is sealed."""
    return f"{row.kind}/{row.issued_on.year}/{row.number}-{row.version}-{row.sha256[:12]}"


def _store(content: "File[bytes]", sha256: str, name: str) -> str:
    """Write the bytes, or find them written by a run that was killed before its row; gives the name
    in the storage.
    """
    storage = _storage()
    if storage.exists(name) and _hash_in(storage, name) == sha256:
        return name
    return storage.save(name, content)


def _storage() -> Storage:
    return storages[settings.DOCUMENT_STORAGE or "default"]


def _hash_in(storage: Storage, name: str) -> str:
    with storage.open(name) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_bytes(document: IssuedDocument) -> bytes:
    """The bytes as they were sealed.

    Raises:
        DamagedDocument: they are gone, or are not the same any more.
    """
    content = _found_bytes(document)
    if content is None:
        raise DamagedDocument(LOST)
    if hashlib.sha256(content).hexdigest() != document.sha256:
        raise DamagedDocument(CHANGED)
    return content


def read_pieces(document: IssuedDocument) -> Iterator[bytes]:
    """The bytes as they were sealed, a piece at a time: all are looked at first, so that no half of
    a damaged document goes out.

    Raises:
        DamagedDocument: they are gone, or are not the same any more.
    """
    try:
        found = hash_of(_pieces(document))
    except OSError as error:
        raise DamagedDocument(LOST) from error
    if found != document.sha256:
        raise DamagedDocument(CHANGED)
    return _pieces(document)


def _pieces(document: IssuedDocument) -> Iterator[bytes]:
    if not document.storage_name:
        yield from pieces_of(document)
        return
    with _storage().open(document.storage_name) as file:
        yield from file.chunks()


def _found_bytes(document: IssuedDocument) -> bytes | None:
    if not document.storage_name:
        return None if document.content is None else bytes(document.content)
    try:
        with _storage().open(document.storage_name) as file:
            return bytes(file.read())
    except OSError:
        return None


def verify(progress: Callable[[int, int], None] = lambda done, total: None) -> Iterator[Finding]:
    """Every fault of the archive: changed or missing bytes, changed facts, a guard that is off, and
    what the apps check.

    `progress` hears how many of how many documents are done.
    """
    documents = IssuedDocument.objects.defer(None).order_by("pk")
    total = documents.count()
    progress(0, total)
    with closing(
        a_few_at_a_time(documents)
    ) as rows:  # who stops listening half-way leaves no cursor open
        for done, document in enumerate(rows, start=1):
            yield from (Finding(str(document), text) for text in _faults(document))
            progress(done, total)
    yield from (Finding("", text) for text in _open_guards())
    for check in registry.archive_checks:
        yield from (Finding("", text) for text in check())


def a_few_at_a_time(documents: "models.QuerySet[IssuedDocument]") -> Generator[IssuedDocument]:
    """Documents with bytes, of which only some are in memory at once; closing it closes the cursor
    in the database.
    """
    yield from documents.iterator(chunk_size=20)


def _faults(document: IssuedDocument) -> Iterator[str]:
    try:
        content = read_bytes(document)
    except DamagedDocument as damage:
        yield str(damage)
    else:
        if len(content) != document.size:
            yield (
                f"De vastgelegde grootte ({document.size} bytes) klopt niet met de inhoud"
                f" ({len(content)} bytes)."
            )
    try:
        unchanged = facts_hash(document.facts) == document.facts_sha256
    except TypeError:
        unchanged = False
    if not unchanged:
        yield "De vastgelegde gegevens zijn veranderd na het versturen."


def _open_guards() -> Iterator[str]:
    for name, model in triggers_off():
        yield f"De bewaking {name} van de {_in_words(model)} staat uit of ontbreekt."


def _in_words(model: models.Model | type[models.Model]) -> str:
    """What a table holds, for people; pghistory gives the tables of the history no name of their
    own.
    """
    tracked = getattr(model, "pgh_tracked_model", None)
    return (
        f"geschiedenis van {tracked._meta.verbose_name_plural}"
        if tracked
        else str(model._meta.verbose_name_plural)
    )


def request_rendition(
    *, builder: str, arguments: Mapping[str, Any], user: User, now: dt.datetime
) -> Rendition:
    """Note that `user` wants a PDF made; the caller defers the task, in the same transaction.

    A second click while the first is still waiting gives the same row, unless that one has waited
    ten minutes at `now`.
    """
    wish = {"builder": builder, "arguments": dict(arguments), "requested_by": user}
    recent = now - dt.timedelta(minutes=10)
    waiting = (
        Rendition.objects.filter(**wish, state=RenditionState.WAITING, created_at__gt=recent)
        .order_by("created_at")
        .first()
    )
    return waiting or Rendition.objects.create(**wish)


def make_rendition(rendition_id: str) -> None:
    """Make a PDF that was asked for, once; a failure leaves its sentence with the row and goes on
    as an exception.

    A builder that raises `Refused` chooses the sentence itself; that is an answer, not a fault.
    """
    rendition = Rendition.objects.filter(pk=rendition_id, state=RenditionState.WAITING).first()
    if rendition is None:
        return
    try:
        file_name, content = registry.builders.get(rendition.builder)(rendition.arguments)
    except Refused as refusal:
        _end(rendition, RenditionState.FAILED, error=str(refusal))
    except Exception:
        logger.exception("rendition %s (%s) failed", rendition.pk, rendition.builder)
        _end(rendition, RenditionState.FAILED, error=FAILED)
        raise
    else:
        _end(rendition, RenditionState.READY, file_name=file_name, content=content)


@transaction.atomic
def _end(rendition: Rendition, state: RenditionState, **values: object) -> None:
    Rendition.objects.filter(pk=rendition.pk, state=RenditionState.WAITING).update(
        state=state, **values
    )


def purge_renditions(before: dt.datetime) -> int:
    """Throw away what was asked for before a moment; says how many."""
    return Rendition.objects.filter(created_at__lt=before).delete()[0]


def zipped(files: Iterable[tuple[str, IssuedDocument]]) -> bytes:
    """Documents with their path in the file, stored as they are: a PDF is compressed already.

    Raises:
        DamagedDocument: one of them is not what was sealed; then there is no file at all.
    """
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for path, document in files:
            day = document.issued_on
            entry = zipfile.ZipInfo(
                path, (max(day.year, 1980), day.month, day.day, 0, 0, 0)
            )  # ZIP knows no earlier year
            entry.external_attr = 0o644 << 16  # readable by whoever unpacks it
            archive.writestr(entry, read_bytes(document))
    return file.getvalue()
