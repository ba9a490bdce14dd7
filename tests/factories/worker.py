"""The real worker beside a test: started and waited for."""

import os
import subprocess
import sys
import time
import urllib.parse
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection


def start_worker() -> subprocess.Popen:
    """The real worker, in a process group of its own, on the test database."""
    server = connection.get_connection_params()
    query = urllib.parse.urlencode(
        {key: server[key] for key in ("host", "port") if server.get(key)}
    )
    password = f":{urllib.parse.quote(server['password'])}" if server.get("password") else ""
    url = f"postgres://{server['user']}{password}@/{server['dbname']}?{query}"
    environment = {**os.environ, "DATABASE_URL": url, "IVZ_DEMO": "1"}
    command = [sys.executable, "manage.py", "worker"]
    return subprocess.Popen(
        command,
        cwd=settings.BASE_DIR,
        env=environment,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
    )


@contextmanager
def running_worker() -> Iterator[subprocess.Popen]:
    """A worker that has ended before the tables are emptied."""
    worker = start_worker()
    try:
        yield worker
    finally:
        worker.terminate()
        worker.wait(30)


def wait_for(condition: Callable[[], bool], seconds: float) -> bool:
    """Whether `condition` came true within `seconds`."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.2)
    return False
