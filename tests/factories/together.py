"""Two people at once, or one who clicks twice: pages sent as a browser would, from threads of their
own.
"""

import threading
import time
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client


class _Form(HTMLParser):
    """What a browser would send of the form whose button says `submit` (any form: the first)."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[dict[str, list[str]]] = []
        self._select = self._area = ""

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "form":
            self.forms.append({})
        if not self.forms or "disabled" in given:
            return
        name, value = given.get("name") or "", given.get("value") or ""
        if tag == "input" and name:
            ticked = given.get("type") not in {"checkbox", "radio"} or "checked" in given
            if ticked:
                self._add(name, value)
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and "selected" in given:
            self._add(self._select, value)
        elif tag == "textarea":
            self._area = name
            self._add(name, "")

    def handle_endtag(self, tag):
        if tag == "select":
            self._select = ""
        elif tag == "textarea":
            self._area = ""

    def handle_data(self, data):
        if self._area:
            self.forms[-1][self._area][-1] += data.removeprefix("\r\n").removeprefix("\n")

    def _add(self, name: str, value: str) -> None:
        self.forms[-1].setdefault(name, []).append(value)


def filled(response: HttpResponse, having: str = "once", **typed: Any) -> dict[str, Any]:
    """What the form with a field `having` sends as the page shows it, with `typed` typed over it;
    None takes something away.
    """
    parser = _Form()
    parser.feed(response.content.decode())
    shown = next(form for form in parser.forms if having in form)
    sent = {**shown, **typed}
    return {name: value for name, value in sent.items() if value is not None}


def at_once(*calls: Callable[[], Any]) -> list[Any]:
    """What the calls give, each in a thread of its own, begun together; what one raises is what it
    gives.
    """
    begin = threading.Barrier(len(calls))
    given: list[Any] = [None] * len(calls)

    def run(place: int, call: Callable[[], Any]) -> None:
        try:
            begin.wait()
            given[place] = call()
        except Exception as error:
            given[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return given


def clicked_twice(
    client: Client, url: str, data: dict[str, Any], file: Callable[[], Any] | None = None
) -> list[HttpResponse]:
    """The two answers to a double click: the same form sent twice at once, each with a `file` of
    its own.
    """

    def send() -> HttpResponse:
        other = Client()
        other.cookies = client.cookies.copy()
        return other.post(url, data | ({"file": file()} if file else {}))

    return at_once(send, send)


def while_busy(first: Callable[[], Any], second: Callable[[], Any]) -> list[Any]:
    """What both give, where `second` begins when `first` is done but not yet committed, and is
    waited for until it waits itself.
    """
    busy = threading.Event()

    def hold() -> Any:
        try:
            with transaction.atomic():
                given = first()
                busy.set()
                _until_another_waits()
                return given
        finally:
            busy.set()

    def follow() -> Any:
        busy.wait()
        return second()

    return at_once(hold, follow)


def _until_another_waits(patience: float = 5.0) -> None:
    until = time.monotonic() + patience
    while time.monotonic() < until:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_locks WHERE NOT granted AND pg_backend_pid() ="
                " ANY(pg_blocking_pids(pid))"
            )
            if cursor.fetchone()[0]:
                return
        time.sleep(0.02)
    raise AssertionError("nobody waits: the two do not hold the same lock")
