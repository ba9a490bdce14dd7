"""What issuing hands in to the rooms below, with its checks of the archive."""

from contributions.issuing.services import archive_checks as checks
from contributions.issuing.services.demo import YEAR, issue_demo_year
from contributions.issuing.tasks import resume, seal_run_now
from ivz.accounts.demo import DemoStep, demo_steps
from ivz.accounts.roles import Role
from ivz.data.runs import worker_starts
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
worker_starts.register(resume.defer, "contributions.issuing.resume")
demo_steps.register(
    DemoStep(
        10,
        Role.COORDINATOR,
        lambda by, _, say: issue_demo_year(by, say, seal=seal_run_now),
        option="issue",
        option_help=f"Verstuur de facturen van {YEAR} niet.",
        made=f"de facturen van {YEAR}",
    )
)
