"""Two people in one form at once: what the second one saw, typed, and finds stored, set side by
side. Nothing is lost.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

_LONGEST = 40_000  # a long list of invited people has some hundred marks


@dataclass(frozen=True, slots=True)
class Merge:
    """A form that was filled in while somebody else saved.

    `theirs`: fields that only the other one changed, with what is stored now; `clashes`: fields
    that both changed, each in another way, with what is stored now.
    """

    theirs: Mapping[str, object]
    clashes: Mapping[str, object]

    @property
    def is_stale(self) -> bool:
        """Whether the other one changed anything that is not the same here."""
        return bool(self.theirs or self.clashes)


def marks(values: Mapping[str, object]) -> dict[str, str]:
    """A short mark per field, equal as long as its value is."""
    return {
        name: hashlib.sha256(written(value).encode()).hexdigest()[:12]
        for name, value in values.items()
    }


def merge(
    seen: Mapping[str, str], mine: Mapping[str, object], stored: Mapping[str, object]
) -> Merge:
    """What to do with `mine`, typed by somebody who saw values with the marks `seen`, now that
    `stored` is there.
    """
    now, typed = marks(stored), marks(mine)
    changed = [
        name for name in mine if now.get(name) != seen.get(name) and now.get(name) != typed[name]
    ]
    theirs = {name: stored[name] for name in changed if typed[name] == seen.get(name)}
    return Merge(theirs, {name: stored[name] for name in changed if name not in theirs})


def changes(mine: Mapping[str, object], stored: Mapping[str, object]) -> dict[str, object]:
    """What of `mine` is not what is stored."""
    now, typed = marks(stored), marks(mine)
    return {name: value for name, value in mine.items() if typed[name] != now.get(name)}


def written(value: object) -> str:
    """A value as one text, the same from a form as from a row: nothing and empty are alike, 865 is
    865.0000, a row is its key.

    No is not nothing: some questions are still open.
    """
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return format(value.normalize() + 0, "f")  # + 0: there is no -0
    if isinstance(value, Iterable) and not isinstance(
        value, str
    ):  # rows chosen in a form are no list
        return "|".join(sorted(written(one) for one in value))
    key = getattr(value, "pk", None)
    if key is not None:
        return str(key)
    return "\n".join(line.rstrip() for line in str(value).strip().splitlines())


def write_marks(values: Mapping[str, object]) -> str:
    """The marks as a text that a form carries along."""
    return json.dumps(marks(values), separators=(",", ":"))


def read_marks(text: str) -> dict[str, str]:
    """The marks out of a form; a text that cannot be one counts as having seen nothing."""
    try:
        found = json.loads(text[:_LONGEST])
    except (ValueError, RecursionError):
        return {}
    return {str(name): str(mark) for name, mark in found.items()} if isinstance(found, dict) else {}
