"""Shared texts of notes and letters for tests: short, whole, with a field in every
kind of place.
"""

import datetime as dt

from agreements.notes.enums import NoteKind, SectionKey
from agreements.notes.hooks import NOTES
from agreements.notes.models import IssuedNote, NotePoint, NoteRun, NoteSection, NoteText
from agreements.notes.reports.notes import NOTE_SECTIONS, POINTS
from agreements.notes.services import runs as note_runs
from agreements.proposals.models import RateProposal
from agreements.texts.models import Agreement
from ivz.accounts.models import User
from tests.factories.papers import sealed
from tests.factories.proposals import proposal
from tests.factories.twente import Twente

DAY = dt.date(2025, 11, 4)
TODAY = dt.date(2026, 11, 22)


def note_proposal(twente: Twente, **fields) -> RateProposal:
    """A proposal that is with the colleges, with one agreement."""
    made = proposal(
        twente, **{"state": "submitted", "submitted_on": dt.date(2025, 10, 9), **fields}
    )
    paper, _ = Agreement.objects.get_or_create(
        key="bo-2025",
        defaults={
            "kind": "governance",
            "title": "Bestuursovereenkomst",
            "document_number": "D/25/822695",
        },
    )
    made.agreements.add(paper)
    return made


def note_text(of: RateProposal) -> NoteText:
    """The text of the notes: every section filled, two decisions, arguments 1.1 and 2.1, caveat
    2.1.
    """
    text = NoteText.objects.create(
        proposal=of, kind=NoteKind.DECISION_NOTE, subject="Bijdrage {fonds}"
    )
    bodies = {
        section: f"Tekst van {section.label.lower()}."
        for section in NOTE_SECTIONS
        if section not in POINTS
    }
    bodies[SectionKey.COSTS] = (
        "Voor {gemeente} wordt {huidige_bijdrage} per jaar **{nieuwe_bijdrage}**: {verhoging} meer."
    )
    bodies[SectionKey.ANNEXES] = "Governanceplaat (D/25/822697)"
    NoteSection.objects.bulk_create(
        NoteSection(text=text, section=section, body=body) for section, body in bodies.items()
    )
    NotePoint.objects.bulk_create(
        [
            NotePoint(
                text=text,
                kind="decision",
                decision_number=1,
                body="In te stemmen met {overeenkomsten}.",
            ),
            NotePoint(
                text=text,
                kind="decision",
                decision_number=2,
                body="In te stemmen met een bijdrage van {nieuw_tarief} per inwoner.",
            ),
            NotePoint(
                text=text,
                kind="argument",
                decision_number=1,
                sequence=1,
                heading="Het is goed",
                body="Daarom.",
            ),
            NotePoint(
                text=text,
                kind="argument",
                decision_number=2,
                sequence=1,
                heading="Het is nodig voor {gemeente}",
                body="Daarom ook.",
            ),
            NotePoint(
                text=text,
                kind="caveat",
                decision_number=2,
                sequence=1,
                heading="De kosten stijgen",
                body="Met {verhoging}.",
            ),
        ]
    )
    return text


def letter_text(of: RateProposal) -> NoteText:
    """The text of the letters, with a heading and a list."""
    text = NoteText.objects.create(
        proposal=of, kind=NoteKind.COUNCIL_LETTER, subject="Bijdrage {fonds} vanaf {jaar}"
    )
    body = "De bijdrage van {gemeente} wordt {nieuwe_bijdrage}.\n\n## Waarom\n\n1. Een\n2. Twee"
    NoteSection.objects.create(text=text, section=SectionKey.LETTER, body=body)
    return text


def start(text: NoteText, by: User, day: dt.date = DAY) -> NoteRun:
    """Frozen, no documents yet."""
    return note_runs.start_notes(text=text, by=by, day=day, today=TODAY)


def send(text: NoteText, by: User, day: dt.date = DAY) -> NoteRun:
    """Made by the real services and the real PDF library."""
    run = start(text, by, day)
    assert NOTES.do(run.pk)
    run.refresh_from_db()
    return run


def stamp(note: IssuedNote) -> IssuedNote:
    """Sealed with bytes that are no real document, where a test does not look at paper."""
    return sealed(NOTES, note, b"%PDF-")


def note_of(name: str, kind: str = NoteKind.DECISION_NOTE) -> IssuedNote:
    return IssuedNote.objects.newest().get(municipality__name=name, kind=kind)
