"""Tables of issuing: the preview of a year and the invoices of a run."""

from django.urls import reverse
from django.utils.html import format_html

from ivz.web.columns import AmountColumn, DateColumn, LinkColumn, NumberColumn, TextColumn
from ivz.web.tables import ListTable


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
