"""What notes hand in to the rooms below: what is sealed, and checks of the archive."""

from agreements.notes.documents.papers import note_issues
from agreements.notes.models import (
    CollegeContact,
    IssuedNote,
    NotePoint,
    NoteRun,
    NoteSection,
    NoteText,
    OwnPassage,
)
from agreements.notes.reports.municipality import letterhead_of, notes_of
from agreements.notes.services import archive_checks as checks
from agreements.notes.services.demo import PROPOSAL, send_demo_notes
from ivz.accounts.demo import DemoStep, demo_steps
from ivz.accounts.roles import Role
from ivz.data.fixtures import Fixtures, FixtureTable, fixtures
from ivz.papers.registry import archive_checks
from ivz.papers.sealing import Sealing, works
from ivz.region.sheet import sheet_ties
from ivz.web import navigation
from ivz.web.parts import Part

NOTES = Sealing(IssuedNote, note_issues, related=("municipality", "proposal", "run"), run=NoteRun)

works.register(NOTES, "notes")
for check in (
    checks.finished_rounds_are_whole,
    checks.versions_have_no_gap,
    checks.documents_carry_the_facts_of_their_notes,
):
    archive_checks.register(check)
sheet_ties.register(Part(30, "agreements/notes/_made.html", lambda _, asked: notes_of(asked)))
sheet_ties.register(
    Part(50, "agreements/notes/_letterhead.html", lambda _, asked: letterhead_of(asked))
)
navigation.AGREEMENTS.register(navigation.Entry(20, "Nota's en brieven", "agreements:note_list"))
fixtures.register(
    Fixtures(
        80,
        (
            FixtureTable(
                "note_texts",
                NoteText,
                "gezamenlijke teksten",
                ("proposal", "kind"),
                "key",
                {"proposal": "proposals"},
            ),
            FixtureTable(
                "note_sections",
                NoteSection,
                "onderdelen van teksten",
                ("text", "section"),
                references={"text": "note_texts"},
            ),
            FixtureTable(
                "note_points",
                NotePoint,
                "genummerde punten",
                ("text", "kind", "decision_number", "sequence"),
                references={"text": "note_texts"},
            ),
            FixtureTable(
                "own_passages",
                OwnPassage,
                "eigen passages",
                ("text", "municipality", "section"),
                references={"text": "note_texts", "municipality": "organisations"},
            ),
            FixtureTable(
                "college_contacts",
                CollegeContact,
                "briefhoofden van gemeenten",
                ("municipality",),
                references={"municipality": "organisations"},
            ),
        ),
    )
)
demo_steps.register(
    DemoStep(
        20,
        Role.COORDINATOR,
        lambda by, today, say: send_demo_notes(by, today, say, seal=NOTES.do),
        option="notes",
        option_help=f"Maak de collegevoorstellen en raadsbrieven bij {PROPOSAL} niet.",
        needs=("issue",),
    )
)
