"""Keeps a few processes running until somebody says stop: what systemd or a container platform does
in production.
"""

import ctypes
import fcntl
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

_PATIENCE = 30  # seconds for a process to end by itself
_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of Linux


class AlreadyRunning(Exception):
    """Somebody else supervises here."""


class Supervisor:
    """Runs commands as children and starts one again when it ends by itself, however it ends."""

    def __init__(self, *commands: Sequence[str]) -> None:
        self._children = {tuple(command): _start(command) for command in commands}

    def watch(self) -> None:
        """Never ends by itself."""
        while True:
            time.sleep(1)
            for command, child in self._children.items():
                if child.poll() is not None:
                    self._children[command] = _start(command)

    def stop(self) -> None:
        """Asks all children to stop, and kills the deaf."""
        for child in self._children.values():
            child.terminate()
        for child in self._children.values():
            try:
                child.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                child.kill()


@contextmanager
def sole_supervisor(file: Path) -> Iterator[None]:
    """Holds `file`, with our process id, for as long as the block runs.

    Raises:
        AlreadyRunning: another process holds it.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a+") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise AlreadyRunning from error
        held.truncate(0)
        held.write(str(os.getpid()))
        held.flush()
        yield


def stop_supervisor(file: Path) -> bool:
    """Stops the process that holds `file` and waits until it is gone. False when there is none."""
    if not file.exists():
        return False
    with file.open() as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.kill(int(held.read()), signal.SIGTERM)
            fcntl.flock(held, fcntl.LOCK_EX)
            return True
        return False


def _start(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """In a process group of its own: Ctrl-C reaches the supervisor, which ends the children in
    order.
    """
    return subprocess.Popen(command, process_group=0, preexec_fn=_die_with_parent)


def _die_with_parent() -> None:
    """No orphan keeps the port when the supervisor itself is killed."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGTERM)
