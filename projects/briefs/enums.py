"""Choices of projects and grants."""

from django.db import models


class ProjectState(models.TextChoices):
    """How far a project is. It starts only when client and contractor have agreed on the brief
    (annex 8).
    """

    IDEA = "idea", "Idee"
    BRIEF = "brief", "Opdracht in voorbereiding"
    AGREED = "agreed", "Opdracht akkoord"
    RUNNING = "running", "Loopt"
    FINISHED = "finished", "Afgerond"
    STOPPED = "stopped", "Gestopt"


class GrantState(models.TextChoices):
    """How far a grant is."""

    APPLIED = "applied", "Aangevraagd"
    AWARDED = "awarded", "Toegekend"
    REFUSED = "refused", "Afgewezen"
    SETTLED = "settled", "Verantwoord"


class RelationKind(models.TextChoices):
    """How two projects touch."""

    SUPPORTS = "supports", "Vult aan"
    COMPETES = "competes", "Concurreert met"
    FOLLOWS = "follows", "Komt na"
    TOUCHES = "touches", "Raakt aan"


class RiskLevel(models.TextChoices):
    """How bad a risk is."""

    LOW = "low", "Klein"
    MEDIUM = "medium", "Middel"
    HIGH = "high", "Groot"
