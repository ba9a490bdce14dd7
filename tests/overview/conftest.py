"""A fixed day for every page, and a browser that is logged in."""

import pytest
import time_machine
from django.test import Client

from contributions.models import Invoice
from tests.factories.invoices import issue_year


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
    """The invoices of 2021."""
    return issue_year(twente.fund, 2021, coordinator)
