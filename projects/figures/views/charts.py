"""The charts of safety figures: lines through the years, slopes from one year to the next, and what
each says in words.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ivz.accounts.models import User
from ivz.core import dutch
from ivz.web.charts import LineChart, SlopeChart, line_chart, slope_chart
from projects.figures.enums import AreaKind
from projects.figures.models import Area, Indicator
from projects.figures.reports import DashboardLine, IndicatorReport

MOST_LINES = 5  # a chart with more lines says nothing
MOST_CHARTS = 8  # of one area; the table below them has everything


@dataclass(frozen=True, slots=True)
class Drawing[Chart]:
    """A chart with the message it brings, for who cannot see it."""

    chart: Chart
    words: str
    indicator: Indicator


def own_areas(user: User) -> set[int]:
    """The areas of the municipalities that `user` works for, with their police team and district;
    for others the districts with parts.
    """
    chains = Area.objects.filter(organisation__memberships__user=user).values_list(
        "pk", "part_of", "part_of__part_of"
    )
    if own := {pk for chain in chains for pk in chain if pk}:
        return own
    return set(
        Area.objects.filter(kind=AreaKind.DISTRICT, parts__isnull=False).values_list(
            "pk", flat=True
        )
    )


def lines_through_years(
    report: IndicatorReport, kind: AreaKind | None, own: Collection[int]
) -> Drawing[LineChart] | None:
    """The areas of one kind through the years, own ones first; nothing when there is
    only one year.
    """
    areas = [area for area in report.series if area.kind == kind and len(report.series[area]) > 1]
    areas.sort(key=lambda area: (area.pk not in own, -len(report.series[area]), area.sort_key))
    years = sorted({year for area in areas for year in report.series[area]})
    if not areas:
        return None
    shown = areas[:MOST_LINES]
    values = [(area.name, [report.series[area].get(year) for year in years]) for area in shown]
    chart = line_chart([str(year) for year in years], values, moments=years)
    more = (
        f" De grafiek toont {len(shown)} van de {len(areas)} gebieden; de tabel hierboven heeft ze"
        " alle."
        if len(areas) > len(shown)
        else ""
    )
    return Drawing(
        chart,
        _course(areas[0].name, report.series[areas[0]].items(), report.indicator) + more,
        report.indicator,
    )


def _course(name: str, values: Collection[tuple[int, Decimal]], indicator: Indicator) -> str:
    """From the first to the last year: Twente: van 865 in 2011 naar 1.338 in 2014."""
    ordered = sorted(values)
    (first, start), (last, end) = ordered[0], ordered[-1]
    return (
        f"{name}: van {dutch.grouped(start, indicator.places)} in {first} naar"
        f" {dutch.grouped(end, indicator.places)} in {last}."
    )


def slopes(
    report: IndicatorReport, kind: AreaKind | None, own: Collection[int]
) -> Drawing[SlopeChart] | None:
    """Every area of one kind from the year before to the year that is shown."""
    rows = [row for row in report.of_kind(kind) if row.before is not None]
    if len(rows) < 2 or report.year is None:
        return None
    drawn = [
        (row.area.name, row.before.value, row.value, row.area.pk in own)
        for row in rows
        if row.before
    ]
    chart = slope_chart(str(report.year - 1), str(report.year), drawn)
    rising = sum(after > before for _, before, after, _ in drawn)
    falling = sum(after < before for _, before, after, _ in drawn)
    words = (
        f"Van {report.year - 1} naar {report.year}: {rising} van de {len(drawn)} gebieden hoger,"
        f" {falling} lager."
    )
    return Drawing(chart, words, report.indicator) if chart else None


def courses(area: Area, lines: Sequence[DashboardLine]) -> list[Drawing[LineChart]]:
    """The years of one area, a chart per indicator that has more than one year."""
    found = []
    for line in [one for one in lines if len(one.series) > 1][:MOST_CHARTS]:
        years = sorted(line.series)
        chart = line_chart(
            [str(year) for year in years],
            [(area.name, [line.series[year] for year in years])],
            moments=years,
        )
        found.append(
            Drawing(chart, _course(area.name, line.series.items(), line.indicator), line.indicator)
        )
    return found
