"""The standing people and data of the tests, and what a database that refuses to forget needs
between them.
"""

import hypothesis
import pytest
from django.db.backends.postgresql.operations import DatabaseOperations

from ivz.accounts.models import User
from ivz.accounts.roles import Role
from tests.factories.accounts import user
from tests.factories.twente import Twente, build_twente

# a busy machine is no fault, and what passed once passes again; to look for more: pytest
# --hypothesis-profile=search
hypothesis.settings.register_profile("search", deadline=None, max_examples=1000)
hypothesis.settings.register_profile("steady", deadline=None, derandomize=True)
hypothesis.settings.load_profile("steady")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The browser comes last: its driver keeps an event loop running in the thread of the tests,
    beside which no worker can run.

    The Makefile tells xdist to hand the files out in this order, not the fullest file first.
    """
    items.sort(key=lambda item: "browser" in item.path.parts)


@pytest.fixture(autouse=True, scope="session")
def _flush_may_empty_tables() -> None:
    """Tests that commit are emptied with TRUNCATE, which issued paper refuses: only this flush may
    pass the triggers.

    The queue's tables are not Django's to empty, so that they go here as well.
    """
    queue = (
        "TRUNCATE procrastinate_jobs, procrastinate_events, procrastinate_periodic_defers,"
        " procrastinate_workers CASCADE;"
    )
    flush = DatabaseOperations.execute_sql_flush

    def execute_sql_flush(self, sql_list):
        guarded = [
            "SET session_replication_role = replica;",
            *sql_list,
            queue,
            "SET session_replication_role = DEFAULT;",
        ]
        return flush(self, guarded)

    DatabaseOperations.execute_sql_flush = execute_sql_flush
    yield
    DatabaseOperations.execute_sql_flush = flush


@pytest.fixture(autouse=True)
def _quick_passwords(settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session", autouse=True)
def _end_other_sessions(django_db_setup, django_db_blocker):
    """Workers in threads leave sessions behind that would keep the test database from being
    dropped.
    """
    yield
    from django.db import connection  # noqa: PLC0415

    connection.close()  # a test of restoring may have ended this session on the server
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname ="
            " current_database() AND pid <> pg_backend_pid()"
        )


@pytest.fixture
def twente(db) -> Twente:
    return build_twente()


@pytest.fixture
def coordinator(db) -> User:
    return user("coordinator", Role.COORDINATOR)


@pytest.fixture
def secretary(db) -> User:
    return user("secretaris", Role.SECRETARY)


@pytest.fixture
def controller(db) -> User:
    return user("controller", Role.CONTROLLER)


@pytest.fixture
def administrator(db) -> User:
    return user("beheerder", Role.ADMINISTRATOR)


@pytest.fixture
def finance(twente: Twente) -> User:
    return user("financien-almelo", Role.FINANCE, twente.municipality("Almelo"))


@pytest.fixture
def finance_two(twente: Twente) -> User:
    return user(
        "financien-noaberkracht",
        Role.FINANCE,
        twente.municipality("Dinkelland"),
        twente.municipality("Tubbergen"),
    )


@pytest.fixture
def stranger(db) -> User:
    """A finance officer who works for no municipality of the region."""
    return user("vreemde", Role.FINANCE)
