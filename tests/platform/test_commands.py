"""The commands that keep the application running: worker and demo."""

import os
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob

from ivz.localdb.place import PROJECT
from ivz.papers.tasks import purge_renditions


@pytest.mark.django_db(transaction=True)
def test_worker_does_what_waits_and_ends(monkeypatch):
    monkeypatch.setitem(
        connection.settings_dict, "CONN_MAX_AGE", 0
    )  # the worker's threads end with the command
    purge_renditions.defer(timestamp=0)
    call_command("worker", until_empty=True)
    # a tick of the clock may have come in after the last job
    left = set(ProcrastinateJob.objects.values_list("task_name", "status"))
    ticks = {(f"ivz.papers.tasks.{name}", "todo") for name in ("go_on", "retry_stalled")}
    assert left <= ticks, "what succeeded is cleared away"


def test_demo_is_refused_outside_a_demo(settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="Dit is geen demo. Gebruik: make demo."):
        call_command("demo")


def test_demo_names_a_port_that_is_taken(settings, tmp_path, monkeypatch):
    settings.DEMO = True
    monkeypatch.setattr("ivz.overview.management.commands.demo._LOCK", tmp_path / "demo.pid")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(
            CommandError,
            match=f"Poort {port} is bezet. Kies een andere: make demo PORT={port + 1}.",
        ):
            call_command("demo", port=port)


def test_demo_from_nothing_until_the_page_answers():
    """The whole way of a newcomer, with a database server of its own."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        environment = {
            name: value
            for name, value in os.environ.items()
            if name not in {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}
        }
        environment |= {"IVZ_STATE_DIR": folder, "IVZ_DEMO": "1"}
        command = [sys.executable, "manage.py", "demo", "--check", f"--port={port}"]
        done = subprocess.run(
            command,
            cwd=PROJECT,
            env=environment,
            capture_output=True,
            text=True,
            timeout=900,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert f"Platform IVZ staat op http://127.0.0.1:{port}/" in done.stdout
        for name in (
            "coordinator",
            "financien-almelo",
            "financien-noaberkracht",
            "secretaris",
            "controller",
            "beheerder",
        ):
            assert f"  {name} " in done.stdout
        assert "De facturen van 2021 zijn gemaakt en vastgelegd." in done.stdout
