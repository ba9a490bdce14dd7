"""`manage.py restore FILE`: makes the database again out of a backup, wholly or not at all, and
checks the archive.
"""

import subprocess
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from ivz.data.versions import why_not_restore
from ivz.overview.management.postgres import connection_string, finish_program, start_program

_EMPTIED = (
    "SET client_min_messages = warning; SET lock_timeout = '10s'; DROP SCHEMA public CASCADE;"
    " CREATE SCHEMA public;"
)


class Command(BaseCommand):
    help = (
        "Zet een reservekopie terug. Stop eerst de website en de worker. Een database met gegevens"
        " wordt alleen met --force vervangen. Eindigt met de controle van het archief"
        " (verify_archive), met code 1 als er iets niet klopt."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="Een bestand dat `backup` maakte.")
        parser.add_argument(
            "--force", action="store_true", help="Vervang een database waar al gegevens in staan."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        file: Path = options["file"]
        self._refuse_damaged(file)
        if reason := why_not_restore(_recorded_in(file)):
            raise CommandError(reason)
        self._refuse_in_use()
        if not options["force"] and connection.introspection.table_names():
            raise CommandError(
                "De database is niet leeg. Wilt u alles vervangen wat erin staat, voeg dan --force"
                " toe."
            )
        self._replace(file)
        self.stdout.write(f"Teruggezet: {file}.")
        call_command("migrate", verbosity=0, interactive=False)  # a backup of an older version
        call_command("verify_archive", stdout=self.stdout, stderr=self.stderr)

    def _refuse_damaged(self, file: Path) -> None:
        """Reads the file to its end before anything changes: half a backup would restore half the
        data without an error.
        """
        if not file.is_file():
            raise CommandError(f"{file} bestaat niet.")
        try:
            finish_program(start_program("pg_restore", "--file=/dev/null", file))
        except CommandError as error:
            raise CommandError(
                f"{file} is geen hele reservekopie. Er is niets veranderd.\n{error}"
            ) from error

    def _refuse_in_use(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid"
                " <> pg_backend_pid() AND backend_type = 'client backend'"
            )
            if cursor.fetchone() != (0,):
                raise CommandError("De database is in gebruik. Stop eerst de website en de worker.")

    def _replace(self, file: Path) -> None:
        """Empties and fills in one transaction: when it fails, everything is still as it was."""
        dsn = connection_string()
        connection.close()
        read = start_program(
            "pg_restore", "--no-owner", "--no-privileges", "--file=-", file, stdout=subprocess.PIPE
        )
        write = start_program(
            "psql",
            "--quiet",
            "--no-psqlrc",
            "--single-transaction",
            "--set=ON_ERROR_STOP=1",
            f"--command={_EMPTIED}",
            "--file=-",
            dsn,
            stdin=read.stdout,
            stdout=subprocess.DEVNULL,
        )
        with read, write:
            if read.stdout:
                read.stdout.close()  # so that reading ends when writing fails
            finish_program(write)
            finish_program(read)


def _recorded_in(file: Path) -> set[tuple[str, str]]:
    """Which migrations are recorded in a backup: the rows of that one table, as COPY has them."""
    rows = finish_program(
        start_program(
            "pg_restore",
            "--data-only",
            "--schema=public",
            "--table=django_migrations",
            "--file=-",
            file,
            stdout=subprocess.PIPE,
        )
    )
    cells = [line.split("\t") for line in rows.decode().splitlines()]
    return {(row[1], row[2]) for row in cells if len(row) == 4}  # id, app, name, applied
