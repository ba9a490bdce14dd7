"""The filter of the list of invoices."""

from contributions.invoices.enums import InvoiceState
from contributions.invoices.models.invoices import Invoice
from ivz.region.models import Organisation
from ivz.web.filters import (
    ChoiceFilter,
    ListFilter,
    ModelChoiceFilter,
    SearchFilter,
    WholeNumberFilter,
)


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
