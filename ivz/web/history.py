"""The audit trail: who changed what, when and why, kept by triggers of the database."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

import pghistory
from django.db import models

from ivz.core import dutch

_LABELS = {"insert": "Toegevoegd", "update": "Gewijzigd", "delete": "Verwijderd"}


def tracked[M: type[models.Model]](model: M) -> M:
    """Keeps every insert, update and delete of the model's rows in an event table beside it."""
    return pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())(model)


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of the history: `changes` holds (field, old, new) in words; both are empty texts when there was nothing."""

    when: dt.datetime
    who: str
    label: str
    changes: list[tuple[str, str, str]]
    why: str


def history_of(row: models.Model) -> list[Change]:
    """The changes of a tracked row, newest first. For users who may read the history; the caller asks that."""
    kept = row.events  # type: ignore[attr-defined]  # the way back of pghistory
    events = list(kept.select_related("pgh_context").order_by("pgh_id"))
    names = {field.attname for field in kept.model._meta.concrete_fields}
    fields = [field for field in row._meta.concrete_fields if field.attname in names and _is_told(field)]
    words = _Words(fields, events)
    found, before = [], None
    for event in events:
        context = event.pgh_context.metadata if event.pgh_context else {}
        is_update = event.pgh_label == "update"
        changes = [
            (_label(field), words.of(field, before) if before else "", words.of(field, event))
            for field in fields
            if is_update and (before is None or getattr(before, field.attname) != getattr(event, field.attname))
        ]
        before = event
        if changes or not is_update:
            label = _LABELS.get(event.pgh_label, event.pgh_label)
            found.append(Change(event.pgh_created_at, context.get("by", ""), label, changes, context.get("why", "")))
    return found[::-1]


def _is_told(field: models.Field) -> bool:
    """Whether readers hear of it: what people fill in, and what only services set but has a name, as the decision of a rate has."""
    return not field.primary_key and (field.editable or "verbose_name" in field.deconstruct()[3])


def _label(field: models.Field) -> str:
    name = str(field.verbose_name)
    return name[:1].upper() + name[1:]


class _Words:
    """Writes field values in words; the names of linked rows are fetched once per field."""

    def __init__(self, fields: Iterable[models.Field], events: list) -> None:
        self.names: dict[str, dict[object, str]] = {}
        for field in fields:
            if field.is_relation:
                keys = {getattr(event, field.attname) for event in events} - {None}
                linked = field.related_model._base_manager.filter(pk__in=keys) if keys and field.related_model else ()
                self.names[field.attname] = {other.pk: str(other) for other in linked}

    def of(self, field: models.Field, event: object) -> str:
        """The value of `field` at `event`."""
        value = getattr(event, field.attname)
        if value is None or value == "" or value == []:
            return ""
        if field.is_relation:
            return self.names[field.attname].get(value, f"nummer {value}")
        if field.choices:
            return str(dict(field.flatchoices).get(value, value))
        return _written(value)


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
