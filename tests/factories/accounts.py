"""Builders of users: functions, not persons."""

from ivz.accounts.models import User
from ivz.accounts.roles import Role
from ivz.region.models import Membership, Organisation


def user(username: str, role: Role, *organisations: Organisation) -> User:
    """A user with `role`, acting for `organisations`. The password is "wachtwoord-voor-tests"."""
    made = User.objects.create_user(
        username,
        f"{username}@test.example",
        "wachtwoord-voor-tests",
        role=role,
        function=role.label,
        is_staff=role == Role.ADMINISTRATOR,
    )
    Membership.objects.bulk_create(
        Membership(user=made, organisation=organisation) for organisation in organisations
    )
    return made
