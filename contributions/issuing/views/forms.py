"""The page of a form about one invoice, with what is left to pay."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from contributions.invoices.models.invoices import Invoice
from contributions.issuing.views.trails import invoices_trail
from ivz.core import dutch
from ivz.core.money import ZERO


def form_page(
    request: HttpRequest, invoice: Invoice, form, *, title: str, submit: str, danger: bool
) -> HttpResponse:
    context = {
        "title": title,
        "trail": invoices_trail((invoice.number, invoice.get_absolute_url()), (title, "")),
        "intro": (
            f"Factuur {invoice.number} aan {invoice.organisation.formal_name}."
            f" {balance_text(invoice)}."
        ),
        "form": form,
        "submit": submit,
        "danger": danger,
        "cancel_url": invoice.get_absolute_url(),
    }
    return render(request, "web/form_page.html", context)


def open_sides(invoice: Invoice) -> list[tuple[str, str]]:
    """What is still to come in; and where more came in than is asked now, what goes back."""
    back = (
        [("Terug te betalen", dutch.euro(-invoice.outstanding))]
        if invoice.outstanding < ZERO
        else []
    )
    return [("Nog open", dutch.euro(max(invoice.outstanding, ZERO))), *back]


def balance_text(invoice: Invoice) -> str:
    return ". ".join(f"{label}: {value}" for label, value in open_sides(invoice))
