"""Pages that ask whether something recorded by mistake is to go: a person, an office, a seat, a
portfolio, a holder.
"""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db import models
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ivz.web.records import RemovalForm
from ivz.web.saving import EditPage, edit
from portfolios.bodies.models.people import Office, Person, Seat
from portfolios.bodies.models.portfolios import Holding, Portfolio
from portfolios.bodies.services.removals import GONE, Gone, remove_record, was_removed
from portfolios.bodies.views.access import for_keepers

MISTAKES_ONLY = (
    "Doe dit alleen bij een vergissing: het verdwijnt ook van eerdere dagen. Is iets voorbij, vul"
    " dan de laatste dag in."
)


@require_http_methods(["GET", "HEAD", "POST"])
def person_remove(request: HttpRequest, pk: int) -> HttpResponse:
    people = reverse("portfolios:person_list")
    return _remove(
        request,
        Person.objects.all(),
        pk,
        "Bestuurder verwijderen",
        lambda person: (person.get_absolute_url(), people),
        people,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def office_remove(request: HttpRequest, pk: int) -> HttpResponse:
    def pages(office: Office) -> tuple[str, str]:
        return reverse("portfolios:office_edit", args=[pk]), office.person.get_absolute_url()

    offices = Office.objects.select_related("person", "organisation")
    return _remove(
        request, offices, pk, "Ambt verwijderen", pages, reverse("portfolios:person_list")
    )


@require_http_methods(["GET", "HEAD", "POST"])
def seat_remove(request: HttpRequest, pk: int) -> HttpResponse:
    def pages(seat: Seat) -> tuple[str, str]:
        return reverse("portfolios:seat_edit", args=[pk]), seat.body.get_absolute_url()

    seats = Seat.objects.select_related(
        "body", "office__person", "office__organisation", "organisation"
    )
    return _remove(request, seats, pk, "Zetel verwijderen", pages, reverse("portfolios:body_list"))


@require_http_methods(["GET", "HEAD", "POST"])
def portfolio_remove(request: HttpRequest, pk: int) -> HttpResponse:
    all_of_them = reverse("portfolios:portfolio_list")
    portfolios = Portfolio.objects.all()
    return _remove(
        request,
        portfolios,
        pk,
        "Portefeuille verwijderen",
        lambda row: (row.get_absolute_url(), all_of_them),
        all_of_them,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def holding_remove(request: HttpRequest, pk: int) -> HttpResponse:
    def pages(holding: Holding) -> tuple[str, str]:
        return reverse("portfolios:holding_edit", args=[pk]), holding.portfolio.get_absolute_url()

    holdings = Holding.objects.select_related("portfolio", "organisation", "office__person")
    return _remove(
        request, holdings, pk, "Houder verwijderen", pages, reverse("portfolios:portfolio_list")
    )


def _remove(
    request: HttpRequest,
    rows: QuerySet[Any],
    pk: int,
    title: str,
    pages: Callable[[Any], tuple[str, str]],
    all_rows: str,
) -> HttpResponse:
    """Asks for the reason and takes a row away.

    `pages` says where who thinks better of it goes and where the others go; `all_rows` is the list
    for who comes too late.
    """
    for_keepers(request)
    row = rows.filter(pk=pk).first()
    if row is None:
        return too_late(request, rows.model, pk, all_rows)
    back, after = pages(row)
    name = str(row)
    form = RemovalForm(request.POST if request.method == "POST" else None)
    page = EditPage(
        title,
        [("Home", reverse("overview:home")), (name, back), ("Verwijderen", "")],
        back,
        f"Verwijderd: {name}.",
        intro=f"{name}. {MISTAKES_ONLY}",
        submit="Verwijderen",
        danger=True,
        leads=lambda _: after,
    )
    try:
        return edit(
            request,
            form,
            page,
            lambda: remove_record(row, by=request.user, reason=form.cleaned_data["reason"]),
        )
    except Gone:
        return too_late(request, rows.model, pk, all_rows)


def too_late(request: HttpRequest, model: type[models.Model], pk: int, page: str) -> HttpResponse:
    """For who clicks twice, or comes after a colleague."""
    if not was_removed(model, pk):
        raise Http404
    messages.info(request, GONE)
    return redirect(page)
