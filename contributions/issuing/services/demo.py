"""The year that has been issued on a demo."""

import datetime as dt
from collections.abc import Callable

from contributions.funds.models import Fund
from contributions.invoices.models.invoices import Invoice, IssueRun
from contributions.issuing.services import issuing
from contributions.years.reports.preview import issue_preview
from ivz.accounts.demo import Say
from ivz.accounts.models import User

FUND, YEAR, ISSUED_ON = "ivz", 2021, dt.date(2021, 1, 15)


def issue_demo_year(by: User, say: Say, *, seal: Callable[[int], object]) -> None:
    """Issues the demo's year as of its own day, once: an issue that was cut short is finished, a
    done one is left alone. `seal` makes the papers of a run.

    Raises:
        Refused: something in the data forbids it, such as a rate without a decision.
    """
    fund = Fund.objects.get(code=FUND)
    run = IssueRun.objects.filter(fund=fund, year=YEAR, finished_at__isnull=True).first()
    if run is None:
        if Invoice.objects.filter(fund=fund, year=YEAR).exists():
            say(f"De facturen van {YEAR} waren al verstuurd.")
            return
        reasons = {
            finding.key: "Voorbeeld voor de demo" for finding in issue_preview(fund, YEAR).warnings
        }
        due_on = ISSUED_ON + dt.timedelta(days=fund.payment_term_days)
        run = issuing.start_issue(
            fund=fund, year=YEAR, by=by, issued_on=ISSUED_ON, due_on=due_on, reasons=reasons
        )
    else:
        issuing.clear_failure(run.pk, by=by)
    say(f"De {run.invoices.count()} facturen van {YEAR} worden gemaakt; dat duurt even.")
    seal(run.pk)
    say(f"De facturen van {YEAR} zijn gemaakt en vastgelegd.")
