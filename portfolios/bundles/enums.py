"""Choices of bundles."""

from django.db import models


class BundleState(models.TextChoices):
    """How far a bundle is."""

    WAITING = "waiting", "In de wacht"
    MAKING = "making", "Wordt gemaakt"
    READY = "ready", "Klaar"
    FAILED = "failed", "Mislukt"
