"""The settings of the issuing organisation."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from ivz.accounts.roles import Permission
from ivz.region.forms import IssuerForm
from ivz.region.models import Issuer
from ivz.region.views.access import for_editors
from ivz.web.history import history_of
from ivz.web.saving import EditPage, edit


def issuer_edit(request: HttpRequest) -> HttpResponse:
    """What is printed on invoices about their sender. What was issued before stays as it was."""
    for_editors(request)
    issuer = Issuer.objects.first()
    form = IssuerForm(
        request.POST if request.method == "POST" else None,
        instance=issuer or Issuer(pk=1),  # there is one issuer
    )
    page = EditPage(
        title="Instellingen van de afzender",
        trail=[("Home", reverse("overview:home")), ("Instellingen", "")],
        intro="Deze gegevens staan op facturen en creditnota's. Wat al verstuurd is, wijzigt niet.",
        back=reverse("region:issuer_edit"),
        done="De instellingen zijn opgeslagen. Ze gelden voor facturen die u vanaf nu verstuurt.",
        template="region/issuer_edit.html",
    )
    changes = history_of(issuer) if issuer and request.user.may(Permission.READ_HISTORY) else None
    return edit(request, form, page, form.save, changes=changes, cancel_url="")
