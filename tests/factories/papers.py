"""Sealed paper for tests, one row at a time: drawn for real, or of bytes that are no document where
a test does not look at it.
"""

from typing import Any

from ivz.papers.making import RenderJob, render_page
from ivz.papers.sealing import Sealing, put


def pages(work: Sealing, *rows: Any) -> list[RenderJob]:
    """What is drawn for some rows."""
    issues = [issue for row in rows for issue in work.issues(row)]
    return [issue.job(key) for key, issue in enumerate(issues)]


def sealed(work: Sealing, row: Any, content: bytes = b"") -> Any:
    """The row with all its documents."""
    for issue in work.issues(row):
        job = issue.job(0)
        row = put(row, issue, content or render_page(job.html, job.identifier, job.created))
    return row
