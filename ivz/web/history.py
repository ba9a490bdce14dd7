"""The audit trail: who changed what, when and why, kept by triggers of the database."""

import pghistory
from django.db import models


def tracked[M: type[models.Model]](model: M) -> M:
    """Keeps every insert, update and delete of the model's rows in an event table beside it."""
    return pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())(model)
