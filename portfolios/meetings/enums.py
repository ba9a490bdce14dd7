"""Choices of meetings, agendas and annexes."""

from django.db import models


class MeetingState(models.TextChoices):
    """How far a meeting is."""

    PLANNED = "planned", "Gepland"
    AGENDA_SENT = "agenda_sent", "Agenda verstuurd"
    HELD = "held", "Gehouden"
    CANCELLED = "cancelled", "Vervallen"


class Section(models.TextChoices):
    """The parts of an agenda, in their order."""

    OPENING = "1_opening", "Opening"
    DISCUSSION = "2_discussion", "Ter behandeling"
    NOTICE = "3_notice", "Ter kennisname en hamerstukken"
    CLOSING = "4_closing", "Rondvraag en sluiting"


class Purpose(models.TextChoices):
    """What an item is on the agenda for (governance agreement of 2019, article 3.2,
    and practice).
    """

    INFORM = "inform", "Informerend"
    OPINION = "opinion", "Opiniërend"
    DECIDE = "decide", "Besluitvormend"
    COORDINATE = "coordinate", "Afstemmend"
    FORMALITY = "formality", "Hamerstuk"


class Secrecy(models.TextChoices):
    """Who may see an item or an annex. Secret needs a ground in law; "vertrouwelijk" has no legal
    force and is not offered.
    """

    PUBLIC = "public", "Openbaar"
    CLOSED = "closed", "Besloten"
    SECRET = "secret", "Geheim"


class AnnexOrigin(models.TextChoices):
    """Where the file of an annex comes from."""

    AWAITED = "awaited", "Nog te ontvangen"
    UPLOAD = "upload", "Eigen bestand"
    ARCHIVE = "archive", "Uit het archief"


class Presence(models.TextChoices):
    """Whether an invited person came."""

    PRESENT = "present", "Aanwezig"
    REPLACED = "replaced", "Vervangen"
    ABSENT = "absent", "Afwezig"
