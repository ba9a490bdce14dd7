"""Choices of the region."""

from django.db import models


class OrganisationKind(models.TextChoices):
    """What an organisation is to the cooperation."""

    MUNICIPALITY = "municipality", "Gemeente"
    SAFETY_REGION = "safety_region", "Veiligheidsregio"
    PARTNER = "partner", "Partner"


class CountStatus(models.TextChoices):
    """How firm a count of inhabitants is."""

    DEFINITIVE = "definitive", "Definitief"
    PROVISIONAL = "provisional", "Voorlopig"


class WindowSide(models.TextChoices):
    """Where the window of the envelope is."""

    LEFT = "left", "Links"
    RIGHT = "right", "Rechts"


class ImportState(models.TextChoices):
    """How far an uploaded file of counts is; nothing is in force before it is confirmed."""

    PREVIEW = "preview", "Voorbeeld"
    CONFIRMED = "confirmed", "Ingelezen"
    DROPPED = "dropped", "Niet ingelezen"
