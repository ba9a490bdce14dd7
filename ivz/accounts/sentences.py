"""What a page says about who may do something, made from the table of permissions and nothing
else.
"""

from ivz.accounts.roles import PERMISSIONS, Actor, Permission, Role
from ivz.core import dutch


def why_not(user: Actor, permission: Permission, does: str, do: str, also: str = "") -> str | None:
    """Why `user` may not do this, or None: "Alleen de regiocoördinator verstuurt facturen."

    Args:
        does: the act for one role, such as "verstuurt facturen".
        do: the act for more than one, such as "versturen facturen".
        also: who else may, by more than a role; the caller has asked whether `user` is that one.
    """
    if user.may(permission):
        return None
    return f"Alleen {who_does(does, do, permission, also=also)}."


def who_does(does: str, do: str, *permissions: Permission, also: str = "") -> str:
    """Who does this, in the middle of a sentence: "de regiocoördinator verstuurt facturen"."""
    who = [*_holders(*permissions), *filter(None, [also])]
    return f"{dutch.listing(who)} {does if len(who) == 1 else do}"


def who_may(*permissions: Permission, of: str = "") -> str:
    """Whoever has one of these permissions, to turn to: "de regiocoördinator of de beheerder".

    Args:
        of: of whom or what, for a permission that goes no further than one's own.
    """
    words = _holders(*permissions)
    return dutch.listing([f"{word} van {of}" for word in words] if of else words, "of")


def _holders(*permissions: Permission) -> list[str]:
    """The roles with at least one of these permissions, in the order of the table."""
    return [
        in_words(Role(role))
        for role, granted in PERMISSIONS.items()
        if not granted.isdisjoint(permissions)
    ]


def in_words(role: Role) -> str:
    """A role inside a sentence: "de regiocoördinator", but "de DVO-secretaris"."""
    label = str(role.label)
    return f"de {label if label[:2].isupper() else label[0].lower() + label[1:]}"
