"""Tables of contribution years, their municipalities, rates and invoices."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.html import format_html, format_html_join

from contributions.enums import InvoiceState, RateStatus, YearStatus
from contributions.models import Rate
from contributions.reports.rate_links import RateLink
from contributions.reports.states import INVOICE_TONES, RATE_TONES, YEAR_TONES
from ivz.web.columns import EMPTY
from ivz.web.tables import (
    AmountColumn,
    BadgeColumn,
    DateColumn,
    LinkColumn,
    ListTable,
    NumberColumn,
    RateColumn,
    TextColumn,
)

_INVOICE_LABELS = dict(InvoiceState.choices)


class DayLinkColumn(LinkColumn, DateColumn):
    """A day that leads to the page of its row."""


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
    state = BadgeColumn(verbose_name="Status", tones=INVOICE_TONES, labels=_INVOICE_LABELS)


class RegionTable(OverviewTable):
    """A year of which only the total of the region is known."""

    name = LinkColumn(
        verbose_name="Organisatie", to="contributions:year_municipality", args_from=("year", "slug")
    )


class PreviewTable(ListTable):
    """What issuing would charge, beside last year."""

    row_header = "name"
    name = TextColumn(accessor="line__organisation__name", verbose_name="Gemeente")
    inhabitants = NumberColumn(accessor="line__facts__inhabitants", verbose_name="Inwoners")
    reference_date = DateColumn(accessor="line__facts__reference_date", verbose_name="Peildatum")
    change = NumberColumn(verbose_name="Verschil inwoners (%)", places=1, total=False)
    amount = AmountColumn(accessor="line__amount", verbose_name="Bijdrage (EUR)")
    extra = AmountColumn(verbose_name="Extra regels (EUR)")
    invoice_amount = AmountColumn(verbose_name="Op de factuur (EUR)")
    previous_amount = AmountColumn(verbose_name="Vorig jaar (EUR)")
    difference = AmountColumn(verbose_name="Verschil (EUR)")
    invoice = LinkColumn(
        accessor="line__invoice",
        verbose_name="Factuur",
        to=lambda row: row.line.invoice.get_absolute_url(),
        css="app-nowrap",
    )
    concept = TextColumn(accessor="line__organisation", verbose_name="Concept", orderable=False)

    def render_concept(self, record):
        """A link to the concept of a line that is to be issued; its words name the municipality for
        who hears them.
        """
        line = record.line
        if line.invoice or not line.facts:
            return "–"
        url = reverse("contributions:issue_concept", args=[self.year, line.organisation.slug])
        return format_html(
            '<a class="utrecht-link" href="{}" aria-label="PDF concept {}">PDF</a>',
            url,
            line.organisation,
        )

    def __init__(self, data, *, year: int, previous: str, **kwargs):
        """`previous` says how firm last year's amounts are."""
        self.year = year
        super().__init__(data, **kwargs)
        self.columns["previous_amount"].column.verbose_name = f"Vorig jaar{previous} (EUR)"


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


class RateTable(ListTable):
    """The rates of a fund through time."""

    row_header = "valid_from"
    is_dense = True
    valid_from = DayLinkColumn(verbose_name="Geldt vanaf")
    value = RateColumn(verbose_name="Tarief (EUR)")
    status = BadgeColumn(verbose_name="Status", tones=RATE_TONES, labels=dict(RateStatus.choices))
    rounding_rule = TextColumn(verbose_name="Afronding")
    decision = LinkColumn(verbose_name="Besluit", to=lambda rate: rate.decision.get_absolute_url())
    linked = TextColumn(empty_values=(), accessor="pk", verbose_name="Voorstel", orderable=False)
    source = LinkColumn(verbose_name="Bron", to=lambda rate: rate.source.get_absolute_url())

    class Meta:
        model = Rate
        fields = ("valid_from", "value", "status", "rounding_rule", "decision", "linked", "source")
        order_by = "-valid_from"

    def __init__(self, data, *, links: Sequence[RateLink] = (), **kwargs):
        """`links`: what hangs on the rates; those with a short name are shown, and no column where
        there is none.
        """
        self.links: dict[int, list[RateLink]] = {}
        for link in links:
            if link.short:
                self.links.setdefault(link.rate_id, []).append(link)
        super().__init__(data, exclude=() if self.links else ("linked",), **kwargs)

    def render_linked(self, record):
        """A link to each thing that hangs on the rate."""
        return (
            format_html_join(
                ", ",
                '<a class="utrecht-link" href="{}">{}</a>',
                ((x.url, x.short) for x in self.links.get(record.pk, [])),
            )
            or EMPTY
        )

    def value_linked(self, record):
        return ", ".join(link.short for link in self.links.get(record.pk, []))


class InvoiceTable(ListTable):
    """Invoices with what was asked, what came in and what is open."""

    row_header = "number"
    number = LinkColumn(verbose_name="Nummer", css="app-nowrap")
    organisation = TextColumn(
        accessor="organisation__name", verbose_name="Gemeente", order_by="organisation__sort_key"
    )
    issued_on = DateColumn(verbose_name="Datum")
    due_on = DateColumn(verbose_name="Vervalt op")
    amount = AmountColumn(verbose_name="Bedrag (EUR)")
    credited = AmountColumn(verbose_name="Credit (EUR)")
    paid = AmountColumn(verbose_name="Betaald (EUR)")
    to_receive = AmountColumn(verbose_name="Nog open (EUR)")
    to_pay_back = AmountColumn(verbose_name="Terug (EUR)")
    state = BadgeColumn(verbose_name="Status", tones=INVOICE_TONES, labels=_INVOICE_LABELS)


class RunTable(ListTable):
    """The invoices of one run with their papers."""

    row_header = "number"
    number = LinkColumn(verbose_name="Nummer", css="app-nowrap")
    organisation = TextColumn(accessor="organisation__name", verbose_name="Gemeente")
    amount = AmountColumn(verbose_name="Bedrag (EUR)")
    document = LinkColumn(
        accessor="document__file_name",
        verbose_name="Document",
        to="contributions:invoice_pdf",
        args_from=("number",),
        css="app-nowrap",
    )


class CreditNoteTable(ListTable):
    """What was taken back of an invoice."""

    row_header = "number"
    number = LinkColumn(
        verbose_name="Nummer",
        to="contributions:credit_note_pdf",
        args_from=("number",),
        css="app-nowrap",
    )
    issued_on = DateColumn(verbose_name="Datum")
    amount = AmountColumn(verbose_name="Bedrag (EUR)")
    reason = TextColumn(verbose_name="Reden")


class PaymentTable(ListTable):
    """What came in for an invoice."""

    row_header = "received_on"
    received_on = DateColumn(verbose_name="Ontvangen op")
    amount = AmountColumn(verbose_name="Bedrag (EUR)")
    note = TextColumn(verbose_name="Toelichting")
    recorded_by = TextColumn(verbose_name="Vastgelegd door")
