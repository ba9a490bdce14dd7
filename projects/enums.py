"""Choices of the safety agenda and of the work done for it."""

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


class BudgetDirection(models.TextChoices):
    """Whether money comes in or goes out."""

    INCOME = "income", "Inkomsten"
    EXPENSE = "expense", "Uitgaven"


class MovementKind(models.TextChoices):
    """A balance that was counted, or a change of the reserve. In this order on one day."""

    BALANCE = "balance", "Stand"
    CHANGE = "change", "Mutatie"


class AreaKind(models.TextChoices):
    """What a figure can be about."""

    MUNICIPALITY = "municipality", "Gemeente"
    TEAM = "team", "Basisteam"
    DISTRICT = "district", "District"
    UNIT = "unit", "Eenheid"


class RankDirection(models.TextChoices):
    """Which end of a ranking is number 1."""

    LOWEST = "lowest", "De laagste waarde"
    HIGHEST = "highest", "De hoogste waarde"


class TieChoice(models.TextChoices):
    """What comes after equal values; the rules of `calculation.figures`."""

    DENSE = "dense", "Volgende nummer (1, 2, 2, 3)"
    COMPETITION = "competition", "Plaats in de rij (1, 2, 2, 4)"


class FigureImportState(models.TextChoices):
    """How far an uploaded file of figures is; nothing is kept before it is confirmed."""

    PREVIEW = "preview", "Voorbeeld"
    CONFIRMED = "confirmed", "Ingelezen"
    DROPPED = "dropped", "Niet ingelezen"


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
