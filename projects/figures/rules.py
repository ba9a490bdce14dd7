"""Who may keep safety figures, and when they may be shown to everybody."""

from ivz.accounts.models import User
from ivz.accounts.roles import Permission
from ivz.accounts.sentences import why_not
from projects.figures.enums import FigureImportState
from projects.figures.models import FigureImport, Indicator


def why_not_edit_figures(user: User) -> str | None:
    """Why `user` may not change indicators and figures."""
    return why_not(
        user,
        Permission.EDIT_PROJECTS,
        "houdt de veiligheidscijfers bij",
        "houden de veiligheidscijfers bij",
    )


def why_not_publish(user: User, indicator: Indicator) -> str | None:
    """Why the figures of `indicator` cannot be shown to everybody."""
    if reason := why_not_edit_figures(user):
        return reason
    if indicator.published_on is not None:
        return "Deze cijfers zijn al openbaar."
    if not indicator.explanation.strip():
        return "Schrijf eerst een duiding: wat betekenen deze cijfers, en wat niet?"
    if not indicator.figures.exists():
        return "Er zijn nog geen cijfers bij deze indicator."
    return None


def why_not_withdraw(user: User, indicator: Indicator) -> str | None:
    """Why the figures of `indicator` cannot be taken out of sight."""
    if reason := why_not_edit_figures(user):
        return reason
    return None if indicator.published_on else "Deze cijfers zijn niet openbaar."


def why_not_confirm_figures(user: User, made: FigureImport) -> str | None:
    """Why the figures of a file cannot be kept; a file that was kept before may be confirmed again,
    which does nothing.
    """
    if reason := why_not_edit_figures(user):
        return reason
    return (
        "Dit bestand is weggezet. Kies het opnieuw."
        if made.state == FigureImportState.DROPPED
        else None
    )
