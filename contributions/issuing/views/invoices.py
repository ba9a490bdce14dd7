"""The papers of an invoice, and crediting it."""

from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_safe

from contributions.invoices.models.invoices import CreditNote, Invoice
from contributions.issuing.forms import CreditForm
from contributions.issuing.rules import why_not_credit
from contributions.issuing.services.crediting import credit_invoice
from contributions.issuing.views.access import invoice_of
from contributions.issuing.views.forms import invoice_page, open_sides
from ivz.core import dutch
from ivz.papers.tasks import make_papers
from ivz.papers.views import download
from ivz.web.guards import allow
from ivz.web.saving import EditPage, sent, show


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
    """Takes the invoice back, wholly or in part; asks once more before it does."""
    invoice = invoice_of(request, number)
    form = CreditForm(request.POST or None, invoice=invoice)
    page = invoice_page(
        invoice,
        title="Factuur crediteren",
        submit="Verder",
        done=lambda note: f"Creditnota {note.number} van {dutch.euro(note.amount)} is gemaakt.",
    )

    def save() -> CreditNote:
        note = credit_invoice(
            invoice.pk,
            amount=form.cleaned_data["amount"],
            reason=form.cleaned_data["reason"],
            by=request.user,
            on=request.today,
            seen=form.cleaned_data["seen"],
        )
        make_papers.defer(work="credit_notes", key=note.pk)
        return note

    if form.is_confirmed and (done := sent(request, form, save, page=page)):
        return done
    allow(why_not_credit(request.user, invoice))
    if form.is_valid():
        return _ask_once_more(request, invoice, form, page)
    form.let_change()
    return show(request, form, page)


def _ask_once_more(
    request: HttpRequest, invoice: Invoice, form: CreditForm, page: EditPage
) -> HttpResponse:
    """What the credit note will do, and the button that makes it."""
    amount = form.cleaned_data["amount"]
    form.ask_once_more()
    page = replace(
        page,
        intro="Een creditnota kan niet worden teruggenomen.",
        submit="Creditnota maken",
        danger=True,
        template="contributions/issuing/credit_confirm.html",
    )
    facts = [
        ("Factuur", invoice.number),
        ("Organisatie", invoice.organisation.formal_name),
        ("Bedrag van de factuur", dutch.euro(invoice.amount)),
        ("Te crediteren", dutch.euro(amount)),
        *((f"{label} daarna", value) for label, value in open_sides(invoice, less=amount)),
        ("Reden", form.cleaned_data["reason"]),
    ]
    return show(request, form, page, facts=facts)
