"""The two ways in which a view stops: with the reason, or as if there were no such page."""

from django.core.exceptions import PermissionDenied
from django.http import Http404


def allow(reason: str | None) -> None:
    """Goes on when there is no reason against it; otherwise the reason stands on a page of its own
    (403).
    """
    if reason:
        raise PermissionDenied(reason)


def need(permitted: bool) -> None:
    """There is no such page for who may not know of it (404)."""
    if not permitted:
        raise Http404("Deze pagina is er niet.")
