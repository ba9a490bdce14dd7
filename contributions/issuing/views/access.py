"""Which invoice a page is about, and for whom it exists."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from contributions.invoices.models.invoices import Invoice


def invoice_of(request: HttpRequest, number: str) -> Invoice:
    """The invoice with its state today; one that this user may not see does not exist for this
    user.
    """
    seen = Invoice.objects.visible_to(request.user).with_state(request.today)
    return get_object_or_404(
        seen.select_related("fund", "organisation", "document", "run__requested_by"), number=number
    )
