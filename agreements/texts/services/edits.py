"""Keeping agreements and their parts: adding, and changing under a lock without losing what
somebody else saved meanwhile.
"""

from collections.abc import Mapping

import pghistory
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from agreements.texts.models import Agreement, Article, ArticleRule, OtherDate, Party
from agreements.texts.rules import why_not_change_party, why_not_edit_agreements, why_not_follow
from ivz.accounts.models import User
from ivz.core.refusal import Refused, require
from ivz.web.edits import require_unchanged

JUST_SAVED = "Iemand anders heeft dit zojuist ook opgeslagen. Kijk eerst na wat er nu staat."

type Kept = Agreement | Party | Article | OtherDate


def add_row(row: Kept | ArticleRule, *, by: User) -> None:
    """Keep a new row.

    Raises:
        Refused: `by` may not, or the same row was added in the meantime.
    """
    require(why_not_edit_agreements(by))
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as clash:
        raise Refused(JUST_SAVED) from clash


@transaction.atomic
def change_row(
    row: Kept,
    values: Mapping[str, object],
    *,
    seen: Mapping[str, str] | None,
    reason: str,
    by: User,
) -> None:
    """Change the fields in `values` of a row and no others; `seen` are the marks of what was typed
    over.

    Raises:
        Refused: `by` may not, what is stored now does not allow it, or somebody else saved in
        between (StaleEdit).
    """
    require(why_not_edit_agreements(by))
    stored = type(row)._default_manager.select_for_update(of=("self",)).get(pk=row.pk)
    if isinstance(stored, Party):
        require(why_not_change_party(stored, values))
    require_unchanged(seen, values, {name: getattr(stored, name) for name in values})
    if isinstance(stored, Agreement):
        predecessor = values.get("predecessor", stored.predecessor)
        require(why_not_follow(stored, predecessor if isinstance(predecessor, Agreement) else None))
    changed = [name for name, value in values.items() if getattr(stored, name) != value]
    for name in changed:
        setattr(stored, name, values[name])
    try:
        stored.validate_constraints()
        with transaction.atomic(), pghistory.context(why=reason):
            stored.save(update_fields=changed)
    except ValidationError as wrong:
        raise Refused(" ".join(wrong.messages)) from wrong
    except IntegrityError as clash:
        raise Refused(JUST_SAVED) from clash
