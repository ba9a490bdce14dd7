"""Choices of documents."""

from django.db import models


class DocumentKind(models.TextChoices):
    """What an issued document is."""

    INVOICE = "invoice", "Factuur"
    CREDIT_NOTE = "credit_note", "Creditnota"
    OVERVIEW = "overview", "Bijdrageoverzicht"
    DECISION_NOTE = "decision_note", "Collegevoorstel"
    PUBLIC_NOTE = "public_note", "Openbaar deel van een collegevoorstel"
    COUNCIL_LETTER = "council_letter", "Raadsinformatiebrief"
    DECISION_LIST = "decision_list", "Besluitenlijst"
    BUNDLE = "bundle", "Vergaderbundel"
    REPORT = "report", "Voortgangsverslag"


class RenditionState(models.TextChoices):
    """How far a document asked for by a click is."""

    WAITING = "waiting", "In de wacht"
    READY = "ready", "Klaar"
    FAILED = "failed", "Mislukt"
