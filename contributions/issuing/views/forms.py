"""The page of a form about one invoice, with what is left to pay."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from contributions.invoices.models.invoices import Invoice
from contributions.issuing.views.trails import invoices_trail
from ivz.core import dutch
from ivz.core.money import ZERO
from ivz.web.saving import EditPage


def invoice_page(
    invoice: Invoice, *, title: str, submit: str, done: Callable[[Any], str]
) -> EditPage:
    return EditPage(
        title=title,
        trail=invoices_trail((invoice.number, invoice.get_absolute_url()), (title, "")),
        intro=(
            f"Factuur {invoice.number} aan {invoice.organisation.formal_name}."
            f" {balance_text(invoice)}."
        ),
        submit=submit,
        back=invoice.get_absolute_url(),
        done=done,
        refused_at="amount",
    )


def open_sides(invoice: Invoice, *, less: Decimal = ZERO) -> list[tuple[str, str]]:
    """What is still to come in, or would be with so much `less` asked; and where more came in than
    is asked then, what goes back.
    """
    still = invoice.outstanding - less
    back = [("Terug te betalen", dutch.euro(-still))] if still < ZERO else []
    return [("Nog open", dutch.euro(max(still, ZERO))), *back]


def balance_text(invoice: Invoice) -> str:
    return ". ".join(f"{label}: {value}" for label, value in open_sides(invoice))
