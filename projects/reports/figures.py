"""Safety figures as people read them: areas beside each other, changes, ranks, and what the paper printed beside what is computed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.db.models import QuerySet

from ivz.accounts.models import User
from ivz.accounts.roles import Permission
from projects.calculation.figures import TieRule, change, rank_totals, ranks, total
from projects.enums import AreaKind, RankDirection
from projects.models import Area, Figure, Indicator, PrintedScore


@dataclass(frozen=True, slots=True)
class AreaYear:
    """The value of one area in one year, against the year before, and its rank among areas of its kind."""

    area: Area
    year: int
    figure: Figure
    before: Figure | None
    rank: int | None

    @property
    def value(self) -> Decimal:
        return self.figure.value

    @property
    def change(self) -> Decimal | None:
        """In percent of the year before; None when that is not known."""
        return change(self.before.value if self.before else None, self.figure.value)

    @property
    def differs_from_print(self) -> bool:
        return self.figure.printed_rank is not None and self.figure.printed_rank != self.rank


@dataclass(frozen=True)
class IndicatorReport:
    """An indicator through the years, and one year of it with all areas."""

    indicator: Indicator
    years: tuple[int, ...]
    year: int | None
    rows: tuple[AreaYear, ...]
    series: Mapping[Area, Mapping[int, Decimal]]

    @cached_property
    def sums(self) -> tuple[tuple[Area, Decimal, Decimal], ...]:
        """Areas whose printed value is not the sum of their parts: the area, printed, added up."""
        if not self.indicator.can_be_added:
            return ()
        known = {row.area.pk: row.value for row in self.rows}
        parts: dict[int, dict[int, Decimal | None]] = defaultdict(dict)
        for area in Area.objects.filter(part_of__in=known):
            parts[area.part_of_id or 0][area.pk] = known.get(area.pk)
        found = []
        for row in self.rows:
            added = total(parts.get(row.area.pk, {}))
            if added is not None and added != row.value:
                found.append((row.area, row.value, added))
        return tuple(found)


def visible_indicators(user: User) -> QuerySet[Indicator]:
    """Published ones for everybody; the rest only for who keeps or audits them."""
    everything = Indicator.objects.select_related("theme", "source")
    may_see_all = user.may(Permission.EDIT_PROJECTS) or user.may(Permission.READ_HISTORY)
    return everything if may_see_all else everything.filter(published_on__isnull=False)


def indicator_report(indicator: Indicator, year: int | None = None) -> IndicatorReport:
    """The indicator in `year`, or in its last one. A year without figures has no rows."""
    figures = list(indicator.figures.select_related("area", "source").order_by("area__kind", "area__sort_key", "year"))
    years = tuple(sorted({figure.year for figure in figures}))
    chosen = year if year is not None else (years[-1] if years else None)
    series: dict[Area, dict[int, Decimal]] = defaultdict(dict)
    for figure in figures:
        series[figure.area][figure.year] = figure.value
    return IndicatorReport(indicator, years, chosen, tuple(_rows(indicator, figures, chosen)), series)


def _rows(indicator: Indicator, figures: Sequence[Figure], year: int | None) -> list[AreaYear]:
    of_year = {figure.area_id: figure for figure in figures if figure.year == year}
    before = {figure.area_id: figure for figure in figures if year is not None and figure.year == year - 1}
    rank: dict[int, int] = {}
    for kind in AreaKind:
        values = {pk: figure.value for pk, figure in of_year.items() if figure.area.kind == kind}
        if len(values) > 1:
            rank |= ranks(values, TieRule(indicator.tie_rule), highest_first=indicator.direction == RankDirection.HIGHEST)
    return [AreaYear(figure.area, figure.year, figure, before.get(pk), rank.get(pk)) for pk, figure in of_year.items()]


@dataclass(frozen=True)
class Ranking:
    """All ranked indicators of one year for the areas of one kind, with the ranks added up under both rules."""

    kind: AreaKind
    year: int
    areas: tuple[Area, ...]
    rows: tuple[tuple[Indicator, tuple[AreaYear | None, ...]], ...]
    dense: Mapping[int, int]
    competition: Mapping[int, int]
    printed_ranks: Mapping[int, int]
    printed: Mapping[int, int]

    @property
    def totals(self) -> list[tuple[str, tuple[int | None, ...]]]:
        """The sums under each rule and as printed, one figure per area."""
        kinds = [
            ("Som van de rangen (1, 2, 2, 3)", self.dense),
            ("Som van de rangen (1, 2, 2, 4)", self.competition),
            ("Som van de gedrukte rangen", self.printed_ranks),
            ("Gedrukte totaalscore", self.printed),
        ]
        return [(label, tuple(sums.get(area.pk) for area in self.areas)) for label, sums in kinds if sums]

    @property
    def wrong(self) -> list[Indicator]:
        """Indicators of which a printed rank is not the rank of the values."""
        return [indicator for indicator, cells in self.rows if any(cell and cell.differs_from_print for cell in cells)]


def ranking(indicators: Iterable[Indicator], kind: AreaKind, year: int) -> Ranking:
    """Indicators that every area of `kind` has a value for in `year`, ranked."""
    chosen = list(indicators)
    figures = Figure.objects.filter(indicator__in=chosen, year=year, area__kind=kind).select_related("area", "indicator")
    by_indicator: dict[int, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_indicator[figure.indicator_id].append(figure)
    areas = tuple(sorted({figure.area for figure in figures}, key=lambda area: area.sort_key))
    whole = [
        one for one in chosen if areas and len(by_indicator[one.pk]) == len(areas) and any(f.printed_rank for f in by_indicator[one.pk])
    ]
    rows = []
    tables: dict[TieRule, list[dict[int, int]]] = {TieRule.DENSE: [], TieRule.COMPETITION: []}
    for indicator in whole:
        own = by_indicator[indicator.pk]
        cells = {row.area.pk: row for row in _rows(indicator, own, year)}
        rows.append((indicator, tuple(cells.get(area.pk) for area in areas)))
        values = {figure.area_id: figure.value for figure in own}
        for rule, made in tables.items():
            made.append(ranks(values, rule, highest_first=indicator.direction == RankDirection.HIGHEST))
    printed = [{figure.area_id: figure.printed_rank for figure in by_indicator[one.pk] if figure.printed_rank} for one in whole]
    ranked = Figure.objects.filter(printed_rank__isnull=False, area__kind=kind, year=year).values_list("indicator_id", flat=True)
    is_whole = set(ranked) <= {indicator.pk for indicator in whole}  # the printed total is of all of them
    scores = PrintedScore.objects.filter(area__in=areas, year=year).values_list("area_id", "score") if is_whole else ()
    return Ranking(
        kind, year, areas, tuple(rows), rank_totals(tables[TieRule.DENSE]), rank_totals(tables[TieRule.COMPETITION]), rank_totals(printed),
        dict(scores),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class DashboardLine:
    """An indicator for one area: the latest value, the change, and the rank among areas of its kind."""

    indicator: Indicator
    row: AreaYear


def dashboard(area: Area, indicators: Iterable[Indicator]) -> list[DashboardLine]:
    """The latest figure of every indicator that has one for `area`."""
    chosen = {indicator.pk: indicator for indicator in indicators}
    figures = Figure.objects.filter(indicator__in=chosen, area__kind=area.kind).select_related("area", "source")
    by_indicator: dict[int, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_indicator[figure.indicator_id].append(figure)
    lines = []
    for pk, indicator in chosen.items():
        own = [figure.year for figure in by_indicator[pk] if figure.area_id == area.pk]
        if own:
            rows = _rows(indicator, by_indicator[pk], max(own))
            lines.append(DashboardLine(indicator, next(row for row in rows if row.area.pk == area.pk)))
    return lines
