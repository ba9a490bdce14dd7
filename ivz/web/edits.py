"""Refuses an edit that was typed on top of a page that somebody else has changed since."""

from collections.abc import Callable, Mapping
from typing import Any

import pghistory
from django.core.exceptions import ValidationError
from django.db import models

from ivz.core.merging import Merge, marks, merge, read_marks
from ivz.core.refusal import Refused

STALE = (
    "Iemand anders heeft dit opgeslagen terwijl u bezig was. Uw wijziging is nog niet opgeslagen. "
    "Wat u typte staat hieronder. Controleer het en sla opnieuw op."
)
GONE = "Iemand anders heeft dit verwijderd terwijl u bezig was. Er is niets opgeslagen."


class StaleEdit(Refused):
    """Somebody else saved in between; `merge` says what they changed, `stored` what
    is there now.
    """

    words = STALE

    def __init__(self, found: Merge, stored: Mapping[str, object]) -> None:
        self.merge, self.stored = found, stored
        super().__init__(self.words)


def require_unchanged(
    seen: Mapping[str, str] | None, mine: Mapping[str, object], stored: Mapping[str, object]
) -> None:
    """Go on when nobody else changed what `mine` was typed on; `seen` None (a command, a file) does
    not ask.

    Raises:
        StaleEdit: somebody did.
    """
    if seen is None:
        return
    found = merge(seen, mine, stored)
    if found.is_stale:
        raise StaleEdit(found, stored)


def require_as_seen(seen: str, values: Mapping[str, object], otherwise: str) -> None:
    """Go on when `values` still are what somebody agreed to: `seen` are their marks as the form
    carried them; without any (a command) it does not ask.

    Raises:
        Refused: `otherwise`, they are not.
    """
    if seen and read_marks(seen) != marks(values):
        raise Refused(otherwise)


def locked[M: models.Model](row: M) -> M:
    """What is stored of `row`, held until the end of the transaction.

    Raises:
        Refused: it is there no more.
    """
    rows = row.__class__._base_manager  # of who is logged in too, whom Django wraps
    found = rows.select_for_update(of=("self",)).filter(pk=row.pk).first()
    if found is None:
        raise Refused(GONE)
    return found


def lock_unchanged(
    row: models.Model,
    seen: Mapping[str, str] | None,
    mine: Mapping[str, object],
    values_of: Callable[[models.Model], Mapping[str, object]],
) -> None:
    """Hold what is stored of `row` until the end of the transaction; go on when nobody else changed
    what `mine` was typed on.

    Raises:
        StaleEdit: somebody did.
        Refused: the row is there no more.
    """
    require_unchanged(seen, mine, values_of(locked(row)))


def store[M: models.Model](row: M, values: Mapping[str, Any], why: str = "") -> M:
    """Store `values` in a row that is held or new, with the reason in the history.

    Raises:
        Refused: another row took what must be one of a kind, since the form looked.
    """
    many = {field.name for field in row._meta.many_to_many} & values.keys()
    for name in values.keys() - many:
        setattr(row, name, values[name])
    try:
        row.validate_unique()
        row.validate_constraints()
    except ValidationError as error:
        raise Refused(*error.messages) from error
    with pghistory.context(**({"why": why} if why else {})):
        row.save()
        for name in many:
            getattr(row, name).set(values[name])
    return row
