"""The papers of an invoice, and crediting it."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_safe

from contributions.invoices.models.invoices import CreditNote, Invoice
from contributions.issuing.forms import CreditForm
from contributions.issuing.rules import why_not_credit
from contributions.issuing.services.crediting import credit_invoice
from contributions.issuing.views.access import invoice_of
from contributions.issuing.views.forms import form_page
from ivz.core import dutch
from ivz.core.refusal import Refused
from ivz.papers.tasks import make_papers
from ivz.papers.views import download
from ivz.web.guards import allow


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
                make_papers.defer(work="credit_notes", key=note.pk)
        except Refused as refusal:
            form.add_error("amount", str(refusal))
        else:
            messages.success(
                request, f"Creditnota {note.number} van {dutch.euro(note.amount)} is gemaakt."
            )
            return redirect(invoice)
    return form_page(
        request, invoice, form, title="Factuur crediteren", submit="Creditnota maken", danger=True
    )
