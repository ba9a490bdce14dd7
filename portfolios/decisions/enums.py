"""Choices of decisions."""

from django.db import models


class DecisionKind(models.TextChoices):
    """What was laid down, and whether a rate may rest on it."""

    DECISION = "decision", "Besluit"
    AGREEMENT = "agreement", "Afspraak in een overeenkomst"
    STEP = "step", "Stap op weg naar een besluit"
