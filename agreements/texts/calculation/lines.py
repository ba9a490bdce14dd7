"""The lines of a passage as paragraphs and lists: lines that begin with a dash or a dot are the
items of one list.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

_ITEM = re.compile(r"(?:[-–•*·▪]|o(?=\s+\S))\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that belong together: the items of a list, without their marks, or paragraphs."""

    is_list: bool
    lines: tuple[str, ...]


def groups_of(lines: Iterable[str]) -> tuple[Group, ...]:
    """Paragraphs and lists in order; items that carry a letter or a number keep it and stay
    paragraphs.
    """
    marked = [
        (bool(match := _ITEM.match(line)), line[match.end() :] if match else line)
        for line in lines
        if line.strip()
    ]
    return tuple(
        Group(is_list, tuple(line for _, line in found))
        for is_list, found in groupby(marked, key=lambda entry: entry[0])
    )
