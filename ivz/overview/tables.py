"""Tables of the municipality list and of the sheet of one municipality."""

import datetime as dt

from django.urls import reverse

from contributions.invoices.enums import InvoiceState
from contributions.invoices.reports import INVOICE_TONES
from contributions.years.enums import YearStatus
from contributions.years.reports.states import YEAR_TONES
from ivz.region.enums import CountStatus
from ivz.region.tables import TONES as COUNT_TONES
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


class UsedDateColumn(ReferenceDateColumn):
    """The reference date of the count that was used; a dash where there is no count."""

    def write(self, value, row, table):
        return super().write(value, row, table) if row.inhabitants else EMPTY


class MunicipalityTable(ListTable):
    """Who the municipalities are, how many live there, and what they pay in the year of the day."""

    row_header = "name"
    empty_text = "Geen gemeenten gevonden. Pas de filters aan of wis ze."
    name = LinkColumn(verbose_name="Gemeente", order_by="sort_key")
    contribution = AmountColumn(verbose_name="Bijdrage (EUR)")
    inhabitants = NumberColumn(verbose_name="Inwoners")
    reference_date = DateColumn(verbose_name="Peildatum")
    police_team = TextColumn(verbose_name="Basisteam")
    cbs_code = TextColumn(verbose_name="CBS-code")


class YearTable(ListTable):
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


class AheadTable(YearTable):
    """The years to come, with the difference to the year of the day."""

    change = AmountColumn(verbose_name="Verschil (EUR)", total=False)

    class Meta:
        sequence = ("year", "amount", "change", "...")


def _source_address(count) -> str | None:
    return count.source.get_absolute_url() if count.source else None


class CountTable(ListTable):
    """The counts of one organisation, each with where it was found."""

    row_header = "reference_date"
    empty_text = "Er zijn nog geen inwonertallen bekend."
    reference_date = ReferenceDateColumn(verbose_name="Peildatum")
    inhabitants = NumberColumn(verbose_name="Inwoners", total=False)
    status = BadgeColumn(verbose_name="Status", labels=dict(CountStatus.choices), tones=COUNT_TONES)
    source_text = LinkColumn(verbose_name="Bron", css="app-wide", to=_source_address)
    note = TextColumn(verbose_name="Toelichting", css="app-wide")


def _file_name(invoice) -> str | None:
    return f"{invoice.number}.pdf" if invoice.document_id else None


class InvoiceTable(ListTable):
    """The invoices of one organisation as far as the reader may see them."""

    row_header = "number"
    empty_text = "Er zijn nog geen facturen verstuurd."
    number = LinkColumn(verbose_name="Factuur", css="app-nowrap")
    issued_on = DateColumn(verbose_name="Factuurdatum")
    due_on = DateColumn(verbose_name="Vervaldatum")
    amount = AmountColumn(verbose_name="Bedrag (EUR)")
    outstanding = AmountColumn(verbose_name="Nog open (EUR)")
    state = BadgeColumn(
        verbose_name="Status", labels=dict(InvoiceState.choices), tones=INVOICE_TONES
    )
    pdf = LinkColumn(
        verbose_name="Document",
        accessor=_file_name,
        to="contributions:invoice_pdf",
        args_from=("number",),
        css="app-nowrap",
    )


class PlaceTable(ListTable):
    """Where a municipality sits on a day."""

    row_header = "body"
    empty_text = "Op deze dag is geen plaats in een orgaan vastgelegd."
    body = LinkColumn(
        verbose_name="Orgaan",
        accessor="body__name",
        to="portfolios:body_detail",
        args_from=("body__code",),
    )
    role = TextColumn(verbose_name="Rol", accessor="role_label")
    name = TextColumn(verbose_name="Wie")
    basis = TextColumn(verbose_name="Op grond van", accessor="place__basis")
