"""Pages of bodies."""

from django.contrib import messages
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from ivz.accounts.roles import Permission
from ivz.web.history import history_of
from ivz.web.lists import list_page
from portfolios.forms import BodyForm
from portfolios.models import Body
from portfolios.tables import BodyTable, EditableBodyTable
from portfolios.views.access import for_editors, may_edit


def _trail(*more: tuple[str, str]) -> list[tuple[str, str]]:
    decisions = ("Besluiten", reverse("portfolios:decision_list"))
    return [("Home", reverse("overview:home")), decisions, ("Organen", reverse("portfolios:body_list") if more else ""), *more]


def body_list(request: HttpRequest) -> HttpResponse:
    """The bodies that decide."""
    editor = may_edit(request)
    return list_page(
        request,
        template="web/list_page.html",
        table_class=EditableBodyTable if editor else BodyTable,
        queryset=Body.objects.select_related("source").annotate(number_of_decisions=Count("decisions")).order_by("name", "pk"),
        caption="Organen",
        count_words=("orgaan", "organen"),
        context={
            "title": "Organen",
            "trail": _trail(),
            "actions": [{"label": "Orgaan toevoegen", "url": reverse("portfolios:body_new"), "primary": True}] if editor else [],
        },
    )


def body_new(request: HttpRequest) -> HttpResponse:
    """Add a body."""
    for_editors(request)
    return _body_form(request, BodyForm(request.POST if request.method == "POST" else None), "Orgaan toevoegen", _trail(("Toevoegen", "")))


def body_edit(request: HttpRequest, code: str) -> HttpResponse:
    """Change a body, with the reason why."""
    body = get_object_or_404(Body, code=code)
    for_editors(request)
    return _body_form(
        request, BodyForm(request.POST if request.method == "POST" else None, instance=body), "Orgaan wijzigen", _trail(("Wijzigen", ""))
    )


def _body_form(request: HttpRequest, form: BodyForm, title: str, trail: list) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        body = form.save()
        messages.success(request, f"Opgeslagen: {body.name}.")
        return redirect("portfolios:body_list")
    changing = form.instance.pk is not None
    context = {
        "form": form,
        "title": title,
        "trail": trail,
        "submit": "Opslaan",
        "cancel_url": reverse("portfolios:body_list"),
        "changes": history_of(form.instance) if changing and request.user.may(Permission.READ_HISTORY) else None,
    }
    return render(request, "portfolios/body_form.html", context)
