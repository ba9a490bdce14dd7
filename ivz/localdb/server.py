"""The life of the private server: started by whoever needs it first, stopped by whoever leaves
last.
"""

import atexit
import fcntl
import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import psycopg
from psycopg import sql

from ivz.localdb import cluster
from ivz.localdb.place import DATABASE, PORT, SOCKET, USER, LocalDatabaseError, Place
from ivz.localdb.programs import run

_PATIENCE = "120"  # seconds: recovery after a crash under load


class Server:
    """One server, shared by every process of this checkout.

    Users hold a shared file lock, which the kernel releases when they die. Who leaves and can make
    it exclusive is the last.
    """

    def __init__(self, place: Place) -> None:
        self.place = place
        self._mutex = threading.Lock()
        self._user: IO[str] | None = None
        self._pid = 0  # the process that holds `_user`: a fork must hold its own

    def ensure(self, *, check: bool = False) -> None:
        """Makes sure the server runs and stays up while this process lives.

        Args:
            check: look again, although this process has been here before: the server may have been
            killed since.
        """
        with self._mutex:
            if self._pid == os.getpid() and not check:
                return
            with self._locked():
                self._start()
                if self._pid != os.getpid():
                    self._user = (self.place.folder / "users").open("a")
                    fcntl.flock(self._user, fcntl.LOCK_SH)
                    self._pid = os.getpid()
                    atexit.register(self._leave)

    def start(self) -> None:
        """Starts the server for good: it stays up without users, until `stop`."""
        with self._locked():
            self._start()
            self._keep.touch()

    def stop(self) -> None:
        """Stops the server, users or not."""
        with self._locked():
            self._keep.unlink(missing_ok=True)
            self._stop()

    def remove(self) -> None:
        """Stops the server and throws its data away."""
        self.stop()
        for folder in (self.place.sockets, self.place.folder):
            shutil.rmtree(folder, ignore_errors=True)

    def is_running(self) -> bool:
        """Whether a server listens on our socket."""
        with socket.socket(socket.AF_UNIX) as probe:
            try:
                probe.connect(os.fspath(self.place.sockets / SOCKET))
            except OSError:
                return False
            return True

    @property
    def _keep(self) -> Path:
        return self.place.folder / "keep"

    @contextmanager
    def _locked(self) -> Iterator[None]:
        self.place.make_folder()
        with (self.place.folder / "lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _start(self) -> None:
        if self._connects():
            return
        cluster.prepare(self.place)
        run(
            self.place,
            "pg_ctl",
            "start",
            "--pgdata=data",
            "--log=data/server.log",
            "--wait",
            f"--timeout={_PATIENCE}",
            f"--options=--cluster-name={self.place.cluster_name}",
        )
        if not self._connects():
            raise LocalDatabaseError(f"De eigen PostgreSQL antwoordt niet. Zie {self.place.log}.")

    def _connects(self) -> bool:
        """Whether a server answers and has our database; waits for one that is on its way up or
        down.
        """
        until = time.monotonic() + float(_PATIENCE)
        while self.is_running() or cluster.is_alive(self.place):
            try:
                with psycopg.connect(
                    host=os.fspath(self.place.sockets),
                    port=PORT,
                    user=USER,
                    dbname="postgres",
                    autocommit=True,
                ) as postgres:
                    if not postgres.execute(
                        "select from pg_database where datname = %s", [DATABASE]
                    ).rowcount:
                        postgres.execute(
                            sql.SQL("create database {}").format(sql.Identifier(DATABASE))
                        )
                return True
            except psycopg.OperationalError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.05)
        return False

    def _stop(self) -> None:
        if cluster.is_alive(self.place) or self.is_running():
            run(
                self.place,
                "pg_ctl",
                "stop",
                "--pgdata=data",
                "--mode=fast",
                "--wait",
                f"--timeout={_PATIENCE}",
            )

    def _leave(self) -> None:
        if self._pid != os.getpid() or self._user is None or not self.place.folder.exists():
            return
        with self._locked(), self._user as user:
            try:
                fcntl.flock(user, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                return  # somebody else still uses it
            if not self._keep.exists():
                self._stop()
