"""Where a page stands: the crumbs above it, from home to the page itself."""

from django.urls import reverse

type Trail = list[tuple[str, str]]


def years_trail(*rest: tuple[str, str]) -> Trail:
    """Below the contribution years."""
    return _trail(("Bijdragen", reverse("contributions:year_list")), *rest)


def year_trail(year: int, *rest: tuple[str, str]) -> Trail:
    """Below one year."""
    return years_trail((str(year), reverse("contributions:year_detail", args=[year])), *rest)


def rates_trail(*rest: tuple[str, str]) -> Trail:
    """Below the rates."""
    return _trail(("Tarieven", reverse("contributions:rate_list")), *rest)


def invoices_trail(*rest: tuple[str, str]) -> Trail:
    """Below the invoices."""
    return _trail(("Facturen", reverse("contributions:invoice_list")), *rest)


def _trail(*crumbs: tuple[str, str]) -> Trail:
    return [("Home", reverse("overview:home")), *crumbs]
