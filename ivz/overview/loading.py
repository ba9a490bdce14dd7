"""Loads `fixtures/` into the database: creates what is missing and leaves alone what a person has
changed since.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pghistory
from django.core.exceptions import ValidationError
from django.db import connection, models, transaction

from ivz.data.fixtures import FixtureTable, fixture_tables
from ivz.overview.fixture_files import FixtureError, Record, Values, read_records
from ivz.region.models import InhabitantCount

COUNT_FIELDS = {"reference_date", "status", "source", "locator", "note", "inhabitants"}
_ONE_AT_A_TIME = (
    4_120_141  # any number of our own: the lock that keeps two loads from running at once
)


@dataclass(slots=True)
class LoadReport:
    """What a load did: rows created per kind, rows that were there, and rows that differ from their
    file.
    """

    created: dict[str, int] = field(default_factory=dict)
    present: int = 0
    changed_since: list[str] = field(default_factory=list)


type Known = dict[tuple[str, str], models.Model]  # (file, what other files call the record) -> row


def load_reference_data(folder: Path, tables: Iterable[FixtureTable] | None = None) -> LoadReport:
    """Loads every file of `folder`, or those of `tables`, in one transaction; a second time changes
    nothing.

    A row that a person has changed or removed stays as that person left it, and is named in the
    report.

    Raises:
        FixtureError: a record is wrong; nothing is loaded then.
    """
    report = LoadReport()
    known: Known = {}
    with (
        transaction.atomic(),
        pghistory.context(
            by="Beginvulling", why="Geladen uit de bestanden met gegevens van Twente"
        ),
    ):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_ONE_AT_A_TIME])
        for table in fixture_tables() if tables is None else tables:
            _load_table(folder, table, known, report)
        _load_counts(folder, known, report)
    return report


class _Present:
    """The rows of a table before it is loaded, by the key of their record: read once, not once per
    record.
    """

    def __init__(self, table: FixtureTable) -> None:
        self._attributes = [_field(table.model, name).attname for name in table.key]
        rows = list(table.model._default_manager.all())
        self._by_key = {tuple(getattr(row, name) for name in self._attributes): row for row in rows}
        by_pk = {row.pk: row for row in rows}
        history = table.model.pgh_event_model  # type: ignore[attr-defined]  # every table here is tracked
        inserted = (
            history._default_manager.filter(pgh_label="insert").values_list(
                *self._attributes, "pgh_obj_id"
            )
            if rows
            else []
        )
        self._loaded_once = {tuple(key): by_pk[pk] for *key, pk in inserted if pk in by_pk}

    def row(self, key: Values) -> models.Model | None:
        """The row that has this key now."""
        return self._by_key.get(_plain(key))

    def left_by_a_person(self, key: Values) -> models.Model | None:
        """The row that was loaded with this key and that a person gave another one; a row that was
        removed is loaded again.
        """
        return self._loaded_once.get(_plain(key))

    def add(self, key: Values, row: models.Model) -> None:
        self._by_key[_plain(key)] = row


def _plain(key: Values) -> tuple[Any, ...]:
    return tuple(value.pk if isinstance(value, models.Model) else value for value in key.values())


def _load_table(folder: Path, table: FixtureTable, known: Known, report: LoadReport) -> None:
    problems: list[str] = []
    present = _Present(table)
    seen: set[Any] = set()
    for record in read_records(folder, table.name, (table.handle,) if table.handle else table.key):
        try:
            row = _load_record(table, record, known, report, present)
        except FixtureError as error:
            problems += error.problems
            continue
        if row.pk in seen:
            problems.append(record.problem("dit staat al eerder in dit bestand."))
        seen.add(row.pk)
        known[table.name, record.name] = row
    if problems:
        raise FixtureError(problems)


def _load_record(
    table: FixtureTable, record: Record, known: Known, report: LoadReport, present: _Present
) -> models.Model:
    values, many = _checked(table, record, known)
    key = {name: values.get(name, _field(table.model, name).get_default()) for name in table.key}
    missing = [
        name
        for name, value in key.items()
        if value in (None, "") and name not in table.may_be_empty
    ]
    if missing:
        raise FixtureError([record.problem(f"vul in: {', '.join(missing)}.")])
    row = present.row(key)
    if row is None:
        row = present.left_by_a_person(key)
        if row is not None:
            report.changed_since.append(
                record.problem("deze gegevens zijn aangepast en blijven zoals ze zijn.")
            )
            return row
        row = _create(table, record, values, many)
        present.add(key, row)
        report.created[table.label] = report.created.get(table.label, 0) + 1
        return row
    report.present += 1
    differing = [
        _label(table.model, name) for name, value in values.items() if getattr(row, name) != value
    ]
    if differing:
        report.changed_since.append(
            record.problem(f"aangepast sinds het laden, en zo gelaten: {', '.join(differing)}.")
        )
    return row


def _create(
    table: FixtureTable, record: Record, values: Values, many: dict[str, list[models.Model]]
) -> models.Model:
    row = table.model(**table.fixed, **values)
    try:
        row.full_clean()
    except ValidationError as error:
        raise FixtureError(
            [record.problem(text) for text in _sentences(table.model, error)]
        ) from error
    row.save(force_insert=True)
    for name, rows in many.items():
        getattr(row, name).set(rows)
    return row


def _checked(
    table: FixtureTable, record: Record, known: Known
) -> tuple[Values, dict[str, list[models.Model]]]:
    """The record's values with rows in place of names; rows for many-to-many fields apart.

    Raises:
        FixtureError: an unknown field, a value of the wrong type, no source or locator, or a name
        that no file knows.
    """
    stored = {f.name for f in table.model._meta.get_fields()}
    own = {f.name for f in table.model._meta.concrete_fields} - {"id", "sort_key", "source_locator"}
    allowed = own | set(table.many) | {table.handle, "source", "locator"}
    problems = [
        record.problem(f"het veld «{name}» bestaat hier niet.")
        for name in record.values
        if name not in allowed
    ]
    values: Values = {}
    many: dict[str, list[models.Model]] = {}
    for name, value in record.values.items():
        try:
            if name in table.references:
                values[name] = _row_of(known, table.references[name], value)
            elif name in table.many:
                many[name] = [_row_of(known, table.many[name], one) for one in value]
            elif name in own and name != "source":
                values[name] = _typed(_field(table.model, name), value)
        except ValueError as error:
            problems.append(record.problem(f"{name}: {error}"))
    if table.name != "sources":
        source, locator, origin_problems = _origin(record, known)
        problems += origin_problems
        if "source" in stored:
            values |= {"source": source, "source_locator": locator}
    if problems:
        raise FixtureError(problems)
    return values, many


def _origin(record: Record, known: Known) -> tuple[models.Model | None, str, list[str]]:
    """Source and locator of a record, with what is wrong about them: every fact says where it was
    found.
    """
    problems = []
    source = known.get(("sources", str(record.values.get("source"))))
    locator = record.values.get("locator")
    if source is None:
        problems.append(
            record.problem(
                f"noem een bron uit sources.yaml, niet «{record.values.get('source', '')}»."
            )
        )
    if not isinstance(locator, str) or not locator.strip():
        problems.append(record.problem("noem de vindplaats in de bron (locator)."))
    return source, str(locator), problems


def _row_of(known: Known, table: str, name: Any) -> models.Model:
    row = known.get((table, str(name)))
    if row is None:
        raise ValueError(f"«{name}» staat niet in {table}.yaml.")
    return row


def _field(model: type[models.Model], name: str) -> models.Field:
    return next(field for field in model._meta.concrete_fields if field.name == name)


def _label(model: type[models.Model], name: str) -> str:
    return str(_field(model, name).verbose_name)


def _typed(of: models.Field, value: Any) -> Any:
    """`value` when YAML read it as the type that the field holds; a date or an amount is never
    guessed.

    Raises:
        ValueError: another type, with what to write instead.
    """
    wanted: tuple[type, str]
    match of:
        case models.BooleanField():
            wanted = bool, "schrijf true of false"
        case models.DateField():
            wanted = dt.date, "schrijf een dag als 2020-01-01"
        case models.IntegerField():
            wanted = int, "schrijf een heel getal"
        case models.CharField() | models.TextField() | models.DecimalField() | models.TimeField():
            wanted = str, "zet de waarde tussen aanhalingstekens"
        case _:
            wanted = list, "schrijf een lijst tussen blokhaken"
    if value is None and of.null:
        return None
    if not isinstance(value, wanted[0]) or (wanted[0] is int and isinstance(value, bool)):
        raise ValueError(f"{wanted[1]}, niet {value!r}.")
    if of.choices and value not in dict(of.flatchoices):
        raise ValueError(f"kies uit {', '.join(dict(of.flatchoices))}, niet {value!r}.")
    return _clean_value(of, value)


def _clean_value(of: models.Field, value: Any) -> Any:
    try:
        return of.to_python(value)
    except ValidationError as error:
        raise ValueError(" ".join(error.messages)) from error


def _sentences(model: type[models.Model], error: ValidationError) -> list[str]:
    """The messages of a refused row, each with the Dutch name of its field."""
    names = {f.name: str(f.verbose_name) for f in model._meta.concrete_fields}
    return [
        f"{names[name]}: {text}" if name in names else text
        for name, texts in error.message_dict.items()
        for text in texts
    ]


def _load_counts(folder: Path, known: Known, report: LoadReport) -> None:
    problems: list[str] = []
    for group in read_records(folder, "counts", ("reference_date", "source")):
        source, locator, wrong = _origin(group, known)
        wrong += [
            group.problem(f"het veld «{name}» bestaat hier niet.")
            for name in group.values
            if name not in COUNT_FIELDS
        ]
        if not isinstance(group.values.get("inhabitants"), dict):
            wrong.append(group.problem("inhabitants: noem per organisatie het aantal inwoners."))
        if wrong:
            problems += wrong
            continue
        for slug, inhabitants in group.values["inhabitants"].items():
            try:
                _load_count(group, known, source, locator, slug, inhabitants, report)
            except (ValueError, ValidationError) as error:
                texts = (
                    _sentences(InhabitantCount, error)
                    if isinstance(error, ValidationError)
                    else [str(error)]
                )
                problems += [group.problem(f"{slug}: {text}") for text in texts]
    if problems:
        raise FixtureError(problems)


def _load_count(
    group: Record,
    known: Known,
    source: Any,
    locator: str,
    slug: str,
    inhabitants: Any,
    report: LoadReport,
) -> None:
    """A first version of one count; versions that people recorded later are left alone, a withdrawn
    one too.
    """
    organisation = _row_of(known, "organisations", slug)
    day = _typed(_field(InhabitantCount, "reference_date"), group.values.get("reference_date"))
    observation = {
        "organisation": organisation,
        "reference_date": day,
        "undated_source": None if day else source,
    }
    if InhabitantCount.objects.filter(**observation).exists():
        report.present += 1
        return
    count = InhabitantCount(
        **observation,
        inhabitants=_typed(_field(InhabitantCount, "inhabitants"), inhabitants),
        status=group.values.get("status", ""),
        source=source,
        source_locator=locator.replace("{name}", str(organisation)),
        note=group.values.get("note", ""),
    )
    count.full_clean()
    count.save(force_insert=True)
    report.created["inwonertallen"] = report.created.get("inwonertallen", 0) + 1
