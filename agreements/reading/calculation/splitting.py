"""Splitting the text of an agreement into passages: preamble, recitals, articles with their
sub-numbers, closing and annexes.

Nothing of the text is lost or rewritten: soft line ends are joined, every word stays in its place
and ends up in exactly one passage. What cannot be recognised stays in the passage before it, and a
person reviews the result before it is kept.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

LONGEST_HEADING = 120
MOST_PASSAGES = 200  # a review form has four fields for each, and Django takes a thousand
# sub-numbers may skip one; a larger jump is a reference to another article at the start of a line
LONGEST_GAP = 2


class Part(StrEnum):
    """What a passage is; the values are those of `agreements.texts.enums.PassageKind`."""

    PREAMBLE = "preamble"  # title and parties
    RECITAL = "recital"
    ARTICLE = "article"
    DEFINITION = "definition"
    CLOSING = "closing"  # the words above the signatures
    ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class Passage:
    """A numbered article, or a part around the articles. Lines of `text` are paragraphs and list
    items.
    """

    part: Part
    number: str
    heading: str
    text: str


_ARTICLE = re.compile(r"^(?:artikel|art\.)\s+(\d{1,3}[a-z]?)\s*[.:–-]?\s*(.*)$", re.IGNORECASE)
_HEAD = re.compile(r"^(\d{1,3})\s*[.)]\s+(\S.*)$")
_SUB = re.compile(r"^(\d{1,3})\.(\d{1,3})((?:\.\d{1,3})*[a-z]?)\s*[.:)]?\s+(\S.*)$")
_ITEM = re.compile(r"^(?:[-–•*o·▪]|[a-z]\s*[.)]|\(?[ivx]{1,4}[.)]|\d{1,2}\s*[.)])\s+\S")
_RECITAL = re.compile(r"^(?:in aanmerking nemende|overwegende|gelet op)\b", re.IGNORECASE)
_AGREE = re.compile(
    r"(?:.{0,60}\s)?(?:komen|zijn|verklaren)\b.{0,40}\bovereen(?:gekomen)?\b|besluiten\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"^aldus\s+(?:\S+\s+){0,4}(?:overeengekomen|getekend|opgemaakt|ondertekend|vastgesteld)\b",
    re.IGNORECASE,
)
_ANNEX = re.compile(
    r"^(?:Bijlage|BIJLAGE)(\s+(?:\d{1,2}[a-zA-Z]?|[A-Z]|[IVX]{1,4}))?(?:\s*[.:–-].*|\s+\S.*)?$"
)
_SIGNING = re.compile(
    r"^(?:naam|datum|plaats|functie|handtekening|paraaf|namens|voor deze)\b|.*:[\s._…]*$",
    re.IGNORECASE,
)
_FULL_LINE = 0.6  # of the longest line of an annex: a shorter one was not broken to fit the page
_DEFINING = re.compile(r"begrip|definitie|algemene bepalingen", re.IGNORECASE)
_DEFINITION = re.compile(r"^[-–•*·▪]\s*([^:]{2,80}):\s+(\S.*)$")
_SENTENCE_END = re.compile(r"[.:;!?]$")
_ABBREVIATED = re.compile(
    r"(?:\b[A-Z]|\b(?:dr|mr|drs|ir|ing|prof|art|nr|blz|bijv|o\.a|d\.d|m\.b\.t|t\.a\.v|t\.b\.v|c\.q|p/a))\.$"
)


def split(text: str) -> tuple[Passage, ...]:
    """The passages of a text in order.

    Recognised are "Artikel 4 Kop" with paragraphs numbered 1, 2, 3 below it (they become 4.1, 4.2,
    4.3) and "4. Kop" with
    4.1, 4.2 below it. A number that does not follow the one before it opens no article: it is part
    of the text.
    """
    lines = [
        " ".join(line.replace("\u00ad", "").split())
        for line in re.sub(r"[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", "\n", text).split("\n")
    ]
    return tuple(
        passage
        for opened in _Splitter([line for line in lines if line]).run()
        for passage in _with_definitions(opened.closed())
    )


def is_part_of_agreement(line: str) -> bool:
    """Whether a line looks, by itself, like a part of an agreement: an article, an item, an annex,
    or a line to sign on.
    """
    bare = " ".join(line.split())
    return any(
        pattern.match(bare)
        for pattern in (_ARTICLE, _HEAD, _SUB, _ITEM, _ANNEX, _RECITAL, _AGREE, _CLOSING, _SIGNING)
    )


def duplicate_numbers(passages: Sequence[Passage]) -> list[str]:
    """Article numbers that stand in the result more than once, each named once, in order."""
    numbers = [
        passage.number for passage in passages if passage.part == Part.ARTICLE and passage.number
    ]
    return list(dict.fromkeys(number for number in numbers if numbers.count(number) > 1))


def warnings(passages: Sequence[Passage]) -> list[str]:
    """What a person should look at before keeping the result, as Dutch sentences."""
    articles = [passage for passage in passages if passage.part == Part.ARTICLE]
    if not articles:
        return [
            "In deze tekst zijn geen artikelen herkend. Zet voor elk artikel een regel als “Artikel"
            " 1 Begrippen” of “1. Begrippen”."
        ]
    found = [
        f"Artikel {number} komt meer dan een keer voor. Pas een van de nummers aan."
        for number in duplicate_numbers(passages)
    ]
    found += [
        f"Artikel {passage.number} heeft geen tekst."
        for passage in articles
        if _is_empty(passage, passages)
    ]
    numbers = [
        int(match[0])
        for passage in articles
        if (match := re.match(r"\d+", passage.number)) and "." not in passage.number
    ]
    missing = sorted(set(range(1, max(numbers, default=0))) - set(numbers))
    if missing:
        found.append(
            f"Er is geen artikel {', '.join(map(str, missing))} herkend. Kijk na of de tekst"
            " daarvan in een ander artikel staat."
        )
    return found


def _is_empty(passage: Passage, passages: Sequence[Passage]) -> bool:
    """Whether an article has neither text nor anything below it."""
    below = passages[passages.index(passage) + 1 : passages.index(passage) + 2]
    return not passage.text and not any(
        other.part == Part.DEFINITION or other.number.startswith(f"{passage.number}.")
        for other in below
    )


def _with_definitions(passage: Passage) -> Iterator[Passage]:
    """An article of definitions as itself and a passage for each term it defines; any other passage
    as it is.
    """
    lines = passage.text.split("\n")
    terms = [_DEFINITION.match(line) for line in lines]
    if passage.part != Part.ARTICLE or not _DEFINING.search(passage.heading) or not any(terms):
        yield passage
        return
    first = next(place for place, term in enumerate(terms) if term)
    yield Passage(passage.part, passage.number, passage.heading, "\n".join(lines[:first]))
    defined: Passage | None = None
    for line, term in zip(lines[first:], terms[first:], strict=True):
        if term or defined is None:
            if defined:
                yield defined
            defined = Passage(
                Part.DEFINITION, "", term[1].strip() if term else "", term[2] if term else line
            )
        else:
            defined = Passage(Part.DEFINITION, "", defined.heading, f"{defined.text}\n{line}")
    if defined:
        yield defined


@dataclass(slots=True)
class _Open:
    """A passage while it is being filled."""

    part: Part
    number: str = ""
    heading: str = ""
    lines: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.lines or self.number or self.heading)

    def closed(self) -> Passage:
        return Passage(
            self.part, self.number, self.heading, "\n".join(_joined(self.lines, self.part))
        )


class _Splitter:
    """Walks the lines once and remembers in which article and paragraph it is."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.is_worded = any(
            (match := _ARTICLE.match(line)) and match[1] == "1" and _is_heading(line)
            for line in lines
        )
        self.has_subs = any(
            (match := _SUB.match(line)) and match[1] == "1" and match[2] == "1" for line in lines
        )
        self.from_line = self._where_agreed()
        self.article = self.paragraph = 0
        self.is_closed = False

    def _where_agreed(self) -> int:
        """The line with "komen overeen" that the articles come after; -1 when they begin before any
        such line.
        """
        agreed = next((place for place, line in enumerate(self.lines) if _AGREE.match(line)), -1)
        first = _ARTICLE if self.is_worded else _SUB if self.has_subs else _HEAD
        begin = [
            place
            for place, line in enumerate(self.lines)
            if (match := first.match(line)) and match[1] == "1"
        ]
        is_before = bool(begin) and (max(begin) if first is _HEAD else begin[0]) < agreed
        return -1 if is_before else agreed

    def run(self) -> Iterator[_Open]:
        current = _Open(Part.PREAMBLE)
        for place, line in enumerate(self.lines):
            opened = self._opens(place, line, current.part)
            if opened is None:
                current.lines.append(line)
                continue
            if not current.is_empty:
                yield current
            current = opened
        if not current.is_empty:
            yield current

    def _opens(self, place: int, line: str, part: Part) -> _Open | None:
        """The passage that a line begins, if it begins one."""
        if self.article and not self.is_closed and _CLOSING.match(line):
            self.is_closed = True
            return _Open(Part.CLOSING, lines=[line])
        if (
            self.article
            and (match := _ANNEX.match(line))
            and (match[1] or self.is_closed)
            and _is_heading(line, ends_open=True)
        ):
            return _Open(Part.ANNEX, heading=line)
        if self.is_closed:
            return None
        if not self.article and part in (Part.PREAMBLE, Part.RECITAL) and _RECITAL.match(line):
            return _Open(Part.RECITAL, lines=[line])
        return self._article(place, line) if place > self.from_line else None

    def _article(self, place: int, line: str) -> _Open | None:
        if self.is_worded:
            if (match := _ARTICLE.match(line)) and _is_heading(line) and self._follows(match[1]):
                return self._enter(match[1].lower(), match[2].rstrip(".: "))
        elif (
            (match := _HEAD.match(line))
            and int(match[1]) == self.article + 1
            and _is_heading(line, ends_open=True)
            and self._leads_on(place, match[1])
        ):
            return self._enter(match[1], match[2])
        return self._sub_article(line) if self.article else None

    def _sub_article(self, line: str) -> _Open | None:
        if match := _SUB.match(line):
            number = int(match[2])
            deeper = bool(match[3]) and number == self.paragraph
            if int(match[1]) == self.article and (
                deeper or self.paragraph < number <= self.paragraph + LONGEST_GAP
            ):
                self.paragraph = number
                return _Open(Part.ARTICLE, f"{match[1]}.{match[2]}{match[3]}", lines=[match[4]])
        elif (
            self.is_worded and (match := _HEAD.match(line)) and int(match[1]) == self.paragraph + 1
        ):
            self.paragraph += 1
            return _Open(Part.ARTICLE, f"{self.article}.{match[1]}", lines=[match[2]])
        return None

    def _enter(self, number: str, heading: str) -> _Open:
        self.article, self.paragraph = int(re.sub(r"\D", "", number)), 0
        return _Open(Part.ARTICLE, number, heading)

    def _follows(self, number: str) -> bool:
        """Whether a number comes after the article before: 5 or 4a after 4; a reference back to
        article 2 does not.
        """
        value = int(re.sub(r"\D", "", number))
        return value == self.article + 1 or (value == self.article > 0 and number[-1].isalpha())

    def _leads_on(self, place: int, number: str) -> bool:
        """Whether "4. Kop" is a heading: in a text with sub-numbers 4.1 comes right below it."""
        following = self.lines[place + 1 : place + 3]
        return not self.has_subs or any(line.startswith(f"{number}.1") for line in following)


