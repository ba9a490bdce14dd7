"""Keeps the changes of a table: who changed what, when and why, written by triggers."""

from collections.abc import Callable

import pghistory
from django.db import models


def tracked[M: type[models.Model]](model: M) -> M:
    """Keeps every insert, update and delete of the model's rows in an event table beside it."""
    return tracked_without()(model)


def tracked_without[M: type[models.Model]](*fields: str) -> Callable[[M], M]:
    """The same, for a model with `fields` whose values no history may keep."""
    keep: Callable[[M], M] = pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        exclude=list(fields),
    )
    return keep
