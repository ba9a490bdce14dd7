"""Logging in, and the page about the user's own login. The other steps are allauth's own views
(`ivz.logins.urls`).
"""

from typing import Any

from allauth.account.views import LoginView
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from ivz.accounts.models import User
from ivz.logins.forms import CalendarForm
from ivz.logins.services import renew_calendar_key, withdraw_calendar_key
from ivz.web.saving import EditPage, sent


class Login(LoginView):
    """On a demo the page says who can log in, and with which password."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        demo = {
            "demo_users": User.objects.filter(is_active=True).order_by("pk"),
            "demo_password": settings.DEMO_PASSWORD,
        }
        return super().get_context_data(**kwargs) | (demo if settings.DEMO else {})


def own_account(request: HttpRequest) -> HttpResponse:
    """Who is logged in with which role, and where to change the password or the second step."""
    user = request.user
    facts = [
        ("Gebruikersnaam", user.get_username()),
        ("Functie", str(user)),
        ("Rol", user.get_role_display()),
        ("E-mailadres", user.email),
        ("Inloggen in twee stappen", "Staat aan" if is_mfa_enabled(user) else "Staat uit"),
    ]
    context = {"facts": facts, "calendar_form": CalendarForm()}
    return render(request, "account/own_account.html", context)


@require_POST
def own_calendar(request: HttpRequest) -> HttpResponse:
    """Makes the address of the user's calendar feeds, another one instead, or closes them."""
    form = CalendarForm(request.POST)

    def save() -> str:
        if form.cleaned_data["do"] == "withdraw":
            withdraw_calendar_key(request.user)
            return "Het agenda-adres is ingetrokken. Agendaprogramma's krijgen niets meer."
        old = (
            " Het oude adres werkt niet meer: zet het nieuwe in uw agendaprogramma."
            if renew_calendar_key(request.user)
            else ""
        )
        return f"Uw agenda-adres is gemaakt.{old}"

    page = EditPage(title="Uw account", trail=[], back=reverse("account"), done=str)
    return sent(request, form, save, page=page) or redirect(page.back)
