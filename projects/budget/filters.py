"""Filters of the lists of the budget."""

from typing import ClassVar

from ivz.web.filters import ChoiceFilter, ListFilter, SearchFilter
from projects.budget.enums import BudgetDirection
from projects.budget.models import BudgetLine


class BudgetLineFilter(ListFilter):
    q = SearchFilter("text", label="Post")
    direction = ChoiceFilter(
        choices=BudgetDirection.choices, label="Soort", empty_label="Inkomsten en uitgaven"
    )

    class Meta(ListFilter.Meta):
        model = BudgetLine
        fields: ClassVar = []
