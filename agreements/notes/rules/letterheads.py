"""Who may keep the letterhead of a municipality; the answer is a sentence, or None when it may be
done.
"""

from ivz.accounts.models import User
from ivz.accounts.roles import Permission
from ivz.accounts.sentences import who_may, why_not
from ivz.region.models import Organisation


def why_not_keep_letterhead(user: User, municipality: Organisation) -> str | None:
    """Why `user` may not change how the letters of `municipality` are headed."""
    if (
        user.may(Permission.EDIT_OWN_LETTERHEAD)
        and user.memberships.filter(organisation=municipality).exists()
    ):
        return None
    return why_not(
        user,
        Permission.EDIT_AGREEMENTS,
        "wijzigt dit briefhoofd",
        "wijzigen dit briefhoofd",
        also=who_may(Permission.EDIT_OWN_LETTERHEAD, of=str(municipality)),
    )
