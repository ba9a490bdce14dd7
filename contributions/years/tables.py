"""Tables of contribution years."""

import datetime as dt

from django.urls import reverse

from contributions.invoices.reports import INVOICE_TONES
from contributions.invoices.tables import INVOICE_LABELS
from contributions.years.enums import YearStatus
from contributions.years.reports.states import YEAR_TONES
from ivz.region.tables import ReferenceDateColumn
from ivz.web.columns import (
    EMPTY,
    AmountColumn,
    BadgeColumn,
    DateColumn,
    LinkColumn,
    NumberColumn,
    RateColumn,
    TextColumn,
)
from ivz.web.tables import ListTable


class YearTable(ListTable):
    """Contribution years; nothing is added up, years are not one sum."""

    row_header = "year"
    year = LinkColumn(verbose_name="Jaar", to="contributions:year_detail", args_from=("year",))
    status = BadgeColumn(verbose_name="Status", tones=YEAR_TONES, labels=dict(YearStatus.choices))
    rate = RateColumn(accessor="rate__value", verbose_name="Tarief (EUR)")
    reference_date = DateColumn(accessor="basis__reference_date", verbose_name="Peildatum")
    inhabitants = NumberColumn(verbose_name="Inwoners", total=False)
    total = AmountColumn(verbose_name="Bijdragen (EUR)", total=False)
    fixed_total = AmountColumn(verbose_name="Vaste bijdragen (EUR)", total=False)

    class Meta:
        order_by = "-year"


class OverviewTable(ListTable):
    """The municipalities of one year. The columns about invoices are left out where there is none
    to see.
    """

    row_header = "name"
    name = LinkColumn(
        verbose_name="Gemeente", to="contributions:year_municipality", args_from=("year", "slug")
    )
    cbs_code = TextColumn(verbose_name="CBS-code")
    inhabitants = NumberColumn(verbose_name="Inwoners")
    reference_date = DateColumn(verbose_name="Peildatum")
    rate = RateColumn(verbose_name="Tarief (EUR)")
    amount = AmountColumn(verbose_name="Bijdrage (EUR)")
    exact = AmountColumn(verbose_name="Zonder afronding (EUR)")
    invoice = LinkColumn(
        verbose_name="Factuur",
        to="contributions:invoice_detail",
        args_from=("invoice",),
        css="app-nowrap",
    )
    state = BadgeColumn(verbose_name="Status", tones=INVOICE_TONES, labels=INVOICE_LABELS)


class RegionTable(OverviewTable):
    """A year of which only the total of the region is known."""

    name = LinkColumn(
        verbose_name="Organisatie", to="contributions:year_municipality", args_from=("year", "slug")
    )


class FixedTable(ListTable):
    """What partners pay in a year beside the municipalities."""

    row_header = "name"
    name = LinkColumn(
        verbose_name="Partner", to="contributions:year_municipality", args_from=("year", "slug")
    )
    amount = AmountColumn(verbose_name="Vaste bijdrage (EUR)")


class ExtraTable(ListTable):
    """What stands on the invoices of a year beside the contributions."""

    row_header = "name"
    name = LinkColumn(
        verbose_name="Gemeente", to="contributions:year_municipality", args_from=("year", "slug")
    )
    text = TextColumn(verbose_name="Omschrijving")
    amount = AmountColumn(verbose_name="Bedrag (EUR)")


class FigureColumn(TextColumn):
    """A figure that is written already."""

    numeric = True


class ComparisonTable(ListTable):
    """This year beside the year before, a row per figure."""

    row_header = "label"
    label = TextColumn(verbose_name="Gegeven")
    before = FigureColumn()
    now = FigureColumn()
    difference = FigureColumn(verbose_name="Verschil")

    def __init__(self, data, *, year: int, **kwargs):
        super().__init__(data, **kwargs)
        for name, shown in (("before", year - 1), ("now", year)):
            self.columns[name].column.verbose_name = str(shown)


class UsedDateColumn(ReferenceDateColumn):
    """The reference date of the count that was used; a dash where there is no count."""

    def write(self, value, row, table):
        return super().write(value, row, table) if row.inhabitants else EMPTY


class MunicipalityYearTable(ListTable):
    """A municipality's contribution per year. Not sorted by the reader: the years run one way."""

    row_header = "year"
    empty_text = "Van deze jaren zijn geen bedragen bekend."
    year = LinkColumn(verbose_name="Jaar")
    amount = AmountColumn(verbose_name="Bijdrage (EUR)", total=False)
    inhabitants = NumberColumn(verbose_name="Inwoners", total=False)
    reference_date = UsedDateColumn(verbose_name="Peildatum")
    rate = RateColumn(verbose_name="Tarief (EUR)")
    status = BadgeColumn(verbose_name="Status", labels=dict(YearStatus.choices), tones=YEAR_TONES)

    def __init__(self, *args, slug: str, **kwargs):
        super().__init__(*args, orderable=False, **kwargs)
        self.columns["year"].column.to = lambda row: reverse(
            "contributions:year_municipality", args=[row.year, slug]
        )

    def value_reference_date(self, record) -> dt.date | str | None:
        """For a file: what the column says on the page."""
        return record.reference_date or ("niet vermeld" if record.inhabitants else None)


class AheadTable(MunicipalityYearTable):
    """The years to come, with the difference to the year of the day."""

    change = AmountColumn(verbose_name="Verschil (EUR)", total=False)

    class Meta:
        sequence = ("year", "amount", "change", "...")
