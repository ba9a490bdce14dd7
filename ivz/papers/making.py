"""From a page to a PDF, for the worker and the commands: the one way to the PDF library."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RenderJob:
    """A page to turn into a PDF: `key` comes back with the bytes."""

    key: int
    html: str
    identifier: str
    created: dt.date


type Renderer = Callable[[Iterable[RenderJob], int], Iterator[tuple[int, bytes | Exception]]]
"""Turns jobs (and how many there are) into PDFs, in any order; what cannot be made comes back as
the reason why.
"""


def render(jobs: Iterable[RenderJob], how_many: int) -> Iterator[tuple[int, bytes | Exception]]:
    """The real renderer."""
    # 1.5 s and 64 MB that web processes never need
    from ivz.pdf.rendering import render_many  # noqa: PLC0415

    return render_many(jobs, how_many)


def render_page(html: str, identifier: str, created: dt.date) -> bytes:
    """The PDF of one page.

    Raises:
        RenderingError: it cannot be made.
    """
    from ivz.pdf.rendering import render_pdf  # noqa: PLC0415

    return render_pdf(html, identifier=identifier, created=created)
