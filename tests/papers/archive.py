"""Archived documents for the tests, and a way around the triggers for those who test what happens
then.
"""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from ivz.papers.enums import DocumentKind
from ivz.papers.models import IssuedDocument
from ivz.papers.services import seal

CONTENT = b"%PDF-1.7 proef"
FACTS = {
    "number": "IVZ-2022-001",
    "total": "21939.60",
    "lines": [{"inhabitants": 73132}],
    "due_on": "2022-02-14",
    "reference": None,
}


def sealed(number: str = "IVZ-2022-001", content: bytes = CONTENT, **fields) -> IssuedDocument:
    values = {
        "kind": DocumentKind.INVOICE,
        "title": f"Factuur {number}",
        "file_name": f"{number}.pdf",
        "organisation": None,
        "year": 2022,
        "issued_on": dt.date(2022, 1, 15),
        "template_version": "invoice-1",
        "facts": FACTS,
    }
    return seal(number=number, content=content, **{**values, **fields})


@contextmanager
def triggers_off() -> Iterator[None]:
    """What an administrator of the database can do, and nobody else."""
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        yield
        cursor.execute("SET session_replication_role = DEFAULT")
