"""The server's data on disk: made once, set up before each start, freed from what a crash left
behind.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from ivz.localdb.place import PORT, SOCKET, USER, Place
from ivz.localdb.programs import run

_PROCESSES = Path("/proc")
_INITDB = (
    "--auth=trust",  # the socket's folder is closed to other users
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",  # the same order on every operating system
    "--no-instructions",
    f"--username={USER}",
)
_SETTINGS = """\
listen_addresses = ''
port = {port}
unix_socket_directories = '{sockets}'
unix_socket_permissions = 0700
max_connections = 200
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
"""


def prepare(place: Place) -> None:
    """Makes everything ready for a start. Call it under the lock, when no server listens."""
    place.make_private(place.sockets)
    if not (place.data / "PG_VERSION").exists():
        _make(place)
    inside = place.sockets.parent == place.folder
    settings = place.data / "ivz.conf"
    settings.write_text(
        _SETTINGS.format(port=PORT, sockets="../sockets" if inside else place.sockets)
    )
    settings.chmod(0o644)
    if place.log.exists():
        place.log.replace(place.log.with_suffix(".old"))
    _end_survivors(place)
    for file in (place.data / "postmaster.pid", place.sockets / f"{SOCKET}.lock"):
        _defuse(place, file)


def is_alive(place: Place) -> bool:
    """Whether the process named in `postmaster.pid` is our server; never true for a zombie or a
    reused process id.
    """
    try:
        pid = int((place.data / "postmaster.pid").read_text().split()[0])
    except (FileNotFoundError, ValueError, IndexError):
        return False
    return _is_ours(place, pid)


def _make(place: Place) -> None:
    """A new cluster, renamed into place when it is whole: one broken off halfway leaves only
    rubbish with another name.
    """
    for rubbish in (place.data, *place.folder.glob("new-*")):
        shutil.rmtree(rubbish, ignore_errors=True)
    new = Path(tempfile.mkdtemp(prefix="new-", dir=place.folder))
    place.make_private(new)
    run(place, "initdb", *_INITDB, f"--pgdata={new.name}")
    with (new / "postgresql.conf").open("a") as settings:
        settings.write("\ninclude 'ivz.conf'\n")
    new.rename(place.data)


def _survivors(place: Place) -> list[int]:
    title = f"postgres: {place.cluster_name}: ".encode()
    return [
        int(process.name)
        for process in _PROCESSES.glob("[0-9]*")
        if _command_line(int(process.name)).startswith(title)
    ]


def _end_survivors(place: Place) -> None:
    """Ends what a killed server left at work (a long query): as long as it lives PostgreSQL refuses
    to start again.
    """
    until = time.monotonic() + 10
    while (survivors := _survivors(place)) and time.monotonic() < until:
        for pid in survivors:
            with suppress(OSError):
                os.kill(
                    pid, signal.SIGQUIT
                )  # PostgreSQL's "immediate": nothing is lost, the log is replayed
        time.sleep(0.02)


def _command_line(pid: int) -> bytes:
    """How a process was called; empty when it is gone, a zombie, or when there is no
    /proc (macOS).
    """
    try:
        return (_PROCESSES / str(pid) / "cmdline").read_bytes()
    except OSError:
        return b""


def _is_ours(place: Place, pid: int) -> bool:
    return place.cluster_name.encode() in _command_line(pid)


def _defuse(place: Place, file: Path) -> None:
    """A crash may leave the id of a process that now is a zombie or somebody else's: the server
    would not start.

    The file is not deleted, for it also names the shared memory by which PostgreSQL finds processes
    that survived; only the first line gets the id of a process that surely ended.
    """
    try:
        first, *rest = file.read_text().splitlines(keepends=True) or [""]
    except FileNotFoundError:
        return
    if not first.strip().isdecimal():
        file.unlink()
    elif not _is_ours(place, int(first)):
        ended = subprocess.Popen([sys.executable, "-c", ""])
        ended.wait()
        owner = file.stat()
        file.write_text("".join([f"{ended.pid}\n", *rest]))
        os.chown(file, owner.st_uid, owner.st_gid)
