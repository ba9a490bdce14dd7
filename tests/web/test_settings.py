"""The settings of production: what they refuse to start without."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

COMPLETE = {
    "DATABASE_URL": "postgres://ivz@db.invalid/ivz",
    "SECRET_KEY": "een-lange-geheime-en-willekeurige-tekst",
    "ALLOWED_HOSTS": "ivz.example.nl",
    "BASE_URL": "https://ivz.example.nl/",
    "EMAIL_HOST": "mail.example.nl",
}
SHOW = (
    "import ivz.settings as s; print(s.LOCAL, s.BASE_URL,"
    " s.MAILERS['default']['BACKEND'].split('.')[-2])"
)


def _start(**variables: str) -> subprocess.CompletedProcess:
    own = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("IVZ_", "EMAIL_", "DJANGO_", "DEBUG"))
    }
    environment = {
        **{name: value for name, value in own.items() if name not in COMPLETE},
        **variables,
    }
    return subprocess.run(
        [sys.executable, "-c", SHOW],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_production_starts_when_everything_is_said():
    assert _start(**COMPLETE).stdout == "False https://ivz.example.nl smtp\n"


@pytest.mark.parametrize("name", ["SECRET_KEY", "BASE_URL", "EMAIL_HOST"])
def test_production_does_not_start_without(name):
    done = _start(**{**COMPLETE, name: ""})
    assert done.returncode == 1
    assert f"ImproperlyConfigured: Zet {name} in de omgeving" in done.stderr


def test_production_without_a_mail_server_is_a_choice():
    assert (
        _start(**{**COMPLETE, "EMAIL_HOST": ""}, IVZ_MAIL="console").stdout
        == "False https://ivz.example.nl console\n"
    )


def test_one_machine_needs_nothing():
    done = _start(IVZ_DEMO="1")
    assert done.stdout == "True http://127.0.0.1:8000 mailbox\n", done.stderr
