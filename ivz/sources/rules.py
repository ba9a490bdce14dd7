"""Who may keep the sources."""

from ivz.accounts.models import User
from ivz.accounts.roles import Permission


def why_not_edit_sources(user: User) -> str | None:
    """Why `user` may not add or change sources."""
    return (
        None
        if user.may(Permission.EDIT_REGION)
        else "Alleen de regiocoördinator kan bronnen toevoegen en wijzigen."
    )
