"""What every view asks first: which fund, which year, which invoice, and whether this user may."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from contributions.models import Fund, Invoice
from contributions.reports.years import shown_years
from ivz.accounts.roles import Permission
from ivz.web.forms import LATEST


def current_fund(request: HttpRequest) -> Fund:
    """The fund that the pages are about: the first one. Further funds can come by `?fonds=`, here
    and nowhere else.
    """
    fund = Fund.objects.select_related("gate_source").first()
    if fund is None:
        raise Http404("Er is nog geen fonds.")
    return fund


def fund_of_year(request: HttpRequest, year: int) -> Fund:
    """The fund, when it has this year for reading: any year from its first one; otherwise there is
    no such page.
    """
    fund = current_fund(request)
    if not fund.first_year <= year <= LATEST.year:
        raise Http404("Dit fonds heeft dit jaar niet.")
    return fund


def fund_to_change(request: HttpRequest, year: int) -> Fund:
    """The fund, when something can be done with this year: not further ahead than the list of years
    goes.
    """
    fund = current_fund(request)
    if year not in shown_years(fund, request.today):
        raise Http404("Dit jaar is nog niet aan de beurt.")
    return fund


def may_read_invoices(request: HttpRequest) -> bool:
    """Whether this user may see invoices at all."""
    return request.user.may(Permission.READ_ALL_INVOICES) or request.user.may(
        Permission.READ_OWN_INVOICES
    )


def invoice_of(request: HttpRequest, number: str) -> Invoice:
    """The invoice with its state today; one that this user may not see does not exist for this
    user.
    """
    seen = Invoice.objects.visible_to(request.user).with_state(request.today)
    return get_object_or_404(
        seen.select_related("fund", "organisation", "document", "run__requested_by"), number=number
    )
