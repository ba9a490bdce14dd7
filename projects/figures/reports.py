"""Safety figures as people read them: areas beside each other, changes, ranks, and what the paper
printed beside what is computed.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.db.models import Count, Exists, OuterRef, QuerySet

from ivz.accounts.models import User
from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.region.sheet import SheetAsked
from ivz.web.searching import MOST_HITS, Hit, Wanted
from projects.figures.calculation import TieRule, added_up, change, rank_totals, ranks
from projects.figures.enums import AreaKind, RankDirection
from projects.figures.models import Area, Figure, Indicator, PrintedScore


@dataclass(frozen=True, slots=True)
class AreaYear:
    """The value of one area in one year, against the year before, and its rank among areas of its
    kind.
    """

    area: Area
    year: int
    figure: Figure
    before: Figure | None
    rank: int | None  # by the rule of the indicator
    dense: int | None = None
    competition: int | None = None
    ranked: int = 0  # how many areas of its kind were ranked

    @property
    def rank_text(self) -> str:
        """The rank under both rules for ties where they differ: 3 of 4."""
        if self.dense is None:
            return ""
        return (
            str(self.dense)
            if self.dense == self.competition
            else f"{self.dense} of {self.competition}"
        )

    @property
    def place_text(self) -> str:
        """The rank among how many: 3 van 14."""
        return "" if self.rank is None else f"{self.rank} van {self.ranked}"

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
        parts: dict[int, list[int]] = defaultdict(list)
        order = list(AreaKind)
        for area in Area.objects.filter(part_of__isnull=False).select_related("part_of"):
            if area.part_of and order.index(AreaKind(area.kind)) < order.index(
                AreaKind(area.part_of.kind)
            ):  # so that no area is a part of itself
                parts[area.part_of.pk].append(area.pk)
        added = {row.area: added_up(row.area.pk, parts, known) for row in self.rows}
        return tuple(
            (row.area, row.value, sum_)
            for row in self.rows
            if (sum_ := added[row.area]) not in (None, row.value)
        )

    @cached_property
    def kinds(self) -> tuple[AreaKind, ...]:
        """The kinds of area that have a figure in the year, the kind with the most areas first."""
        number = Counter(AreaKind(row.area.kind) for row in self.rows)
        return tuple(sorted(number, key=lambda kind: (-number[kind], list(AreaKind).index(kind))))

    @cached_property
    def all_kinds(self) -> tuple[AreaKind, ...]:
        """The kinds of area that have a figure in any year."""
        return tuple(kind for kind in AreaKind if any(area.kind == kind for area in self.series))

    def of_kind(self, kind: AreaKind | None) -> list[AreaYear]:
        """The areas of one kind, the highest value first."""
        return sorted(
            (row for row in self.rows if row.area.kind == kind),
            key=lambda row: (-row.value, row.area.sort_key),
        )


def visible_indicators(user: User) -> QuerySet[Indicator]:
    """Published ones for everybody; the rest only for who keeps or audits them."""
    everything = Indicator.objects.select_related("theme", "source")
    may_see_all = user.may(Permission.EDIT_PROJECTS) or user.may(Permission.READ_HISTORY)
    return everything if may_see_all else everything.filter(published_on__isnull=False)


def areas_by_kind(indicators: QuerySet[Indicator]) -> list[tuple[str, list[Any]]]:
    """Every area under the name of its kind, the largest kind first; `has_figures` says whether
    there is anything to see.
    """
    figures = Figure.objects.filter(area=OuterRef("pk"), indicator__in=indicators.values("pk"))
    areas = list(Area.objects.annotate(has_figures=Exists(figures)).order_by("sort_key"))
    kinds = [
        (kind.label, [area for area in areas if area.kind == kind]) for kind in reversed(AreaKind)
    ]
    return [(label, found) for label, found in kinds if found]


def indicator_report(indicator: Indicator, year: int | None = None) -> IndicatorReport:
    """The indicator in `year`, or in its last one. A year without figures has no rows."""
    figures = list(
        indicator.figures.select_related("area", "source").order_by(
            "area__kind", "area__sort_key", "year"
        )
    )
    years = tuple(sorted({figure.year for figure in figures}))
    chosen = year if year is not None else (years[-1] if years else None)
    series: dict[Area, dict[int, Decimal]] = defaultdict(dict)
    for figure in figures:
        series[figure.area][figure.year] = figure.value
    return IndicatorReport(
        indicator, years, chosen, tuple(_rows(indicator, figures, chosen)), series
    )


def _rows(indicator: Indicator, figures: Sequence[Figure], year: int | None) -> list[AreaYear]:
    of_year = {figure.area_id: figure for figure in figures if figure.year == year}
    before = {
        figure.area_id: figure for figure in figures if year is not None and figure.year == year - 1
    }
    made: dict[TieRule, dict[int, int]] = {rule: {} for rule in TieRule}
    ranked: dict[str, int] = {}
    for kind in AreaKind:
        values = {pk: figure.value for pk, figure in of_year.items() if figure.area.kind == kind}
        if len(values) > 1:
            ranked[kind] = len(values)
            for rule, table in made.items():
                table |= ranks(
                    values, rule, highest_first=indicator.direction == RankDirection.HIGHEST
                )
    own = made[TieRule(indicator.tie_rule)]
    return [
        AreaYear(
            figure.area,
            figure.year,
            figure,
            before.get(pk),
            own.get(pk),
            dense=made[TieRule.DENSE].get(pk),
            competition=made[TieRule.COMPETITION].get(pk),
            ranked=ranked.get(figure.area.kind, 0),
        )
        for pk, figure in of_year.items()
    ]


@dataclass(frozen=True)
class Ranking:
    """All ranked indicators of one year for the areas of one kind, with the ranks added up under
    both rules.
    """

    kind: AreaKind
    year: int
    areas: tuple[Area, ...]
    rows: tuple[tuple[Indicator, tuple[AreaYear | None, ...]], ...]
    dense: Mapping[int, int]
    competition: Mapping[int, int]
    printed_ranks: Mapping[int, int]
    printed: Mapping[int, int]
    left_out: tuple[Indicator, ...]  # those that some of the areas have no figure of

    @property
    def totals(self) -> list[tuple[str, tuple[int | None, ...]]]:
        """The sums under each rule and as printed, one figure per area."""
        return [(label, sums) for label, _, sums in self.totals_by_rank]

    @property
    def totals_by_rank(self) -> list[tuple[str, str, tuple[int | None, ...]]]:
        """The same, each with the rank that it adds up: dense, competition or printed."""
        kinds = [
            ("Som van de rangen (1, 2, 2, 3)", "dense", self.dense),
            ("Som van de rangen (1, 2, 2, 4)", "competition", self.competition),
            ("Som van de gedrukte rangen", "printed", self.printed_ranks),
            ("Gedrukte totaalscore", "printed", self.printed),
        ]
        return [
            (label, rank, tuple(sums.get(area.pk) for area in self.areas))
            for label, rank, sums in kinds
            if sums
        ]

    @property
    def wrong(self) -> list[Indicator]:
        """Indicators of which a printed rank is not the rank of the values."""
        return [
            indicator
            for indicator, cells in self.rows
            if any(cell and cell.differs_from_print for cell in cells)
        ]


def ranking(indicators: Iterable[Indicator], kind: AreaKind, year: int) -> Ranking:
    """Indicators that every area of `kind` has a value for in `year`, ranked; where a source prints
    ranks, only those it prints.
    """
    chosen = list(indicators)
    figures = Figure.objects.filter(
        indicator__in=chosen, year=year, area__kind=kind
    ).select_related("area", "indicator")
    by_indicator: dict[int, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_indicator[figure.indicator_id].append(figure)
    areas = tuple(sorted({figure.area for figure in figures}, key=lambda area: area.sort_key))
    has_print = {
        pk for pk, own in by_indicator.items() if any(figure.printed_rank for figure in own)
    }
    wanted = [one for one in chosen if one.pk in (has_print or by_indicator)]
    whole = [one for one in wanted if len(areas) > 1 and len(by_indicator[one.pk]) == len(areas)]
    rows = []
    tables: dict[TieRule, list[dict[int, int]]] = {TieRule.DENSE: [], TieRule.COMPETITION: []}
    for indicator in whole:
        own = by_indicator[indicator.pk]
        cells = {row.area.pk: row for row in _rows(indicator, own, year)}
        rows.append((indicator, tuple(cells.get(area.pk) for area in areas)))
        values = {figure.area_id: figure.value for figure in own}
        for rule, made in tables.items():
            made.append(
                ranks(values, rule, highest_first=indicator.direction == RankDirection.HIGHEST)
            )
    printed = [
        {
            figure.area_id: figure.printed_rank
            for figure in by_indicator[one.pk]
            if figure.printed_rank
        }
        for one in whole
    ]
    ranked = Figure.objects.filter(
        printed_rank__isnull=False, area__kind=kind, year=year
    ).values_list("indicator_id", flat=True)
    is_whole = set(ranked) <= {
        indicator.pk for indicator in whole
    }  # the printed total is of all of them
    scores = (
        PrintedScore.objects.filter(area__in=areas, year=year).values_list("area_id", "score")
        if is_whole
        else ()
    )
    return Ranking(
        kind,
        year,
        areas,
        tuple(rows),
        rank_totals(tables[TieRule.DENSE]),
        rank_totals(tables[TieRule.COMPETITION]),
        rank_totals(printed),
        dict(scores),
        tuple(one for one in wanted if one not in whole),
    )


def ranked_years(indicators: QuerySet[Indicator]) -> list[tuple[AreaKind, int]]:
    """Of which kind of area and which year two areas or more can be ranked: those with printed
    ranks first, then the latest year.
    """
    figures = Figure.objects.filter(indicator__in=indicators).values("area__kind", "year")
    found = figures.annotate(
        areas=Count("area", distinct=True), printed=Count("printed_rank")
    ).filter(areas__gt=1)
    order = list(AreaKind)
    rows = sorted(
        found,
        key=lambda row: (
            not row["printed"],
            -row["year"],
            order.index(AreaKind(row["area__kind"])),
        ),
    )
    return [(AreaKind(row["area__kind"]), row["year"]) for row in rows]


@dataclass(frozen=True, slots=True)
class DashboardLine:
    """An indicator for one area: the latest value, the change, and the rank among areas of its
    kind.
    """

    indicator: Indicator
    row: AreaYear
    series: Mapping[int, Decimal]  # the values of the area itself

    @property
    def years_text(self) -> str:
        """All years of the area in words, for paper."""
        return ", ".join(
            f"{year}: {dutch.grouped(value, self.indicator.places)}"
            for year, value in sorted(self.series.items())
        )


def dashboard(area: Area, indicators: Iterable[Indicator]) -> list[DashboardLine]:
    """The latest figure of every indicator that has one for `area`."""
    chosen = {indicator.pk: indicator for indicator in indicators}
    figures = Figure.objects.filter(indicator__in=chosen, area__kind=area.kind).select_related(
        "area", "source"
    )
    by_indicator: dict[int, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_indicator[figure.indicator_id].append(figure)
    lines = []
    for pk, indicator in chosen.items():
        own = {
            figure.year: figure.value for figure in by_indicator[pk] if figure.area_id == area.pk
        }
        if own:
            rows = _rows(indicator, by_indicator[pk], max(own))
            lines.append(
                DashboardLine(indicator, next(row for row in rows if row.area.pk == area.pk), own)
            )
    return lines


def found_indicators(wanted: Wanted) -> Iterator[Hit]:
    """What a search finds of indicators, as far as the reader may see them."""
    matching = wanted.among("name", "unit", "explanation")
    for indicator in visible_indicators(wanted.user).filter(matching)[: MOST_HITS + 1]:
        yield Hit(indicator.name, indicator.get_absolute_url(), indicator.unit)


def area_of(asked: SheetAsked) -> Area | None:
    """What safety figures of a municipality are kept under, for its sheet."""
    return Area.objects.filter(organisation=asked.organisation).first()
