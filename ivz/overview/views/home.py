"""Where a user begins: the home page, and the page that each role needs first."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render

from ivz.accounts.roles import Role
from ivz.overview.reports.home import home
from ivz.overview.reports.municipalities import own_municipalities
from ivz.web.dated import dated
from ivz.web.parts import found, home_parts, home_tiles, shown


@login_required(
    redirect_field_name=None
)  # who comes in by the front door goes to the page of its role, not back to this one
@dated
def home_page(request) -> HttpResponse:
    """Where things stand on a day: this year's contributions, what waits for whom,
    what is coming.
    """
    page = home(request.user, request.as_of, request.today)
    context = {
        "page": page,
        "tiles": found(home_tiles, page.asked),
        "parts": shown(home_parts, request, page.asked),
        "own": own_municipalities(request.user),
    }
    return render(request, "overview/home.html", context)


def start(request) -> HttpResponse:
    """To the page that the role needs: its own sheet for a finance officer, the users for the
    administrator, or home.
    """
    if request.user.role == Role.ADMINISTRATOR:
        return redirect("admin:index")
    if request.user.role == Role.FINANCE:
        own = own_municipalities(request.user)
        return redirect(own[0]) if len(own) == 1 else redirect("overview:municipalities")
    return redirect("overview:home")
