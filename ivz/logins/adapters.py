"""How allauth behaves here."""

from typing import ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest

_WRONG_CODE = (
    "Deze code klopt niet. Vul de code in die uw app nu toont, of een herstelcode die u nog niet"
    " hebt gebruikt."
)
_NO_MATCH = "De gebruikersnaam of het wachtwoord klopt niet. Controleer ook of Caps Lock uit staat."


class ClosedSignup(DefaultAccountAdapter):
    """Accounts are made by the administrator only; errors say what to do."""

    error_messages: ClassVar = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _NO_MATCH,
        "username_password_mismatch": _NO_MATCH,
        "incorrect_password": "Dit wachtwoord klopt niet. Probeer het nog een keer.",
        "enter_current_password": "Dit is niet uw huidige wachtwoord. Probeer het nog een keer.",
        "too_many_login_attempts": (
            "Er is te vaak een verkeerd wachtwoord ingevuld. Wacht vijf minuten en probeer het dan"
            " opnieuw."
        ),
        "rate_limited": (
            "Er is te vaak een verkeerde code ingevuld. Wacht vijf minuten en probeer het dan"
            " opnieuw."
        ),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


class SecondStep(DefaultMFAAdapter):
    """The texts of logging in with a code."""

    error_messages: ClassVar = DefaultMFAAdapter.error_messages | {"incorrect_code": _WRONG_CODE}
