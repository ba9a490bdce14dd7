"""The settings of a fund."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from contributions.funds.forms import FundForm
from contributions.funds.models import Fund
from contributions.funds.rules import why_not_edit_rates
from contributions.funds.services import change_fund
from contributions.funds.views.trails import rates_trail
from ivz.accounts.roles import Permission
from ivz.web.guards import allow
from ivz.web.history import history_of
from ivz.web.saving import EditPage, edit


@require_http_methods(["GET", "HEAD", "POST"])
def fund_edit(request: HttpRequest, code: str) -> HttpResponse:
    """The rules of a fund: reference date, payment term, VAT text, series of numbers."""
    allow(why_not_edit_rates(request.user))
    fund = get_object_or_404(Fund, code=code)
    form = FundForm(request.POST or None, instance=fund)
    page = EditPage(
        title=f"Instellingen van {fund}",  # before the form puts in what was typed
        trail=rates_trail(("Instellingen van het fonds", "")),
        back=reverse("contributions:fund_edit", args=[code]),
        done="De instellingen van het fonds zijn opgeslagen.",
        template="contributions/funds/settings_form.html",
        refused_at="first_year",
    )
    return edit(
        request,
        form,
        page,
        lambda: change_fund(
            fund, values=form.values, seen=form.seen_marks, by=request.user, reason=form.reason
        ),
        cancel_url=reverse("contributions:rate_list"),
        changes=history_of(fund) if request.user.may(Permission.READ_HISTORY) else None,
    )
