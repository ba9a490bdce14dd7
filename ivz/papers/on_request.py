"""Papers that are made when somebody asks and never sealed: their template lays out a report as it
is at that moment.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from ivz.core.typography import writable
from ivz.papers.kinds import paper_page
from ivz.papers.making import render_page
from ivz.papers.registry import Builder, builders

type Asked = tuple[str, dt.date, Mapping[str, object]]
"""The name of the file without its ending, the day of the paper, and what its template shows."""


def on_request(name: str, template: str) -> Callable[[Callable[[dict[str, Any]], Asked]], Builder]:
    """Declares a paper under the name by which a page asks for it. What is decorated says what
    stands on it, from JSON arguments.
    """

    def declare(asked: Callable[[dict[str, Any]], Asked]) -> Builder:
        def build(arguments: dict[str, Any]) -> tuple[str, bytes]:
            file_name, day, context = asked(arguments)
            html = paper_page(template, day=day, **context)
            lines = (writable(line) for line in html.split("\n"))
            return f"{file_name}.pdf", render_page("\n".join(lines), file_name, day)

        return builders.register(build, name)

    return declare
