"""What issuing hands in to the rooms below: what is sealed, and checks of the archive."""

from contributions.invoices.models.invoices import CreditNote, Invoice, IssueRun
from contributions.issuing.documents import credit_note_issues, invoice_issues, overview_issues
from contributions.issuing.services import archive_checks as checks
from contributions.issuing.services.demo import YEAR, issue_demo_year
from contributions.issuing.tasks import send_notices
from ivz.accounts.demo import DemoStep, demo_steps
from ivz.accounts.roles import Role
from ivz.papers.registry import archive_checks
from ivz.papers.sealing import Sealing, works

INVOICES = Sealing(
    Invoice,
    invoice_issues,
    related=("organisation",),
    run=IssueRun,
    run_issues=overview_issues,
    closed=lambda run: send_notices.defer(run_id=run.pk),
)
CREDIT_NOTES = Sealing(CreditNote, credit_note_issues, related=("invoice__organisation",))

works.register(INVOICES, "invoices")
works.register(CREDIT_NOTES, "credit_notes")
for check in (
    checks.numbers_have_no_gap,
    checks.finished_runs_are_whole,
    checks.lines_are_those_of_the_facts,
    checks.invoices_add_up,
    checks.charges_stand_on_one_invoice,
    checks.documents_carry_the_facts_of_their_rows,
):
    archive_checks.register(check)
demo_steps.register(
    DemoStep(
        10,
        Role.COORDINATOR,
        lambda by, _, say: issue_demo_year(by, say, seal=INVOICES.do),
        option="issue",
        option_help=f"Verstuur de facturen van {YEAR} niet.",
        made=f"de facturen van {YEAR}",
    )
)
