"""Choices of bodies, offices, seats and portfolios."""

from django.db import models


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
