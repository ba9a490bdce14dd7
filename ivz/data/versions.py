"""Whether a database goes with this code, told by the migrations that are recorded in it.

On 2026-12-01 the migrations were written anew, under names that were in use before. Django reads
the names only, and would take a database from before that day for one of today.
"""

import functools
import sysconfig
from collections.abc import Collection
from typing import Any

from django.apps import apps
from django.core.checks import Error
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

type Migrations = Collection[tuple[str, str]]
"""Of each migration the app and the name."""

# every database from before has these, none from after: never give a migration such a name again
BEFORE = frozenset((app, "0002_initial") for app in ("documents", "portfolios", "region"))


def applied_migrations(database: str = DEFAULT_DB_ALIAS) -> frozenset[tuple[str, str]]:
    """What is recorded in the database; nothing in an empty one."""
    return frozenset(MigrationRecorder(connections[database]).applied_migrations())


def missing_migrations(applied: Migrations) -> frozenset[tuple[str, str]]:
    """What this code needs and the database does not have yet."""
    on_disk, replaced = _migrations()
    return on_disk - replaced - frozenset(applied)


def why_not_use(applied: Migrations) -> str | None:
    """Why this code cannot work with a database in which these migrations are recorded."""
    if reason := _why_not("Deze database", applied):
        return (
            f"{reason} Is het een demo, gooi de database dan weg met: make reset."
            " Gebruik anders de versie waarmee zij is gemaakt."
        )
    return None


def why_not_restore(applied: Migrations) -> str | None:
    """Why a backup with these migrations cannot come back."""
    if reason := _why_not("Deze reservekopie", applied):
        return f"{reason} Gebruik de versie waarmee zij is gemaakt. Er is niets veranderd."
    return None


def check_migrations(databases: Collection[str] | None = None, **_: Any) -> list[Error]:
    """The check that `migrate` begins with."""
    reasons = [why_not_use(applied_migrations(database)) for database in databases or ()]
    return [Error(reason, id="ivz.E001") for reason in reasons if reason]


def _why_not(what: str, applied: Migrations) -> str | None:
    on_disk, replaced = _migrations()
    ours = _own_apps()
    unknown = {one for one in applied if one[0] in ours} - on_disk - replaced
    if unknown & BEFORE:
        return (
            f"{what} is gemaakt met een versie van vóór 1 december 2026 en kan niet worden"
            " bijgewerkt: op die dag zijn de migraties opnieuw geschreven."
        )
    if unknown:
        first = ".".join(min(unknown))
        return f"{what} is van een nieuwere versie dan dit programma: {first} is hier onbekend."
    return None


@functools.cache
def _migrations() -> tuple[frozenset[tuple[str, str]], frozenset[tuple[str, str]]]:
    """What this code has, and what of it, or of before it, was drawn together into another."""
    found = MigrationLoader(None).disk_migrations
    return frozenset(found), frozenset(key for one in found.values() for key in one.replaces)


def _own_apps() -> set[str]:
    """The apps that no library brought: libraries also take migrations away again."""
    libraries = sysconfig.get_path("purelib")
    return {app.label for app in apps.get_app_configs() if not app.path.startswith(libraries)}
