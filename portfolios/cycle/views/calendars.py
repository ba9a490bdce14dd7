"""Calendar feeds of the bodies, and the page where one finds their addresses."""

import datetime as dt
from collections.abc import Iterable, Iterator

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from ivz.core.dutch import TIME_ZONE
from ivz.web.calendars import Event, calendar_response, calendar_view
from ivz.web.lists import list_page
from portfolios.bodies.models.bodies import Body
from portfolios.cycle.filters import FeedFilter
from portfolios.cycle.tables import FeedTable
from portfolios.cycle.views.years import cycle_trail
from portfolios.meetings.enums import MeetingState
from portfolios.meetings.models.meetings import Meeting
from portfolios.meetings.reports.agenda import bodies_text
from portfolios.meetings.views.access import meeting_of

ALL = "alle"
CLOSED = "Besloten vergadering"
PAST = dt.timedelta(days=366)  # how far back a feed goes


@require_safe
def calendar_feeds(request: HttpRequest) -> HttpResponse:
    """The address of each body's calendar, for this user."""
    coming = _coming("meetings", request.today) + _coming("joint_meetings", request.today)
    context = {
        "title": "Agenda's",
        "trail": cycle_trail(("Agenda's", "")),
        "intro": (
            "Neem een adres over in uw agendaprogramma. Het programma werkt de agenda daarna zelf"
            " bij."
        ),
        "actions": [{"label": "Uw agenda-adres", "url": f"{reverse('account')}#agenda"}],
        "all_url": _address(request, ALL) if request.user.calendar_key else "",
    }
    return list_page(
        request,
        template="portfolios/cycle/calendar_feeds.html",
        table_class=FeedTable,
        filter_class=FeedFilter,
        queryset=Body.objects.annotate(coming=coming),
        caption="Agenda per orgaan",
        count_words=("orgaan", "organen"),
        context=context,
    )


def _coming(path: str, today: dt.date) -> Count:
    """How many meetings along a path to them are still to come."""
    return Count(
        path,
        filter=Q(**{f"{path}__day__gte": today}) & ~Q(**{f"{path}__state": MeetingState.CANCELLED}),
        distinct=True,
    )


@calendar_view
def calendar_feed(request: HttpRequest, code: str) -> HttpResponse:
    """The meetings of one body, or of all (`alle`), from a year back; of a closed one only that it
    is there.
    """
    meetings = (
        Meeting.objects.filter(day__gte=request.today - PAST)
        .select_related("body")
        .prefetch_related("joint_with")
    )
    name = "Vergaderingen Platform IVZ Twente"
    if code != ALL:
        body = get_object_or_404(Body, code=code)
        meetings = meetings.filter(Q(body=body) | Q(joint_with=body)).distinct()
        name = f"Vergaderingen {body}"
    return calendar_response(
        request,
        name,
        events_of(request, meetings.order_by("day", "starts_at", "pk")),
        file_name=f"vergaderingen-{code}",
    )


@require_safe
def meeting_event(request: HttpRequest, key: str) -> HttpResponse:
    """One meeting, to put into a calendar by hand. It says what a feed says: the file may go
    anywhere.
    """
    meeting = meeting_of(key)
    name, file_name = (
        (str(meeting), key)
        if meeting.is_public
        else (CLOSED, f"besloten-vergadering-{meeting.day}")
    )
    return calendar_response(request, name, events_of(request, [meeting]), file_name=file_name)


def events_of(request: HttpRequest, meetings: Iterable[Meeting]) -> Iterator[Event]:
    """Each meeting as an event; a closed one without its body, subject, place or address."""
    host = request.get_host().split(":")[0]
    for meeting in meetings:
        when = (
            {"day": meeting.day}
            if meeting.starts_at is None
            else {"starts_at": _at(meeting.day, meeting.starts_at)}
        )
        if meeting.starts_at and meeting.ends_at:
            when["ends_at"] = _at(meeting.day, meeting.ends_at)
        said = {"title": CLOSED}
        if meeting.is_public:
            said = {
                "title": bodies_text(meeting),
                "description": meeting.subject,
                "place": meeting.place,
                "url": request.build_absolute_uri(meeting.get_absolute_url()),
            }
        yield Event(
            uid=f"vergadering-{meeting.pk}@{host}",
            is_cancelled=meeting.state == MeetingState.CANCELLED,
            **said,
            **when,
        )


def _at(day: dt.date, hour: dt.time) -> dt.datetime:
    return dt.datetime.combine(day, hour, TIME_ZONE)


def _address(request: HttpRequest, code: str) -> str:
    return request.build_absolute_uri(
        reverse("portfolios:calendar_feed", args=[request.user.calendar_key, code])
    )
