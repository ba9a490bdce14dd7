"""`manage.py load_twente`: the reference data of Twente, and on a demo its logins and its issued year."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from ivz.accounts.models import User
from ivz.accounts.roles import Role
from ivz.core import dutch
from ivz.core.refusal import Refused
from ivz.overview.demo_data import YEAR, issue_demo_year, load_demo_users
from ivz.overview.fixture_files import FixtureError
from ivz.overview.loading import load_reference_data


class Command(BaseCommand):
    help = (
        "Laadt de gegevens van Twente uit fixtures/. Twee keer laden geeft hetzelfde; wat iemand daarna heeft aangepast blijft zo. "
        "Op een demo maakt het ook de gebruikers, en verstuurt het de facturen van 2021."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--no-issue", action="store_true", help="Verstuur de facturen van 2021 niet.")
        parser.add_argument(
            "--folder", type=Path, default=settings.BASE_DIR / "fixtures", help="Map met de bestanden (standaard: fixtures/)."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            self._load(options["folder"])
            if not options["no_issue"]:
                self._issue()
        except (FixtureError, Refused) as error:
            raise CommandError(str(error)) from error

    def _load(self, folder: Path) -> None:
        report = load_reference_data(folder)
        new = [f"{label} {number}" for label, number in report.created.items()]
        self.stdout.write(f"Nieuw geladen: {', '.join(new)}." if new else "Er was niets nieuws te laden.")
        if report.present:
            self.stdout.write(f"Al aanwezig: {report.present}.")
        for text in report.changed_since:
            self.stdout.write(self.style.WARNING(text))
        if settings.DEMO_PASSWORD:
            names = load_demo_users(folder, settings.DEMO_PASSWORD)
            self.stdout.write(f"Gebruikers van de demo: {dutch.listing(names)}.")
        else:
            self.stdout.write("Dit is geen demo: er zijn geen gebruikers gemaakt. Zet IVZ_DEMO_PASSWORD om ze wel te maken.")

    def _issue(self) -> None:
        coordinator = User.objects.filter(role=Role.COORDINATOR, is_active=True).order_by("pk").first()
        if coordinator is None:
            self.stdout.write(f"De facturen van {YEAR} zijn niet gemaakt: er is nog geen regiocoördinator.")
        elif settings.DEMO_PASSWORD:
            issue_demo_year(coordinator, self.stdout.write)
