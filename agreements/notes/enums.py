"""Choices of decision notes and council letters."""

from django.db import models


class NoteKind(models.TextChoices):
    """What is made for every municipality from one proposal."""

    DECISION_NOTE = "decision_note", "Collegevoorstel"
    COUNCIL_LETTER = "council_letter", "Raadsinformatiebrief"


class SectionKey(models.TextChoices):
    """The sections of a decision note, in the order colleges use (Almelo, 2025), and the one body
    of a letter.
    """

    PUBLIC_SUMMARY = "public_summary", "Toelichting voor de openbare besluitenlijst"
    DECISION = "decision", "Voorgesteld besluit"
    INTRODUCTION = "introduction", "Inleiding"
    AIM = "aim", "Beoogd effect"
    ARGUMENTS = "arguments", "Argumenten voor"
    CAVEATS = "caveats", "Kanttekeningen"
    COSTS = "costs", "Kosten, opbrengsten en dekking"
    EXECUTION = "execution", "Uitvoering"
    ANNEXES = "annexes", "Bijlage(n)"
    PROCESS_INTERNAL = "process_internal", "Intern overleg"
    PROCESS_HOLDER = "process_holder", "Afstemming met portefeuillehouder"
    PROCESS_DIRECTORS = "process_directors", "Directie-advies"
    COMMUNICATION = "communication", "Communicatie over het besluit"
    LETTER = "letter", "Tekst van de brief"


class PointKind(models.TextChoices):
    """A numbered point of a decision note."""

    DECISION = "decision", "Beslispunt"
    ARGUMENT = "argument", "Argument"
    CAVEAT = "caveat", "Kanttekening"


class OwnMode(models.TextChoices):
    """What an own passage of a municipality does with the shared text."""

    AFTER = "after", "Na de gezamenlijke tekst"
    INSTEAD = "instead", "In plaats van de gezamenlijke tekst"
