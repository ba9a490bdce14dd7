"""The papers made for a municipality and what is known of its letterhead, for its sheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from agreements.notes.models import IssuedNote
from agreements.notes.reports.letterheads import LetterheadState, letterhead_state
from agreements.notes.rules.letterheads import why_not_keep_letterhead
from ivz.region.sheet import SheetAsked


@dataclass(frozen=True, slots=True)
class KnownLetterhead:
    """The state of a letterhead, and whether the reader may change it."""

    state: LetterheadState
    may_keep: bool


def notes_of(asked: SheetAsked) -> Sequence[IssuedNote] | None:
    """The newest notes and letters up to the day, as far as the reader may see them."""
    notes = (
        IssuedNote.objects.visible_to(asked.user)
        .with_reading(asked.user)
        .newest_sealed()
        .filter(municipality=asked.organisation, run__issued_on__lte=asked.day)
    )
    ordered = notes.select_related("proposal", "municipality").order_by("proposal", "kind")
    return list(ordered.defer("facts")) or None


def letterhead_of(asked: SheetAsked) -> KnownLetterhead | None:
    """None when nothing is known and the reader cannot change that."""
    state = letterhead_state(asked.organisation)
    may_keep = why_not_keep_letterhead(asked.user, asked.organisation) is None
    return KnownLetterhead(state, may_keep) if state.known or may_keep else None
