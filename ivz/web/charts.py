"""Geometry for the chart components, in percent, so that text keeps its size at every width. Drawing only, no figures for decisions."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

Number = Decimal | int
_ROUND_STEPS = (1, 2, 2.5, 5, 10)
_MOST_LABELS = 10  # along the bottom; more run into each other where a chart takes half the page


@dataclass(frozen=True, slots=True)
class Point:
    """A dot of a line: place in percent from left and top, and what it stands for."""

    x: float
    y: float
    label: str
    value: Number


@dataclass(frozen=True, slots=True)
class Series:
    """A line; `number` (1 to 4) chooses colour, dash and dot."""

    name: str
    number: int
    points: list[Point]
    path: str


@dataclass(frozen=True, slots=True)
class LineChart:
    """All that components/line_chart.html draws: lines, both axes and the table underneath."""

    series: list[Series]
    x_axis: list[tuple[str, float]]  # label, place; not every label of a long chart
    y_axis: list[tuple[float, float]]  # value, place
    rows: list[tuple[str, list[Number | None]]]  # label, value per series

    @property
    def has_long_figures(self) -> bool:
        """Whether the figures beside the axis need more room: five digits or more."""
        return self.y_axis[-1][0] >= 10_000


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a bar table; `width` in percent of the largest."""

    label: str
    value: Number
    width: float
    url: str = ""


def line_chart(labels: Sequence[str], series: Sequence[tuple[str, Sequence[Number | None]]], *, parts: int = 4) -> LineChart:
    """Lines over `labels`; `series` holds (name, one value per label), None where there is no value (the line skips it).

    Raises:
        ValueError: a series has not as many values as there are labels.
    """
    values = [value for _, row in series for value in row if value is not None]
    top, step = _axis(max(map(float, values), default=0.0), parts)
    places = [round(100 * at / max(len(labels) - 1, 1), 2) for at in range(len(labels))]
    lines = []
    for number, (name, row) in enumerate(series, start=1):
        points = [
            Point(x, round(100 - float(value) / top * 100, 2), label, value)
            for x, label, value in zip(places, labels, row, strict=True)
            if value is not None
        ]
        lines.append(Series(name, number, points, " ".join(f"{point.x},{point.y}" for point in points)))
    return LineChart(
        series=lines,
        x_axis=list(zip(labels, places, strict=True))[:: -(-len(labels) // _MOST_LABELS) or 1],
        y_axis=[(step * at, round(100 - 100 * step * at / top, 2)) for at in range(round(top / step) + 1)],
        rows=[(label, [row[at] for _, row in series]) for at, label in enumerate(labels)],
    )


def bars(rows: Sequence[tuple[str, Number] | tuple[str, Number, str]]) -> list[Bar]:
    """Rows of (label, value) or (label, value, url) for components/bar_table.html; a negative value has no bar."""
    top = max((float(row[1]) for row in rows), default=0) or 1
    return [Bar(row[0], row[1], max(round(float(row[1]) / top * 100, 2), 0), row[2] if len(row) > 2 else "") for row in rows]


def _axis(largest: float, parts: int) -> tuple[float, float]:
    """The top of the axis and the step, both round numbers."""
    if largest <= 0:
        return 1, 1
    rough = largest / parts
    power = 10 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in _ROUND_STEPS if rough <= power * factor * (1 + 1e-9))
    return step * math.ceil(round(largest / step, 9)), step
