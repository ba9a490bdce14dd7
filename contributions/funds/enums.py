"""Choices of funds and rates."""

from django.db import models

from ivz.core.money import ROUNDING_WORDS
from ivz.core.money import RoundingRule as Rule


class RoundingChoice(models.TextChoices):
    """The rounding rules of `ivz.core.money`, with their Dutch words."""

    CENTS_HALF_UP = Rule.CENTS_HALF_UP.value, ROUNDING_WORDS[Rule.CENTS_HALF_UP]
    CENTS_DOWN = Rule.CENTS_DOWN.value, ROUNDING_WORDS[Rule.CENTS_DOWN]
    EUROS_HALF_UP = Rule.EUROS_HALF_UP.value, ROUNDING_WORDS[Rule.EUROS_HALF_UP]
    EUROS_DOWN = Rule.EUROS_DOWN.value, ROUNDING_WORDS[Rule.EUROS_DOWN]


class ReferenceDateRule(models.TextChoices):
    """Which day's count of inhabitants a contribution year uses."""

    PREVIOUS_JANUARY = "previous_january", "1 januari van het jaar ervoor"
    SAME_JANUARY = "same_january", "1 januari van het jaar zelf"
    SECOND_PREVIOUS_JANUARY = "second_previous_january", "1 januari van twee jaar ervoor"


class VatTreatment(models.TextChoices):
    """Position on VAT; the application does not choose, it prints the reason that was recorded."""

    OUTSIDE = "outside", "Buiten de heffing van btw"
    EXEMPT = "exempt", "Vrijgesteld van btw"


class RateStatus(models.TextChoices):
    """How firm a rate is; said wherever it is shown."""

    ADOPTED = "adopted", "Vastgesteld"
    ASSUMED = "assumed", "Aangenomen"
    PLANNED = "planned", "Voorgenomen"
