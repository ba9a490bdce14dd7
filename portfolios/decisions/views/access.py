"""Who records decisions."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from portfolios.decisions.rules import why_not_edit_decisions


def may_edit(request: HttpRequest) -> bool:
    return why_not_edit_decisions(request.user) is None


def for_editors(request: HttpRequest) -> None:
    """Go on for who may record decisions.

    Raises:
        PermissionDenied: with the sentence that says who may.
    """
    if reason := why_not_edit_decisions(request.user):
        raise PermissionDenied(reason)
