"""Keeping the letterhead of a municipality: what stands beside its postal address on the letters to
its council.
"""

from collections.abc import Mapping

import pghistory
from django.db import transaction

from agreements.notes.models import CollegeContact
from agreements.notes.rules.letterheads import why_not_keep_letterhead
from ivz.accounts.models import User
from ivz.core.refusal import require
from ivz.region.models import Organisation
from ivz.web.edits import require_unchanged

LETTERHEAD_FIELDS = ("visiting_address", "phone", "email", "source", "source_locator")


def letterhead_of(municipality: Organisation) -> CollegeContact:
    """What is recorded of a municipality; a new row while that is nothing."""
    found = CollegeContact.objects.filter(municipality=municipality).first()
    return found or CollegeContact(municipality=municipality)


@transaction.atomic
def keep_letterhead(
    municipality: Organisation,
    values: Mapping[str, object],
    *,
    by: User,
    why: str = "",
    seen: Mapping[str, str] | None = None,
) -> CollegeContact:
    """Record or change the letterhead; letters that were made stay as they are. `seen` marks what
    was typed over.

    Raises:
        Refused: `by` may not.
        StaleEdit: somebody else saved it since.
    """
    require(why_not_keep_letterhead(by, municipality))
    Organisation.objects.select_for_update(of=("self",)).get(pk=municipality.pk)
    stored = letterhead_of(municipality)
    require_unchanged(seen, values, {name: getattr(stored, name) for name in values})
    for name, value in values.items():
        setattr(stored, name, value)
    with pghistory.context(why=why or f"Briefhoofd van {municipality}"):
        stored.save()
    return stored
