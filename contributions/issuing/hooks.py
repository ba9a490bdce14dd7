"""What issuing hands in to the rooms below: checks of the archive."""

from contributions.issuing.services import archive_checks as checks
from ivz.papers.registry import archive_checks

for check in (
    checks.numbers_have_no_gap,
    checks.finished_runs_are_whole,
    checks.lines_are_those_of_the_facts,
    checks.invoices_add_up,
    checks.charges_stand_on_one_invoice,
    checks.documents_carry_the_facts_of_their_rows,
):
    archive_checks.register(check)
