"""Choices of safety agendas and matrices."""

from django.db import models


class ThemeStatus(models.TextChoices):
    """What a period does with a theme."""

    PRIORITY = "priority", "Speerpunt"
    ATTENTION = "attention", "Aandacht"
    MONITORED = "monitored", "Gemonitord"
    FINISHED = "finished", "Afgerond"


class SafetyField(models.TextChoices):
    """The field of safety that a theme belongs to, as the local plans divide them."""

    LIVING = "living", "Veilige woon- en leefomgeving"
    BUSINESS = "business", "Bedrijvigheid en veiligheid"
    YOUTH = "youth", "Jeugd en veiligheid"
    PHYSICAL = "physical", "Fysieke veiligheid"
    INTEGRITY = "integrity", "Integriteit en veiligheid"


class MatrixKind(models.TextChoices):
    """Whose priorities a matrix holds."""

    MUNICIPAL = "municipal", "Gemeenten"
    PARTNER = "partner", "Partners"
