"""The day a page is about: `?peildatum=JJJJ-MM-DD`, today when nobody asks."""

import datetime as dt
import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

_DAY = re.compile(r"(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}")  # as far as the forms go: 1900 to 2199


def as_of_day(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Gives every request `today`, and `as_of`: the asked day, or None when what was typed is no
    day.
    """

    def middleware(request):
        request.today = timezone.localdate()
        asked = request.GET.get("peildatum", "").strip()
        request.as_of = _read_day(asked) if asked else request.today
        return get_response(request)

    return middleware


def _read_day(asked: str) -> dt.date | None:
    if not _DAY.fullmatch(asked):
        return None
    try:
        return dt.date.fromisoformat(asked)
    except ValueError:
        return None
