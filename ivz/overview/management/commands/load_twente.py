"""`manage.py load_twente`: the reference data of Twente, and on a demo its logins and its issued
year.
"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from ivz.accounts.demo import DemoStep, demo_steps
from ivz.accounts.models import User
from ivz.core import dutch
from ivz.core.refusal import Refused
from ivz.data.versions import applied_migrations, why_not_use
from ivz.overview.demo_users import load_demo_users
from ivz.overview.fixture_files import FixtureError
from ivz.overview.loading import load_reference_data

LEFT_OUT = (
    "Dit is geen demo. Overgeslagen: de gebruikers van de demo met hun wachtwoord, en {made}. Wilt"
    " u die wel, gebruik dan IVZ_DEMO=1 of load_twente --demo. Doe dat nooit op een omgeving"
    " waarmee wordt gewerkt."
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
        for step in demo_steps:
            if step.option:
                parser.add_argument(
                    f"--no-{step.option}", action="store_true", help=step.option_help
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
                made = dutch.listing([step.made for step in demo_steps if step.made])
                self.stdout.write(LEFT_OUT.format(made=made))
                return
            self._make_users(options["folder"])
            unwanted = {step.option for step in demo_steps if options.get(f"no_{step.option}")}
            for step in demo_steps:
                self._take(step, unwanted)
        except (FixtureError, Refused) as error:
            raise CommandError(str(error)) from error

    def _take(self, step: DemoStep, unwanted: set[str]) -> None:
        """One step of the demo, unless it is not wanted or nobody can take it."""
        by = User.objects.filter(role=step.role, is_active=True).order_by("pk").first()
        if not unwanted.isdisjoint({step.option, *step.needs}):
            why_not = f", want u koos --no-{step.option}."
        elif by is None:
            why_not = f": er is geen {step.role.label.lower()} die mag inloggen."
        else:
            step.run(by, timezone.localdate(), self.stdout.write)
            return
        if step.made:
            self.stdout.write(f"{step.made[0].upper()}{step.made[1:]} zijn niet gemaakt{why_not}")

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
