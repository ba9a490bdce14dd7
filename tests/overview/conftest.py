"""A fixed day for every page, and a browser that is logged in."""

import pytest
import time_machine
from django.test import Client

from contributions.invoices.models.invoices import Invoice
from contributions.issuing.hooks import INVOICES
from tests.factories.invoices import number_year


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel("2025-11-22 12:00", tick=False):
        yield


@pytest.fixture
def page(client: Client):
    """Asks for a page as a user: `page(user, "/gemeenten/")`."""

    def ask(user, path: str, **headers):
        client.force_login(user)
        return client.get(path, **headers)

    return ask


@pytest.fixture
def issued(twente, coordinator) -> list[Invoice]:
    """The invoices of 2021, sealed with empty papers: these pages show none of what is on them."""
    run = number_year(twente.fund, 2021, coordinator)
    assert INVOICES.do(
        run.pk, render=lambda jobs, how_many: ((job.key, b"%PDF-1.7") for job in jobs)
    )
    return list(run.invoices.order_by("sequence"))
