"""What the demo's meeting has beside its fixtures: the people who are invited, and the annexes that
come out of the archive.
"""

from ivz.accounts.models import User
from ivz.papers.enums import DocumentKind
from ivz.papers.models import IssuedDocument
from portfolios.meetings.models.annexes import Annex
from portfolios.meetings.models.meetings import Meeting
from portfolios.meetings.reports.members import expected_at
from portfolios.meetings.rules import why_not_edit_agenda
from portfolios.meetings.services.annexes import add_version
from portfolios.meetings.services.meetings import invite

MEETING = "dvo-2025-12-11"
# the title of an annex, and the kind, year and organisation of its paper; the other annex is still
# to be received
FROM_ARCHIVE = (
    ("Openbaar deel van het collegevoorstel van Almelo", DocumentKind.PUBLIC_NOTE, 2025, "almelo"),
    (
        "Openbaar deel van het collegevoorstel van Enschede",
        DocumentKind.PUBLIC_NOTE,
        2025,
        "enschede",
    ),
    ("Overzicht van de bijdragen in 2021", DocumentKind.OVERVIEW, 2021, None),
)


def prepare_demo_meeting(by: User) -> int:
    """Invites the members of the bodies that meet and puts papers of the archive behind their
    annexes; says how many papers are new.

    A second time changes nothing, and neither does a meeting of which the agenda is fixed.
    """
    meeting = Meeting.objects.select_related("body").filter(key=MEETING).first()
    if meeting is None or why_not_edit_agenda(by, meeting):
        return 0
    if not meeting.attendances.exists():
        invite(meeting.pk, expected_at(meeting), by=by)
    attached = 0
    for title, kind, year, slug in FROM_ARCHIVE:
        annex = Annex.objects.filter(item__meeting=meeting, title=title, versions=None).first()
        paper = (
            IssuedDocument.objects.filter(kind=kind, year=year, organisation__slug=slug)
            .order_by("-issued_on", "-pk")
            .first()
        )
        if annex is not None and paper is not None:
            add_version(annex.pk, document=paper, by=by)
            attached += 1
    return attached
