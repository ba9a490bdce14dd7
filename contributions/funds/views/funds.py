"""The settings of a fund."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from contributions.funds.forms import FundForm
from contributions.funds.models import Fund
from contributions.funds.rules import why_not_edit_rates
from contributions.funds.views.trails import rates_trail
from ivz.accounts.roles import Permission
from ivz.web.guards import allow
from ivz.web.history import history_of


@require_http_methods(["GET", "HEAD", "POST"])
def fund_edit(request: HttpRequest, code: str) -> HttpResponse:
    """The rules of a fund: reference date, payment term, VAT text, series of numbers."""
    allow(why_not_edit_rates(request.user))
    fund = get_object_or_404(Fund, code=code)
    title = f"Instellingen van {fund}"  # before the form puts in what was typed
    form = FundForm(request.POST or None, instance=fund)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, "De instellingen van het fonds zijn opgeslagen.")
        return redirect("contributions:fund_edit", code)
    context = {
        "title": title,
        "trail": rates_trail(("Instellingen van het fonds", "")),
        "form": form,
        "submit": "Opslaan",
        "cancel_url": reverse("contributions:rate_list"),
        "changes": history_of(fund) if request.user.may(Permission.READ_HISTORY) else None,
    }
    return render(request, "contributions/funds/settings_form.html", context)