def _is_heading(line: str, *, ends_open: bool = False) -> bool:
    """Whether a line can be a heading: short, and not broken off; with `ends_open` no sentence
    either.
    """
    return (
        len(line) <= LONGEST_HEADING
        and not line.endswith((",", ";"))
        and not (ends_open and _SENTENCE_END.search(line))
    )


def _joined(lines: list[str], part: Part) -> Iterator[str]:
    """Paragraphs and list items: lines that were only broken to fit the page are joined again.

    A hyphen at the end of a line stays: whether it belongs to the word cannot be told, and the
    reviewer sees it. In an annex a short line is a row of a table and stays by itself.
    """
    full = _FULL_LINE * max(map(len, lines), default=0) if part == Part.ANNEX else 0
    before_articles = part in (Part.PREAMBLE, Part.RECITAL)
    current, last = "", ""
    for line in lines:
        if not current:
            current = line
        elif (
            _ITEM.match(line)
            or _ends_here(current)
            or len(last) < full
            or (before_articles and _AGREE.match(line))
        ):
            yield current
            current = line
        else:
            current += line if re.search(r"\w-$", current) and line[:1].islower() else f" {line}"
        last = line
    if current:
        yield current


def _ends_here(text: str) -> bool:
    """Whether a line ends a sentence or a heading, and not with the point of an initial or an
    abbreviation.
    """
    return bool(_SENTENCE_END.search(text)) and not _ABBREVIATED.search(text)
