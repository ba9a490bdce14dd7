"""The table of rates."""

from collections.abc import Sequence

from django.utils.html import format_html_join

from contributions.funds.enums import RateStatus
from contributions.funds.models import Rate
from contributions.funds.reports.rate_links import RateLink
from contributions.funds.reports.states import RATE_TONES
from ivz.web.columns import (
    EMPTY,
    BadgeColumn,
    DateColumn,
    LinkColumn,
    RateColumn,
    TextColumn,
)
from ivz.web.tables import ListTable


class DayLinkColumn(LinkColumn, DateColumn):
    """A day that leads to the page of its row."""


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
