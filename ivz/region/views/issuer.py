"""The settings of the issuing organisation."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ivz.accounts.roles import Permission
from ivz.region.forms import IssuerForm
from ivz.region.models import Issuer
from ivz.region.views.access import for_editors
from ivz.web.history import history_of


def issuer_edit(request: HttpRequest) -> HttpResponse:
    """What is printed on invoices about their sender. What was issued before stays as it was."""
    for_editors(request)
    issuer = Issuer.objects.first()
    form = IssuerForm(request.POST if request.method == "POST" else None, instance=issuer)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(
            request,
            "De instellingen zijn opgeslagen. Ze gelden voor facturen die u vanaf nu verstuurt.",
        )
        return redirect("region:issuer_edit")
    context = {
        "form": form,
        "title": "Instellingen van de afzender",
        "trail": [("Home", reverse("overview:home")), ("Instellingen", "")],
        "intro": (
            "Deze gegevens staan op facturen en creditnota's. Wat al verstuurd is, wijzigt niet."
        ),
        "submit": "Opslaan",
        "changes": (
            history_of(issuer) if issuer and request.user.may(Permission.READ_HISTORY) else None
        ),
    }
    return render(request, "region/issuer_edit.html", context)
