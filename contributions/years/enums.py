"""Choices of contribution years."""

from django.db import models


class YearStatus(models.TextChoices):
    """What a contribution year is on the ground of its rate, its counts and its invoices."""

    ISSUED = "issued", "Verstuurd"
    ISSUING = "issuing", "Wordt verstuurd"
    PARTLY_ISSUED = "partly_issued", "Deels verstuurd"
    READY = "ready", "Kan worden verstuurd"
    BLOCKED = "blocked", "Kan nog niet worden verstuurd"
    ESTIMATE = "estimate", "Raming"
    RECONSTRUCTION = "reconstruction", "Reconstructie"
    REGION_TOTAL = "region_total", "Alleen regiototaal"
