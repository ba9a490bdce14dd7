"""Makes the print bundle of a meeting and writes it to a file."""

import shutil
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from portfolios.bundles.services.binding import Bound, Choices, bind_agenda
from portfolios.bundles.services.bundles import bundle_setting
from portfolios.meetings.models.meetings import Meeting
from portfolios.meetings.reports.agenda import agenda_of
from portfolios.meetings.reports.viewers import EVERYTHING


class Command(BaseCommand):
    """`bundle dvo-2025-12-11 --output bundel.pdf --duplex`; the file is there whole
    or not at all.
    """

    help = (
        "Maakt de bundel van een vergadering om af te drukken: agenda, inhoud, voorbladen en"
        " bijlagen in één PDF."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "meeting",
            metavar="MEETING",
            help="sleutel van de vergadering, bijvoorbeeld dvo-2025-12-11",
        )
        parser.add_argument(
            "--output",
            type=Path,
            metavar="FILE",
            required=True,
            help="schrijf de PDF naar dit bestand",
        )
        parser.add_argument(
            "--public",
            action="store_true",
            help="de openbare versie: van besloten punten staat alleen het nummer erin",
        )
        parser.add_argument(
            "--duplex",
            action="store_true",
            help="voor dubbelzijdig afdrukken: elk stuk begint op een rechterbladzijde",
        )

    def handle(
        self, *, meeting: str, output: Path, public: bool, duplex: bool, **options: Any
    ) -> None:
        found = Meeting.objects.select_related("body").filter(key=meeting).first()
        if found is None:
            raise CommandError(f"Er is geen vergadering met de sleutel {meeting}.", returncode=2)
        if output.is_dir() or not output.parent.is_dir():  # before the work, which takes a while
            raise CommandError(
                f"{output} kan niet worden geschreven: kies een bestand in een map die er is.",
                returncode=2,
            )
        with tempfile.TemporaryDirectory(prefix="bundel-") as folder:
            bound = _bound(found, public=public, duplex=duplex, folder=Path(folder))
            try:
                shutil.copyfile(bound.path, output)
            except OSError as error:
                raise CommandError(
                    f"{output} kan niet worden geschreven. Kijk of u in die map mag schrijven en of"
                    " er nog ruimte is."
                ) from error
        absent = [entry.label for entry in bound.entries if entry.kind in ("missing", "broken")]
        self.stderr.write(
            f"{output} geschreven: {sum(entry.pages for entry in bound.entries)} genummerde bladen."
        )
        if absent:
            self.stderr.write(
                f"Nog niet aanwezig of niet leesbaar: {', '.join(absent)}. In de bundel staat er"
                " een blad voor in de plaats."
            )


def _bound(meeting: Meeting, *, public: bool, duplex: bool, folder: Path) -> Bound:
    today = timezone.localdate()
    agenda = agenda_of(meeting, viewer=None if public else EVERYTHING, on=today)
    if not agenda.items:
        raise CommandError(
            "Er staan nog geen punten op de agenda van deze vergadering.", returncode=2
        )
    choices = Choices(duplex=duplex)
    return bind_agenda(agenda, choices, bundle_setting(agenda, choices, today), folder=folder)
