"""Reads a file of counts of any size, such as the bulk file of the CBS; the same importer as the
page, read as a stream.
"""

import argparse
import datetime as dt
import io
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from ivz.accounts.models import User
from ivz.core import dutch
from ivz.core.refusal import Refused
from ivz.region.cbs.values import RefusedFile
from ivz.region.enums import CountStatus
from ivz.region.models import CountImport
from ivz.region.reports import ImportPreview, import_preview
from ivz.region.services.imports import confirm_import, drop_import, read_upload
from ivz.sources.models import SourceDocument

UNPACKED_LIMIT = 20 * 1024**3
MOST_SHOWN = 20  # names of one kind of skipped row on the terminal; the page shows all
PASSES = 3  # a file is read for its hash, for its encoding and for its counts
STATUSES = {"definitief": CountStatus.DEFINITIVE, "voorlopig": CountStatus.PROVISIONAL}


class Command(BaseCommand):
    help = (
        "Leest inwonertallen in uit een CBS-bestand (CSV, JSON, XLSX of zip; ook het bulkbestand)."
        " Toont eerst wat er wijzigt en vraagt om bevestiging. Geeft 1 terug als het bestand niet"
        " deugt."
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="BESTAND")
        parser.add_argument(
            "--reference-date",
            required=True,
            type=_day,
            metavar="JJJJ-MM-DD",
            help="de peildatum van de cijfers",
        )
        parser.add_argument("--status", required=True, choices=sorted(STATUSES))
        parser.add_argument(
            "--source",
            required=True,
            metavar="SLEUTEL",
            help="de sleutel van de bron, zoals in /bronnen/SLEUTEL/",
        )
        parser.add_argument(
            "--source-text",
            default="",
            help="vindplaats in de bron, bijvoorbeeld: tabel 03759ned, opgehaald op 5 mei 2025",
        )
        parser.add_argument(
            "--by",
            required=True,
            metavar="GEBRUIKER",
            help="de gebruikersnaam op wiens naam de cijfers komen",
        )
        parser.add_argument("--yes", action="store_true", help="leg vast zonder te vragen")

    def handle(self, *args: Any, **options: Any) -> None:
        by = User.objects.filter(username=options["by"]).first()
        source = SourceDocument.objects.filter(key=options["source"]).first()
        if by is None:
            raise CommandError(f"Er is geen gebruiker {options['by']}.")
        if source is None:
            raise CommandError(
                f"Er is geen bron met de sleutel {options['source']}. Voeg de bron eerst toe op"
                " /bronnen/nieuw/."
            )
        try:
            made = self._read(options, source, by)
            self._show(import_preview(made))
            self._decide(made, by, options["yes"])
        except RefusedFile as refusal:
            raise CommandError("\n".join(refusal.sentences)) from refusal
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal

    def _read(self, options: dict[str, Any], source: SourceDocument, by: User) -> CountImport:
        path: Path = options["file"]
        try:
            raw = _Watched(io.FileIO(path), path.stat().st_size, report=sys.stderr.isatty())
        except OSError as error:
            raise CommandError(f"{path} is niet te openen: {error.strerror}.") from error
        with io.BufferedReader(raw, buffer_size=1024 * 1024) as file:
            return read_upload(
                file=file,
                file_name=path.name,
                reference_date=options["reference_date"],
                status=STATUSES[options["status"]],
                source=source,
                source_text=options["source_text"][:200],
                by=by,
                today=timezone.localdate(),
                unpacked_limit=UNPACKED_LIMIT,
            )

    def _show(self, preview: ImportPreview) -> None:
        made = preview.count_import
        self.stdout.write(f"{made.format_name}, SHA-256 {made.sha256}")
        self.stdout.write(
            f"{'Gemeente':<24}{'Oud':>10}{'Nieuw':>10}{'Verschil':>10}{'%':>8}  Wat er gebeurt"
        )
        for row in preview.rows:
            old, difference, percent = "-", "-", "-"
            if row.old is not None and row.difference is not None and row.percent is not None:
                old, difference, percent = (
                    dutch.grouped(row.old.inhabitants),
                    dutch.grouped(row.difference),
                    dutch.grouped(row.percent, 1),
                )
            reasons = ["meer dan 3%"] * row.is_large + ["is nu definitief"] * row.is_demoted
            mark = f"  LET OP: {dutch.listing(reasons)}" if reasons else ""
            line = (
                f"{row.municipality.name:<24}{old:>10}{dutch.grouped(row.new):>10}{difference:>10}{percent:>8}"
                f"  {row.outcome}{mark}"
            )
            self.stdout.write(line)
        self.stdout.write(f"{'Totaal':<24}{'':>10}{dutch.grouped(preview.total_new):>10}")
        for why, rows in preview.skipped:
            names = [str(row["text"]) for row in rows[:MOST_SHOWN]]
            more = f" en nog {len(rows) - MOST_SHOWN}" if len(rows) > MOST_SHOWN else ""
            self.stdout.write(f"Overgeslagen ({why}): {', '.join(names)}{more}")
        for warning in made.warnings:
            self.stdout.write(self.style.WARNING(f"Let op: {warning}"))

    def _decide(self, made: CountImport, by: User, yes: bool) -> None:
        if not yes and not sys.stdin.isatty():
            self.stdout.write(
                f"Nog niets vastgelegd. Bevestig op {made.get_absolute_url()} of gebruik --yes."
            )
        elif yes or input("Vastleggen? [j/N] ").strip().lower() in {"j", "ja"}:
            done = confirm_import(made.pk, by=by)
            self.stdout.write(
                self.style.SUCCESS(
                    f"{done.recorded} inwonertallen vastgelegd, {done.unchanged} ongewijzigd."
                )
            )
        else:
            drop_import(made.pk, by=by)
            self.stdout.write("Niet ingelezen. Er is niets gewijzigd.")


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("Schrijf de peildatum als 2025-01-01.") from error


class _Watched(io.RawIOBase):
    """A file that says on the terminal how far it has been read."""

    def __init__(self, file: io.FileIO, size: int, *, report: bool) -> None:
        self._file = file
        self._size = max(size * PASSES, 1)
        self._seen, self._shown, self._report = 0, -1, report

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def readinto(self, buffer: Any, /) -> int:
        number = self._file.readinto(buffer)
        self._seen += number
        percent = min(99, 100 * self._seen // self._size)
        if self._report and percent > self._shown:
            self._shown = percent
            sys.stderr.write(f"\rGelezen: {percent}%")
            sys.stderr.flush()
        return number

    def close(self) -> None:
        if self._report and not self.closed:
            sys.stderr.write("\rGelezen: 100%\n")
        self._file.close()
        super().close()
