"""Issued years for tests, made by the real services and the real PDF library."""

import datetime as dt

from contributions.funds.models import Fund
from contributions.invoices.models.invoices import Invoice, IssueRun
from contributions.issuing.hooks import INVOICES
from contributions.issuing.services import issuing, notices
from ivz.accounts.models import User


def number_year(
    fund: Fund, year: int, by: User, on: dt.date | None = None, reason: str = ""
) -> IssueRun:
    """Numbered, no documents yet. `reason` answers every warning."""
    day = on or dt.date(year, 1, 15)
    keys = ("estimate", "older", "provisional", "changed", "partly")
    return issuing.start_issue(
        fund=fund,
        year=year,
        by=by,
        issued_on=day,
        due_on=day + dt.timedelta(days=30),
        reasons=dict.fromkeys(keys, reason),
    )


def issue_year(
    fund: Fund, year: int, by: User, on: dt.date | None = None, reason: str = ""
) -> list[Invoice]:
    """Issued: every invoice sealed, the overview archived, the notices sent."""
    run = number_year(fund, year, by, on, reason)
    assert INVOICES.do(run.pk)
    notices.send_notices(run.pk)
    return list(run.invoices.order_by("sequence"))
