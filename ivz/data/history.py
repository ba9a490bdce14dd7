"""Keeps the changes of a table: who changed what, when and why, written by triggers."""

from collections.abc import Callable

import pghistory
from django.db import models


def tracked[M: type[models.Model]](model: M) -> M:
    """Keeps every insert, update and delete of the model's rows in an event table beside it."""
    keep: Callable[[M], M] = pghistory.track(
        pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent()
    )
    return keep(model)
