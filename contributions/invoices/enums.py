"""Choices of invoices and their lines."""

from django.db import models


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
