"""Where and by whom the private server can be started."""

import os
import pwd
import shutil
import stat
from pathlib import Path

import pytest

from ivz.localdb.place import PROJECT, SHARED, SOCKET
from ivz.localdb.programs import find_programs

AS_ROOT = os.geteuid() == 0
SMALL_USER = """
import pwd
nobody = pwd.getpwnam("nobody")
os.setgroups([]), os.setgid(nobody.pw_gid), os.setuid(nobody.pw_uid)
"""


def test_settings_alone_write_and_start_nothing(machine_in):
    machine = machine_in("lazy")
    assert machine.answer("say('read')") == "read"
    assert not machine.place.folder.exists()


def test_cold_start_then_start_for_good_then_stop(machine):
    status = machine.localdb("status")
    assert (status.returncode, status.stdout) == (
        3,
        f"PostgreSQL staat stil: {machine.place.folder}\n",
    )
    assert (
        machine.answer("say(ask('select current_database(), current_user')[0])")
        == "('ivz', 'postgres')"
    )
    assert not machine.server.is_running(), "the last user stops the server"
    assert machine.localdb("start").returncode == 0
    machine.answer("ask('select 1')")
    assert machine.localdb("status").returncode == 0, "started by hand it stays"
    assert machine.localdb("stop").stdout == status.stdout


def test_server_speaks_of_unicode_letters_and_listens_on_no_network(machine):
    answer = machine.answer(
        "say(ask(\"select lower('ÉÇ'), current_setting('listen_addresses'),\""
        "\" current_setting('fsync')\")[0])"
    )
    assert answer == "('éç', '', 'on')"


def test_many_cold_starts_at_once(machine_in):
    machine = machine_in("many")
    row = """
ask('select pg_advisory_xact_lock(1); create table if not exists seen (pid int)')
ask('insert into seen values (%s)', os.getpid())
say('here')"""
    done = [machine.finish(client) for client in [machine.client(row) for _ in range(4)]]
    assert [(one.returncode, one.stdout, one.stderr) for one in done] == [(0, "here\n", "")] * 4
    assert machine.answer("say(ask('select count(distinct pid) from seen')[0][0])") == "4"
    assert not machine.server.is_running()


@pytest.mark.parametrize(
    "name", ["met spatie, 'enkel' en \"dubbel\" $HOME", "lang" * 20 + "/" + "pad" * 30]
)
def test_path_of_any_kind(machine_in, name):
    machine = machine_in(name)
    assert machine.answer("say(ask('select 6 * 7')[0][0])") == "42"


def test_half_an_initdb_is_made_whole(machine_in):
    machine = machine_in("half")
    for rubbish in ("data/base/1", "new-abc/global"):
        (machine.place.folder / rubbish).mkdir(parents=True)
    assert machine.answer("say(ask('select 1')[0][0])") == "1"
    assert not (machine.place.folder / "new-abc").exists()


@pytest.mark.skipif(not AS_ROOT, reason="only root has to give up its rights")
def test_root_runs_the_server_as_somebody_else(machine):
    uid, mode = machine.answer("""
ask('select 1')
place = server.place
pid = (place.data / "postmaster.pid").read_text().split()[0]
say(os.stat(f"/proc/{pid}").st_uid, oct(place.sockets.stat().st_mode & 0o777))""").split()
    assert pwd.getpwuid(int(uid)).pw_name in {"postgres", "nobody"}
    assert mode == "0o700"


@pytest.mark.skipif(
    not AS_ROOT, reason="only root can have a checkout that the server's user cannot reach"
)
def test_state_and_programs_out_of_reach_are_put_within_reach(machine_in):
    machine = machine_in("hidden")
    hidden = Path(machine.environment["IVZ_STATE_DIR"])
    hidden.mkdir(mode=0o700)
    wheel = find_programs().parent.parent
    for part in (wheel, wheel.with_name(f"{wheel.name}.libs")):
        (hidden / part.name).symlink_to(part)
    machine.environment["PYTHONPATH"] = f"{hidden}{os.pathsep}{machine.environment['PYTHONPATH']}"
    assert machine.answer("say(ask('select 1')[0][0])") == "1"
    assert machine.place.folder.parent.parent == SHARED
    assert (machine.place.folder / "programs").exists()
    assert stat.S_IMODE(hidden.stat().st_mode) == 0o700, "nothing outside our own folders is opened"


@pytest.mark.skipif(not AS_ROOT, reason="needs a second user")
@pytest.mark.skipif(
    any(not part.stat().st_mode & stat.S_IXOTH for part in PROJECT.parents),
    reason="the checkout is out of reach for a second user",
)
def test_normal_user_starts_it_and_root_shares_it(machine_in):
    machine = machine_in("shared")
    folder = machine.place.folder.parent
    folder.mkdir()
    shutil.chown(folder, "nobody")
    assert machine.answer(SMALL_USER + "ask('create table mine ()'); say(os.geteuid())") == str(
        pwd.getpwnam("nobody").pw_uid
    )
    assert machine.answer("say(ask('select count(*) from mine')[0][0], os.geteuid())") == "0 0"


@pytest.mark.skipif(not AS_ROOT, reason="needs a second user")
def test_state_of_somebody_else_is_refused_with_a_sentence(machine):
    machine.answer("ask('select 1')")
    refused = machine.finish(machine.client(SMALL_USER + "ask('select 1')"))
    assert refused.returncode == 1
    assert (
        f"{machine.place.folder} is van een andere gebruiker. Verwijder die map, of zet"
        " IVZ_STATE_DIR op een eigen map." in refused.stderr
    )


@pytest.mark.skipif(not AS_ROOT, reason="needs a second user")
def test_folder_laid_ready_by_a_stranger_is_refused(machine_in):
    machine = machine_in("s" * 100)
    machine.place.sockets.mkdir()
    shutil.chown(machine.place.sockets, "daemon")
    refused = machine.finish(machine.client("ask('select 1')"))
    assert f"{machine.place.sockets} is van een andere gebruiker." in refused.stderr
    assert not (machine.place.sockets / SOCKET).exists()
