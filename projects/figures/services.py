"""Verbs on safety figures: showing and hiding them, and reading a file of them in two steps."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, BinaryIO

import pghistory
from django.db import transaction

from ivz.accounts.models import User
from ivz.core import dutch
from ivz.core.refusal import Refused, require
from ivz.region.cbs.containers import open_grid, sha256_of
from ivz.region.cbs.values import RefusedFile, Row
from ivz.sources.models import SourceDocument
from projects.figures.enums import FigureImportState
from projects.figures.models import Area, Figure, FigureImport, Indicator
from projects.figures.rules import (
    why_not_confirm_figures,
    why_not_edit_figures,
    why_not_publish,
    why_not_withdraw,
)

UNPACKED_LIMIT = 50 * 1024 * 1024
MOST_ROWS = 20_000
COLUMNS = {"indicator": "indicator", "gebied": "area", "jaar": "year", "waarde": "value"}
_FIRST_YEAR, _LAST_YEAR = 1990, 2199
_LARGEST = Decimal(10) ** 10


@transaction.atomic
def publish(indicator_id: int, *, on: dt.date, by: User) -> Indicator:
    """Show the figures of an indicator to everybody.

    Raises:
        Refused: `by` may not, they are shown already, or there is no explanation or no figure.
    """
    indicator = Indicator.objects.select_for_update(of=("self",)).get(pk=indicator_id)
    require(why_not_publish(by, indicator))
    indicator.published_on = on
    indicator.save(update_fields=["published_on"])
    return indicator


@transaction.atomic
def withdraw(indicator_id: int, *, by: User) -> Indicator:
    """Take the figures of an indicator out of sight again.

    Raises:
        Refused: `by` may not, or they are not shown.
    """
    indicator = Indicator.objects.select_for_update(of=("self",)).get(pk=indicator_id)
    require(why_not_withdraw(by, indicator))
    indicator.published_on = None
    indicator.save(update_fields=["published_on"])
    return indicator


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a file that can be kept."""

    indicator: int
    area: int
    year: int
    value: Decimal
    line: int


def read_figures(
    *, file: BinaryIO, file_name: str, source: SourceDocument, source_locator: str, by: User
) -> FigureImport:
    """Read a list with the columns indicator, gebied, jaar and waarde, and keep it as a preview;
    nothing is stored as a figure.

    Raises:
        RefusedFile: the file cannot be read, a column is missing, or nothing in it can be used.
        Refused: `by` may not.
    """
    require(why_not_edit_figures(by))
    sha256 = sha256_of(file)
    rows = iter(open_grid(file, unpacked_limit=UNPACKED_LIMIT).rows)
    places = _columns(next(rows, (1, [])))
    names = _Names.load()
    lines: list[Line] = []
    skipped: list[dict[str, object]] = []
    for number, cells in rows:
        if len(lines) + len(skipped) >= MOST_ROWS:
            raise RefusedFile(
                f"Het bestand heeft meer dan {dutch.grouped(MOST_ROWS)} regels. Splits het in"
                " delen."
            )
        if not any(str(cell or "").strip() for cell in cells):
            continue
        try:
            lines.append(
                names.line(number, {name: _cell(cells, at) for name, at in places.items()})
            )
        except ValueError as error:
            skipped.append({"line": number, "why": str(error)})
    _refuse_doubles(lines)
    if not lines:
        first = f" Regel {skipped[0]['line']}: {skipped[0]['why']}" if skipped else ""
        raise RefusedFile(f"In dit bestand staat geen regel die kan worden ingelezen.{first}")
    return FigureImport.objects.create(
        file_name=file_name[:255],
        sha256=sha256,
        rows=[
            {
                "indicator": r.indicator,
                "area": r.area,
                "year": r.year,
                "value": str(r.value),
                "line": r.line,
            }
            for r in lines
        ],
        skipped=skipped,
        source=source,
        source_locator=source_locator,
        uploaded_by=by,
    )


def _columns(head: Row) -> dict[str, int]:
    found = {
        COLUMNS[key]: at
        for at, cell in enumerate(head[1])
        if (key := dutch.folded(str(cell or ""))) in COLUMNS
    }
    missing = [label for label, name in COLUMNS.items() if name not in found]
    if missing:
        raise RefusedFile(
            f"In de eerste regel ontbreekt de kop {dutch.listing(missing)}. De koppen zijn:"
            f" {dutch.listing(list(COLUMNS))}."
        )
    return found


def _cell(cells: list[Any], at: int) -> str:
    value = cells[at] if at < len(cells) else None
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(Decimal(str(value))).replace(".", ",")
    return str(value if value is not None else "").strip()


_ADDRESS = "/"  # before a name in addresses, which is of one only; no folded name begins so


