"""By hand: `python -m ivz.localdb start`, `stop`, `status` or `remove`."""

import argparse
import sys

from ivz import localdb
from ivz.localdb.place import LocalDatabaseError


def main() -> int:
    """Does what is asked; `status` ends with 3 when the server does not run, as services do."""
    parser = argparse.ArgumentParser(
        prog="python -m ivz.localdb", description="De eigen PostgreSQL van deze map."
    )
    parser.add_argument("verb", choices=["start", "stop", "status", "remove"])
    verb = parser.parse_args().verb
    server = localdb.server()
    try:
        if verb != "status":
            getattr(server, verb)()
    except LocalDatabaseError as error:
        print(error, file=sys.stderr)
        return 1
    running = server.is_running()
    print(f"PostgreSQL {'draait' if running else 'staat stil'}: {server.place.folder}")
    return 3 if verb == "status" and not running else 0


if __name__ == "__main__":
    sys.exit(main())
