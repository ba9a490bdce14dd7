"""What notes hand in to the rooms below: checks of the archive."""

from agreements.notes.services import archive_checks as checks
from ivz.papers.registry import archive_checks

for check in (
    checks.finished_rounds_are_whole,
    checks.versions_have_no_gap,
    checks.documents_carry_the_facts_of_their_notes,
):
    archive_checks.register(check)
