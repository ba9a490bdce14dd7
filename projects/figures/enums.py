"""Choices of safety figures."""

from django.db import models


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
