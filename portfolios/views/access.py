"""Who gets to the pages on which decisions, and seats and portfolios, are changed."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from portfolios.rules import why_not_edit_decisions
from portfolios.rules.seats import why_not_edit_portfolios


def may_edit(request: HttpRequest) -> bool:
    return why_not_edit_decisions(request.user) is None


def for_editors(request: HttpRequest) -> None:
    """Go on for who may record decisions.

    Raises:
        PermissionDenied: with the sentence that says who may.
    """
    if reason := why_not_edit_decisions(request.user):
        raise PermissionDenied(reason)


def may_keep(request: HttpRequest) -> bool:
    """Whether the user keeps people, offices, bodies, seats and portfolios."""
    return why_not_edit_portfolios(request.user) is None


def for_keepers(request: HttpRequest) -> None:
    """Go on for who keeps people, offices, bodies, seats and portfolios.

    Raises:
        PermissionDenied: with the sentence that says who may.
    """
    if reason := why_not_edit_portfolios(request.user):
        raise PermissionDenied(reason)
