"""A meeting with papers of every awkward sort: sideways, large, turned, missing, closed, broken."""

import datetime as dt
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ivz.accounts.models import User
from ivz.papers.enums import DocumentKind
from ivz.papers.models import StoredFile
from ivz.papers.services import seal
from ivz.pdf.uploads import check_pdf
from portfolios.bundles.enums import BundleState
from portfolios.bundles.models import Bundle
from portfolios.bundles.services.binding import Bound, Choices, bind_agenda
from portfolios.bundles.services.bundles import Wishes, bundle_setting, make_bundle, request_bundles
from portfolios.meetings.enums import AnnexOrigin, Purpose, Secrecy, Section
from portfolios.meetings.models.annexes import Annex, AnnexVersion
from portfolios.meetings.models.meetings import AgendaItem, Meeting
from portfolios.meetings.reports.agenda import agenda_of
from portfolios.meetings.reports.viewers import EVERYTHING
from tests.factories import meetings
from tests.factories import pdfs as make

DAY = dt.date(2025, 12, 11)
CLOSED_TITLE = "Persoonsgerichte aanpak Zonnebloemstraat"
CLOSED_TEXT = "Gesloten inlichting 4711"
ONE_SIDED = Choices(duplex=False)


@dataclass(frozen=True)
class Papers:
    """Handles to the rows that tests ask for."""

    meeting: Meeting
    by: User
    items: tuple[AgendaItem, ...]

    def annex(self, title: str) -> Annex:
        return Annex.objects.get(title=title)


def build_papers(by: User, **meeting_fields: Any) -> Papers:
    """Three items with 2, 0 and 3 annexes, a closed item with one annex, and the closing of the
    meeting without papers.
    """
    values = {
        "place": "Twentehuis, Enschede",
        "chair": "Burgemeester van Enschede",
        "secretary": "DVO-secretaris",
    }
    meeting = meetings.meeting(DAY, **{**values, **meeting_fields})
    cameras = an_item(
        meeting,
        "Cameratoezicht bij evenementen",
        Purpose.DECIDE,
        requested_decision="Instemmen met de gezamenlijke aanpak.",
        explanation="De proef van dit jaar is geslaagd.\n\nDe cijfers staan in de bijlagen.",
        financial="€ 12.500,00 uit de reserve.",
        communication="Persbericht na afloop.",
        follow_up="Uitwerking door de werkgroep.",
        minutes=20,
    )
    add_file(
        cameras,
        by,
        "Cijfers cameratoezicht",
        make.a_pdf(3, size=make.A4_LANDSCAPE, text="Cijfers {}"),
    )
    add_file(
        cameras, by, "Kaart van het gebied", make.a_pdf(1, size=make.A3_LANDSCAPE, text="Kaart {}")
    )
    notice = an_item(
        meeting,
        "Stand van zaken ondermijning",
        Purpose.INFORM,
        explanation="Mondeling.",
        minutes=10,
    )
    agreement = an_item(
        meeting,
        "Samenwerkingsafspraken 2026",
        Purpose.OPINION,
        requested_decision="Kennisnemen van het concept.",
        minutes=30,
    )
    add_file(
        agreement,
        by,
        "Concept met eigen nummers",
        make.a_pdf(5, size=make.A4_LANDSCAPE, rotate=90, text="Artikel {}"),
    )
    Annex.objects.create(
        item=agreement,
        position=1,
        title="Advies van de politie",
        awaited_from="Politie, districtsleiding Twente",
    )
    add_file(agreement, by, CLOSED_TITLE, make.a_pdf(2, text=CLOSED_TEXT), secrecy=Secrecy.CLOSED)
    secret = an_item(
        meeting,
        f"Besloten: {CLOSED_TITLE}",
        Purpose.DECIDE,
        secrecy=Secrecy.CLOSED,
        requested_decision=CLOSED_TEXT,
        minutes=10,
    )
    add_file(secret, by, f"Dossier {CLOSED_TITLE}", make.a_pdf(1, text=CLOSED_TEXT))
    closing = an_item(meeting, "Sluiting", "", section=Section.CLOSING)
    return Papers(meeting, by, (cameras, notice, agreement, secret, closing))


def an_item(meeting: Meeting, title: str, purpose: str, **fields: Any) -> AgendaItem:
    return AgendaItem.objects.create(
        meeting=meeting, title=title, purpose=purpose, position=meeting.items.count(), **fields
    )


def add_file(item: AgendaItem, by: User, title: str, content: bytes, **fields: Any) -> Annex:
    """An annex with a file, as it would be after an upload."""
    annex = Annex.objects.create(
        item=item, position=item.annexes.count(), title=title, origin=AnnexOrigin.UPLOAD, **fields
    )
    add_version(annex, by, content)
    return annex


def add_version(annex: Annex, by: User, content: bytes, *, checked: bool = True) -> AnnexVersion:
    """A newer file of an annex; unchecked: one that went bad after it was stored."""
    pages = check_pdf(content).pages if checked else 1
    stored = StoredFile.objects.create(
        name=f"{annex.title}.pdf",
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        pages=pages,
        uploaded_by=by,
    )
    return AnnexVersion.objects.create(
        annex=annex, version=annex.versions.count() + 1, file=stored, added_by=by
    )


def sent_bundle(meeting: Meeting, by: User, **fields: Any) -> Bundle:
    """One that lies in the archive, with its separate files; no real PDF."""
    number = f"{meeting.key}-{meeting.bundles.count() + 1}"
    document = seal(
        kind=DocumentKind.BUNDLE,
        number=number,
        title=f"Bundel {meeting}",
        file_name="bundel.pdf",
        organisation=None,
        year=meeting.day.year,
        issued_on=meeting.day,
        template_version="bundle-1",
        facts={},
        content=b"%PDF-",
    )
    content = make.a_zip()
    files = StoredFile.objects.create(
        name="bundel.zip",
        media_type="application/zip",
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        uploaded_by=by,
    )
    values = {"state": BundleState.READY, "document": document, "files": files, "requested_by": by}
    return Bundle.objects.create(meeting=meeting, **{**values, **fields})


def bind_papers(
    papers: Papers, choices: Choices, folder: Path, *, public: bool = False
) -> tuple[bytes, Bound]:
    """The agenda bound in a folder, without a row: its bytes, and what stands where."""
    agenda = agenda_of(papers.meeting, viewer=None if public else EVERYTHING, on=DAY)
    result = bind_agenda(agenda, choices, bundle_setting(agenda, choices, DAY), folder=folder)
    return result.path.read_bytes(), result


def asked(papers: Papers, **wishes: Any) -> Bundle:
    """A bundle that is still to be made."""
    return request_bundles(papers.meeting, Wishes(**wishes), by=papers.by)[0]


def made(papers: Papers, **wishes: Any) -> Bundle:
    """A bundle that the worker made."""
    bundle = asked(papers, **wishes)
    assert make_bundle(bundle.pk, on=DAY)
    return Bundle.objects.get(pk=bundle.pk)
