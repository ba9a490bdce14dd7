"""The demo's meeting: its annexes come out of the archive, and one is still to be received."""

import datetime as dt

import pytest

from ivz.accounts.roles import Role
from ivz.papers.models import IssuedDocument
from ivz.papers.services import seal
from ivz.region.models import Organisation
from portfolios.meetings.models.annexes import Annex
from portfolios.meetings.models.meetings import Meeting
from portfolios.meetings.reports.agenda import agenda_of
from portfolios.meetings.services.demo import FROM_ARCHIVE, MEETING, prepare_demo_meeting
from tests.factories.accounts import user


@pytest.fixture
def _archive(loaded):
    """The papers that the demo makes: a stand-in of each, without a real PDF."""
    for number, (title, kind, year, slug) in enumerate(FROM_ARCHIVE):
        seal(
            kind=kind,
            number=f"proef-{number}",
            title=title,
            file_name="proef.pdf",
            year=year,
            issued_on=dt.date(year, 1, 15),
            organisation=Organisation.objects.get(slug=slug) if slug else None,
            template_version="1",
            facts={},
            content=b"%PDF-",
        )


@pytest.mark.usefixtures("_archive")
def test_annexes_come_from_the_archive_and_exactly_one_is_missing(secretary):
    assert prepare_demo_meeting(secretary) == len(FROM_ARCHIVE) == 3
    assert prepare_demo_meeting(secretary) == 0
    agenda = agenda_of(
        Meeting.objects.get(key=MEETING),
        viewer=user("lezer", Role.FINANCE),
        on=dt.date(2025, 12, 11),
    )
    assert [annex.title for _, annex in agenda.missing] == [
        "Overeenkomsten om te ondertekenen, met governanceplaat"
    ]
    assert {annex.title for _, annex in agenda.annexes if annex.version} == {
        title for title, *_ in FROM_ARCHIVE
    }
    assert not Annex.objects.filter(versions__document__kind="decision_note").exists()
    assert IssuedDocument.objects.count() == 3
