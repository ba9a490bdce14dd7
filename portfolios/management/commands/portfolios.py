"""Writes who holds which portfolio on a day: on the terminal, or for machines."""

import csv
import datetime as dt
import io
import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from portfolios.bodies.reports.distribution import Held, distribution

COLUMNS = ("body", "municipality", "holder", "portfolio", "nature")


class Command(BaseCommand):
    """`portfolios --on 2020-07-01 --format csv`; csv and json are for machines. Without a holder
    `municipality` is empty; `holder` is empty where the source names the municipality only, and
    when the holder left office.
    """

    help = "Wie welke portefeuille heeft op een dag, als tabel, csv of json."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--on", default="", metavar="DATE", help="de dag, als 2020-07-01 (standaard: vandaag)"
        )
        parser.add_argument("--format", default="table", choices=["table", "csv", "json"])
        parser.add_argument(
            "--output",
            type=Path,
            metavar="FILE",
            help="schrijf naar dit bestand in plaats van naar het scherm",
        )

    def handle(self, *, on: str, format: str, output: Path | None, **options: Any) -> None:
        rows = [_row(held) for held in distribution(_day(on)).held]
        content = {"table": _table, "csv": _csv, "json": _json}[format](rows)
        if output is None:
            self.stdout.write(content, ending="")
            return
        try:
            output.write_text(content, encoding="utf-8", newline="")
        except OSError as error:
            raise CommandError(
                f"{output} kan niet worden geschreven: {error.strerror}.", returncode=2
            ) from error


def _day(text: str) -> dt.date:
    """The day that was asked for.

    Raises:
        CommandError: it is no day.
    """
    try:
        day = dt.date.fromisoformat(text) if text else timezone.localdate()
    except ValueError as error:
        raise CommandError(
            f"«{text}» is geen dag. Schrijf een dag als 2020-07-01.", returncode=2
        ) from error
    if not 1900 <= day.year <= 2199:
        raise CommandError("Geef een dag tussen 1900 en 2199.", returncode=2)
    return day


def _row(held: Held) -> dict[str, str]:
    return {
        "body": held.body.code,
        "municipality": held.entry.organisation,
        "holder": held.entry.person,
        "portfolio": held.title,
        "nature": held.nature,
    }


def _csv(rows: list[dict[str, str]]) -> str:
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, COLUMNS)
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()


def _json(rows: list[dict[str, str]]) -> str:
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _table(rows: list[dict[str, str]]) -> str:
    widths = {name: max([len(name), *(len(row[name]) for row in rows)]) for name in COLUMNS}
    lines = [{name: name for name in COLUMNS}, *rows]
    return "".join(
        "  ".join(line[name].ljust(widths[name]) for name in COLUMNS).rstrip() + "\n"
        for line in lines
    )
