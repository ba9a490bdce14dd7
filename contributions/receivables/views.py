"""The list of invoices, one invoice with what was paid on it, and booking a payment."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from contributions.invoices.enums import InvoiceState
from contributions.invoices.models.invoices import Invoice, InvoiceLine, InvoiceNotice
from contributions.invoices.reports import INVOICE_TONES
from contributions.issuing.rules import why_not_credit
from contributions.issuing.views.access import invoice_of
from contributions.issuing.views.forms import invoice_page, open_sides
from contributions.issuing.views.trails import invoices_trail
from contributions.receivables.filters import InvoiceFilter
from contributions.receivables.forms import PaymentForm
from contributions.receivables.reports.sheet import invoices_of
from contributions.receivables.reports.sums import Receivables, receivables, with_sides
from contributions.receivables.rules import why_not_record_payment
from contributions.receivables.services import record_payment
from contributions.receivables.tables import (
    CreditNoteTable,
    InvoiceTable,
    PaymentTable,
    SheetInvoiceTable,
)
from contributions.years.calculation.explanation import sentences
from contributions.years.reports.years import frozen_extra, frozen_facts
from contributions.years.views.access import may_read_invoices
from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.region.sheet import SheetAsked
from ivz.web.guards import allow
from ivz.web.lists import list_page
from ivz.web.saving import edit


@require_safe
def invoice_list(request: HttpRequest) -> HttpResponse:
    """The invoices this user may see, with what is open and what is late."""
    allow(None if may_read_invoices(request) else "Uw rol geeft geen inzage in facturen.")
    seen = Invoice.objects.visible_to(request.user)
    invoices = with_sides(seen, request.today).select_related("organisation").defer("facts")
    sums = receivables(seen, request.today)
    context = {
        "title": "Facturen",
        "trail": invoices_trail(),
        "receivables": sums,
        **_tiles(sums),
        "open_url": f"?status={InvoiceState.OPEN}",
        "overdue_url": f"?status={InvoiceState.OVERDUE}",
        "back_url": "?sort=-to_pay_back",
    }
    table = partial(InvoiceTable, exclude=() if sums.back_count else ("to_pay_back",))
    return list_page(
        request,
        template="contributions/receivables/invoice_list.html",
        table_class=table,
        filter_class=InvoiceFilter,
        queryset=invoices,
        caption="Facturen",
        count_words=("factuur", "facturen"),
        context=context,
    )


def _tiles(sums: Receivables) -> dict[str, object]:
    """What is open and what of it is late, in words."""
    return {
        "open_value": dutch.euro(sums.open_amount),
        "open_note": _counted(sums.open_count),
        "overdue_value": dutch.euro(sums.overdue_amount),
        "overdue_note": _counted(sums.overdue_count),
        "back_value": dutch.euro(sums.back_amount),
        "back_note": _counted(sums.back_count),
    }


def _counted(how_many: int) -> str:
    return f"{dutch.grouped(how_many)} {'factuur' if how_many == 1 else 'facturen'}."


@require_safe
def invoice_detail(request: HttpRequest, number: str) -> HttpResponse:
    """One invoice: its facts, how the amount came about, credit notes, payments, and
    its document.
    """
    invoice = invoice_of(request, number)
    context = {
        "title": f"Factuur {invoice.number}",
        "trail": invoices_trail((invoice.number, "")),
        "invoice": invoice,
        "tone": INVOICE_TONES[invoice.state],
        "state": InvoiceState(invoice.state).label,
        "facts": _invoice_facts(invoice),
        "lines": _explained(invoice),
        "credit_table": CreditNoteTable(
            list(invoice.credit_notes.all()),
            caption="Creditnota's bij deze factuur",
            prefix="credit-",
        ),
        "payment_table": PaymentTable(
            list(invoice.payments.select_related("recorded_by")),
            caption="Betalingen van deze factuur",
            prefix="betaling-",
        ),
        "document_facts": _document_facts(invoice),
        "actions": _actions(request, invoice),
    }
    return render(request, "contributions/receivables/invoice_detail.html", context)


def _explained(invoice: Invoice) -> list[tuple[InvoiceLine, list[str]]]:
    """The lines of the invoice, each with the sentences that explain its amount."""
    return list(
        zip(
            invoice.lines.all(),
            map(sentences, [frozen_facts(invoice), *frozen_extra(invoice)]),
            strict=True,
        )
    )


@require_http_methods(["GET", "HEAD", "POST"])
def invoice_payment(request: HttpRequest, number: str) -> HttpResponse:
    """Books what came in."""
    invoice = invoice_of(request, number)
    allow(why_not_record_payment(request.user, invoice))
    form = PaymentForm(request.POST or None, invoice=invoice, today=request.today)
    page = invoice_page(
        invoice,
        title="Betaling vastleggen",
        submit="Vastleggen",
        done=lambda payment: (
            f"Vastgelegd: {dutch.euro(payment.amount)} op {dutch.long_date(payment.received_on)}."
        ),
    )
    return edit(
        request,
        form,
        page,
        lambda: record_payment(invoice.pk, by=request.user, **form.cleaned_data),
    )


def _invoice_facts(invoice: Invoice) -> list[tuple[object, ...]]:
    year = reverse(
        "contributions:year_municipality", args=[invoice.year, invoice.organisation.slug]
    )
    return [
        ("Organisatie", invoice.organisation.formal_name, invoice.organisation.get_absolute_url()),
        ("Bijdragejaar", invoice.year, year),
        ("Factuurdatum", dutch.long_date(invoice.issued_on)),
        ("Vervaldatum", dutch.long_date(invoice.due_on)),
        ("Bedrag", dutch.euro(invoice.amount)),
        ("Gecrediteerd", dutch.euro(invoice.credited)),
        ("Betaald", dutch.euro(invoice.paid)),
        *open_sides(invoice),
    ]


def _document_facts(invoice: Invoice) -> list[tuple[object, ...]]:
    """The paper in the archive and the mail that told about it."""
    document, notice = invoice.document, InvoiceNotice.objects.filter(invoice=invoice).first()
    facts: list[tuple[object, ...]] = []
    if document:
        facts += [
            (
                "Document",
                document.file_name,
                reverse("contributions:invoice_pdf", args=[invoice.number]),
            ),
            ("Vastgelegd op", dutch.moment(document.sealed_at)),
            ("SHA-256", document.sha256),
        ]
    if notice:
        facts += [
            ("Bericht gestuurd aan", dutch.listing(notice.recipients)),
            ("Bericht gestuurd op", dutch.moment(notice.sent_at)),
        ]
    else:
        facts.append(("Bericht", "er is geen bericht gestuurd"))
    return [*facts, ("Verstuurd door", str(invoice.run.requested_by))]


def _actions(request: HttpRequest, invoice: Invoice) -> list[dict[str, object]]:
    """The PDF for everybody here; the verbs for who can ever use them, with the reason where one
    cannot be used now.
    """
    found: list[dict[str, object]] = []
    if invoice.document_id:
        found.append(
            {
                "label": "Factuur (PDF)",
                "url": reverse("contributions:invoice_pdf", args=[invoice.number]),
                "primary": True,
            }
        )
    if request.user.may(Permission.ISSUE):
        verbs = (
            ("Crediteren", "invoice_credit", why_not_credit),
            ("Betaling vastleggen", "invoice_payment", why_not_record_payment),
        )
        for label, name, why_not in verbs:
            url = reverse(f"contributions:{name}", args=[invoice.number])
            found.append({"label": label, "url": url, "why_not": why_not(request.user, invoice)})
    return found


def sheet_invoices(request: HttpRequest, asked: SheetAsked) -> SheetInvoiceTable | None:
    """The invoices on the sheet of a municipality; nothing for who may not see them."""
    invoices = asked.once(invoices_of)
    if invoices is None:
        return None
    return SheetInvoiceTable(
        invoices,
        request=request,
        orderable=False,
        caption=f"Facturen van {asked.organisation}",
    )
