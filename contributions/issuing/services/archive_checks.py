"""What `verify_archive` asks of invoices and credit notes, beside the hash of each document."""

from collections.abc import Iterable, Iterator

from django.db.models import Count, F, Max, Min, Q, Sum

from contributions.invoices.models.charges import ExtraCharge
from contributions.invoices.models.invoices import CreditNote, Invoice, InvoiceLine, NumberSeries


def numbers_have_no_gap() -> Iterator[str]:
    """Each series runs from 1 to the last number that was given out, also when all its rows are
    gone.
    """
    invoices = Invoice.objects.values_list("fund__invoice_prefix", "year")
    notes = CreditNote.objects.values_list("invoice__fund__credit_prefix", "invoice__year")
    summary = {"how_many": Count("pk"), "first": Min("sequence"), "highest": Max("sequence")}
    found = {
        (prefix, year): rest
        for rows in (invoices, notes)
        for prefix, year, *rest in rows.annotate(**summary).order_by()
    }
    last = {(series.prefix, series.year): series.last for series in NumberSeries.objects.all()}
    for prefix, year in sorted(found.keys() | last.keys()):
        how_many, first, highest = found.get((prefix, year), (0, None, None))
        given = last.get((prefix, year), 0)
        if (first, how_many, highest) != (1, given, given) and (given or how_many):
            numbers = f"van {first} tot en met {highest}" if how_many else "geen enkel"
            yield (
                f"Reeks {prefix}-{year}: {how_many} nummers, {numbers}; uitgegeven tot en met"
                f" {given}."
            )


def finished_runs_are_whole() -> Iterator[str]:
    """Every invoice of a finished run has its document."""
    bare = Invoice.objects.filter(run__finished_at__isnull=False, document__isnull=True)
    yield from (
        f"Factuur {invoice}: de verzending is klaar, maar er is geen document." for invoice in bare
    )


def lines_are_those_of_the_facts() -> Iterator[str]:
    """Each line of an invoice holds the same figures as its frozen facts."""
    for line in InvoiceLine.objects.select_related("invoice").iterator(chunk_size=200):
        frozen = line.invoice.facts["lines"][line.line_no - 1]
        if (line.inhabitants, str(line.amount)) != (frozen["inhabitants"], frozen["amount"]):
            yield (
                f"Factuur {line.invoice}: regel {line.line_no} is anders dan de vastgelegde"
                " gegevens."
            )


def invoices_add_up() -> Iterable[str]:
    """The lines of an invoice make its amount, and credit notes take back no more than that."""
    lines = Invoice.objects.annotate(total=Sum("lines__amount")).exclude(total=F("amount"))
    yield from (
        f"Factuur {invoice.number}: de regels tellen op tot {invoice.total}, het bedrag is"
        f" {invoice.amount}."
        for invoice in lines
    )
    credited = Invoice.objects.annotate(gone=Sum("credit_notes__amount")).filter(
        Q(gone__gt=F("amount")) | Q(live=False) & ~Q(gone=F("amount"))
    )
    yield from (
        f"Factuur {invoice.number}: er is {invoice.gone} gecrediteerd van {invoice.amount}."
        for invoice in credited
    )


def charges_stand_on_one_invoice() -> Iterator[str]:
    """An extra charge is asked for once: on one live invoice at most, and on none once it is
    withdrawn.
    """
    live = Count("invoice_lines", filter=Q(invoice_lines__invoice__live=True))
    for charge in ExtraCharge.objects.annotate(asked=live).filter(
        Q(asked__gt=1) | Q(asked__gt=0, is_withdrawn=True)
    ):
        yield (
            f"{charge}: staat op {charge.asked} geldige"
            f" facturen{' en is ingetrokken' if charge.is_withdrawn else ''}."
        )


def documents_carry_the_facts_of_their_rows() -> Iterator[str]:
    """The facts in the archive are those of the invoice or credit note that they belong to."""
    for model in (Invoice, CreditNote):
        differs = model.objects.filter(document__isnull=False).exclude(
            document__facts=F("facts"), document__number=F("number")
        )
        yield from (
            f"{row}: de gegevens in het archief zijn anders dan die van de"
            f" {model._meta.verbose_name}."
            for row in differs
        )
