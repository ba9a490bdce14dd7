"""What a search finds of invoices."""

from collections.abc import Iterator

from django.db.models import Q

from contributions.invoices.models.invoices import Invoice
from ivz.core import dutch
from ivz.web.searching import MOST_HITS, Hit, Wanted


def found_invoices(wanted: Wanted) -> Iterator[Hit]:
    """By number or municipality, as far as the reader may see them."""
    text = wanted.text
    matching = Q(number__icontains=text) | Q(organisation__sort_key__contains=dutch.folded(text))
    invoices = Invoice.objects.visible_to(wanted.user).filter(matching)
    for invoice in invoices.select_related("organisation").defer("facts")[: MOST_HITS + 1]:
        note = f"{invoice.organisation}, {dutch.euro(invoice.amount)}"
        yield Hit(invoice.number, invoice.get_absolute_url(), note)


def invoice_called(wanted: Wanted) -> Invoice | None:
    """The invoice with just this number, when the reader may see it."""
    invoices = Invoice.objects.visible_to(wanted.user).filter(number__iexact=wanted.text)
    return invoices.defer("facts").first()
