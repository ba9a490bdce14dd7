"""What issuing hands in to the rooms below, with its checks of the archive."""

from contributions.issuing.services import archive_checks  # noqa: F401
from contributions.issuing.services.demo import YEAR, issue_demo_year
from contributions.issuing.tasks import resume, seal_run_now
from ivz.accounts.demo import DemoStep, demo_steps
from ivz.accounts.roles import Role
from ivz.data.runs import worker_starts

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
