"""The day a page is about: `?peildatum=JJJJ-MM-DD`, today when nobody asks."""

import datetime as dt
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone


def as_of_day(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Gives every request `today`, and `as_of`: the asked day, or None when what was typed is no day."""

    def middleware(request):
        request.today = timezone.localdate()
        asked = request.GET.get("peildatum", "")
        try:
            request.as_of = dt.date.fromisoformat(asked) if asked else request.today
        except ValueError:
            request.as_of = None
        return get_response(request)

    return middleware
