"""What is known of meetings without opening one: the items, actions and missing annexes that a
reader may know of.
"""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from ivz.accounts.roles import Actor, Permission
from portfolios.meetings.enums import MeetingState, Secrecy
from portfolios.meetings.models.annexes import Annex, AnnexVersion
from portfolios.meetings.models.meetings import Action, AgendaItem, Meeting
from portfolios.meetings.reports.agenda import AgendaView, agenda_of, bodies_text

COMING = (MeetingState.PLANNED, MeetingState.AGENDA_SENT)


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """The first meeting to come, with what its agenda still lacks as far as the reader may know."""

    meeting: Meeting
    bodies: str
    agenda: AgendaView

    @property
    def missing(self) -> tuple[str, ...]:
        """Annexes still to be received: what, for which item, from whom."""
        return tuple(
            f"{annex.label}: {annex.title}"
            + (f" (van {annex.awaited_from})" if annex.awaited_from else "")
            for _, annex in self.agenda.missing
        )


def visible_items(viewer: Actor | None, on: dt.date) -> QuerySet[AgendaItem]:
    """The items that `viewer` may see on a day, the same that `agenda_of` shows; None is the public
    at large.
    """
    return AgendaItem.objects.filter(_seen_by(viewer, on, ""))


def visible_actions(viewer: Actor | None, on: dt.date) -> QuerySet[Action]:
    """The actions that `viewer` may see: those of items it may see, and those of no item unless the
    meeting was closed.
    """
    may_read_closed = viewer is not None and viewer.may(Permission.READ_CLOSED)
    of_none = Q(item=None) if may_read_closed else Q(item=None, meeting__is_public=True)
    return Action.objects.filter(of_none | Q(item__isnull=False) & _seen_by(viewer, on, "item__"))


def missing_annexes() -> QuerySet[Annex]:
    """The annexes without a file."""
    return Annex.objects.filter(~Exists(AnnexVersion.objects.filter(annex=OuterRef("pk"))))


def meetings_with_counts() -> QuerySet[Meeting]:
    """Meetings with `number_of_items` and `number_missing`, for a list."""
    items = (
        AgendaItem.objects.filter(meeting=OuterRef("pk"))
        .order_by()
        .values("meeting")
        .annotate(n=Count("pk"))
        .values("n")
    )
    missing = (
        missing_annexes()
        .filter(item__meeting=OuterRef("pk"))
        .order_by()
        .values("item__meeting")
        .annotate(n=Count("pk"))
        .values("n")
    )
    return (
        Meeting.objects.select_related("body")
        .prefetch_related("joint_with")
        .annotate(number_of_items=items, number_missing=missing)
    )


def next_meeting(viewer: Actor, day: dt.date, today: dt.date) -> NextMeeting | None:
    """The first meeting on or after `day` that is not held or cancelled, with what `viewer` may see
    of it `today`, whatever the day.
    """
    coming = (
        Meeting.objects.filter(day__gte=day, state__in=COMING)
        .select_related("body")
        .prefetch_related("joint_with")
    )
    meeting = coming.order_by("day", F("starts_at").asc(nulls_last=True), "pk").first()
    if meeting is None:
        return None
    return NextMeeting(meeting, bodies_text(meeting), agenda_of(meeting, viewer=viewer, on=today))


def _seen_by(viewer: Actor | None, on: dt.date, to: str) -> Q:
    """The condition that an item, reached by the path `to`, may be seen."""
    if viewer is not None and viewer.may(Permission.READ_SECRET):
        return Q()
    levels = [Secrecy.PUBLIC]
    everywhere = Q(**{f"{to}meeting__is_public": True})
    if viewer is not None and viewer.may(Permission.READ_CLOSED):
        levels, everywhere = [Secrecy.PUBLIC, Secrecy.CLOSED], Q()
    own = Q(**{f"{to}secrecy__in": levels}) | Q(**{f"{to}secrecy_lifted_on__lte": on})
    parents = (
        Q(**{f"{to}parent": None})
        | Q(**{f"{to}parent__secrecy__in": levels})
        | Q(**{f"{to}parent__secrecy_lifted_on__lte": on})
    )
    return own & parents & everywhere
