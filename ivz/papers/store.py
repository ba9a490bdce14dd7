"""Files in the database, in and out as they are: the bytes go over the wire once, not as text of
twice the length and more.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import psycopg
from django.db import connection, models, transaction

from ivz.accounts.models import User
from ivz.papers.models import StoredFile

PIECE = 1024 * 1024  # bytes of a large file that are in memory at once
DAMAGED = "De inhoud van dit bestand is veranderd nadat het is geplaatst."


class DamagedFile(Exception):
    """A stored file that is not what was stored; the text is a Dutch sentence."""


@transaction.atomic
def keep(
    name: str,
    content: bytes,
    *,
    by: User,
    pages: int | None = None,
    notes: Sequence[str] = (),
    media_type: str = "application/pdf",
) -> StoredFile:
    """A new file in the store."""
    stored = StoredFile.objects.create(
        name=name[-200:],
        media_type=media_type,
        content=b"",
        pages=pages,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        notes=list(notes),
        uploaded_by=by,
    )
    table = StoredFile._meta.db_table  # a name of our own
    _plain(f"UPDATE {table} SET content = %b WHERE id = %s", [content, stored.pk])  # noqa: S608
    return StoredFile.objects.get(pk=stored.pk)  # without the bytes, until somebody asks for them


def read_file(stored: StoredFile) -> bytes:
    """The bytes as they were stored.

    Raises:
        DamagedFile: they are not the same any more.
    """
    rows = _plain(f"SELECT content FROM {StoredFile._meta.db_table} WHERE id = %s", [stored.pk])  # noqa: S608
    content: bytes = rows[0][0] if rows else b""
    if hashlib.sha256(content).hexdigest() != stored.sha256:
        raise DamagedFile(DAMAGED)
    return content


def file_pieces(stored: StoredFile) -> Iterator[bytes]:
    """The bytes as they were stored, a piece at a time: all are looked at first, so that no half of
    a damaged file goes out.

    Raises:
        DamagedFile: they are not the same any more.
    """
    if hash_of(pieces_of(stored)) != stored.sha256:
        raise DamagedFile(DAMAGED)
    return pieces_of(stored)


def pieces_of(row: models.Model) -> Iterator[bytes]:
    """The column `content` of a row, a piece at a time."""
    table, start = row._meta.db_table, 1
    while True:
        found = _plain(
            f"SELECT substring(content FROM %s FOR %s) FROM {table} WHERE id = %s",  # noqa: S608
            [start, PIECE, row.pk],
        )
        piece: bytes = found[0][0] if found else b""
        if not piece:
            return
        yield piece
        start += PIECE


def hash_of(pieces: Iterable[bytes]) -> str:
    """SHA-256 of bytes that come a piece at a time."""
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


def _plain(statement: str, values: Sequence[object]) -> list[Any]:
    """A statement whose values PostgreSQL fills in, in binary; Django writes them into the text of
    the statement.
    """
    connection.ensure_connection()
    with psycopg.Cursor(connection.connection) as cursor:
        cursor.execute(statement.encode(), values, binary=True)
        return cursor.fetchall() if cursor.description else []
