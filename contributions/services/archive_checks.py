"""What `verify_archive` asks of invoices and credit notes, beside the hash of each document."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Count, F, Max, Min, Q, QuerySet, Sum

from contributions.models import CreditNote, Invoice, NumberSeries
from ivz.documents.registry import archive_check


@archive_check
def numbers_have_no_gap() -> Iterator[str]:
    """Each series runs from 1 to the last number that was given out."""
    last = {(series.prefix, series.year): series.last for series in NumberSeries.objects.all()}
    yield from _gaps(Invoice.objects.values_list("fund__invoice_prefix", "year"), last)
    yield from _gaps(CreditNote.objects.values_list("invoice__fund__credit_prefix", "invoice__year"), last)


def _gaps(rows: "QuerySet[Invoice, Any] | QuerySet[CreditNote, Any]", last: dict[tuple[str, int], int]) -> Iterator[str]:
    found = rows.annotate(how_many=Count("pk"), first=Min("sequence"), highest=Max("sequence")).order_by()
    for prefix, year, how_many, first, highest in found:
        if (first, how_many, highest) != (1, highest, last.get((prefix, year))):
            yield f"Reeks {prefix}-{year}: {how_many} nummers, van {first} tot en met {highest}; uitgegeven tot {last.get((prefix, year), 0)}."


@archive_check
def invoices_add_up() -> Iterable[str]:
    """The lines of an invoice make its amount, and credit notes take back no more than that."""
    lines = Invoice.objects.annotate(total=Sum("lines__amount")).exclude(total=F("amount"))
    yield from (f"Factuur {invoice.number}: de regels tellen op tot {invoice.total}, het bedrag is {invoice.amount}." for invoice in lines)
    credited = Invoice.objects.annotate(gone=Sum("credit_notes__amount")).filter(
        Q(gone__gt=F("amount")) | Q(live=False) & ~Q(gone=F("amount"))
    )
    yield from (f"Factuur {invoice.number}: er is {invoice.gone} gecrediteerd van {invoice.amount}." for invoice in credited)


@archive_check
def documents_carry_the_facts_of_their_rows() -> Iterator[str]:
    """The facts in the archive are those of the invoice or credit note that they belong to."""
    for model in (Invoice, CreditNote):
        differs = model.objects.filter(document__isnull=False).exclude(document__facts=F("facts"), document__number=F("number"))
        yield from (f"{row}: de gegevens in het archief zijn anders dan die van de {model._meta.verbose_name}." for row in differs)
