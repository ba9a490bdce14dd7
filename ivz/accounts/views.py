"""The page about the user's own login."""

from allauth.mfa.utils import is_mfa_enabled
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


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
    return render(request, "account/own_account.html", {"facts": facts})
