"""Taking out of the pages of a PDF what is no part of its text: the head and foot that every page
repeats, and page numbers.

What might be text stays: the first of equal lines, and every line that looks like an article, an
item, an annex or a line to sign on.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from agreements.reading.calculation.splitting import is_part_of_agreement

EDGE = 3  # a head or a foot is at most so many lines
FEWEST_PAGES = 3  # what stands on two pages may be chance
_NUMBERED = re.compile(
    r"(?:pagina|bladzijde|blz\.?|pag\.?|page)\s*\d{1,3}(?:\s*(?:van|/|of)\s*\d{1,3})?",
    re.IGNORECASE,
)
_ONLY_MARKS = re.compile(r"(?:[•·▪*]\s*){2,}")  # the dots of a list that came loose from its items


def without_running_lines(pages: Sequence[str]) -> tuple[list[str], list[str]]:
    """The pages without their running head and foot, and Dutch sentences that say what was left
    out.

    A line runs when it stands at the same place, counted from the edge, on at least three pages and
    on half of them, with nothing but such lines between it and the edge.
    """
    split = [
        [line for line in page.splitlines() if line.strip() and not _ONLY_MARKS.fullmatch(line)]
        for page in pages
    ]
    repeated = Counter(mark for lines in split for mark in set(_marks(lines)))
    enough = max(FEWEST_PAGES, (len(pages) + 1) // 2)
    before: set[str] = set()
    left_out: dict[str, list[str]] = {}
    kept, has_numbers = [], False
    for number, lines in enumerate(split, start=1):
        numbers = {place for place in _edges(lines) if _is_page_number(lines[place], number)}
        running = _running(lines, numbers, lambda mark: repeated[mark] >= enough)
        staying = []
        for place, line in enumerate(lines):
            if place in numbers:
                has_numbers = True
            elif place in running and (_key(line) in before or _NUMBERED.search(line)):
                left_out.setdefault(_key(line), []).append(line.strip())
            else:
                staying.append(line)
            before.add(_key(line))
        kept.append("\n".join(staying))
    return kept, list(_told(left_out, has_numbers=has_numbers))


def _told(left_out: Mapping[str, Sequence[str]], *, has_numbers: bool) -> Iterator[str]:
    for first, *more in left_out.values():
        times = f"{len(more) + 1} keer"
        yield (
            f"Weggelaten uit de PDF, omdat het op meer bladzijden terugkomt: “{first}” ({times})."
            " Hoort het bij de tekst? Voeg het dan toe."
        )
    if has_numbers:
        yield "Weggelaten uit de PDF: de bladzijdenummers."


def _marks(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The lines at the edges by their place: 0, 1, 2 from the top, -1, -2, -3 from the bottom."""
    for side in _sides(lines):
        yield from ((at, _key(lines[at])) for at in side)


def _sides(lines: Sequence[str]) -> tuple[Iterable[int], Iterable[int]]:
    deep = min(EDGE, len(lines))
    return range(deep), range(-1, -deep - 1, -1)


def _edges(lines: Sequence[str]) -> set[int]:
    """The places where a head or a foot can stand."""
    return {at % len(lines) for side in _sides(lines) for at in side}


def _running(
    lines: Sequence[str], numbers: set[int], is_repeated: Callable[[tuple[int, str]], bool]
) -> set[int]:
    """The places of the running lines: from the edge inwards, up to the first line
    that is not one.
    """
    found = set()
    for side in _sides(lines):
        for at in side:
            place = at % len(lines)
            if place in numbers:
                continue
            if not is_repeated((at, _key(lines[place]))) or is_part_of_agreement(lines[place]):
                break
            found.add(place)
    return found


def _key(line: str) -> str:
    """What a running line has in common on every page: all but its page number."""
    return _NUMBERED.sub("#", " ".join(line.split()))


def _is_page_number(line: str, number: int) -> bool:
    bare = line.strip()
    return bool(_NUMBERED.fullmatch(bare)) or bare.strip("-– ") == str(number)
