"""Filters of the lists of contributions, rates and invoices."""

from django import forms

from contributions.enums import InvoiceState, RateStatus, YearStatus
from contributions.models import Invoice, Rate
from contributions.reports.sheets import OverviewRow
from contributions.reports.years import YearReport
from ivz.core import dutch
from ivz.region.models import Organisation
from ivz.web.filters import (
    ChoiceFilter,
    ListFilter,
    ModelChoiceFilter,
    RowsForm,
    SearchFilter,
    WholeNumberFilter,
)
from ivz.web.forms import DutchIntegerField


class YearFilter(RowsForm):
    """Years by what they are."""

    status = forms.ChoiceField(
        label="Status", required=False, choices=[("", "Alle statussen"), *YearStatus.choices]
    )
    since = DutchIntegerField(label="Vanaf jaar", required=False, min_value=1900, max_value=2200)

    def matching(self, rows: list[YearReport]) -> list[YearReport]:
        status, since = self.cleaned_data["status"], self.cleaned_data["since"]
        return [
            row
            for row in rows
            if status in ("", row.status) and (since is None or row.year >= since)
        ]


class OverviewFilter(RowsForm):
    """The municipalities of one year."""

    q = forms.CharField(label="Naam of CBS-code", required=False, max_length=100)
    at_least = DutchIntegerField(
        label="Inwoners vanaf", required=False, min_value=0, max_value=99_999_999
    )

    def matching(self, rows: list[OverviewRow]) -> list[OverviewRow]:
        words, at_least = dutch.folded(self.cleaned_data["q"]), self.cleaned_data["at_least"]
        return [
            row
            for row in rows
            if (words in dutch.folded(row.name) or words in dutch.folded(row.cbs_code))
            and (at_least is None or (row.inhabitants is not None and row.inhabitants >= at_least))
        ]

    def in_words(self) -> list[tuple[str, object]]:
        """What was asked for, for a file that holds only the rows that were found; empty when
        nothing was.
        """
        asked = [(field.label, self.cleaned_data.get(field.name)) for field in self]
        return [(f"Filter {label}", value) for label, value in asked if value not in (None, "")]


class RateFilter(ListFilter):
    """Rates by how firm they are."""

    status = ChoiceFilter(label="Status", choices=RateStatus.choices, empty_label="Alle statussen")

    class Meta(ListFilter.Meta):
        model = Rate


def _payers(request) -> object:
    """The organisations with an invoice that this user may see."""
    seen = Invoice.objects.visible_to(request.user).order_by().values("organisation")
    return Organisation.objects.filter(pk__in=seen)


class InvoiceFilter(ListFilter):
    """Invoices by number or name, year, organisation and state."""

    q = SearchFilter("number", folded=("organisation__sort_key",), label="Nummer of naam")
    jaar = WholeNumberFilter("year", label="Jaar")
    gemeente = ModelChoiceFilter(
        "organisation",
        queryset=_payers,
        to_field_name="slug",
        label="Gemeente",
        empty_label="Alle gemeenten",
    )
    status = ChoiceFilter(
        "state", label="Status", choices=InvoiceState.choices, empty_label="Alle statussen"
    )

    class Meta(ListFilter.Meta):
        model = Invoice
