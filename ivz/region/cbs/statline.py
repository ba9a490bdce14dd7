"""The CSV that StatLine makes of a table on the screen: title, one to four rows of heads, rows of
regions, a closing line.

The old form (heads "Onderwerpen", then a row with the name of the dimension and the units, closing
line "© Centraal Bureau voor de Statistiek") was seen in a stored example; the newer one ("Bron:
CBS") is unverified.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ivz.core import dutch
from ivz.region.cbs.values import (
    DETAIL,
    NO_YEAR,
    Observation,
    Period,
    Reader,
    RefusedFile,
    Row,
    Tally,
    cell_at,
    is_total,
    plain,
    read_count,
    read_period,
    read_region,
    text_of,
)

REGION, PERIOD = "regios", "perioden"
DIMENSIONS = frozenset({REGION, PERIOD, "geslacht", "leeftijd", "burgerlijkestaat"})
HEADS = DIMENSIONS | {"onderwerp", "onderwerpen", ""}
CLOSING = re.compile(r"\s*(bron\b|©|\(c\)|centraal bureau)", re.IGNORECASE)
TOPICS = ("bevolking op 1 januari", "totale bevolking", "inwoners")
UNITS = frozenset({"aantal", "x 1"})


@dataclass(frozen=True, slots=True)
class _Table:
    """Where things stand: the stub columns by their dimension, and the columns of counts with their
    period.
    """

    stubs: dict[str, int]
    counts: dict[int, Period | None]


def recognise(head: list[Row]) -> Reader | None:
    """The reader of such a table, or None when these first rows are no such table.

    Raises:
        RefusedFile: it is one, but without the population on 1 January.
    """
    block = _head_block(head)
    if not block:
        return None
    _, last = block[-1]
    stubs: dict[str, int] = {}
    for place, cell in enumerate(last):
        if plain(cell) not in DIMENSIONS:
            break
        stubs[plain(cell)] = place
    if REGION not in stubs:
        return None
    table = _Table(stubs, _count_columns([cells for _, cells in block], len(stubs)))
    last_line = block[-1][0]
    return lambda rows, tally: _observations(table, last_line, rows, tally)


def _head_block(head: list[Row]) -> list[Row]:
    """The rows of heads under the title: those that begin with the name of a dimension,
    "Onderwerpen" or nothing.
    """
    block: list[Row] = []
    for line, cells in head:
        filled = sum(1 for cell in cells if text_of(cell))
        if filled > 1 and plain(cell_at(cells, 0)) in HEADS:
            block.append((line, cells))
        elif block:
            break
    return block


def _count_columns(block: list[list[object]], first: int) -> dict[int, Period | None]:
    """The columns that hold the population on 1 January, each with the period in its heads (None:
    in a stub).
    """
    named: dict[int, Period | None] = {}
    unnamed: dict[int, Period | None] = {}
    for place in range(first, max(len(cells) for cells in block)):
        period, topics, is_detail = _column_heads(block, place)
        if is_detail:
            continue
        if any(topic in text for topic in TOPICS for text in topics) and not any(
            text.startswith("gemiddeld") for text in topics
        ):
            named[place] = period
        elif not topics:
            unnamed[place] = period
    found = named or unnamed
    periods = [period.day if period else None for period in found.values()]
    if not found or len(set(periods)) < len(periods):
        raise RefusedFile(
            "In de tabel is niet één kolom met de bevolking op 1 januari te vinden. Kies in"
            " StatLine alleen het onderwerp ‘Bevolking op 1 januari’, met ‘Totaal’ bij geslacht en"
            " leeftijd."
        )
    return found


def _column_heads(block: list[list[object]], place: int) -> tuple[Period | None, list[str], bool]:
    """What the heads of a column say: its period, its topics (units left out), and whether it is
    only a part.
    """
    period, topics, is_detail = None, [], False
    for number, cells in enumerate(block):
        label, cell = plain(cell_at(cells, 0)), cell_at(cells, place)
        text = dutch.folded(text_of(cell))
        is_last = number == len(block) - 1
        if (label == PERIOD or is_last) and read_period(cell):
            period = read_period(cell)
        elif label in DIMENSIONS and not is_last:
            is_detail = is_detail or (label != PERIOD and not is_total(cell))
        elif text and text not in UNITS:
            topics.append(text)
    return period, topics, is_detail


def _observations(
    table: _Table, last_head_line: int, rows: Iterator[Row], tally: Tally
) -> Iterator[Observation]:
    others = [place for name, place in table.stubs.items() if name not in {REGION, PERIOD}]
    for line, cells in rows:
        first = text_of(cell_at(cells, 0))
        if line <= last_head_line or len(cells) <= len(table.stubs) or CLOSING.match(first):
            continue
        if not all(is_total(cell_at(cells, place)) for place in others):
            tally.add(DETAIL)
            continue
        in_stub = read_period(cell_at(cells, table.stubs.get(PERIOD)))
        if PERIOD in table.stubs and in_stub is None:
            tally.add(NO_YEAR)
            continue
        code, name = read_region(cell_at(cells, table.stubs[REGION]))
        for place, period in table.counts.items():
            yield Observation(
                line, code, name, period or in_stub, read_count(cell_at(cells, place))
            )
