"""`manage.py backup FILE`: the whole database in one file, from which `restore` makes it again."""

import os
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from ivz.core import dutch
from ivz.overview.management.postgres import connection_string, finish_program, start_program


class Command(BaseCommand):
    help = (
        "Maakt een reservekopie van de hele database in één bestand (formaat van pg_dump). De"
        " website mag gewoon doorgaan."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", type=Path, help="Het bestand dat gemaakt wordt; het mag nog niet bestaan."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        file: Path = options["file"]
        if file.exists():
            raise CommandError(f"{file} bestaat al. Kies een andere naam.")
        unfinished = file.with_name(f"{file.name}.onvolledig")
        try:
            os.close(
                os.open(unfinished, os.O_CREAT | os.O_WRONLY, 0o600)
            )  # it holds everybody's data
            dump = start_program(
                "pg_dump",
                "--format=custom",
                "--no-owner",
                "--no-privileges",
                f"--file={unfinished}",
                connection_string(),
            )
            finish_program(dump)
            unfinished.replace(file)
        except OSError as error:
            raise CommandError(f"{file} kan niet geschreven worden: {error.strerror}.") from error
        finally:
            unfinished.unlink(missing_ok=True)
        self.stdout.write(
            f"Reservekopie gemaakt: {file} ({dutch.grouped(file.stat().st_size)} bytes)."
        )
