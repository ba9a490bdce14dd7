"""A backup is a whole database, and comes back wholly or not at all."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from ivz.accounts.models import User
from ivz.accounts.roles import Role
from tests.factories.accounts import user

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def backup(tmp_path, capsys):
    """A backup of a database with one user, made by the command."""
    user("bewaard", Role.CONTROLLER)
    file = tmp_path / "kopie met spatie.dump"
    call_command("backup", file)
    assert (
        capsys.readouterr().out
        == f"Reservekopie gemaakt: {file} ({file.stat().st_size:,} bytes).\n".replace(",", ".")
    )
    return file


@pytest.fixture
def alone():
    """Ends the sessions that workers of other tests left behind."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname ="
            " current_database() AND pid <> pg_backend_pid()"
        )


def test_backup_is_for_its_owner_only_and_overwrites_nothing(backup):
    assert backup.stat().st_mode & 0o777 == 0o600
    before = backup.read_bytes()
    with pytest.raises(CommandError, match="bestaat al. Kies een andere naam."):
        call_command("backup", backup)
    assert backup.read_bytes() == before
    assert list(backup.parent.iterdir()) == [backup]


def test_backup_to_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(
        CommandError, match="kan niet geschreven worden: No such file or directory."
    ):
        call_command("backup", tmp_path / "weg" / "kopie.dump")


def test_restore_brings_everything_back_and_checks_the_archive(backup, alone, capsys):
    User.objects.all().delete()
    user("later", Role.CONTROLLER)
    call_command("restore", backup, force=True)
    assert [one.username for one in User.objects.all()] == ["bewaard"]
    assert (
        capsys.readouterr().out
        == f"Teruggezet: {backup}.\n0 documenten gecontroleerd, alles klopt.\n"
    )
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) > 20 FROM pg_trigger WHERE NOT tgisinternal")
        assert cursor.fetchone() == (True,), "the triggers are back too"


def test_restore_refuses_a_database_with_data(backup, alone):
    with pytest.raises(CommandError, match="De database is niet leeg."):
        call_command("restore", backup)


def test_restore_refuses_a_database_in_use(backup, alone):
    other = connection.copy()
    other.ensure_connection()
    try:
        with pytest.raises(
            CommandError, match="De database is in gebruik. Stop eerst de website en de worker."
        ):
            call_command("restore", backup, force=True)
    finally:
        other.close()


@pytest.mark.parametrize(
    "spoil",
    [lambda whole: whole[: len(whole) // 2], lambda whole: b"geen kopie", lambda whole: b""],
)
def test_damaged_backup_changes_nothing(backup, alone, spoil):
    backup.write_bytes(spoil(backup.read_bytes()))
    user("later", Role.CONTROLLER)
    with pytest.raises(CommandError, match="is geen hele reservekopie. Er is niets veranderd."):
        call_command("restore", backup, force=True)
    assert User.objects.count() == 2


def test_restore_of_a_file_that_is_not_there(tmp_path, alone):
    with pytest.raises(CommandError, match="bestaat niet."):
        call_command("restore", tmp_path / "weg.dump")


def test_failure_halfway_leaves_everything_as_it_was(backup, alone):
    """Somebody else's schema holds a table of the same database to our own: the server stops the
    filling, and undoes the emptying.
    """
    backup_of_an_other = backup.with_name("ander.dump")
    with connection.cursor() as cursor:
        cursor.execute("CREATE SCHEMA elders CREATE TABLE elders.lijst (n int)")
        call_command(
            "backup", backup_of_an_other
        )  # this one also makes the schema "elders", which is still there at the restore
        try:
            user("later", Role.CONTROLLER)
            with pytest.raises(CommandError, match="Mislukt: psql"):
                call_command("restore", backup_of_an_other, force=True)
            assert User.objects.count() == 2
        finally:
            connection.cursor().execute("DROP SCHEMA elders CASCADE")
