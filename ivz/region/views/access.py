"""Who gets to the pages on which the region is changed, and the trail above every page."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.urls import reverse

from ivz.region.rules import why_not_edit_region


def may_edit(request: HttpRequest) -> bool:
    return why_not_edit_region(request.user) is None


def for_editors(request: HttpRequest) -> None:
    """Go on for who may edit the region.

    Raises:
        PermissionDenied: with the sentence that says who may.
    """
    if reason := why_not_edit_region(request.user):
        raise PermissionDenied(reason)


def trail(start: str, address: str, *more: tuple[str, str]) -> list[tuple[str, str]]:
    """Home, the list of this kind of thing, and what comes under it."""
    return [("Home", reverse("overview:home")), (start, reverse(address) if more else ""), *more]
