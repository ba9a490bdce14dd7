"""Calendar feeds (RFC 5545) that calendar programs fetch by themselves: with a secret key in the
address instead of a login.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import wraps

import icalendar
from django.contrib.auth import get_user_model
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from ivz.core.dutch import TIME_ZONE
from ivz.web.requests import PageRequest

REFRESH = dt.timedelta(hours=4)  # how often a program is asked to look again
_CONTROLS = dict.fromkeys(
    [*range(9), 11, 12, *range(14, 32), 127]
)  # characters that RFC 5545 forbids in text


@dataclass(frozen=True, slots=True)
class Event:
    """Something on a calendar: a whole `day`, or from `starts_at` to `ends_at` (both know their
    time zone).

    `uid` stays the same for ever, so that a program moves the event when its day changes instead of
    adding one.
    """

    uid: str
    title: str
    day: dt.date | None = None
    starts_at: dt.datetime | None = None
    ends_at: dt.datetime | None = None
    description: str = ""
    url: str = ""
    place: str = ""
    is_cancelled: bool = False


def calendar(name: str, events: Iterable[Event], *, on: dt.date) -> bytes:
    """The feed called `name` as it is on day `on`.

    Raises:
        ValueError: an event has neither a day nor a moment at which it begins.
    """
    feed = icalendar.Calendar()
    feed.add("prodid", "-//Platform IVZ//Agenda//NL")
    feed.add("version", "2.0")
    feed.add("calscale", "GREGORIAN")
    feed.add("name", _clean(name))
    feed.add("x-wr-calname", _clean(name))  # what most programs read instead of NAME
    feed.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    feed.add("x-published-ttl", "PT4H")
    days = []
    for event in events:
        days.append(event.day or (event.starts_at.date() if event.starts_at else on))
        feed.add_component(_component(event, on))
    if days:
        feed.add_missing_timezones(
            first_date=dt.date(min(days).year, 1, 1), last_date=dt.date(max(days).year + 1, 1, 1)
        )
    return feed.to_ical()


def _component(event: Event, on: dt.date) -> icalendar.Event:
    begin = event.day or event.starts_at
    if begin is None:
        raise ValueError(f"Event {event.uid} has no day.")
    part = icalendar.Event()
    part.add("uid", event.uid)
    part.add("dtstamp", dt.datetime.combine(on, dt.time(), dt.UTC))
    part.add("dtstart", begin if event.day else _local(event.starts_at))
    if event.day:
        part.add("dtend", event.day + dt.timedelta(days=1))
    elif event.ends_at:
        part.add("dtend", _local(event.ends_at))
    part.add("summary", _clean(event.title))
    for field, text in (("description", event.description), ("location", event.place)):
        if text:
            part.add(field, _clean(text))
    if event.url:
        part.add("url", event.url)
    part.add("status", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    part.add("transp", "TRANSPARENT" if event.day or event.is_cancelled else "OPAQUE")
    return part


def _local(moment: dt.datetime | None) -> dt.datetime:
    """By the clock of the Netherlands, so that a program follows a change of the law about summer
    time.

    Raises:
        ValueError: the moment does not know its time zone.
    """
    if moment is None or moment.tzinfo is None:
        raise ValueError("A moment needs its time zone.")
    return moment.astimezone(TIME_ZONE)


def _clean(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS)


def calendar_response(
    request: PageRequest, name: str, events: Iterable[Event], *, file_name: str
) -> HttpResponse:
    """The feed as a file; `file_name` without its ending."""
    headers = {
        "Content-Disposition": content_disposition_header(False, f"{file_name}.ics"),
        "Cache-Control": "private, max-age=300",
        "X-Robots-Tag": "noindex",
    }
    return HttpResponse(
        calendar(name, events, on=request.today),
        content_type="text/calendar; charset=utf-8",
        headers=headers,
    )


def calendar_view(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view of a feed, opened by the first argument of its address: the secret key of a user, who
    is then `request.user`.

    A key that nobody has, and one of a user who may not log in any more, gives 404. The view gets
    the other arguments.
    """

    @login_not_required
    @require_safe
    @wraps(view)
    def opened(request: HttpRequest, key: str, *args: object, **kwargs: object) -> HttpResponse:
        user = (
            get_user_model().objects.filter(calendar_key=key, is_active=True).first()
            if key
            else None
        )
        if user is None:
            raise Http404
        request.user = user
        return view(request, *args, **kwargs)

    return opened
