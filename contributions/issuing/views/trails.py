"""The crumbs above the pages of invoices."""

from django.urls import reverse

from contributions.funds.views.trails import Trail, trail_below


def invoices_trail(*rest: tuple[str, str]) -> Trail:
    """Below the invoices."""
    return trail_below(("Facturen", reverse("contributions:invoice_list")), *rest)
