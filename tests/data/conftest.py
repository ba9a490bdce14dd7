"""Twente as load_twente leaves it."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.core.management import call_command

from ivz.overview.loading import LoadReport, load_reference_data

FOLDER = settings.BASE_DIR / "fixtures"


@pytest.fixture(scope="module")
def stored(django_db_setup, django_db_blocker) -> Iterator[LoadReport]:
    """All files loaded, once for the tests of one file: what a test changes goes back, and at the
    end everything goes.
    """
    with django_db_blocker.unblock():
        yield load_reference_data(FOLDER)
        call_command("flush", verbosity=0, interactive=False)


@pytest.fixture
def loaded(stored: LoadReport, db) -> LoadReport:
    return stored
