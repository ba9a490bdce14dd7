"""Two clicks on one button at the very same moment, each over a connection of its own."""

import re
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import Any

from django.db import close_old_connections, connection, connections

_WRITES = re.compile(r"\b(INSERT INTO|UPDATE|DELETE FROM)\s+\"|FOR (NO KEY )?UPDATE|pg_advisory")
_OF_THE_SESSION = re.compile(r"\"(django_session|django_cache|pghistory_context)\"")
_PATIENCE = 0.15  # of the first for a second that never comes that far


class Twins:
    """Two threads with a connection each. Both come as far as the first thing they lock or write
    before either goes on: the worst that two clicks can do to each other.
    """

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(2)

    def at_once(self, *clicks: Callable[[], Any]) -> list[Any]:
        """What the clicks got."""
        start, meet = threading.Barrier(2), threading.Barrier(2)

        def click(one: Callable[[], Any]) -> Any:
            connection.ensure_connection()
            start.wait(10)
            try:
                with _meeting(meet):
                    return one()
            finally:
                close_old_connections()

        return [future.result(60) for future in [self._pool.submit(click, one) for one in clicks]]

    def close(self) -> None:
        start = threading.Barrier(2)

        def close() -> None:
            start.wait(10)
            connections.close_all()

        for future in [self._pool.submit(close) for _ in range(2)]:
            future.result(10)
        self._pool.shutdown()


@contextmanager
def _meeting(meet: threading.Barrier) -> Iterator[None]:
    """Wait for the other one before the first thing that is locked or written."""
    waited = False

    def wait(execute, sql, params, many, context):
        nonlocal waited
        if not waited and _WRITES.search(sql) and not _OF_THE_SESSION.search(sql):
            waited = True
            with suppress(threading.BrokenBarrierError):  # the other one did not come that far
                meet.wait(_PATIENCE)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(wait):
        yield
