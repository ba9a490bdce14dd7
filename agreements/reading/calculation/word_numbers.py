"""The numbers and marks that Word puts before a paragraph by itself ("Artikel 1", "2.1", a dot):
they are no part of the text in its file.

Word counts while it shows: a paragraph says, itself or by its style, to which list and level it
belongs; the level says how it is written.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

BULLET = "bullet"
DEEPEST_STYLE = 12  # styles may be based on each other in a circle
DEEPEST_LEVEL = 8  # Word has nine levels, the first is 0
HIGHEST_NUMBER = 32_767  # where Word stops too
LONGEST_MARK = 100  # "%1.%2.%3" with the words around it
MOST_LETTERED = 780  # zzz… thirty times; what is higher is written in digits
MOST_ROMAN = 3_999
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


@dataclass(frozen=True, slots=True)
class _Level:
    """How a level of a list is written: `words` holds %1 for the number of the first level, %2 for
    that of the second.
    """

    kind: str
    words: str
    start: int
    style: str


class WordNumbers:
    """Counts along while the paragraphs of a document are read in order."""

    def __init__(self, document: Document) -> None:
        self._lists: dict[str, dict[int, _Level]] = {}  # of an abstract list: its levels
        self._uses: dict[
            str, tuple[str, dict[int, int]]
        ] = {}  # of a list: its abstract list, and levels that start anew
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[str] = set()
        self._rewritten: set[str] = (
            set()
        )  # lists that write a level in another way than their abstract list
        self.unread: list[
            str
        ] = []  # paragraphs whose number is not, or not surely, as Word shows it
        for relation in document.part.rels.values():
            if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
                self._read(relation.target_part.element)

    def mark_of(self, paragraph: Any) -> str:
        """What Word shows before the paragraph, with a space behind it; empty when it numbers
        nothing there.
        """
        number, depth = self._place(paragraph)
        abstract, _ = self._uses.get(number, ("", {}))
        level = self._lists.get(abstract, {}).get(depth)
        if abstract and (level is None or number in self._rewritten) and paragraph.text.strip():
            self.unread.append(" ".join(paragraph.text.split()))
        if level is None or level.kind == "none":
            return ""
        if level.kind == BULLET:
            return "- "
        self._count(number, abstract, depth)
        written = re.sub(
            r"%([1-9])", lambda found: self._written(abstract, int(found[1]) - 1), level.words
        )
        return f"{written} " if written.strip() else ""

    def _read(self, numbering: Any) -> None:
        for abstract in numbering.findall(qn("w:abstractNum")):
            levels = {
                int(level.get(qn("w:ilvl"))): _level(level)
                for level in abstract.findall(qn("w:lvl"))
            }
            self._lists[abstract.get(qn("w:abstractNumId"))] = {
                depth: level for depth, level in levels.items() if 0 <= depth <= DEEPEST_LEVEL
            }
        for use in numbering.findall(qn("w:num")):
            anew = {
                int(one.get(qn("w:ilvl"))): _number(one, "w:startOverride", "0")
                for one in use.findall(qn("w:lvlOverride"))
            }
            starts = {
                depth: start
                for depth, start in anew.items()
                if start and 0 <= depth <= DEEPEST_LEVEL
            }
            self._uses[use.get(qn("w:numId"))] = (_value(use, "w:abstractNumId", ""), starts)
            if use.find(f"{qn('w:lvlOverride')}/{qn('w:lvl')}") is not None:
                self._rewritten.add(use.get(qn("w:numId")))

    def _place(self, paragraph: Any) -> tuple[str, int]:
        """The list and the level of a paragraph, from itself or else from its style and those that
        is based on.
        """
        own = paragraph._p.pPr.find(qn("w:numPr")) if paragraph._p.pPr is not None else None
        if own is not None:
            return _value(own, "w:numId", ""), int(_value(own, "w:ilvl", "0"))
        style, wanted = paragraph.style, ""
        for _ in range(DEEPEST_STYLE):
            if style is None:
                break
            wanted = wanted or style.style_id
            properties = style.element.find(qn("w:pPr"))
            found = properties.find(qn("w:numPr")) if properties is not None else None
            if found is not None:
                number = _value(found, "w:numId", "")
                return number, self._level_of_style(
                    number, wanted, int(_value(found, "w:ilvl", "0"))
                )
            style = style.base_style
        return "", 0

    def _level_of_style(self, number: str, style: str, otherwise: int) -> int:
        abstract, _ = self._uses.get(number, ("", {}))
        return next(
            (
                depth
                for depth, level in self._lists.get(abstract, {}).items()
                if level.style == style
            ),
            otherwise,
        )

    def _count(self, number: str, abstract: str, depth: int) -> None:
        counts, levels = self._counts[abstract], self._lists[abstract]
        if number not in self._begun:
            self._begun.add(number)
            for level, start in self._uses[number][1].items():
                counts[level] = start - 1
        for above in range(depth):
            counts.setdefault(above, levels[above].start if above in levels else 1)
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]

    def _written(self, abstract: str, depth: int) -> str:
        level = self._lists[abstract].get(depth)
        return (
            ""
            if level is None
            else _in_kind(self._counts[abstract].get(depth, level.start), level.kind)
        )


def _level(level: Any) -> _Level:
    return _Level(
        kind=_value(level, "w:numFmt", "decimal"),
        words=_value(level, "w:lvlText", "")[:LONGEST_MARK],
        start=_number(level, "w:start", "1"),
        style=_value(level, "w:pStyle", ""),
    )


def _value(element: Any, name: str, otherwise: str) -> str:
    found = element.find(qn(name))
    return otherwise if found is None else found.get(qn("w:val"), otherwise)


def _number(element: Any, name: str, otherwise: str) -> int:
    """A number from which is counted, not higher than Word itself goes."""
    return min(int(_value(element, name, otherwise)), HIGHEST_NUMBER)


def _in_kind(number: int, kind: str) -> str:
    """A number as digits, a letter or Roman; one that is too high for it, or a kind that is seldom
    used, is written as digits.
    """
    if kind in ("lowerLetter", "upperLetter") and 0 < number <= MOST_LETTERED:
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters if kind == "lowerLetter" else letters.upper()
    if kind in ("lowerRoman", "upperRoman") and 0 < number <= MOST_ROMAN:
        left, roman = number, ""
        for size, sign in _ROMAN:
            roman += sign * (left // size)
            left %= size
        return roman if kind == "lowerRoman" else roman.upper()
    return str(number)
