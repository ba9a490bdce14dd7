"""`manage.py load_twente`: the reference data of Twente, and on a demo its logins and its issued
year.
"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from ivz.accounts.models import User
from ivz.accounts.roles import Role
from ivz.core import dutch
from ivz.core.refusal import Refused
from ivz.data.versions import applied_migrations, why_not_use
from ivz.overview.demo_cycle import YEAR as CYCLE_YEAR
from ivz.overview.demo_cycle import plan_demo_cycle
from ivz.overview.demo_data import YEAR, issue_demo_year, load_demo_users
from ivz.overview.demo_meeting import prepare_demo_meeting
from ivz.overview.demo_notes import PROPOSAL, send_demo_notes
from ivz.overview.fixture_files import FixtureError
from ivz.overview.loading import load_reference_data

LEFT_OUT = (
    "Dit is geen demo. Overgeslagen: de gebruikers van de demo met hun wachtwoord, en de facturen"
    " van {year}. Wilt u die wel, gebruik dan IVZ_DEMO=1 of load_twente --demo. Doe dat nooit op"
    " een omgeving waarmee wordt gewerkt."
)


class Command(BaseCommand):
    help = (
        "Laadt de gegevens van Twente uit fixtures/. Twee keer laden geeft hetzelfde; wat iemand"
        " daarna heeft aangepast blijft zo. Op een demo (IVZ_DEMO=1, of met --demo) maakt het ook"
        " de gebruikers, en verstuurt het de facturen van 2021."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--demo",
            action="store_true",
            help=(
                "Doe als op een demo: maak de gebruikers, zet hun wachtwoord en verstuur de"
                " facturen van 2021."
            ),
        )
        parser.add_argument(
            "--no-issue", action="store_true", help="Verstuur de facturen van 2021 niet."
        )
        parser.add_argument(
            "--no-notes",
            action="store_true",
            help=f"Maak de collegevoorstellen en raadsbrieven bij {PROPOSAL} niet.",
        )
        parser.add_argument(
            "--folder",
            type=Path,
            default=settings.BASE_DIR / "fixtures",
            help="Map met de bestanden (standaard: fixtures/).",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if reason := why_not_use(applied_migrations()):
            raise CommandError(reason)
        is_demo = settings.DEMO or options["demo"]
        if is_demo and not settings.DEMO_PASSWORD:
            raise CommandError(
                "Zet IVZ_DEMO_PASSWORD in de omgeving: het wachtwoord van de gebruikers van de"
                " demo. Er is niets geladen."
            )
        try:
            self._load(options["folder"])
            if not is_demo:
                self.stdout.write(LEFT_OUT.format(year=YEAR))
                return
            self._make_users(options["folder"])
            if options["no_issue"]:
                self.stdout.write(
                    f"De facturen van {YEAR} zijn niet gemaakt, want u koos --no-issue."
                )
            else:
                self._issue()
            if not (options["no_issue"] or options["no_notes"]):
                self._send_notes()
            self._prepare_meeting()
            self._plan_cycle()
        except (FixtureError, Refused) as error:
            raise CommandError(str(error)) from error

    def _send_notes(self) -> None:
        coordinator = (
            User.objects.filter(role=Role.COORDINATOR, is_active=True).order_by("pk").first()
        )
        if coordinator is not None and (made := send_demo_notes(coordinator, timezone.localdate())):
            self.stdout.write(f"Collegevoorstellen en raadsbrieven bij {PROPOSAL} gemaakt: {made}.")

    def _prepare_meeting(self) -> None:
        secretary = User.objects.filter(role=Role.SECRETARY, is_active=True).order_by("pk").first()
        if secretary is not None and (attached := prepare_demo_meeting(secretary)):
            self.stdout.write(f"Uit het archief bij de agenda van de demo gezet: {attached}.")

    def _plan_cycle(self) -> None:
        secretary = User.objects.filter(role=Role.SECRETARY, is_active=True).order_by("pk").first()
        if secretary is not None and (planned := plan_demo_cycle(secretary)):
            self.stdout.write(f"Voorbeeldplanning van {CYCLE_YEAR}: {planned} vergaderingen.")

    def _load(self, folder: Path) -> None:
        report = load_reference_data(folder)
        new = [f"{label} {number}" for label, number in report.created.items()]
        self.stdout.write(
            f"Nieuw geladen: {', '.join(new)}." if new else "Er was niets nieuws te laden."
        )
        if report.present:
            self.stdout.write(f"Al aanwezig: {report.present}.")
        for text in report.changed_since:
            self.stdout.write(self.style.WARNING(text))

    def _make_users(self, folder: Path) -> None:
        names = load_demo_users(folder, settings.DEMO_PASSWORD)
        self.stdout.write(
            f"Gebruikers van de demo: {dutch.listing(names)}. Hun wachtwoord is opnieuw gezet."
        )

    def _issue(self) -> None:
        coordinator = (
            User.objects.filter(role=Role.COORDINATOR, is_active=True).order_by("pk").first()
        )
        if coordinator is None:
            self.stdout.write(
                f"De facturen van {YEAR} zijn niet gemaakt: er is geen regiocoördinator die mag"
                " inloggen."
            )
        else:
            issue_demo_year(coordinator, self.stdout.write)
