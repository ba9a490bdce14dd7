"""Who may keep the sources."""

from ivz.accounts.models import User
from ivz.accounts.roles import Permission
from ivz.accounts.sentences import why_not


def why_not_edit_sources(user: User) -> str | None:
    """Why `user` may not add or change sources."""
    return why_not(
        user,
        Permission.EDIT_REGION,
        "kan bronnen toevoegen en wijzigen",
        "kunnen bronnen toevoegen en wijzigen",
    )
