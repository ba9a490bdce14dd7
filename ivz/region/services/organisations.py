"""Adds and changes organisations."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from ivz.accounts.models import User
from ivz.core.merging import changes
from ivz.core.refusal import require
from ivz.region.models import Organisation
from ivz.region.rules import why_not_change_organisation, why_not_edit_region
from ivz.web.edits import locked, require_unchanged, store
from ivz.web.records import held


@transaction.atomic
def add_organisation(*, values: Mapping[str, Any], by: User) -> Organisation:
    """A new organisation; the part of its address in this site is made of its name and stays.

    Raises:
        Refused: `by` may not.
    """
    require(why_not_edit_region(by))
    return store(Organisation(slug=_free_slug(values["name"])), values)


@transaction.atomic
def change_organisation(
    organisation: Organisation,
    *,
    values: Mapping[str, Any],
    seen: Mapping[str, str] | None = None,
    by: User,
    reason: str,
) -> Organisation:
    """Change an organisation; `seen` are the marks of what stood there when it was typed.

    It is held: nobody records a count or an invoice for what it no longer is.

    Raises:
        StaleEdit: somebody else changed it since.
        Refused: `by` may not, or what was done for it keeps it as it is.
    """
    require(why_not_edit_region(by))
    organisation = locked(organisation)
    stored = {name: held(organisation, name) for name in values}
    require_unchanged(seen, values, stored)
    require(why_not_change_organisation(organisation, changes(values, stored)))
    return store(organisation, values, reason)


def _free_slug(name: str) -> str:
    """A part of an address made of the name that no other organisation has."""
    start = slugify(name)[:90].strip("-") or "organisatie"
    taken = set(
        Organisation.objects.filter(slug__startswith=start).values_list("slug", flat=True)
    ) | {"nieuw"}
    slug, number = start, 2
    while slug in taken:
        slug, number = f"{start}-{number}", number + 1
    return slug
