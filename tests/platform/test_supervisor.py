"""What the demo does with its children: starts, starts again, stops, and never leaves orphans."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ivz.overview.management.supervisor import (
    AlreadyRunning,
    Supervisor,
    sole_supervisor,
    stop_supervisor,
)

SUPERVISE = """
import signal, sys
from pathlib import Path
from ivz.overview.management.supervisor import Supervisor, sole_supervisor
def leave(*_): raise KeyboardInterrupt
signal.signal(signal.SIGTERM, leave)
child = "import os, time; print(os.getpid(), flush=True); time.sleep(300)"
with sole_supervisor(Path(sys.argv[1])):
    children = Supervisor([sys.executable, "-c", child])
    try:
        children.watch()
    finally:
        children.stop()
"""


@pytest.fixture
def lock(tmp_path) -> Path:
    return tmp_path / "demo.pid"


@pytest.fixture
def supervised(lock):
    """A supervisor with one child, which says its process id."""
    with subprocess.Popen(
        [sys.executable, "-c", SUPERVISE, lock],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        yield process
        process.kill()


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1][0] != "Z"


def wait_until_gone(pid: int) -> None:
    until = time.monotonic() + 10
    while is_alive(pid):
        assert time.monotonic() < until, "the child lives on"
        time.sleep(0.02)


def test_killed_child_is_started_again(supervised):
    first = int(supervised.stdout.readline())
    os.kill(first, signal.SIGKILL)
    second = int(supervised.stdout.readline())
    assert second != first
    assert is_alive(second)


def test_stop_from_another_window_ends_supervisor_and_child(supervised, lock):
    child = int(supervised.stdout.readline())
    assert stop_supervisor(lock) is True
    supervised.wait(timeout=10)
    wait_until_gone(child)
    assert stop_supervisor(lock) is False


def test_killed_supervisor_leaves_no_orphan(supervised):
    child = int(supervised.stdout.readline())
    supervised.kill()
    wait_until_gone(child)


def test_only_one_supervises(supervised, lock):
    supervised.stdout.readline()
    with pytest.raises(AlreadyRunning), sole_supervisor(lock):
        pass


def test_stale_file_stops_nobody(lock):
    lock.write_text(str(os.getpid()))
    assert stop_supervisor(lock) is False


def test_deaf_child_is_killed(monkeypatch):
    monkeypatch.setattr("ivz.overview.management.supervisor._PATIENCE", 0.2)
    deaf = (
        "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('deaf',"
        " flush=True); time.sleep(300)"
    )
    children = Supervisor([sys.executable, "-c", deaf])
    time.sleep(0.5)
    children.stop()
    [child] = children._children.values()
    assert child.wait(timeout=10) in {-signal.SIGKILL, -signal.SIGTERM}
