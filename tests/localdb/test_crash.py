"""What the private server survives: sudden death of itself, of its users, and what that leaves
behind.
"""

import os
import signal
import subprocess

from tests.localdb.conftest import DJANGO_CLIENT


def test_killed_server_is_started_again_and_no_acknowledged_row_is_lost(machine):
    writer = machine.client(
        """
ask('create table written (n int primary key)')
lost = 0
for n in range(100000):
    try:
        ask('insert into written values (%s)', n)
        say(n)
    except OperationalError:
        connection.close()
        lost += 1
        say('lost')
        if lost == 3:
            break
""",
        before=DJANGO_CLIENT,
    )
    acknowledged = []
    for _ in range(3):
        acknowledged += [int(writer.stdout.readline()) for _ in range(100)]
        os.kill(machine.server_pid, signal.SIGKILL)
        while (line := writer.stdout.readline()) != "lost\n":
            acknowledged.append(int(line))
    rest, errors = writer.communicate(timeout=60)
    assert (writer.returncode, rest, errors) == (0, "", "")
    stored = machine.answer("say(*[n for n, in ask('select n from written')])")
    assert set(acknowledged) <= {int(n) for n in stored.split()}


def test_long_query_of_a_killed_server_does_not_keep_the_next_one_away(machine):
    busy = machine.client("""
ask('select 1')
say('busy')
try:
    ask('select sum(a * b) from generate_series(1, 30000) a, generate_series(1, 30000) b')
except psycopg.OperationalError:
    say('ended')""")
    assert busy.stdout.readline() == "busy\n"
    os.kill(machine.server_pid, signal.SIGKILL)
    assert machine.answer("say(ask('select 1')[0][0])") == "1"
    assert machine.finish(busy).stdout == "ended\n"


def test_killed_client_does_not_count_as_a_user(machine):
    client = machine.client("ask('select 1'); say('here'); sys.stdin.read()")
    assert client.stdout.readline() == "here\n"
    client.kill()
    machine.finish(client)
    assert machine.server.is_running()
    machine.answer("ask('select 1')")
    assert not machine.server.is_running()


def test_server_stays_until_the_last_of_parent_and_forked_child(machine):
    parent = machine.client("""
ask('select 1')
if os.fork() == 0:
    ask('select 1')
    say('child')
    sys.stdin.readline()
    say(ask('select 42')[0][0])""")
    assert parent.stdout.readline() == "child\n"
    assert parent.wait(timeout=60) == 0
    output, _ = parent.communicate("go\n", timeout=60)
    assert output == "42\n"


def test_foreign_process_with_the_old_process_id_is_left_alone(machine):
    client = machine.client("ask('select 1'); say('here'); sys.stdin.read()")
    assert client.stdout.readline() == "here\n"
    os.kill(machine.server_pid, signal.SIGKILL)
    client.kill()
    machine.finish(client)
    with subprocess.Popen(
        ["sleep", "300"], user=machine.place.data.stat().st_uid if os.geteuid() == 0 else None
    ) as stranger:
        for file in (
            machine.place.data / "postmaster.pid",
            machine.place.sockets / ".s.PGSQL.5432.lock",
        ):
            first, rest = file.read_text().split("\n", 1)
            file.write_text(f"{stranger.pid}\n{rest}")
        machine.server.stop()
        assert machine.answer("say(ask('select 1')[0][0])") == "1"
        assert stranger.poll() is None
        stranger.kill()


def test_rubbish_in_the_process_id_file_is_no_obstacle(machine):
    machine.answer("ask('select 1')")
    (machine.place.data / "postmaster.pid").write_text("")
    assert machine.answer("say(ask('select 1')[0][0])") == "1"
