"""Private servers in folders of their own, used by processes of their own: nothing here touches the
server of the checkout.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest

from ivz.localdb.place import PROJECT, SHARED, Place, default_place
from ivz.localdb.server import Server

CLIENT = """\
import os, sys, psycopg
from ivz import localdb

server = localdb.server()

def ask(query, *values):
    server.ensure()
    with psycopg.connect(
        host=str(server.place.sockets), port="5432", user="postgres", dbname="ivz"
    ) as connection:
        cursor = connection.execute(query, values)
        return cursor.fetchall() if cursor.description else None

def say(*words):
    print(*words, flush=True)
"""
DJANGO_CLIENT = """\
import sys
import django
from django.conf import settings
from ivz import localdb
settings.configure(DATABASES={"default": localdb.database_settings() | {"CONN_MAX_AGE": None}})
django.setup()
from django.db import OperationalError, connection

def ask(query, *values):
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return cursor.fetchall() if cursor.description else None

def say(*words):
    print(*words, flush=True)
"""


class Machine:
    """One state folder and the commands and clients that use it."""

    def __init__(self, folder: Path) -> None:
        self.environment = {
            **os.environ,
            "IVZ_STATE_DIR": str(folder),
            "PYTHONPATH": os.pathsep.join([str(PROJECT), os.environ.get("PYTHONPATH", "")]),
        }

    @property
    def place(self) -> Place:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("IVZ_STATE_DIR", self.environment["IVZ_STATE_DIR"])
            return default_place()

    @property
    def server(self) -> Server:
        """The server as this process sees it, without becoming one of its users."""
        return Server(self.place)

    @property
    def server_pid(self) -> int:
        return int((self.place.data / "postmaster.pid").read_text().split()[0])

    def localdb(self, verb: str) -> subprocess.CompletedProcess[str]:
        return self.finish(self._begin("-m", "ivz.localdb", verb))

    def client(self, script: str, *, before: str = CLIENT) -> subprocess.Popen[str]:
        """Starts a process that uses the database."""
        return self._begin("-c", before + script)

    def answer(self, script: str) -> str:
        """What a client says that must end well."""
        done = self.finish(self.client(script))
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def finish(self, process: subprocess.Popen[str]) -> subprocess.CompletedProcess[str]:
        output, errors = process.communicate(timeout=120)
        return subprocess.CompletedProcess(process.args, process.returncode, output, errors)

    def _begin(self, *arguments: str) -> subprocess.Popen[str]:
        pipe: Any = subprocess.PIPE
        return subprocess.Popen(
            [sys.executable, *arguments],
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
            text=True,
            env=self.environment,
            cwd=PROJECT,
        )


@contextmanager
def _machine(name: str) -> Iterator[Machine]:
    base = Path(tempfile.mkdtemp(prefix="ivz-test-"))
    base.chmod(0o755)
    machine = Machine(base / name)
    try:
        yield machine
    finally:
        place = machine.place
        if place.folder.exists():
            machine.server.stop()
        outside = [place.folder.parent] if place.folder.parent.parent == SHARED else []
        for rubbish in (*outside, place.sockets, base):
            shutil.rmtree(rubbish, ignore_errors=True)


@pytest.fixture
def machine_in() -> Iterator[Callable[[str], Machine]]:
    """Makes a machine whose state folder has the given name."""
    with ExitStack() as stack:
        yield lambda name: stack.enter_context(_machine(name))


@pytest.fixture(scope="module")
def machine() -> Iterator[Machine]:
    """One server for the tests of a file, cold at first."""
    with _machine("state") as machine:
        yield machine
