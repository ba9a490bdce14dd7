"""Choices of rate proposals and of what colleges answered."""

from django.db import models


class ProposalKind(models.TextChoices):
    """How the new rate of a proposal comes about."""

    RATE = "rate", "Nieuw tarief"
    TARGET = "target", "Doelbedrag"
    INDEXATION = "indexation", "Indexering"
    SURCHARGE = "surcharge", "Toeslag naast het tarief"


class ProposalState(models.TextChoices):
    """How far a rate proposal is."""

    DRAFT = "draft", "In voorbereiding"
    SUBMITTED = "submitted", "Voorgelegd aan de colleges"
    ADOPTED = "adopted", "Vastgesteld"
    WITHDRAWN = "withdrawn", "Ingetrokken"


class ConsentState(models.TextChoices):
    """What a college said about a proposal."""

    PENDING = "pending", "Nog geen besluit"
    AGREED = "agreed", "Akkoord"
    AGREED_WITH_REMARKS = "agreed_with_remarks", "Akkoord met opmerkingen"
    REFUSED = "refused", "Niet akkoord"
