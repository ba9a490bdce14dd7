"""Choices of texts that are read in."""

from django.db import models


class ImportState(models.TextChoices):
    """How far an imported text is; nothing is saved as articles before it is confirmed."""

    REVIEW = "review", "Na te kijken"
    SAVED = "saved", "Overgenomen"
    DROPPED = "dropped", "Niet overgenomen"
