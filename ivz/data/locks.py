"""One worker at a time for one piece of long work."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def only_one(work: int, key: int) -> Iterator[bool]:
    """Holds the advisory lock of `key` among locks of the class `work`; False when another process
    holds it.

    PostgreSQL lets go of it when the process dies, however it dies.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [work, key])
        (got,) = cursor.fetchone()
    try:
        yield got
    finally:
        if got:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [work, key])
