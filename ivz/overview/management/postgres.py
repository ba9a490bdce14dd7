"""PostgreSQL's own programs, called on the database of the settings."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.db import connection
from psycopg import pq
from psycopg.conninfo import make_conninfo

from ivz.localdb.programs import find_programs


def start_program(name: str, *arguments: str | Path, **options: Any) -> subprocess.Popen[bytes]:
    """Starts `pg_dump`, `pg_restore` or `psql`; the password goes by the environment, where other
    users cannot read it.

    Raises:
        CommandError: the program is not on this machine.
    """
    return subprocess.Popen(
        [_find(name), *arguments],
        env=os.environ | {"PGPASSWORD": connection.get_connection_params().get("password", "")},
        stderr=subprocess.PIPE,
        **options,
    )


def finish_program(process: subprocess.Popen[bytes]) -> bytes:
    """Waits for the program, and gives what it wrote where that is read.

    Raises:
        CommandError: it failed; with what it said, which begins with its name.
    """
    output, errors = process.communicate()
    if process.returncode:
        raise CommandError(f"Mislukt: {errors.decode(errors='replace').strip()}")
    return output or b""


def connection_string() -> str:
    """How to reach the database, without the password; starts the private server where there is
    one.
    """
    connection.ensure_connection()
    known = {option.keyword.decode() for option in pq.Conninfo.get_defaults()} - {
        "password",
        "client_encoding",
    }
    return make_conninfo(
        **{
            name: value
            for name, value in connection.get_connection_params().items()
            if name in known
        }
    )


def _find(name: str) -> str:
    """The program that goes with the server: the private server's own, else the one on PATH."""
    own = find_programs()
    beside = str(own / name) if own else None
    found = (
        beside
        if settings.DATABASES["default"]["ENGINE"] == "ivz.localdb.backend"
        else shutil.which(name) or beside
    )
    if found is None:
        raise CommandError(
            f"{name} is niet gevonden. Installeer het, op Debian met: apt-get install"
            " postgresql-client."
        )
    return found
