"""Pages that ask whether something recorded by mistake is to go: a person, an office, a seat, a portfolio, a holder."""

from django.contrib import messages
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ivz.core.refusal import Refused
from ivz.web.shared_forms import RemovalForm
from portfolios.models import Holding, Office, Person, Portfolio, Seat
from portfolios.services.removals import remove_record
from portfolios.views.access import for_keepers

MISTAKES_ONLY = "Doe dit alleen bij een vergissing: het verdwijnt ook van eerdere dagen. Is iets voorbij, vul dan de laatste dag in."


@require_http_methods(["GET", "HEAD", "POST"])
def person_remove(request: HttpRequest, pk: int) -> HttpResponse:
    person = get_object_or_404(Person, pk=pk)
    return _remove(request, person, "Bestuurder verwijderen", person.get_absolute_url(), reverse("portfolios:person_list"))


@require_http_methods(["GET", "HEAD", "POST"])
def office_remove(request: HttpRequest, pk: int) -> HttpResponse:
    office = get_object_or_404(Office.objects.select_related("person", "organisation"), pk=pk)
    return _remove(request, office, "Ambt verwijderen", reverse("portfolios:office_edit", args=[pk]), office.person.get_absolute_url())


@require_http_methods(["GET", "HEAD", "POST"])
def seat_remove(request: HttpRequest, pk: int) -> HttpResponse:
    seat = get_object_or_404(Seat.objects.select_related("body", "office__person", "office__organisation", "organisation"), pk=pk)
    return _remove(request, seat, "Zetel verwijderen", reverse("portfolios:seat_edit", args=[pk]), seat.body.get_absolute_url())


@require_http_methods(["GET", "HEAD", "POST"])
def portfolio_remove(request: HttpRequest, pk: int) -> HttpResponse:
    portfolio = get_object_or_404(Portfolio, pk=pk)
    return _remove(request, portfolio, "Portefeuille verwijderen", portfolio.get_absolute_url(), reverse("portfolios:portfolio_list"))


@require_http_methods(["GET", "HEAD", "POST"])
def holding_remove(request: HttpRequest, pk: int) -> HttpResponse:
    holding = get_object_or_404(Holding.objects.select_related("portfolio", "organisation", "office__person"), pk=pk)
    page = holding.portfolio.get_absolute_url()
    return _remove(request, holding, "Houder verwijderen", reverse("portfolios:holding_edit", args=[pk]), page)


def _remove(request: HttpRequest, row: models.Model, title: str, back: str, after: str) -> HttpResponse:
    """Asks for the reason and takes `row` away; `back` is where who thinks better of it goes, `after` where the others go."""
    for_keepers(request)
    name = str(row)
    form = RemovalForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            remove_record(row, by=request.user, reason=form.cleaned_data["reason"])
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Verwijderd: {name}.")
            return redirect(after)
    trail = [("Home", reverse("overview:home")), (name, back), ("Verwijderen", "")]
    context = {
        "title": title, "trail": trail, "intro": f"{name}. {MISTAKES_ONLY}", "form": form, "submit": "Verwijderen", "danger": True,
        "cancel_url": back,
    }  # fmt: skip
    return render(request, "web/form_page.html", context)
