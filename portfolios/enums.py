"""Choices of bodies, people, portfolios and meetings."""

from django.db import models


class DecisionKind(models.TextChoices):
    """What was laid down, and whether a rate may rest on it."""

    DECISION = "decision", "Besluit"
    AGREEMENT = "agreement", "Afspraak in een overeenkomst"
    STEP = "step", "Stap op weg naar een besluit"


class BodyKind(models.TextChoices):
    """What sort of table it is."""

    BOARD = "board", "Algemeen bestuur"
    DAILY_BOARD = "daily_board", "Dagelijks bestuur"
    CONSULTATION = "consultation", "Bestuurlijk overleg"
    PLATFORM = "platform", "Ambtelijk overleg"
    COMMITTEE = "committee", "Commissie"
    STEERING = "steering", "Stuurgroep of programmaraad"
    TRIANGLE = "triangle", "Gezagsdriehoek"
    THEME = "theme", "Themabijeenkomst"
    OTHER = "other", "Ander overleg"


class ExOfficio(models.TextChoices):
    """Who sits in a body by office; those members are computed from the offices, not
    kept as seats.
    """

    NOBODY = "", "Niemand"
    ALL_MAYORS = "all_mayors", "Alle burgemeesters"
    TEAM_MAYORS = "team_mayors", "De burgemeesters van het basisteam"
    MEMBERS_OF = "members_of", "De leden van een ander orgaan"


class AnnexNumbering(models.TextChoices):
    """How annexes are named on paper."""

    LETTERS = "letters", "4a, 4b"
    WORDS = "words", "Bijlage 1 bij agendapunt 4"


class Coupling(models.TextChoices):
    """On which side of the meeting it is coupled to a body meets on the same day."""

    BEFORE = "before", "Zelfde dag, ervoor"
    AFTER = "after", "Zelfde dag, erna"


class Weekday(models.IntegerChoices):
    """Working days, counted as Python does."""

    MONDAY = 0, "Maandag"
    TUESDAY = 1, "Dinsdag"
    WEDNESDAY = 2, "Woensdag"
    THURSDAY = 3, "Donderdag"
    FRIDAY = 4, "Vrijdag"


class OfficeKind(models.TextChoices):
    """A public office that carries seats and portfolios."""

    MAYOR = "mayor", "Burgemeester"
    POLICE_CHIEF = "police_chief", "Politiedistrictschef"
    CHIEF_PROSECUTOR = "chief_prosecutor", "Hoofdofficier van justitie"
    OTHER = "other", "Ander ambt"


class SeatRole(models.TextChoices):
    """What somebody is in a body."""

    CHAIR = "chair", "Voorzitter"
    DEPUTY_CHAIR = "deputy_chair", "Plaatsvervangend voorzitter"
    SECRETARY = "secretary", "Secretaris"
    MEMBER = "member", "Lid"
    ADVISER = "adviser", "Adviseur"


class Nature(models.TextChoices):
    """What a portfolio is, in the letters of the distribution of 2020 (annex 2); a source may give
    none.
    """

    FUNCTION = "f", "Functie (bij wet) toegekend"
    CONTACT = "ba", "Bestuurlijk aanspreekpunt"
    PROGRAMME = "p", "Programma of project"


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


class BundleState(models.TextChoices):
    """How far a bundle is."""

    WAITING = "waiting", "In de wacht"
    MAKING = "making", "Wordt gemaakt"
    READY = "ready", "Klaar"
    FAILED = "failed", "Mislukt"
