"""Taking out of the pages of a PDF what is no part of its text: the head and foot that every page repeats, and page numbers."""

import re
from collections import Counter
from collections.abc import Sequence

EDGE = 3  # a head or a foot is at most so many lines
_NUMBERED = re.compile(r"(?:pagina|bladzijde|blz\.?|pag\.?|page)\s*\d{1,3}(?:\s*(?:van|/|of)\s*\d{1,3})?", re.IGNORECASE)
_ONLY_MARKS = re.compile(r"(?:[•·▪*]\s*){2,}")  # the dots of a list that came loose from its items


def without_running_lines(pages: Sequence[str]) -> list[str]:
    """The pages without their running head and foot; a line in the middle of a page always stays."""
    split = [[line for line in page.splitlines() if line.strip() and not _ONLY_MARKS.fullmatch(line)] for page in pages]
    repeated = Counter(key for lines in split for key in {_key(lines[place]) for place in _edges(lines)})
    enough = max(2, (len(pages) + 1) // 2)
    kept = []
    for number, lines in enumerate(split, start=1):
        edges = _edges(lines)
        is_running = {place for place in edges if repeated[_key(lines[place])] >= enough or _is_page_number(lines[place], number)}
        kept.append("\n".join(line for place, line in enumerate(lines) if place not in is_running))
    return kept


def _edges(lines: Sequence[str]) -> set[int]:
    """The places where a head or a foot can stand."""
    return {*range(min(EDGE, len(lines))), *range(max(0, len(lines) - EDGE), len(lines))}


def _key(line: str) -> str:
    """What a running line has in common on every page: all but its page number."""
    return _NUMBERED.sub("#", " ".join(line.split()))


def _is_page_number(line: str, number: int) -> bool:
    bare = line.strip()
    return bool(_NUMBERED.fullmatch(bare)) or bare.strip("-– ") == str(number)
