"""Choices of agreements, their articles and parties."""

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
