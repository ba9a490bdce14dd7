"""What notes hand in to the rooms below: what is sealed, and checks of the archive."""

from agreements.notes.documents.papers import note_issues
from agreements.notes.models import IssuedNote, NoteRun
from agreements.notes.services import archive_checks as checks
from ivz.papers.registry import archive_checks
from ivz.papers.sealing import Sealing, works

NOTES = Sealing(IssuedNote, note_issues, related=("municipality", "proposal", "run"), run=NoteRun)

works.register(NOTES, "notes")
for check in (
    checks.finished_rounds_are_whole,
    checks.versions_have_no_gap,
    checks.documents_carry_the_facts_of_their_notes,
):
    archive_checks.register(check)
