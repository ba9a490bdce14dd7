"""Views about a day: what was asked must be a day, otherwise a sentence and no figures."""

from collections.abc import Callable
from functools import wraps

from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.shortcuts import render

from ivz.web.requests import PageRequest

NO_DAY = "Dat is geen bestaande dag. Kies een dag, bijvoorbeeld 31-12-2025."


def dated(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Lets the view run only when `request.as_of` is a day; a download with a wrong
    day is refused.
    """

    @wraps(view)
    def checked(request: PageRequest, *args: object, **kwargs: object) -> HttpResponse:
        if request.as_of is not None:
            return view(request, *args, **kwargs)
        if "formaat" in request.GET or "." in request.path.rsplit("/", 1)[-1]:
            raise BadRequest(NO_DAY)
        response = render(request, "web/no_day.html", {"sentence": NO_DAY})
        if request.htmx:
            response["HX-Refresh"] = "true"
        return response

    return checked
