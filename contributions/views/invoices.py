"""Invoices: the list, one invoice with what followed it, credit notes, payments, and the papers
from the archive.
"""

from functools import partial

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from contributions import tasks
from contributions.calculation.explanation import sentences
from contributions.enums import InvoiceState
from contributions.filters import InvoiceFilter
from contributions.forms import CreditForm, PaymentForm
from contributions.models import CreditNote, Invoice, InvoiceLine, InvoiceNotice
from contributions.reports.invoices import Receivables, receivables, with_sides
from contributions.reports.states import INVOICE_TONES
from contributions.reports.years import frozen_extra, frozen_facts
from contributions.rules import why_not_credit, why_not_record_payment
from contributions.services.crediting import credit_invoice, record_payment
from contributions.tables import CreditNoteTable, InvoiceTable, PaymentTable
from contributions.views.access import invoice_of, may_read_invoices
from contributions.views.trails import invoices_trail
from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.core.money import ZERO
from ivz.core.refusal import Refused
from ivz.documents.views import download
from ivz.web.guards import allow
from ivz.web.lists import list_page


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
        template="contributions/invoice_list.html",
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
    return render(request, "contributions/invoice_detail.html", context)


def _explained(invoice: Invoice) -> list[tuple[InvoiceLine, list[str]]]:
    """The lines of the invoice, each with the sentences that explain its amount."""
    return list(
        zip(
            invoice.lines.all(),
            map(sentences, [frozen_facts(invoice), *frozen_extra(invoice)]),
            strict=True,
        )
    )


@require_safe
def invoice_pdf(request: HttpRequest, number: str) -> HttpResponse:
    """The invoice as it was issued."""
    invoice = invoice_of(request, number)
    if invoice.document is None:
        messages.info(
            request, "Deze factuur wordt nog gemaakt. Probeer het over een minuut opnieuw."
        )
        return redirect(invoice)
    return download(request, invoice.document)


@require_safe
def credit_note_pdf(request: HttpRequest, number: str) -> HttpResponse:
    """A credit note as it was issued; seen by who may see its invoice."""
    seen = CreditNote.objects.filter(invoice__in=Invoice.objects.visible_to(request.user))
    note = get_object_or_404(seen.select_related("invoice", "document"), number=number)
    if note.document is None:
        messages.info(
            request, "Deze creditnota wordt nog gemaakt. Probeer het over een minuut opnieuw."
        )
        return redirect(note.invoice)
    return download(request, note.document)


@require_http_methods(["GET", "HEAD", "POST"])
def invoice_credit(request: HttpRequest, number: str) -> HttpResponse:
    """Takes the invoice back, wholly or in part."""
    invoice = invoice_of(request, number)
    allow(why_not_credit(request.user, invoice))
    form = CreditForm(request.POST or None, invoice=invoice)
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                note = credit_invoice(
                    invoice.pk,
                    amount=form.cleaned_data["amount"],
                    reason=form.cleaned_data["reason"],
                    by=request.user,
                    on=request.today,
                )
                tasks.seal_credit_note.defer(note_id=note.pk)
        except Refused as refusal:
            form.add_error("amount", str(refusal))
        else:
            messages.success(
                request, f"Creditnota {note.number} van {dutch.euro(note.amount)} is gemaakt."
            )
            return redirect(invoice)
    return _form_page(
        request, invoice, form, title="Factuur crediteren", submit="Creditnota maken", danger=True
    )


@require_http_methods(["GET", "HEAD", "POST"])
def invoice_payment(request: HttpRequest, number: str) -> HttpResponse:
    """Books what came in."""
    invoice = invoice_of(request, number)
    allow(why_not_record_payment(request.user, invoice))
    form = PaymentForm(request.POST or None, invoice=invoice, today=request.today)
    if request.method == "POST" and form.is_valid():
        try:
            payment = record_payment(invoice.pk, by=request.user, **form.cleaned_data)
        except Refused as refusal:
            form.add_error("amount", str(refusal))
        else:
            messages.success(
                request,
                f"Vastgelegd: {dutch.euro(payment.amount)} op"
                f" {dutch.long_date(payment.received_on)}.",
            )
            return redirect(invoice)
    return _form_page(
        request, invoice, form, title="Betaling vastleggen", submit="Vastleggen", danger=False
    )


def _form_page(
    request: HttpRequest, invoice: Invoice, form, *, title: str, submit: str, danger: bool
) -> HttpResponse:
    context = {
        "title": title,
        "trail": invoices_trail((invoice.number, invoice.get_absolute_url()), (title, "")),
        "intro": (
            f"Factuur {invoice.number} aan {invoice.organisation.formal_name}. {_balance(invoice)}."
        ),
        "form": form,
        "submit": submit,
        "danger": danger,
        "cancel_url": invoice.get_absolute_url(),
    }
    return render(request, "web/form_page.html", context)


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
        *_open_sides(invoice),
    ]


def _open_sides(invoice: Invoice) -> list[tuple[str, str]]:
    """What is still to come in; and where more came in than is asked now, what goes back."""
    back = (
        [("Terug te betalen", dutch.euro(-invoice.outstanding))]
        if invoice.outstanding < ZERO
        else []
    )
    return [("Nog open", dutch.euro(max(invoice.outstanding, ZERO))), *back]


def _balance(invoice: Invoice) -> str:
    return ". ".join(f"{label}: {value}" for label, value in _open_sides(invoice))


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
