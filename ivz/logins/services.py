"""What the administrator does for a user's login, and what users do for their own."""

import secrets

from allauth.account.forms import ResetPasswordForm
from allauth.core import context
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.http import HttpRequest

from ivz.accounts.models import User
from ivz.web.edits import locked


def send_password_link(request: HttpRequest, user: User) -> None:
    """Mails the user a link to choose a password, for a new account as well as a forgotten
    password.
    """
    form = ResetPasswordForm({"email": user.email})
    if form.is_valid():
        with context.request_context(
            request
        ):  # allauth makes the link with the address of this request
            form.save(request)


def switch_second_step_off(user: User) -> None:
    """For who has lost phone and recovery codes: the password alone will do again."""
    Authenticator.objects.filter(user=user).delete()


@transaction.atomic
def renew_calendar_key(user: User) -> bool:
    """Gives the user's calendar feeds a new address; who has the old one gets nothing any more.
    Returns whether there was one.
    """
    had_one = bool(locked(user).calendar_key)
    user.calendar_key = secrets.token_urlsafe(32)
    user.save(update_fields=["calendar_key"])
    return had_one


def withdraw_calendar_key(user: User) -> None:
    """Closes the user's calendar feeds."""
    user.calendar_key = ""
    user.save(update_fields=["calendar_key"])
