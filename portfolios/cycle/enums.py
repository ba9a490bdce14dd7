"""Choices of the year cycle."""

from django.db import models


class Weekday(models.IntegerChoices):
    """Working days, counted as Python does."""

    MONDAY = 0, "Maandag"
    TUESDAY = 1, "Dinsdag"
    WEDNESDAY = 2, "Woensdag"
    THURSDAY = 3, "Donderdag"
    FRIDAY = 4, "Vrijdag"
