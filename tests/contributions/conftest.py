"""What the tests of the pages share: a logged-in browser per person, and issued years whose papers
are plain bytes.
"""

import datetime as dt
from decimal import Decimal

import pytest
from django.test import Client

from contributions.funds.models import Fund
from contributions.invoices.models.invoices import IssueRun
from contributions.issuing.hooks import CREDIT_NOTES, INVOICES
from contributions.issuing.services import crediting, notices
from tests.factories.invoices import number_year
from tests.factories.twente import made_up_municipalities


def plain_papers(jobs, how_many):
    """A renderer for pages, which show papers but do not read them; the real one is tested with the
    documents.
    """
    return ((job.key, b"%PDF-1.7 " + job.identifier.encode()) for job in jobs)


def small_fund(how_many: int) -> Fund:
    """A fund with one rate and made-up municipalities, to see whether a page costs more when there
    are more.
    """
    made_up_municipalities(how_many, dt.date(2021, 1, 1))
    fund = Fund.objects.create(
        code="ivz",
        name="Platform IVZ",
        first_year=2022,
        invoice_prefix="IVZ",
        credit_prefix="IVZ-C",
        vat_reason="Geen btw.",
    )
    fund.rates.create(valid_from=dt.date(2022, 1, 1), value=Decimal("0.30"))
    return fund


@pytest.fixture
def browse(request):
    """`browse("coordinator")` gives a client logged in as that person; `browse(None)` one that is
    not logged in.
    """

    def open_as(who: str | None) -> Client:
        client = Client()
        if who:
            client.force_login(request.getfixturevalue(who))
        return client

    return open_as


@pytest.fixture
def issue(twente, coordinator):
    """`issue(2022)` issues that year: numbered, sealed, told about."""

    def issue_year(year: int, on: dt.date | None = None) -> IssueRun:
        run = number_year(twente.fund, year, coordinator, on, reason="Nagekeken.")
        assert INVOICES.do(run.pk, render=plain_papers)
        notices.send_notices(run.pk)
        run.refresh_from_db()
        return run

    return issue_year


@pytest.fixture
def credit(coordinator):
    """`credit(invoice, amount)` takes back an amount and makes the paper."""

    def credit_invoice(invoice, amount, *, on: dt.date = dt.date(2022, 3, 1)):
        note = crediting.credit_invoice(
            invoice.pk, amount=amount, reason="Het inwonertal klopte niet.", by=coordinator, on=on
        )
        CREDIT_NOTES.do(note.pk, render=plain_papers)
        note.refresh_from_db()
        return note

    return credit_invoice
