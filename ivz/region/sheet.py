"""Where the subjects above hand in what they know of a municipality: parts of its sheet, and
columns of the list of municipalities.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse

from ivz.core.registry import Registry, Shelf
from ivz.region.models import Organisation
from ivz.web.columns import HouseColumn
from ivz.web.parts import Asked, Finder, Part, Tile


@dataclass(frozen=True, slots=True)
class SheetAsked(Asked):
    """Whose sheet is asked for, by whom, and about which day."""

    organisation: Organisation


@dataclass(frozen=True, slots=True)
class ColumnValues:
    """What a column says on a day, by the key of the municipality, and what a reader must know of
    it.
    """

    by_organisation: Mapping[int, Any]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MunicipalityColumn:
    """A column of the list of municipalities; its accessor is `handed_in__` and its name."""

    place: int
    name: str
    column: Callable[[], HouseColumn]
    read: Callable[[dt.date], ColumnValues]


sheet_tiles: Shelf[Finder[SheetAsked, Tile]] = Shelf("finder of tiles of a sheet")
sheet_parts: Shelf[Part[SheetAsked]] = Shelf("part of a sheet")
sheet_ties: Shelf[Part[SheetAsked]] = Shelf("tie to a municipality")
"""What ties a municipality to the cooperation: pieces of one section of the sheet."""

sheet_files: Registry[Callable[[HttpRequest, SheetAsked, str], HttpResponse]] = Registry(
    "file of a sheet"
)
"""Makes the file of a sheet in a format, `csv` or `xlsx`."""

municipality_columns: Shelf[MunicipalityColumn] = Shelf("column of municipalities")
