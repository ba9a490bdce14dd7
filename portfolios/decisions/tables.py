"""Lists of decisions."""

from ivz.web.columns import BadgeColumn, DateColumn, LinkColumn, TextColumn
from ivz.web.tables import ListTable
from portfolios.decisions.enums import DecisionKind


class DecisionTable(ListTable):
    is_dense = True
    empty_text = "Er zijn geen besluiten gevonden. Pas de filters aan of wis ze."
    title = LinkColumn(verbose_name="Onderwerp", order_by=("title", "pk"))
    decided_on = DateColumn(verbose_name="Datum", order_by=("decided_on", "pk"))
    assumed = BadgeColumn(
        verbose_name="Datum is",
        accessor=lambda row: row.is_date_assumed or None,
        labels={True: "Aangenomen"},
        tones={True: "warning"},
        order_by=("is_date_assumed", "pk"),
    )
    kind = BadgeColumn(
        verbose_name="Soort",
        tones={
            DecisionKind.DECISION: "valid",
            DecisionKind.AGREEMENT: "valid",
            DecisionKind.STEP: "warning",
        },
        order_by=("kind", "pk"),
    )
    body = TextColumn(verbose_name="Orgaan", order_by=("body__name", "pk"))
    reference = TextColumn(verbose_name="Kenmerk", order_by=("reference", "pk"))
    source = TextColumn(
        verbose_name="Bron",
        accessor="source_text",
        order_by=("source__title", "source_locator", "pk"),
    )

    class Meta:
        order_by = "-decided_on"
