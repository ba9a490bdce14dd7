"""The tables that files hold, recognised by their column heads, and how each becomes
observations.
"""

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ivz.region.cbs import statline
from ivz.region.cbs.containers import Grid
from ivz.region.cbs.values import (
    DETAIL,
    NO_YEAR,
    Count,
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
    read_municipality_code,
    read_period,
    read_region,
    text_of,
)

HEAD_ROWS = 15
OTHER_MEASURE = "ander onderwerp dan de bevolking op 1 januari"
WATER = "alleen water"
POPULATION_ON_1_JANUARY = "M000352"
POPULATION_COLUMN = re.compile(r"(bevolkingop1januari|totalebevolking)(_\d+)?")
MEASURE_COLUMN = re.compile(r".*_\d+")
CODE_HEADS = ("code", "cbscode", "gemeentecode", "gmcode", "regiocode")
NAME_HEADS = ("gemeente", "gemeenten", "naam", "gemeentenaam", "gmnaam", "regio", "regionaam")
COUNT_HEADS = (
    "inwoners",
    "inwonertal",
    "inwonertallen",
    "aantalinwoners",
    "bevolking",
    "bevolkingop1januari",
    "aantinw",
)
DAY_HEADS = ("peildatum", "datum", "jaar", "periode", "perioden")


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What kind of table a file holds, its observations (read as they are asked for) and the tally
    of the other rows.
    """

    name: str
    observations: Iterator[Observation]
    tally: Tally


def read_table(grid: Grid) -> ReadFile:
    """Recognise the table by the first rows of the grid.

    Raises:
        RefusedFile: no table that is known here, or one with another figure in it.
    """
    head = list(itertools.islice(grid.rows, HEAD_ROWS))
    tally = Tally()
    for place, (_, cells) in enumerate(head):
        for name, recognise in LAYOUTS:
            if reader := recognise(cells):
                rows = itertools.chain(head[place + 1 :], grid.rows)
                return ReadFile(f"{name}, {grid.kind}", reader(rows, tally), tally)
    if reader := statline.recognise(head):
        return ReadFile(
            f"Tabel van het scherm van CBS StatLine, {grid.kind}",
            reader(itertools.chain(head, grid.rows), tally),
            tally,
        )
    raise RefusedFile(
        "Dit bestand wordt niet herkend. Gebruik een bestand van CBS-tabel 03759ned of 70072ned, de"
        " Wijk- en Buurtkaart, of een lijst met de koppen ‘gemeente’ en ‘inwoners’."
    )


def _columns(cells: list[object]) -> dict[str, int]:
    """The places of the columns by their plain heads; of two equal heads the first."""
    return {plain(cell): place for place, cell in reversed(list(enumerate(cells)))}


def _first(columns: dict[str, int], heads: tuple[str, ...]) -> int | None:
    return next((columns[head] for head in heads if head in columns), None)


def _is_blank(cells: list[object]) -> bool:
    return not any(text_of(cell) for cell in cells)


def _statline_codes(cells: list[object]) -> Reader | None:
    """OData and "UntypedDataSet" of 03759ned and 70072ned: a column per measure, named with a
    number (…_1).
    """
    heads = [text_of(cell).casefold() for cell in cells]
    if not {"regios", "perioden"} <= set(heads):
        return None
    measure = next(
        (place for place, head in enumerate(heads) if POPULATION_COLUMN.fullmatch(head)), None
    )
    if measure is None:
        if any(head.startswith("gemiddeldebevolking") for head in heads):
            raise RefusedFile(
                "In het bestand staat alleen de gemiddelde bevolking. Kies in StatLine het"
                " onderwerp ‘Bevolking op 1 januari’."
            )
        return None
    known = {"", "id", "regios", "perioden"}
    dimensions = [
        place
        for place, head in enumerate(heads)
        if place != measure and head not in known and not MEASURE_COLUMN.fullmatch(head)
    ]
    region, period = heads.index("regios"), heads.index("perioden")

    def read(rows: Iterator[Row], tally: Tally) -> Iterator[Observation]:
        for line, row in rows:
            if _is_blank(row):
                continue
            if not all(is_total(cell_at(row, place)) for place in dimensions):
                tally.add(DETAIL)
            elif (year := read_period(cell_at(row, period))) is None:
                tally.add(NO_YEAR)
            else:
                code, name = read_region(cell_at(row, region))
                yield Observation(line, code, name, year, read_count(cell_at(row, measure)))

    return read


def _bulk(cells: list[object]) -> Reader | None:
    """Observations.csv of datasets.cbs.nl and OData v4: a row per measure. The file is large, so
    the loop is plain.
    """
    columns = _columns(cells)
    if not {"measure", "valueattribute", "value", "regios", "perioden"} <= columns.keys():
        return None
    known = {"id", "measure", "valueattribute", "value", "stringvalue", "regios", "perioden", ""}
    dimensions = [place for head, place in columns.items() if head not in known]
    measure, value, attribute = columns["measure"], columns["value"], columns["valueattribute"]
    region, period = columns["regios"], columns["perioden"]
    shortest = max(measure, value, attribute, region, period, *dimensions)

    def read(rows: Iterator[Row], tally: Tally) -> Iterator[Observation]:
        for line, row in rows:
            if len(row) <= shortest:
                if not _is_blank(row):
                    raise RefusedFile(
                        f"Regel {line} is korter dan de kop. Het bestand is niet compleet; download"
                        " het opnieuw."
                    )
                continue
            if text_of(row[measure]) != POPULATION_ON_1_JANUARY:
                tally.add(OTHER_MEASURE)
            elif not all(is_total(row[place]) for place in dimensions):
                tally.add(DETAIL)
            elif (year := read_period(row[period])) is None:
                tally.add(NO_YEAR)
            else:
                code, name = read_region(row[region])
                yield Observation(line, code, name, year, _bulk_count(row[attribute], row[value]))

    return read


def _bulk_count(attribute: object, value: object) -> Count:
    if text_of(attribute) not in {"", "None"}:
        return Count(None, f"het inwonertal ontbreekt (het CBS vermeldt ‘{text_of(attribute)}’)")
    return read_count(value)


def _district_map(cells: list[object]) -> Reader | None:
    """Attributes of the municipalities of the "Wijk- en Buurtkaart"; the year is in JAAR or begins
    JRSTATCODE.
    """
    columns = _columns(cells)
    if not {"gmcode", "gmnaam", "aantinw"} <= columns.keys():
        return None
    if {"bucode", "wkcode"} & columns.keys():
        raise RefusedFile(
            "Dit is het bestand van wijken of buurten. Kies van de Wijk- en Buurtkaart het bestand"
            " met gemeenten."
        )

    def read(rows: Iterator[Row], tally: Tally) -> Iterator[Observation]:
        for line, row in rows:
            if _is_blank(row):
                continue
            if text_of(cell_at(row, columns.get("h2o"))).casefold() == "ja":
                tally.add(WATER)
                continue
            year = (
                text_of(cell_at(row, columns.get("jaar")))
                or text_of(cell_at(row, columns.get("jrstatcode")))[:4]
            )
            code = read_municipality_code(cell_at(row, columns["gmcode"]))
            name = text_of(cell_at(row, columns["gmnaam"]))
            yield Observation(
                line, code, name, read_period(year), read_count(cell_at(row, columns["aantinw"]))
            )

    return read


def _plain_list(cells: list[object]) -> Reader | None:
    """A list that somebody made: municipality (name, code or both), inhabitants, and maybe the day
    or year.
    """
    columns = _columns(cells)
    name, code = _first(columns, NAME_HEADS), _first(columns, CODE_HEADS)
    count, day = _first(columns, COUNT_HEADS), _first(columns, DAY_HEADS)
    if count is None or (name is None and code is None):
        return None

    def read(rows: Iterator[Row], tally: Tally) -> Iterator[Observation]:
        for line, row in rows:
            if _is_blank(row):
                continue
            found_code, printed = read_region(cell_at(row, name))
            found_code = read_municipality_code(cell_at(row, code)) or found_code
            yield Observation(
                line, found_code, printed, _period(row, day), read_count(cell_at(row, count))
            )

    return read


def _period(row: list[object], day: int | None) -> Period | None:
    """The period of a row of a list; an unreadable one is refused, for a list has nothing but
    counts on a day.
    """
    text = text_of(cell_at(row, day))
    period = read_period(cell_at(row, day))
    if text and period is None:
        raise RefusedFile(
            f"‘{text[:30]}’ is geen peildatum. Schrijf de peildatum als 1-1-2025 of 2025-01-01."
        )
    return period


LAYOUTS: tuple[tuple[str, Callable[[list[object]], Reader | None]], ...] = (
    ("CBS-tabel met codes (03759ned of 70072ned)", _statline_codes),
    ("CBS-bulkbestand (Observations)", _bulk),
    ("CBS Wijk- en Buurtkaart", _district_map),
    ("Lijst van gemeenten", _plain_list),
)
