"""Addresses that keep the day a page is about, and query strings with one thing changed."""

from urllib.parse import urlsplit

from django.http import HttpRequest, QueryDict
from django.urls import reverse

DAY = "peildatum"


def other_day(request: HttpRequest | None) -> str:
    """The asked day as it stands in addresses; empty when the page is about today or the day is no
    day.
    """
    if request is None:
        return ""
    as_of, today = (
        getattr(request, "as_of", None),
        getattr(request, "today", None),
    )  # neither before the middleware ran
    return "" if as_of is None or as_of == today else as_of.isoformat()


def carry_day(request: HttpRequest | None, url: str) -> str:
    """`url` with the day of this page, so that whoever follows it stays on that day."""
    day = other_day(request)
    if not day or f"{DAY}=" in urlsplit(url).query:
        return url
    path, hash_mark, fragment = url.partition("#")
    return f"{path}{'&' if '?' in path else '?'}{DAY}={day}{hash_mark}{fragment}"


def url_as_of(request: HttpRequest | None, name: str, *args: object, **kwargs: object) -> str:
    """The address of a page by its name, on the day of this page."""
    return carry_day(request, reverse(name, args=args or None, kwargs=kwargs or None))


def query_with(query: QueryDict, **changes: object) -> str:
    """`?...` of this page with some parameters replaced (None: left out), without empty ones."""
    changed = query.copy()
    for key, value in changes.items():
        if value is None:
            changed.pop(key, None)
        else:
            changed[key] = str(value)
    for key in [key for key, values in changed.lists() if not any(values)]:
        del changed[key]
    return f"?{changed.urlencode()}"
