"""The logins of a demo: one for every role."""

from pathlib import Path

import pghistory
from django.core.exceptions import ValidationError
from django.db import transaction

from ivz.accounts.models import User
from ivz.accounts.roles import Role
from ivz.overview.fixture_files import FixtureError, Record, read_records
from ivz.region.models import Membership, Organisation

_USER_FIELDS = {"username", "role", "function", "email", "organisations", "source", "locator"}


@transaction.atomic
def load_demo_users(folder: Path, password: str) -> list[str]:
    """Makes the logins of `demo_users.yaml` that are missing and gives every one of them
    `password`.

    Returns the usernames, in the order of the file.

    Raises:
        FixtureError: a record is wrong; no login is made then.
    """
    names: list[str] = []
    with pghistory.context(by="Beginvulling", why="Gebruikers voor de demo"):
        for record in read_records(folder, "demo_users", ("username",)):
            names.append(_load_user(record, password).username)
    return names


def _load_user(record: Record, password: str) -> User:
    values = dict(record.values)
    odd = sorted(set(values) - _USER_FIELDS)
    if odd or not values.get("source") or not values.get("locator"):
        raise FixtureError(
            [
                record.problem(
                    f"onbekende velden: {', '.join(odd)}."
                    if odd
                    else "noem een bron en de vindplaats."
                )
            ]
        )
    user = User.objects.filter(username=record.name).first()
    if user is None:
        user = User(
            **{
                name: str(values.get(name, ""))
                for name in ("username", "role", "function", "email")
            }
        )
        user.is_staff = user.role == Role.ADMINISTRATOR  # the admin site, for users only
        user.set_password(password)
        try:
            user.full_clean()
        except ValidationError as error:
            raise FixtureError([record.problem(text) for text in error.messages]) from error
        user.save()
        _load_memberships(user, record)
    elif not user.check_password(password):
        user.set_password(password)
        user.save(update_fields=["password"])
    return user


def _load_memberships(user: User, record: Record) -> None:
    slugs = record.values.get("organisations", [])
    found = {
        organisation.slug: organisation
        for organisation in Organisation.objects.filter(slug__in=slugs)
    }
    missing = [slug for slug in slugs if slug not in found]
    if missing:
        raise FixtureError([record.problem(f"onbekende organisaties: {', '.join(missing)}.")])
    for slug in slugs:
        Membership.objects.create(user=user, organisation=found[slug])
