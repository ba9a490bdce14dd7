"""Which fund and year a page is about, and who reads its invoices."""

from django.http import Http404, HttpRequest

from contributions.funds.models import Fund
from contributions.funds.views.access import current_fund
from contributions.years.reports.years import shown_years
from ivz.accounts.roles import Permission
from ivz.web.forms import LATEST


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
