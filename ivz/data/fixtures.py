"""Which file of `fixtures/` fills which table: handed in by the subjects that have the tables."""

from dataclasses import dataclass, field
from typing import Any

from django.db import models

from ivz.core.registry import Shelf


@dataclass(frozen=True, slots=True)
class FixtureTable:
    """How the records of one file become rows.

    `key` tells rows apart (a field of it named in `may_be_empty` may be left out), `handle` is what
    other files call a record, `references` and `many` name the file that a field points into,
    `fixed` is set on every new row.
    """

    name: str
    model: type[models.Model]
    label: str
    key: tuple[str, ...]
    handle: str = ""
    references: dict[str, str] = field(default_factory=dict)
    many: dict[str, str] = field(default_factory=dict)
    fixed: dict[str, Any] = field(default_factory=dict)
    may_be_empty: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fixtures:
    """The tables of one subject, each after those that it points into; `place` comes after the
    subjects they point into.
    """

    place: int
    tables: tuple[FixtureTable, ...]


fixtures: Shelf[Fixtures] = Shelf("set of fixtures")


def fixture_tables() -> tuple[FixtureTable, ...]:
    """All tables, in the order in which they are loaded."""
    return tuple(table for one in fixtures for table in one.tables)
