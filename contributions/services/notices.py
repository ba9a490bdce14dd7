"""Tells each municipality by mail that its invoice is ready; one mail per invoice."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from contributions.models import Invoice, InvoiceNotice
from ivz.accounts.roles import Role


def send_notices(run_id: int) -> int:
    """Mail every sealed invoice of a run that was not mailed yet; says how many went out.

    The row that says "mailed" and the mail go together: when sending fails the row is undone, and a later call tries
    again. An invoice without any address is passed over.
    """
    waiting = Invoice.objects.filter(run=run_id, document__isnull=False, notice__isnull=True).order_by("sequence")
    return sum(_send_notice(pk) for pk in waiting.values_list("pk", flat=True))


@transaction.atomic
def _send_notice(invoice_id: int) -> bool:
    invoice = Invoice.objects.select_for_update(of=("self",)).select_related("organisation", "fund").get(pk=invoice_id)
    recipients = _recipients(invoice)
    if not recipients or InvoiceNotice.objects.filter(invoice=invoice).exists():
        return False
    context = {"invoice": invoice, "url": settings.BASE_URL + reverse("contributions:invoice_detail", args=[invoice.number])}
    subject = f"Uw factuur {invoice.number} staat klaar"
    body = render_to_string("contributions/mail/invoice_ready.txt", context)
    InvoiceNotice.objects.create(invoice=invoice, recipients=recipients, subject=subject, body=body)
    EmailMessage(subject, body, to=recipients).send()
    return True


def _recipients(invoice: Invoice) -> list[str]:
    """The organisation's address for invoices, or else its finance officers."""
    if invoice.organisation.invoice_email:
        return [invoice.organisation.invoice_email]
    officers = invoice.organisation.memberships.filter(user__role=Role.FINANCE, user__is_active=True)
    return list(officers.order_by("user__email").values_list("user__email", flat=True))
