"""The forms of logging in, in the house style: allauth's own, with our labels and nothing written
inside the boxes.
"""

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from django import forms

from ivz.web.forms import DutchForm, DutchFormMixin

_LABELS = {
    "login": "Gebruikersnaam of e-mailadres",
    "password": "Wachtwoord",
    "email": "E-mailadres",
    "oldpassword": "Huidig wachtwoord",
    "password1": "Nieuw wachtwoord",
    "password2": "Nieuw wachtwoord, nog een keer",
    "code": "Code",
}


class _HouseForm(DutchFormMixin):
    """Labels above the boxes only."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = _LABELS[name]
            field.help_text = ""  # the template has room for a link
            field.error_messages["required"] = f"Vul in: {field.label}"
            field.widget.attrs.pop("placeholder", None)
        if "code" in self.fields:
            self.fields["code"].widget.attrs |= {"inputmode": "numeric", "class": "app-short"}
        if "login" in self.fields:
            self.fields["login"].widget.attrs["autocomplete"] = "username"


class LoginForm(_HouseForm, account.LoginForm):
    pass


class ResetPasswordForm(_HouseForm, account.ResetPasswordForm):
    pass


class ResetPasswordKeyForm(_HouseForm, account.ResetPasswordKeyForm):
    pass


class ChangePasswordForm(_HouseForm, account.ChangePasswordForm):
    pass


class ReauthenticateForm(_HouseForm, account.ReauthenticateForm):
    pass


class CodeForm(_HouseForm, mfa.AuthenticateForm):
    pass


class ReauthenticateCodeForm(_HouseForm, mfa.ReauthenticateForm):
    pass


class ActivateCodeForm(_HouseForm, totp.ActivateTOTPForm):
    pass


class CalendarForm(DutchForm):
    """The buttons under the address of the user's own calendar feeds."""

    do = forms.CharField(required=False)
