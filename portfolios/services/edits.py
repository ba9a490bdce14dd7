"""Refuses an edit that was typed on top of a page that somebody else has changed since."""

from collections.abc import Mapping

from ivz.core.refusal import Refused
from portfolios.calculation.edits import Merge, merge
from portfolios.calculation.edits import read_marks as read_marks
from portfolios.calculation.edits import write_marks as write_marks

STALE = (
    "Iemand anders heeft dit opgeslagen terwijl u bezig was. Uw wijziging is nog niet opgeslagen. "
    "Wat u typte staat hieronder. Controleer het en sla opnieuw op."
)


class StaleEdit(Refused):
    """Somebody else saved in between; `merge` says what they changed."""

    def __init__(self, found: Merge) -> None:
        self.merge = found
        super().__init__(STALE)


def require_unchanged(seen: Mapping[str, str] | None, mine: Mapping[str, object], stored: Mapping[str, object]) -> None:
    """Go on when nobody else changed what `mine` was typed on; `seen` None (a command, a file) does not ask.

    Raises:
        StaleEdit: somebody did.
    """
    if seen is None:
        return
    found = merge(seen, mine, stored)
    if found.is_stale:
        raise StaleEdit(found)
