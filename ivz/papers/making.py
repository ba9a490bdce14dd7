"""The PDF of one page, for the worker and the commands."""

import datetime as dt


def render(html: str, identifier: str, created: dt.date) -> bytes:
    """The renderer of the worker and of the commands: the PDF of one page."""
    from ivz.pdf.rendering import render_pdf  # noqa: PLC0415

    return render_pdf(html, identifier=identifier, created=created)
