"""Where the server's files lie, and as which user it runs: PostgreSQL refuses to run as root."""

import hashlib
import os
import pwd
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
MAJOR = 18  # in the folder's name, so that a newer PostgreSQL makes a new cluster
DATABASE = "ivz"
USER = "postgres"
PORT = "5432"  # only the name of the socket: nothing listens on the network
SOCKET = f".s.PGSQL.{PORT}"
SHARED = Path("/var/tmp")  # noqa: S108
SOCKET_PATH_LIMIT = 100  # bytes; the kernel's own limit is 107 on Linux and 103 on macOS


class LocalDatabaseError(RuntimeError):
    """The private server cannot run here; the text is a Dutch sentence that says what to do."""


@dataclass(frozen=True)
class Place:
    """The folders of one server: `data` and `sockets` are the server's, `folder` belongs to whoever
    uses the project.
    """

    folder: Path
    sockets: Path

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def log(self) -> Path:
        return self.data / "server.log"

    @property
    def cluster_name(self) -> str:
        """Stands on the server's command line: by it we know our own process."""
        return f"ivz-{_digest(self.folder)}"

    def account(self) -> pwd.struct_passwd | None:
        """The user that runs the server: the owner of the data, else an unprivileged one. None when
        we are not root.
        """
        if os.geteuid() != 0:
            return None
        with suppress(FileNotFoundError, KeyError):
            owner = pwd.getpwuid(self.data.stat().st_uid)
            if owner.pw_uid != 0:
                return owner
        for name in ("postgres", "nobody"):
            with suppress(KeyError):
                return pwd.getpwnam(name)
        raise LocalDatabaseError(
            "PostgreSQL draait niet als root, en de gebruikers postgres en nobody bestaan niet. Zet"
            " DATABASE_URL."
        )

    def run_as(self) -> dict[str, Any]:
        """Arguments for `subprocess` that give up root."""
        account = self.account()
        return (
            {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []} if account else {}
        )

    def make_folder(self) -> None:
        """Makes `folder`, passable for the server's user whatever the umask.

        Raises:
            LocalDatabaseError: it belongs to somebody else.
        """
        try:
            for part in reversed((self.folder, *self.folder.parents)):
                if not part.exists():
                    part.mkdir(exist_ok=True)
                    part.chmod(0o755)
        except PermissionError:
            self._refuse(self.folder)
        if not os.access(self.folder, os.W_OK):
            self._refuse(self.folder)
        self._refuse_stranger(
            self.folder.parent if self.folder.parent.parent == SHARED else self.folder
        )

    def make_private(self, path: Path) -> None:
        """Makes a folder that nobody but the server's user may enter."""
        path.mkdir(mode=0o700, exist_ok=True)
        self._refuse_stranger(path)
        if account := self.account():
            os.chown(path, account.pw_uid, account.pw_gid)
        path.chmod(0o700)

    def _refuse_stranger(self, path: Path) -> None:
        """In a folder that everybody may write in, somebody else could have laid this one ready for
        us.
        """
        found, account = path.lstat(), self.account()
        trusted = {os.geteuid(), *([account.pw_uid] if account else [])}
        if not stat.S_ISDIR(found.st_mode) or found.st_uid not in trusted:
            self._refuse(path)

    @staticmethod
    def _refuse(path: Path) -> None:
        raise LocalDatabaseError(
            f"{path} is van een andere gebruiker. Verwijder die map, of zet IVZ_STATE_DIR op een"
            " eigen map."
        )


def default_place() -> Place:
    """The folders of this checkout: in `.local`, or where IVZ_STATE_DIR points (seen from the
    checkout).

    What the unprivileged user could not reach (a checkout under /root) lies in /var/tmp; a socket
    whose path is too long, or has a comma that libpq would read as two hosts, in /tmp.
    """
    folder = (PROJECT / (os.environ.get("IVZ_STATE_DIR") or ".local")).resolve() / f"pg{MAJOR}"
    if os.geteuid() == 0 and not _others_may_pass(folder):
        folder = SHARED / f"ivz-{_digest(folder)}" / f"pg{MAJOR}"
    sockets = folder / "sockets"
    if len(os.fsencode(sockets / SOCKET)) > SOCKET_PATH_LIMIT or "," in str(sockets):
        sockets = Path(f"/tmp/ivz-{_digest(folder)}")  # noqa: S108
    return Place(folder, sockets)


def _others_may_pass(path: Path) -> bool:
    existing = [part for part in (path, *path.parents) if part.exists()]
    return all(part.stat().st_mode & stat.S_IXOTH for part in existing)


def _digest(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]
