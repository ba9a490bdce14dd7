"""Twente as load_twente leaves it."""

import pytest
from django.conf import settings

from ivz.overview.loading import LoadReport, load_reference_data

FOLDER = settings.BASE_DIR / "fixtures"


@pytest.fixture
def loaded(db) -> LoadReport:
    return load_reference_data(FOLDER)
