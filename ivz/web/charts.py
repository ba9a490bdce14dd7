"""Geometry for the chart components, in percent, so that text keeps its size at every width.
Drawing only, no figures for decisions.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

Number = Decimal | int
_ROUND_STEPS = (1, 2, 2.5, 5, 10)
_TEXT_HEIGHT = 24  # pixels of a line of figures beside a slope chart
_LEAST_SLOPES = 8  # a chart with fewer lines keeps the height of this many
_TEXT_GAP = 100 / (_LEAST_SLOPES - 1)
_YEAR = 4  # letters of the label of a year
# percent of the width from one year to the next; less and they run into each other where a chart
# takes half the page
_LABEL_ROOM = 10.5


@dataclass(frozen=True, slots=True)
class Point:
    """A dot of a line: place in percent from left and top, and what it stands for."""

    x: float
    y: float
    label: str
    value: Number


@dataclass(frozen=True, slots=True)
class Series:
    """A line; `number` (1 to 5) chooses colour, dash and dot."""

    name: str
    number: int
    points: list[Point]
    paths: list[str]  # one, or more where the line is broken


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
        return max(abs(self.y_axis[0][0]), self.y_axis[-1][0]) >= 10_000


@dataclass(frozen=True, slots=True)
class Slope:
    """A line from one moment to the next: where its ends are, and where there is room for their
    figures, in percent from the top.
    """

    name: str
    before: Number
    after: Number
    y_before: float
    y_after: float
    text_before: float
    text_after: float
    is_marked: bool


@dataclass(frozen=True, slots=True)
class SlopeChart:
    """All that components/slope_chart.html draws; `height` in pixels, so that every line has room
    for its figures.
    """

    before: str
    after: str
    lines: list[Slope]
    height: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a bar table; `width` in percent of the largest."""

    label: str
    value: Number
    width: float
    url: str = ""


def line_chart(
    labels: Sequence[str],
    series: Sequence[tuple[str, Sequence[Number | None]]],
    *,
    parts: int = 4,
    moments: Sequence[int] = (),
    is_broken: bool = False,
) -> LineChart:
    """Lines over `labels`; `series` holds (name, one value per label), None where there is no value
    (the line skips it).

    `moments`: when each label is, rising, in years or days, so that a long time takes more room
    than a short one; without them every label is as far from the next. The axis begins at 0, or
    lower where a value does. With `is_broken` the line stops where there is no value.

    Raises:
        ValueError: a series has not as many values, or there are not as many moments, as there are
        labels.
    """
    values = [value for _, row in series for value in row if value is not None]
    lowest, largest = min(map(float, values), default=0.0), max(map(float, values), default=0.0)
    top, step = _axis(largest if lowest >= 0 else max(largest, -lowest), parts)
    below = math.ceil(round(max(-lowest, 0) / step, 9))  # steps under 0
    above = max(math.ceil(round(largest / step, 9)), 0) if below else round(top / step)
    bottom, height = -below * step, (below + above) * step
    places = _places(moments or range(len(labels)))
    lines = []
    for number, (name, row) in enumerate(series, start=1):
        points = [
            Point(x, round(100 - (float(value) - bottom) / height * 100, 2), label, value)
            for x, label, value in zip(places, labels, row, strict=True)
            if value is not None
        ]
        gaps = (
            [place for place, value in zip(places, row, strict=True) if value is None]
            if is_broken
            else []
        )
        lines.append(Series(name, number, points, _paths(points, gaps)))
    return LineChart(
        series=lines,
        x_axis=_readable(list(zip(labels, places, strict=True))),
        y_axis=[
            (step * at, round(100 - 100 * (step * at - bottom) / height, 2))
            for at in range(-below, above + 1)
        ],
        rows=[(label, [row[at] for _, row in series]) for at, label in enumerate(labels)],
    )


def _paths(points: Sequence[Point], gaps: Sequence[float]) -> list[str]:
    """The line through the points, in parts between the `gaps`."""
    parts: dict[int, list[str]] = {}
    for point in points:
        parts.setdefault(sum(gap < point.x for gap in gaps), []).append(f"{point.x},{point.y}")
    return [" ".join(part) for part in parts.values()]


def _places(moments: Sequence[int]) -> list[float]:
    """Moments in percent of the time from the first to the last."""
    whole = (moments[-1] - moments[0] if moments else 0) or 1
    return [round(100 * (moment - moments[0]) / whole, 2) for moment in moments]


def _readable(labels: Sequence[tuple[str, float]]) -> list[tuple[str, float]]:
    """The labels that leave each other room, from the left."""
    length = max((len(label) for label, _ in labels), default=0)
    room = _LABEL_ROOM * max(length, _YEAR) / _YEAR
    found: list[tuple[str, float]] = []
    for label, place in labels:
        if not found or place - found[-1][1] >= room:
            found.append((label, place))
    return found


def slope_chart(
    before: str, after: str, rows: Sequence[tuple[str, Number, Number, bool]]
) -> SlopeChart | None:
    """Lines between two moments for rows of (name, value before, value after, marked); None without
    rows.

    The scale runs from the lowest to the highest value: what matters is which line rises, falls or
    crosses.
    """
    if not rows:
        return None
    values = [float(value) for row in rows for value in row[1:3]]
    low, high = min(values), max(values)
    spread = (high - low) or 1
    starts, ends = (
        [round(100 - (float(row[at]) - low) / spread * 100, 2) for row in rows] for at in (1, 2)
    )
    gap = 100 / max(len(rows) - 1, 1)
    left, right = _apart(starts, min(gap, _TEXT_GAP)), _apart(ends, min(gap, _TEXT_GAP))
    lines = [
        Slope(*row[:3], *places, row[3])
        for row, places in zip(rows, zip(starts, ends, left, right, strict=True), strict=True)
    ]
    return SlopeChart(
        before,
        after,
        sorted(lines, key=lambda line: line.is_marked),
        _TEXT_HEIGHT * max(len(rows), _LEAST_SLOPES),
    )


def _apart(places: Sequence[float], gap: float) -> list[float]:
    """The same places, moved so far that none is nearer to the next than `gap`, and all stay
    between 0 and 100.
    """
    order = sorted(range(len(places)), key=lambda at: places[at])
    found = list(places)
    for last, at in zip(order, order[1:], strict=False):
        found[at] = max(found[at], found[last] + gap)
    ceiling = 100.0
    for at in reversed(order):
        found[at] = min(found[at], ceiling)
        ceiling = found[at] - gap
    return [round(max(place, 0.0), 2) for place in found]


def bars(rows: Sequence[tuple[str, Number] | tuple[str, Number, str]]) -> list[Bar]:
    """Rows of (label, value) or (label, value, url) for components/bar_table.html; a negative value
    has no bar.
    """
    top = max((float(row[1]) for row in rows), default=0) or 1
    return [
        Bar(
            row[0],
            row[1],
            max(round(float(row[1]) / top * 100, 2), 0),
            row[2] if len(row) > 2 else "",
        )
        for row in rows
    ]


def _axis(largest: float, parts: int) -> tuple[float, float]:
    """The top of the axis and the step, both round numbers."""
    if largest <= 0:
        return 1, 1
    rough = largest / parts
    power = 10 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in _ROUND_STEPS if rough <= power * factor * (1 + 1e-9))
    return step * math.ceil(round(largest / step, 9)), step
