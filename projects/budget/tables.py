"""Tables of the coordination budget, the forecast and the reserve."""

from django.urls import reverse

from ivz.web.columns import (
    AmountColumn,
    BadgeColumn,
    DateColumn,
    LinkColumn,
    NumberColumn,
    TextColumn,
)
from ivz.web.tables import ListTable
from projects.budget.enums import BudgetDirection


class ForecastTable(ListTable):
    """Years with income, expenses, result and reserve."""

    row_header = "year"
    is_dense = True
    empty_text = "Er zijn nog geen jaren."
    year = LinkColumn(
        verbose_name="Jaar", to="contributions:year_detail", args_from=("year",), orderable=False
    )
    contributions = AmountColumn(
        verbose_name="Bijdragen gemeenten (EUR)", total=False, orderable=False
    )
    partners = AmountColumn(verbose_name="Partners (EUR)", total=False, orderable=False)
    other_income = AmountColumn(verbose_name="Andere inkomsten (EUR)", total=False, orderable=False)
    expenses = AmountColumn(verbose_name="Uitgaven (EUR)", total=False, orderable=False)
    result = AmountColumn(verbose_name="Resultaat (EUR)", total=False, orderable=False)
    reserve = AmountColumn(
        verbose_name="Reserve eind van het jaar (EUR)",
        accessor="reserve__balance",
        total=False,
        orderable=False,
    )


class BudgetLineTable(ListTable):
    """Income and expenses beside the contributions."""

    row_header = "text"
    is_dense = True
    empty_text = "Er zijn geen posten gevonden. Pas de filters aan of wis ze."
    text = TextColumn(verbose_name="Post")
    direction = BadgeColumn(
        verbose_name="Soort",
        tones={BudgetDirection.INCOME: "valid", BudgetDirection.EXPENSE: "neutral"},
    )
    amount = AmountColumn(verbose_name="Bedrag per jaar (EUR)", total=False)
    first_year = NumberColumn(verbose_name="Vanaf", total=False)
    last_year = NumberColumn(verbose_name="Tot en met", total=False)
    marks = TextColumn(
        verbose_name="Hoe zeker",
        accessor=lambda row: "aangenomen of afgeleid" if row.is_amount_assumed else "",
        orderable=False,
    )
    source = TextColumn(verbose_name="Bron", accessor="source_text", orderable=False)
    edit = LinkColumn(
        verbose_name="Wijzigen",
        accessor=lambda row: f"{row.text} wijzigen",
        to=lambda row: reverse("projects:budget_line_edit", args=[row.pk]),
        exclude_from_export=True,
    )

    class Meta:
        order_by = ("direction", "text")

    def render_first_year(self, value: int) -> str:
        return str(value)

    def render_last_year(self, value: int) -> str:
        return str(value)


class MovementTable(ListTable):
    """Movements of the reserve with the balance after each."""

    row_header = "text"
    empty_text = "Er is nog niets over de reserve vastgelegd."
    text = TextColumn(verbose_name="Wat", accessor="row__text", orderable=False)
    valid_from = DateColumn(verbose_name="Op of vanaf", accessor="row__valid_from", orderable=False)
    last_day = DateColumn(verbose_name="Tot en met", accessor="row__last_day", orderable=False)
    amount = AmountColumn(
        verbose_name="Bedrag (EUR)", accessor="row__amount", total=False, orderable=False
    )
    balance = AmountColumn(verbose_name="Stand daarna (EUR)", total=False, orderable=False)
    marks = TextColumn(verbose_name="Hoe zeker", orderable=False)
    source = TextColumn(verbose_name="Bron", accessor="row__source_text", orderable=False)
