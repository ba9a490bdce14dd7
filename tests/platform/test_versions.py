"""A database or a backup that does not go with this code is told from one that does, and nothing
happens to it.
"""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from ivz.accounts.models import User
from ivz.accounts.roles import Role
from ivz.data.versions import BEFORE, applied_migrations, missing_migrations, why_not_use
from tests.factories.accounts import user

pytestmark = pytest.mark.django_db(transaction=True)

OLD = (
    "Deze database is gemaakt met een versie van vóór 1 december 2026 en kan niet worden"
    " bijgewerkt: op die dag zijn de migraties opnieuw geschreven. Is het een demo, gooi de"
    " database dan weg met: make reset. Gebruik anders de versie waarmee zij is gemaakt."
)
NEWER = (
    "Deze database is van een nieuwere versie dan dit programma: contributions.0099_morgen is hier"
    " onbekend. Is het een demo, gooi de database dan weg met: make reset. Gebruik anders de"
    " versie waarmee zij is gemaakt."
)
# what was recorded in a database of 2026-11-22, besides a 0001_initial of each app
RECORDED_BEFORE = (
    ("accounts", "0002_cache_table"),
    ("accounts", "0003_calendar_key"),
    ("agreements", "0002_textimport_notes"),
    ("contributions", "0002_initial"),
    ("contributions", "0003_extra_charges"),
    ("documents", "0002_initial"),
    ("documents", "0003_stored_files"),
    ("portfolios", "0002_initial"),
    ("region", "0002_initial"),
)


@pytest.fixture
def record():
    """Records migrations in the database as if they had run there, for the time of the test."""
    recorder = MigrationRecorder(connection)
    recorded = []

    def write(*migrations: tuple[str, str]) -> None:
        for one in migrations:
            recorder.record_applied(*one)
            recorded.append(one)

    yield write
    for one in recorded:
        recorder.record_unapplied(*one)


@pytest.fixture
def old(record):
    record(*RECORDED_BEFORE)


@pytest.fixture
def newer(record):
    record(("contributions", "0099_morgen"))


@pytest.fixture
def demo(settings, tmp_path, monkeypatch):
    settings.DEMO = True
    monkeypatch.setattr("ivz.overview.management.commands.demo._LOCK", tmp_path / "demo.pid")


COMMANDS = [("demo", {"port": 0}), ("load_twente", {}), ("worker", {"until_empty": True})]


@pytest.mark.parametrize(("age", "sentence"), [("old", OLD), ("newer", NEWER)])
@pytest.mark.parametrize(("command", "options"), COMMANDS)
def test_commands_say_what_is_wrong(command, options, age, sentence, demo, request):
    request.getfixturevalue(age)
    with pytest.raises(CommandError) as refused:
        call_command(command, **options)
    assert str(refused.value) == sentence
    assert not User.objects.exists()


@pytest.mark.parametrize(("age", "sentence"), [("old", OLD), ("newer", NEWER)])
def test_migrate_begins_with_the_check(age, sentence, request):
    request.getfixturevalue(age)
    before = applied_migrations()
    with pytest.raises(CommandError) as refused:
        call_command("migrate", skip_checks=False, verbosity=0)  # as on the command line
    assert f"?: (ivz.E001) {sentence}" in str(refused.value)
    assert applied_migrations() == before


@pytest.mark.parametrize(("age", "sentence"), [("old", OLD), ("newer", NEWER)])
def test_the_site_is_not_ready(client, age, sentence, request):
    request.getfixturevalue(age)
    response = client.get("/readyz")
    assert (response.status_code, response.content.decode()) == (503, f"{sentence}\n")


def test_a_database_of_today_is_used():
    assert why_not_use(applied_migrations()) is None
    assert missing_migrations(applied_migrations()) == frozenset()
    call_command("migrate", skip_checks=False, verbosity=0)


def test_an_empty_database_is_used():
    assert why_not_use(frozenset()) is None


def test_what_a_library_took_away_is_no_newer_version(record):
    record(("auth", "0099_weg"))
    assert why_not_use(applied_migrations()) is None


def test_no_migration_bears_a_name_of_before():
    """It would make a database from before look like one of today."""
    assert set(RECORDED_BEFORE) > BEFORE
    assert not set(RECORDED_BEFORE) & set(MigrationLoader(None).disk_migrations)


@pytest.mark.parametrize(
    ("age", "sentence"),
    [
        (
            "old",
            "Deze reservekopie is gemaakt met een versie van vóór 1 december 2026 en kan niet"
            " worden bijgewerkt: op die dag zijn de migraties opnieuw geschreven. Gebruik de"
            " versie waarmee zij is gemaakt. Er is niets veranderd.",
        ),
        (
            "newer",
            "Deze reservekopie is van een nieuwere versie dan dit programma:"
            " contributions.0099_morgen is hier onbekend. Gebruik de versie waarmee zij is"
            " gemaakt. Er is niets veranderd.",
        ),
    ],
)
def test_a_backup_of_another_time_is_refused_before_anything_changes(
    age, sentence, tmp_path, request
):
    user("in-de-kopie", Role.CONTROLLER)
    request.getfixturevalue(age)
    file = tmp_path / "kopie.dump"
    call_command("backup", file)
    recorder = MigrationRecorder(connection)
    for one in (*RECORDED_BEFORE, ("contributions", "0099_morgen")):
        recorder.record_unapplied(*one)
    User.objects.all().delete()
    user("van-nu", Role.CONTROLLER)
    with pytest.raises(CommandError) as refused:
        call_command("restore", file, force=True)
    assert str(refused.value) == sentence
    assert [one.username for one in User.objects.all()] == ["van-nu"]
    assert why_not_use(applied_migrations()) is None
