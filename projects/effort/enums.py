"""Choices of hours and roles."""

from django.db import models


class RoleKind(models.TextChoices):
    """What somebody does in an expert group; a seat on a committee is not counted in hours."""

    LEAD = "lead", "Projectleider"
    SECRETARY = "secretary", "Secretaris"
    PARTICIPANT = "participant", "Deelname"
    COMMITTEE = "committee", "Commissie"
    SUPPORT = "support", "Ondersteuning"


class BuyOffState(models.TextChoices):
    """How far a buy-off is; derived from its charge and the invoices."""

    WAITING = "waiting", "Komt op de volgende factuur"
    INVOICED = "invoiced", "Staat op een factuur"
    WITHDRAWN = "withdrawn", "Ingetrokken"
