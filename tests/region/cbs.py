"""Reads a sample file or a piece of text as the importer does, without a database."""

import datetime as dt
import io
from pathlib import Path

from ivz.region.cbs.containers import open_grid
from ivz.region.cbs.layouts import ReadFile, read_table
from ivz.region.cbs.matching import Matched, Municipality, match
from tests.factories.twente import MUNICIPALITIES

FILES = Path(__file__).parent / "files"
LIMIT = 1024 * 1024
ALIASES = {"Hengelo": ("Hengelo (O.)",), "Rijssen-Holten": ("Rijssen-Holtten",)}
TWENTE = [
    Municipality(pk, name, row[0], ALIASES.get(name, ()))
    for pk, (name, row) in enumerate(MUNICIPALITIES.items(), start=1)
]
COUNTS_2024 = {name: row[5] for name, row in MUNICIPALITIES.items()}
COUNTS_2021 = {name: row[4] for name, row in MUNICIPALITIES.items()}
JANUARY_2024 = dt.date(2024, 1, 1)
JANUARY_2021 = dt.date(2021, 1, 1)


def sample(name: str) -> bytes:
    return (FILES / name).read_bytes()


def read(content: bytes) -> ReadFile:
    return read_table(open_grid(io.BytesIO(content), unpacked_limit=LIMIT))


def matched(
    content: bytes, day: dt.date = JANUARY_2024, municipalities: list[Municipality] = TWENTE
) -> Matched:
    table = read(content)
    return match(table.observations, table.tally, municipalities=municipalities, day=day)


def counts(result: Matched) -> dict[str, int]:
    return {row.municipality.name: row.inhabitants for row in result.rows}


def a_list(*lines: str, head: str = "gemeente;inwoners") -> bytes:
    """A plain list in which only these municipalities stand."""
    return "\n".join([head, *lines]).encode()


def twente_list(**changes: str) -> bytes:
    """A plain list of all fourteen; `changes` replaces the figure of a municipality (name without
    spaces and dashes).
    """
    return a_list(
        *(
            f"{name};{changes.get(name.replace('-', '').replace(' ', ''), number)}"
            for name, number in COUNTS_2024.items()
        )
    )
