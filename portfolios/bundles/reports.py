"""The bundles of a meeting as one reader may see them."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.urls import reverse

from ivz.accounts.roles import Actor
from portfolios.bundles.models import Bundle
from portfolios.meetings.enums import Secrecy
from portfolios.meetings.models.meetings import Meeting
from portfolios.meetings.rules import may_see, why_not_edit_meetings


def bundle_button(viewer: Actor, meeting: Meeting) -> Iterator[tuple[str, str]]:
    """The way from a meeting to its bundles, for who makes them or may read one."""
    if why_not_edit_meetings(viewer) is None or visible_bundles(viewer, meeting).exists():
        yield "Bundels", reverse("portfolios:bundle_list", args=[meeting.key])


def visible_bundles(viewer: Actor, meeting: Meeting) -> QuerySet[Bundle]:
    """Newest first, without bytes; the same answer as `may_read_bundle` gives for each."""
    levels = [level for level in Secrecy if may_see(viewer, level)]
    rows = meeting.bundles.filter(secrecy__in=levels).select_related(
        "meeting__body", "since", "document", "file", "files"
    )
    if why_not_edit_meetings(viewer) is not None:
        rows = rows.filter(document__isnull=False, addressee="")
    heavy = ("document__content", "document__facts", "file__content", "files__content")
    return rows.defer(*heavy).order_by("-requested_at", "-pk")


def sent_bundles(meeting: Meeting) -> QuerySet[Bundle]:
    """What a supplement can follow on."""
    return (
        meeting.bundles.filter(document__isnull=False)
        .select_related("meeting__body", "document")
        .defer("document__content", "document__facts")
    )
