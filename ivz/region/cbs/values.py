"""Single cells of a CBS file: a count, a period, a region code; and the observation
they make up.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ivz.core import dutch
from ivz.core.refusal import Refused

LARGEST_COUNT = (
    5_000_000  # no municipality comes near; more is a slip of the keyboard or another figure
)
LONGEST_NUMBER = 20
MISSING = frozenset(
    {"", ".", "..", "-", "x", "null", "none", "nan", "na", "n/a", "impossible", "onbekend"}
)
DETAIL = "uitsplitsing naar leeftijd, geslacht of een ander kenmerk"
NO_YEAR = "ander tijdvak dan een jaar"
PERIOD_CODE = re.compile(r"(\d{4})JJ00", re.IGNORECASE)
PERIOD_LABEL = re.compile(r"(?:1\s+januari\s+)?(\d{4})(?:\s+januari)?\s*(\*{0,2})", re.IGNORECASE)
DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
REGION_CODE = re.compile(r"[A-Z]{2}\d{2,4}")


class RefusedFile(Refused):
    """The file cannot be used; `sentences` say in Dutch everything that is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class Period:
    """The 1 January (or other day) that a figure is about; `provisional` when the file marks it so
    (2025*).
    """

    day: dt.date
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """The number in a cell; without a number `trouble` says in Dutch why."""

    inhabitants: int | None
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Observation:
    """One row of a file: a region, the day it is about (None: the file does not say)
    and its count.
    """

    line: int
    code: str
    name: str
    period: Period | None
    count: Count


@dataclass(slots=True)
class Tally:
    """How many rows a layout passed over because they are no total of a region on a day."""

    passed_over: dict[str, int] = field(default_factory=dict)

    def add(self, why: str) -> None:
        self.passed_over[why] = self.passed_over.get(why, 0) + 1


type Row = tuple[int, list[object]]  # the number of the line in the file, and its cells
type Reader = Callable[[Iterator[Row], Tally], Iterator[Observation]]


def text_of(cell: object) -> str:
    """A cell as text without padding (CBS pads codes and figures) and without signs that can be
    neither shown nor stored.
    """
    text = "" if cell is None else str(cell).strip()
    return (
        text
        if text.isprintable()
        else "".join(sign if sign.isprintable() else " " for sign in text).strip()
    )


def plain(cell: object) -> str:
    """A column head without case, accents and signs: GM_CODE and "gm-code" alike."""
    return re.sub(r"[^a-z0-9]", "", dutch.folded(text_of(cell)))


def cell_at(cells: list[object], place: int | None) -> object:
    """A cell of a row; None where the row is too short or there is no such column."""
    return cells[place] if place is not None and place < len(cells) else None


def is_total(cell: object) -> bool:
    """Whether a cell of a dimension means all of it: T001038, 10000 (all ages), Totaal mannen en
    vrouwen.
    """
    text = text_of(cell)
    return text == "10000" or text.startswith("T00") or dutch.folded(text).startswith("totaal")


def read_count(cell: object) -> Count:
    """The count in a cell. What is missing is never 0, and 0 is never a count."""
    text = text_of(cell)
    if text.casefold() in MISSING or re.fullmatch(r"-9{4,}([.,]0+)?", text):
        return Count(
            None,
            f"het inwonertal ontbreekt (er staat ‘{text}’)" if text else "het inwonertal ontbreekt",
        )
    if isinstance(cell, bool) or len(text) > LONGEST_NUMBER:
        return Count(None, f"‘{text[:LONGEST_NUMBER]}’ is geen inwonertal")
    if isinstance(cell, float) or re.fullmatch(r"\d+[.,]0{1,2}|\d{4,}\.0+", text):
        text = re.sub(r"[.,]0+$", "", text)  # a spreadsheet's 74317.0
    try:
        number = dutch.read_whole_number(text)
    except dutch.NotANumber:
        return Count(None, f"‘{text}’ is geen heel getal")
    if number <= 0:
        return Count(None, f"{number} inwoners kan niet kloppen")
    if number > LARGEST_COUNT:
        return Count(None, f"{dutch.grouped(number)} inwoners kan niet kloppen voor één gemeente")
    return Count(number)


def read_period(cell: object) -> Period | None:
    """The day a period stands for; None for months, quarters and what is no period."""
    if isinstance(cell, dt.datetime):
        return Period(cell.date())
    if isinstance(cell, dt.date):
        return Period(cell)
    text = re.sub(r"\.0$|[T ]00:00(:00)?$", "", text_of(cell))
    if match := PERIOD_CODE.fullmatch(text):
        return _first_of_january(match[1])
    if match := PERIOD_LABEL.fullmatch(text):
        return _first_of_january(match[1], provisional=bool(match[2]))
    try:
        if match := DAY_FIRST.fullmatch(text):
            return Period(dt.date(int(match[3]), int(match[2]), int(match[1])))
        return Period(dt.date.fromisoformat(text))
    except ValueError:
        return None


def _first_of_january(year: str, *, provisional: bool = False) -> Period | None:
    return Period(dt.date(int(year), 1, 1), provisional) if int(year) >= dt.MINYEAR else None


def read_region(cell: object) -> tuple[str, str]:
    """A cell that holds a region's code or its name, as (code, name); the other one is empty."""
    text = text_of(cell)
    return (text.upper(), "") if REGION_CODE.fullmatch(text.upper()) else ("", text)


def read_municipality_code(cell: object) -> str:
    """A municipality's code also when only its digits are given: 141 and GM0141 alike."""
    text = re.sub(r"\.0$", "", text_of(cell)).upper()
    return f"GM{int(text):04d}" if re.fullmatch(r"[0-9]{1,4}", text) else text
