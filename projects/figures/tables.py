"""Tables of safety figures."""

from typing import Any

from ivz.core import dutch
from ivz.web.columns import BadgeColumn, LinkColumn, NumberColumn, TextColumn
from ivz.web.tables import ListTable
from projects.figures.reports import AreaYear


def written(value: Any, places: int) -> str:
    """A figure with the decimals of its indicator."""
    return dutch.grouped(value, places)


class IndicatorTable(ListTable):
    """Indicators with their unit and whether they are shown."""

    row_header = "name"
    empty_text = "Er zijn geen indicatoren gevonden. Pas de filters aan of wis ze."
    name = LinkColumn(verbose_name="Indicator")
    unit = TextColumn(verbose_name="Eenheid")
    theme = TextColumn(verbose_name="Thema", accessor="theme__name")
    number = NumberColumn(verbose_name="Cijfers", total=False)
    shown = BadgeColumn(
        verbose_name="Status",
        tones={"ja": "valid", "nee": "warning"},
        labels={"ja": "Openbaar", "nee": "Nog niet openbaar"},
        orderable=False,
    )
    source = TextColumn(verbose_name="Bron", accessor="source_text", orderable=False)

    class Meta:
        order_by = ("position", "name")


class AreaYearTable(ListTable):
    """The areas of one indicator in one year."""

    row_header = "area"
    empty_text = "Er zijn geen cijfers van dit jaar."
    area = LinkColumn(
        verbose_name="Gebied",
        accessor="area__name",
        to=lambda row: row.area.get_absolute_url(),
        orderable=False,
    )
    kind = TextColumn(verbose_name="Soort", accessor="area__get_kind_display", orderable=False)
    value = NumberColumn(verbose_name="Waarde", places=2, total=False, orderable=False)
    change = NumberColumn(verbose_name="Verandering (%)", places=1, total=False, orderable=False)
    rank = NumberColumn(verbose_name="Rang", total=False, orderable=False)
    both = TextColumn(
        verbose_name="Rang, op twee manieren geteld", accessor="rank_text", orderable=False
    )
    printed = NumberColumn(
        verbose_name="Rang in de bron",
        accessor="figure__printed_rank",
        total=False,
        orderable=False,
    )
    source = TextColumn(verbose_name="Bron", accessor="figure__source_text", orderable=False)

    def render_value(self, value: Any, record: AreaYear) -> str:
        about = "ongeveer " if record.figure.is_about else ""
        return about + written(value, record.figure.indicator.places)

    def render_change(self, value: Any) -> str:
        return dutch.grouped(value, 1)


class DashboardTable(ListTable):
    """The latest figure of every indicator for one area."""

    row_header = "indicator"
    empty_text = "Er zijn nog geen cijfers van dit gebied."
    indicator = LinkColumn(
        verbose_name="Indicator",
        accessor="indicator__name",
        to=lambda row: row.indicator.get_absolute_url(),
        orderable=False,
    )
    unit = TextColumn(verbose_name="Eenheid", accessor="indicator__unit", orderable=False)
    year = NumberColumn(verbose_name="Jaar", accessor="row__year", total=False, orderable=False)
    value = NumberColumn(
        verbose_name="Waarde", accessor="row__value", places=2, total=False, orderable=False
    )
    change = NumberColumn(
        verbose_name="Verandering (%)",
        accessor="row__change",
        places=1,
        total=False,
        orderable=False,
    )
    rank = TextColumn(verbose_name="Rang", accessor="row__place_text", orderable=False)

    def render_year(self, value: int) -> str:
        return str(value)

    def render_value(self, value: Any, record: Any) -> str:
        return written(value, record.indicator.places)

    def render_change(self, value: Any) -> str:
        return dutch.grouped(value, 1)
