"""`manage.py demo`: everything on this machine, with the data of Twente; `make demo` calls it."""

import os
import signal
import socket
import sys
import time
from argparse import ArgumentParser
from typing import Any
from urllib.request import urlopen

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from ivz import localdb
from ivz.accounts.models import User
from ivz.data.versions import applied_migrations, why_not_use
from ivz.overview.management.supervisor import (
    AlreadyRunning,
    Supervisor,
    sole_supervisor,
    stop_supervisor,
)

_LOCK = localdb.server().place.folder.with_name("demo.pid")
_PATIENCE = 60  # seconds until the first answer


class Command(BaseCommand):
    help = (
        "Start de demo: database, website en worker op deze machine, met de gegevens van Twente."
        " Ctrl-C stopt alles."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--check", action="store_true", help="Stop zodra de website antwoordt.")
        parser.add_argument(
            "--stop", action="store_true", help="Stop een demo die in een ander venster draait."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["stop"]:
            self.stdout.write(
                "De demo is gestopt." if stop_supervisor(_LOCK) else "Er draait geen demo."
            )
            return
        if not settings.DEMO:
            raise CommandError("Dit is geen demo. Gebruik: make demo.")
        signal.signal(signal.SIGTERM, _leave)
        signal.signal(signal.SIGHUP, _leave)
        try:
            with sole_supervisor(_LOCK):
                self._run(options["port"], check=options["check"])
        except AlreadyRunning:
            raise CommandError("De demo draait al. Stop hem eerst: make stop.") from None
        except KeyboardInterrupt:
            self.stdout.write("\nDe demo is gestopt.")

    def _run(self, port: int, *, check: bool) -> None:
        self._refuse_busy(port)
        if reason := why_not_use(applied_migrations()):
            raise CommandError(reason)
        call_command("migrate", verbosity=0, interactive=False)
        call_command("load_twente", stdout=self.stdout)
        os.environ.setdefault(
            "BASE_URL", f"http://127.0.0.1:{port}"
        )  # links in the mails that are shown
        web = [
            "-m",
            "gunicorn",
            "ivz.wsgi",
            f"--bind=127.0.0.1:{port}",
            "--workers=2",
            "--log-level=warning",
            "--no-control-socket",
        ]
        children = Supervisor(
            [sys.executable, *web], [sys.executable, str(settings.BASE_DIR / "manage.py"), "worker"]
        )
        try:
            self._wait_for(f"http://127.0.0.1:{port}/livez")
            self._welcome(port)
            if not check:
                children.watch()
        finally:
            children.stop()

    def _refuse_busy(self, port: int) -> None:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError as error:
                raise CommandError(
                    f"Poort {port} is bezet. Kies een andere: make demo PORT={port + 1}."
                ) from error

    def _wait_for(self, address: str) -> None:
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            try:
                with urlopen(address, timeout=5):  # noqa: S310
                    return
            except OSError:
                time.sleep(0.1)
        raise CommandError(f"De website antwoordt niet op {address}.")

    def _welcome(self, port: int) -> None:
        users = User.objects.filter(is_active=True).order_by("pk")
        width = max(len(user.username) for user in users)
        self.stdout.write(f"\nPlatform IVZ staat op http://127.0.0.1:{port}/\n\nInloggen kan als:")
        for user in users:
            self.stdout.write(f"  {user.username:<{width}}  {user}")
        self.stdout.write(
            f"Het wachtwoord is voor allemaal: {settings.DEMO_PASSWORD}\n\nCtrl-C stopt de demo."
        )


def _leave(*_: object) -> None:
    raise KeyboardInterrupt
