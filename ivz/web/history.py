"""The history of rows in words, out of what the triggers of the database kept."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.db import models

from ivz.core import dutch

_LABELS = {"insert": "Toegevoegd", "update": "Gewijzigd", "delete": "Verwijderd"}


_MOST_TOLD_APART = 3  # more rows added or removed in one go are told as a number


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of the history: `changes` holds (field, old, new) in words; both are empty texts
    when there was nothing.

    `subject` says which row it is about in a history of more than one.
    """

    when: dt.datetime
    who: str
    label: str
    changes: list[tuple[str, str, str]]
    why: str
    subject: str = ""


def history_of(row: models.Model) -> list[Change]:
    """The changes of a tracked row, newest first. For users who may read the history; the caller
    asks that.
    """
    kept = row.events  # type: ignore[attr-defined]  # the way back of pghistory
    events = list(kept.select_related("pgh_context").order_by("pgh_id"))
    words = _Words(_told_fields(type(row), kept.model), events)
    return [change for _, change in _changes(events, words)][::-1]


def history_of_rows(
    model: type[models.Model], events: models.QuerySet, *, named: Callable[[Any], str], plural: str
) -> list[Change]:
    """The changes of many rows of a tracked model, newest first, those of rows that are gone too.

    `events` are those of the rows that belong together, `named` says in words which row an event is
    about. Rows that were added or removed in one go are told together when they are many: "33
    artikelen" (`plural`).
    """
    rows = defaultdict(list)
    for event in events.select_related("pgh_context").order_by("pgh_id"):
        rows[event.pgh_obj_id].append(event)
    words = _Words(
        _told_fields(model, events.model), [event for kept in rows.values() for event in kept]
    )
    found: list[tuple[int, Change]] = []
    together: dict[tuple[object, str], list[tuple[int, Change]]] = defaultdict(list)
    for kept in rows.values():
        for event, change in _changes(kept, words):
            told = (event.pgh_id, replace(change, subject=named(event)))
            if event.pgh_label == "update":
                found.append(told)
            else:
                together[event.pgh_context_id or event.pgh_created_at, event.pgh_label].append(told)
    for alike in together.values():
        place, one = alike[-1]
        found += (
            alike
            if len(alike) <= _MOST_TOLD_APART
            else [(place, replace(one, subject=f"{len(alike)} {plural}"))]
        )
    return [change for _, change in sorted(found, key=lambda entry: entry[0], reverse=True)]


def newest_first(*histories: Iterable[Change]) -> list[Change]:
    """Several histories as one."""
    return sorted(
        (change for history in histories for change in history),
        key=lambda change: change.when,
        reverse=True,
    )


def _told_fields(model: type[models.Model], events: type[models.Model]) -> list[models.Field]:
    names = {field.attname for field in events._meta.concrete_fields}
    return [
        field for field in model._meta.concrete_fields if field.attname in names and _is_told(field)
    ]


def _changes(events: Sequence[Any], words: "_Words") -> Iterable[tuple[Any, Change]]:
    """The events of one row, oldest first, each with what changed by it; an update that changed
    nothing told is left out.
    """
    before = None
    for event in events:
        context = event.pgh_context.metadata if event.pgh_context else {}
        is_update = event.pgh_label == "update"
        changes = [
            (_label(field), words.of(field, before) if before else "", words.of(field, event))
            for field in words.fields
            if is_update
            and (before is None or getattr(before, field.attname) != getattr(event, field.attname))
        ]
        before = event
        if changes or not is_update:
            label = _LABELS.get(event.pgh_label, event.pgh_label)
            yield (
                event,
                Change(
                    event.pgh_created_at,
                    context.get("by", ""),
                    label,
                    changes,
                    context.get("why", ""),
                ),
            )


def _is_told(field: models.Field) -> bool:
    """Whether readers hear of it: what people fill in, and what only services set but has a name,
    as the decision of a rate has.
    """
    return not field.primary_key and (field.editable or "verbose_name" in field.deconstruct()[3])


def _label(field: models.Field) -> str:
    name = str(field.verbose_name)
    return name[:1].upper() + name[1:]


class _Words:
    """Writes field values in words; the names of linked rows are fetched once per field, when the
    first one is asked for.
    """

    def __init__(self, fields: Iterable[models.Field], events: list) -> None:
        self.fields = list(fields)
        self._events = events
        self._names: dict[str, dict[object, str]] = {}

    def of(self, field: models.Field, event: object) -> str:
        """The value of `field` at `event`."""
        value = getattr(event, field.attname)
        if value is None or value == "" or value == []:
            return ""
        if field.is_relation:
            return self._names_of(field).get(value, f"nummer {value}")
        if field.choices:
            return str(dict(field.flatchoices).get(value, value))
        return _written(value)

    def _names_of(self, field: models.Field) -> dict[object, str]:
        if field.attname not in self._names:
            keys = {getattr(event, field.attname) for event in self._events} - {None}
            linked = (
                field.related_model._base_manager.filter(pk__in=keys)
                if keys and field.related_model
                else ()
            )
            self._names[field.attname] = {other.pk: str(other) for other in linked}
        return self._names[field.attname]


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, dt.datetime):
        return dutch.moment(value)
    if isinstance(value, dt.date):
        return dutch.long_date(value)
    if isinstance(value, Decimal):
        return dutch.rate(value)
    return dutch.listing([str(part) for part in value]) if isinstance(value, list) else str(value)
