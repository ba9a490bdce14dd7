"""Tells each municipality by mail that its invoice is ready; one mail per invoice."""

import logging
from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models.functions import Now
from django.template.loader import render_to_string
from django.urls import reverse

from contributions.invoices.models.invoices import Invoice, InvoiceNotice, IssueRun
from ivz.accounts.roles import Role

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Delivery:
    """How many notices went out, and which invoices' could not be sent now."""

    sent: int
    failed: tuple[str, ...]


def send_notices(run_id: int) -> Delivery:
    """Mail every sealed invoice of a run that was not mailed yet.

    The row that says "mailed" and the mail go together: when sending fails the row is undone, the
    others go on, and a later call tries again. An invoice without any address is passed over.
    """
    waiting = Invoice.objects.filter(
        run=run_id, document__isnull=False, notice__isnull=True
    ).order_by("sequence")
    sent, failed = 0, []
    for pk, number in list(waiting.values_list("pk", "number")):
        try:
            sent += _send_notice(pk)
        except OSError as error:  # what smtplib and sockets raise
            logger.warning("notice of invoice %s not sent: %s", number, error)
            failed.append(number)
    if not failed:
        close_notices(run_id)
    return Delivery(sent, tuple(failed))


def close_notices(run_id: int) -> None:
    """Nothing more is tried for this run: every notice is sent, or it was tried often enough."""
    IssueRun.objects.filter(pk=run_id, finished_at__isnull=False, notified_at__isnull=True).update(
        notified_at=Now()
    )


@transaction.atomic
def _send_notice(invoice_id: int) -> bool:
    invoice = (
        Invoice.objects.select_for_update(of=("self",))
        .select_related("organisation", "fund")
        .get(pk=invoice_id)
    )
    recipients = _recipients(invoice)
    if not recipients or InvoiceNotice.objects.filter(invoice=invoice).exists():
        return False
    context = {
        "invoice": invoice,
        "url": settings.BASE_URL + reverse("contributions:invoice_detail", args=[invoice.number]),
    }
    subject = f"Uw factuur {invoice.number} staat klaar"
    body = render_to_string("contributions/issuing/mail/invoice_ready.txt", context)
    InvoiceNotice.objects.create(invoice=invoice, recipients=recipients, subject=subject, body=body)
    EmailMessage(subject, body, to=recipients).send()
    return True


def _recipients(invoice: Invoice) -> list[str]:
    """The organisation's address for invoices, or else its finance officers."""
    if invoice.organisation.invoice_email:
        return [invoice.organisation.invoice_email]
    officers = invoice.organisation.memberships.filter(
        user__role=Role.FINANCE, user__is_active=True
    )
    return list(officers.order_by("user__email").values_list("user__email", flat=True))
