"""Meetings with items, annexes and files, for tests."""

import datetime as dt
import hashlib
from itertools import count

from ivz.accounts.models import User
from ivz.papers.enums import DocumentKind
from ivz.papers.models import IssuedDocument, StoredFile
from ivz.papers.services import seal
from portfolios.bodies.models.bodies import Body
from portfolios.meetings.enums import AnnexOrigin, MeetingState, Secrecy, Section
from portfolios.meetings.models.annexes import Annex, AnnexVersion
from portfolios.meetings.models.meetings import AgendaItem, Meeting
from tests.factories.pdfs import a_pdf

DAY = dt.date(2025, 12, 11)
PAPER = b"%PDF-1.7 proef"
_numbers = count(1)


def body(code: str = "dvo", **fields) -> Body:
    """A body; the same one when it is there already."""
    found, _ = Body.objects.get_or_create(
        code=code, defaults={"name": f"Overleg {code}", "abbreviation": code.upper(), **fields}
    )
    return found


def meeting(day: dt.date = DAY, *, code: str = "dvo", **fields) -> Meeting:
    """A planned meeting with no agenda."""
    values = {
        "key": f"{code}-{day}",
        "body": body(code),
        "day": day,
        "starts_at": dt.time(13),
        "ends_at": dt.time(15),
        **fields,
    }
    return Meeting.objects.create(**values)


def item(of: Meeting, title: str = "", **fields) -> AgendaItem:
    """An item, last in its section; a sub-item when `fields` has a parent."""
    number = next(_numbers)
    values = {
        "title": title or f"Punt {number}",
        "section": Section.DISCUSSION,
        "position": of.items.count(),
        **fields,
    }
    if values["secrecy" if "secrecy" in values else "title"] == Secrecy.SECRET:
        values |= {
            "secrecy_ground": "Woo artikel 5.1 lid 2",
            "secrecy_imposed_by": "DVO",
            "secrecy_imposed_on": dt.date(2025, 11, 1),
        }
    if values.get("parent") is not None:
        values["section"] = values["parent"].section
    return AgendaItem.objects.create(meeting=of, **values)


def annex(of: AgendaItem, title: str = "", *, by: User | None = None, **fields) -> Annex:
    """An annex; with `by` it has a file that was uploaded by that user."""
    if fields.get("secrecy") == Secrecy.SECRET:
        fields = {
            "secrecy_ground": "Woo artikel 5.1 lid 2",
            "secrecy_imposed_by": "DVO",
            "secrecy_imposed_on": dt.date(2025, 11, 1),
            **fields,
        }
    made = Annex.objects.create(
        item=of, title=title or f"Bijlage {next(_numbers)}", position=of.annexes.count(), **fields
    )
    if by is not None:
        version(made, by)
    return made


def version(of: Annex, by: User, content: bytes = PAPER) -> AnnexVersion:
    """A next file of an annex."""
    Annex.objects.filter(pk=of.pk).update(origin=AnnexOrigin.UPLOAD)
    return AnnexVersion.objects.create(
        annex=of, version=of.versions.count() + 1, file=stored(by, content), added_by=by
    )


def stored(by: User, content: bytes = PAPER) -> StoredFile:
    """A file in the store; its bytes are as given, no real PDF."""
    return StoredFile.objects.create(
        name="stuk.pdf",
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        pages=2,
        uploaded_by=by,
    )


def archived(
    kind: DocumentKind = DocumentKind.OVERVIEW, number: str = "IVZ-2021-overzicht"
) -> IssuedDocument:
    """A paper in the archive."""
    return seal(
        kind=kind,
        number=number,
        title="Bijdragen 2021",
        file_name="overzicht.pdf",
        organisation=None,
        year=2021,
        issued_on=dt.date(2021, 1, 15),
        template_version="x-1",
        facts={},
        content=a_pdf(),
    )


def held(of: Meeting) -> Meeting:
    of.state = MeetingState.HELD
    of.save(update_fields=["state"])
    return of
