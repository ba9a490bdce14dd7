"""Who keeps people, offices, bodies, seats and portfolios."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from portfolios.bodies.rules.seats import why_not_edit_portfolios


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
