"""Choices of agreements, rate proposals and notes."""

from django.db import models


class AgreementKind(models.TextChoices):
    """What sort of paper binds the parties."""

    COOPERATION = "cooperation", "Samenwerkingsovereenkomst"
    GOVERNANCE = "governance", "Bestuursovereenkomst"
    SERVICE = "service", "Dienstverleningsovereenkomst"
    COVENANT = "covenant", "Convenant"
    REGULATION = "regulation", "Gemeenschappelijke regeling"


class EntryRule(models.TextChoices):
    """When an agreement enters into force."""

    DAY_AFTER_SIGNING = "day_after_signing", "De dag na ondertekening"
    ALL_SIGNED = "all_signed", "Als alle partijen hebben getekend"
    FIXED_DATE = "fixed_date", "Op een vaste datum"
    UNKNOWN = "unknown", "Niet bekend"


class Duration(models.TextChoices):
    """How long an agreement lasts."""

    OPEN_ENDED = "open_ended", "Onbepaalde tijd"
    TACIT = "tacit", "Telkens stilzwijgend verlengd"
    FIXED = "fixed", "Tot een vaste datum"
    UNKNOWN = "unknown", "Niet bekend"


class NoticeReading(models.TextChoices):
    """On which day a notice can take effect; a text that is open keeps both readings."""

    ANY_DAY = "any_day", "Op elke dag"
    TERM_END = "term_end", "Alleen aan het einde van een termijn"
    OPEN = "open", "De tekst laat beide lezingen toe"


class NoticeScope(models.TextChoices):
    """What notice by one party ends."""

    PARTICIPATION = "participation", "Alleen de deelname van wie opzegt"
    AGREEMENT = "agreement", "De overeenkomst voor alle partijen"


class TextState(models.TextChoices):
    """How much of the text is here."""

    FULL = "full", "Volledige tekst"
    SUMMARY = "summary", "Kopjes en samenvattingen"
    MISSING = "missing", "Tekst niet in bronnen"


class PassageKind(models.TextChoices):
    """What a passage of an agreement is."""

    PREAMBLE = "preamble", "Aanhef en partijen"
    RECITAL = "recital", "Overweging"
    DEFINITION = "definition", "Begrip"
    ARTICLE = "article", "Artikel"
    CLOSING = "closing", "Slot en ondertekening"
    ANNEX = "annex", "Bijlage"


class RuledMatter(models.TextChoices):
    """What an article rules in this administration."""

    DECISION_GATE = "decision_gate", "Tarief alleen na besluit"
    RATE = "rate", "Hoogte van de bijdrage"
    EFFORT = "effort", "Inspanningsverplichting"
    INVOICING = "invoicing", "Betaling en factuur"
    NOTICE = "notice", "Opzegging en verlenging"
    MEETINGS = "meetings", "Vergaderingen"
    PORTFOLIOS = "portfolios", "Portefeuillehouders"


class ImportState(models.TextChoices):
    """How far an imported text is; nothing is saved as articles before it is confirmed."""

    REVIEW = "review", "Na te kijken"
    SAVED = "saved", "Overgenomen"
    DROPPED = "dropped", "Niet overgenomen"


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
