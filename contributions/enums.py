"""Choices of contributions and invoices."""

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


class LineKind(models.TextChoices):
    """What a line of a contribution year or invoice charges for."""

    PER_INHABITANT = "per_inhabitant", "Bijdrage per inwoner"
    FIXED = "fixed", "Vaste bijdrage"
    EXTRA = "extra", "Extra regel"


class InvoiceState(models.TextChoices):
    """Derived from the document, the credit notes and the payments of an invoice, and the day."""

    NUMBERED = "numbered", "Wordt gemaakt"
    OPEN = "open", "Open"
    OVERDUE = "overdue", "Te laat"
    PAID = "paid", "Betaald"
    CREDITED = "credited", "Gecrediteerd"
