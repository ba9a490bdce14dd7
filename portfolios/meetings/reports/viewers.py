"""Readers that a paper is made for, who are no user."""

from ivz.accounts.roles import Actor, Permission


class Everybody:
    """Somebody who may see everything: for the paper that is kept whole."""

    def may(self, permission: object) -> bool:
        return True


class ReaderOfClosed:
    """Somebody who may see what is closed, and nothing secret."""

    def may(self, permission: object) -> bool:
        return permission == Permission.READ_CLOSED


EVERYTHING: Actor = Everybody()
