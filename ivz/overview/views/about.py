"""Help, and the mail that a demo shows instead of sending it."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render

from ivz.accounts.models import ShownMail
from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.region.models import Organisation
from ivz.web.parts import help_facts

MAILS_PER_PAGE = 20


def mail(request) -> HttpResponse:
    """The messages of the demo, newest first; anywhere else this page does not exist."""
    if not settings.DEMO:
        raise Http404
    if not request.user.may(Permission.READ_MAIL):
        raise PermissionDenied
    page = Paginator(ShownMail.objects.all(), MAILS_PER_PAGE).get_page(request.GET.get("page"))
    return render(
        request, "overview/mail.html", {"page": page, "trail": [("Home", "/"), ("Berichten", "")]}
    )


def help_page(request) -> HttpResponse:
    """What one can do here, what the words mean, and how accessible it is; figures and rules in the
    text come from the data.
    """
    facts = {name: fact for find in help_facts for name, fact in find().items()}
    number = Organisation.objects.municipalities().as_of(request.today).count()
    names = f" aan {dutch.listing(facts['funds'])}" if facts.get("funds") else ""
    context = {
        "trail": [("Home", "/"), ("Hulp", "")],
        "intro": (
            f"Deze toepassing houdt bij wat {_municipalities(number)} bijdragen{names}: van besluit"
            " tot tarief, en van tarief tot factuur."
        ),
        **facts,
    }
    return render(request, "overview/help.html", context)


def _municipalities(number: int) -> str:
    return "de gemeenten" if number < 2 else f"de {number} gemeenten"