@dataclass(frozen=True, slots=True)
class _Names:
    """Indicators and areas by every name that a file may use."""

    indicators: dict[str, set[tuple[int, int]]]  # key and decimals
    areas: dict[str, set[int]]

    @classmethod
    def load(cls) -> "_Names":
        known = Indicator.objects.values_list("pk", "places", "name", "slug")
        indicators: dict[str, set[tuple[int, int]]] = defaultdict(set)
        areas: dict[str, set[int]] = defaultdict(set)
        for pk, places, name, slug in known:
            indicators[dutch.folded(name)].add((pk, places))
            indicators[_ADDRESS + slug] = {(pk, places)}
        for pk, name, slug in Area.objects.values_list("pk", "name", "slug"):
            areas[dutch.folded(name)].add(pk)
            areas[_ADDRESS + slug] = {pk}
        return cls(indicators, areas)

    def line(self, number: int, cells: dict[str, str]) -> Line:
        """The row as keys and figures.

        Raises:
            ValueError: a name nobody knows, or no year or value.
        """
        indicator = _only(self.indicators, cells["indicator"], "de indicator")
        area = _only(self.areas, cells["area"], "het gebied")
        try:
            year = int(cells["year"])
            value = (
                dutch.read_decimal(cells["value"])
                if indicator[1]
                else Decimal(dutch.read_whole_number(cells["value"]))
            )
        except ValueError as error:
            raise ValueError(
                f"jaar «{cells['year'][:20]}» of waarde «{cells['value'][:20]}» is geen getal."
            ) from error
        if not _FIRST_YEAR <= year <= _LAST_YEAR:
            raise ValueError(f"{year} is geen jaar tussen {_FIRST_YEAR} en {_LAST_YEAR}.")
        if value < 0:
            raise ValueError(f"«{cells['value'][:20]}» is lager dan 0.")
        if value >= _LARGEST or -int(value.as_tuple().exponent) > 4:
            raise ValueError(
                f"«{cells['value'][:20]}» is te groot, of heeft meer dan vier cijfers achter de"
                " komma."
            )
        return Line(indicator[0], area, year, value, number)


def _only[Found](known: Mapping[str, set[Found]], text: str, what: str) -> Found:
    """The one that `text` names.

    Raises:
        ValueError: nobody knows it, or it can be two.
    """
    found = known.get(_ADDRESS + text) or known.get(dutch.folded(text), set())
    if not found:
        raise ValueError(f"{what} «{text[:60]}» is niet bekend.")
    if len(found) > 1:
        raise ValueError(f"{what} «{text[:60]}» kan er twee zijn. Gebruik de naam in adressen.")
    return next(iter(found))


def _refuse_doubles(lines: list[Line]) -> None:
    seen: dict[tuple[int, int, int], int] = {}
    for row in lines:
        key = (row.indicator, row.area, row.year)
        if key in seen:
            raise RefusedFile(
                f"Regel {row.line} gaat over hetzelfde als regel {seen[key]}. Laat één van de twee"
                " staan."
            )
        seen[key] = row.line


@transaction.atomic
def confirm_figures(import_id: int, *, by: User) -> tuple[int, int]:
    """Keep the figures of a preview: how many were new or changed, and how many stood there
    already. Twice is harmless.

    Raises:
        Refused: `by` may not, the preview was put away, or an indicator or area of it is gone.
    """
    made = FigureImport.objects.select_for_update(of=("self",)).get(pk=import_id)
    require(why_not_confirm_figures(by, made))
    if made.state == FigureImportState.CONFIRMED:
        return 0, len(made.rows)
    changed = 0
    with pghistory.context(why=f"Ingelezen uit {made.file_name}"):
        for row in made.rows:
            changed += _keep(made, row)
        made.state = FigureImportState.CONFIRMED
        made.save(update_fields=["state"])
    return changed, len(made.rows) - changed


def _keep(made: FigureImport, row: dict[str, Any]) -> int:
    known = {"indicator_id": row["indicator"], "area_id": row["area"], "year": row["year"]}
    value = Decimal(row["value"])
    figure = Figure.objects.filter(**known).first()
    if figure is None:
        if not (
            Indicator.objects.filter(pk=row["indicator"]).exists()
            and Area.objects.filter(pk=row["area"]).exists()
        ):
            raise Refused(
                "Een indicator of gebied uit dit bestand bestaat niet meer. Kies het bestand"
                " opnieuw."
            )
        Figure.objects.create(
            **known, value=value, source=made.source, source_locator=made.source_locator
        )
        return 1
    if figure.value == value:
        return 0
    figure.value, figure.source, figure.source_locator = value, made.source, made.source_locator
    figure.save(update_fields=["value", "source", "source_locator"])
    return 1


@transaction.atomic
def drop_figures(import_id: int, *, by: User) -> None:
    """Put a preview away.

    Raises:
        Refused: `by` may not, or its figures were kept.
    """
    made = FigureImport.objects.select_for_update(of=("self",)).get(pk=import_id)
    require(why_not_edit_figures(by))
    if made.state == FigureImportState.CONFIRMED:
        raise Refused("Deze cijfers zijn al ingelezen.")
    made.state = FigureImportState.DROPPED
    made.save(update_fields=["state"])
