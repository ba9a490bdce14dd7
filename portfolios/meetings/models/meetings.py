"""Meetings, their agendas, and what came out of them."""

import datetime as dt

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from ivz.core import dutch
from ivz.data.history import tracked
from ivz.papers.models import IssuedDocument, Paper, PaperQuerySet
from ivz.region.models import Organisation
from portfolios.bodies.models.bodies import Body
from portfolios.bodies.models.people import Office
from portfolios.bodies.models.portfolios import Portfolio
from portfolios.meetings.enums import MeetingState, Presence, Purpose, Secrecy, Section


@tracked
class Meeting(models.Model):
    """A meeting of a body, or of two bodies together."""

    key = models.SlugField(
        "sleutel", max_length=60, unique=True, help_text="Bijvoorbeeld dvo-2025-12-11."
    )
    body = models.ForeignKey(Body, models.PROTECT, verbose_name="orgaan", related_name="meetings")
    joint_with = models.ManyToManyField(
        Body, verbose_name="samen met", related_name="joint_meetings", blank=True
    )
    subject = models.CharField("onderwerp", max_length=200, blank=True)
    day = models.DateField("datum")
    starts_at = models.TimeField("begint om", null=True, blank=True)
    ends_at = models.TimeField("eindigt om", null=True, blank=True)
    place = models.CharField("plaats", max_length=150, blank=True)
    is_public = models.BooleanField("openbaar", default=True)
    closed_ground = models.CharField("reden van sluiting", max_length=200, blank=True)
    chair = models.CharField("voorzitter", max_length=150, blank=True, help_text="Ambt of functie.")
    secretary = models.CharField(
        "secretaris", max_length=150, blank=True, help_text="Functie, geen naam."
    )
    state = models.CharField(
        "stand", max_length=20, choices=MeetingState, default=MeetingState.PLANNED
    )
    note = models.CharField("toelichting", max_length=300, blank=True)

    class Meta:
        verbose_name = "vergadering"
        verbose_name_plural = "vergaderingen"
        ordering = ["-day", "starts_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True)
                | Q(starts_at__isnull=False, ends_at__gt=F("starts_at")),
                name="meeting_ends_after_start",
                violation_error_message="De vergadering eindigt na het begin.",
            ),
            models.UniqueConstraint(
                fields=["body", "day"],
                condition=~Q(state=MeetingState.CANCELLED),
                name="meeting_once_a_day",
                violation_error_message="Dit orgaan heeft op deze dag al een vergadering.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body} van {dutch.long_date(self.day)}"

    def get_absolute_url(self) -> str:
        return reverse("portfolios:meeting_detail", args=[self.key])

    @property
    def minutes(self) -> int | None:
        """How long it is planned to take."""
        if self.starts_at is None or self.ends_at is None:
            return None
        gap = dt.datetime.combine(self.day, self.ends_at) - dt.datetime.combine(
            self.day, self.starts_at
        )
        return int(gap.total_seconds() // 60)


@tracked
class Attendance(models.Model):
    """Somebody invited to a meeting, by office or by function, and whether they came."""

    meeting = models.ForeignKey(
        Meeting, models.CASCADE, verbose_name="vergadering", related_name="attendances"
    )
    office = models.ForeignKey(
        Office,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="bestuurder in ambt",
        related_name="attendances",
    )
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="organisatie",
        related_name="+",
    )
    function = models.CharField("functie", max_length=150, blank=True)
    presence = models.CharField("aanwezigheid", max_length=10, choices=Presence, blank=True)
    note = models.CharField("toelichting", max_length=150, blank=True)

    class Meta:
        verbose_name = "genodigde"
        verbose_name_plural = "genodigden"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(office__isnull=False) | Q(organisation__isnull=False) | ~Q(function=""),
                name="attendance_is_of_somebody",
            ),
            models.UniqueConstraint(
                fields=["meeting", "office"], name="attendance_once_per_office"
            ),
        ]

    def __str__(self) -> str:
        return (
            str(self.office)
            if self.office
            else ", ".join(filter(None, [self.function, str(self.organisation or "")]))
        )


@tracked
class AgendaItem(models.Model):
    """A point on an agenda. Its number is computed from section, position and parent,
    never kept.
    """

    meeting = models.ForeignKey(
        Meeting, models.PROTECT, verbose_name="vergadering", related_name="items"
    )
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="onderdeel van",
        related_name="children",
    )
    section = models.CharField(
        "onderdeel", max_length=20, choices=Section, default=Section.DISCUSSION
    )
    position = models.PositiveSmallIntegerField("volgorde", default=0)
    title = models.CharField("onderwerp", max_length=200)
    purpose = models.CharField("doel", max_length=20, choices=Purpose, blank=True)
    portfolio = models.ForeignKey(
        Portfolio,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="portefeuille",
        related_name="items",
    )
    holder = models.ForeignKey(
        Office,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="portefeuillehouder",
        related_name="items",
    )
    speaker = models.CharField("spreker (functie)", max_length=150, blank=True)
    minutes = models.PositiveSmallIntegerField(
        "minuten", null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(480)]
    )
    secrecy = models.CharField(
        "openbaarheid", max_length=10, choices=Secrecy, default=Secrecy.PUBLIC
    )
    secrecy_ground = models.CharField(
        "grondslag",
        max_length=200,
        blank=True,
        help_text=(
            "Waarom het punt niet openbaar is; bij geheim het artikel, bijvoorbeeld Woo artikel 5.1"
            " lid 2."
        ),
    )
    secrecy_imposed_by = models.CharField("opgelegd door", max_length=100, blank=True)
    secrecy_imposed_on = models.DateField("opgelegd op", null=True, blank=True)
    secrecy_lifted_on = models.DateField("opgeheven op", null=True, blank=True)
    requested_decision = models.TextField("gevraagd besluit", blank=True)
    explanation = models.TextField("toelichting", blank=True)
    financial = models.TextField("financiële consequenties", blank=True)
    communication = models.TextField("communicatieadvies", blank=True)
    follow_up = models.TextField("vervolg", blank=True)
    carried_from = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="doorgeschoven van",
        related_name="carried_to",
    )

    class Meta:
        verbose_name = "agendapunt"
        verbose_name_plural = "agendapunten"
        ordering = ["meeting", "section", "position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(secrecy=Secrecy.SECRET)
                | (
                    ~Q(secrecy_ground="")
                    & ~Q(secrecy_imposed_by="")
                    & Q(secrecy_imposed_on__isnull=False)
                ),
                name="secret_item_has_ground",
                violation_error_message=(
                    "Geheim vraagt een grondslag, wie de geheimhouding oplegde en wanneer."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return f"{self.meeting.get_absolute_url()}#punt-{self.pk}"


@tracked
class Outcome(models.Model):
    """What came out of an item, for the decision list: a text, and a vote only where one was asked
    for.
    """

    item = models.OneToOneField(
        AgendaItem, models.PROTECT, verbose_name="agendapunt", related_name="outcome"
    )
    text = models.TextField("besluit of conclusie")
    votes_for = models.PositiveSmallIntegerField("stemmen voor", null=True, blank=True)
    votes_against = models.PositiveSmallIntegerField("stemmen tegen", null=True, blank=True)
    vote_note = models.CharField("toelichting op de stemming", max_length=200, blank=True)

    class Meta:
        verbose_name = "uitkomst"
        verbose_name_plural = "uitkomsten"
        constraints = [
            models.CheckConstraint(
                condition=Q(votes_for__isnull=True, votes_against__isnull=True)
                | Q(votes_for__isnull=False, votes_against__isnull=False),
                name="outcome_vote_whole",
                violation_error_message="Vul het aantal stemmen voor en tegen allebei in.",
            )
        ]

    def __str__(self) -> str:
        return self.text[:80]


@tracked
class Action(models.Model):
    """Something to be done after a meeting: what, who (by function or organisation), when, and
    whether it is done.
    """

    meeting = models.ForeignKey(
        Meeting, models.PROTECT, verbose_name="vergadering", related_name="actions"
    )
    item = models.ForeignKey(
        AgendaItem,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="agendapunt",
        related_name="actions",
    )
    text = models.CharField("actie", max_length=300)
    who = models.CharField("wie (functie of organisatie)", max_length=150)
    due_on = models.DateField("uiterlijk", null=True, blank=True)
    done_on = models.DateField("gedaan op", null=True, blank=True)
    note = models.CharField("toelichting", max_length=300, blank=True)

    class Meta:
        verbose_name = "actie"
        verbose_name_plural = "acties"
        ordering = ["due_on", "pk"]

    def __str__(self) -> str:
        return self.text


@tracked
class DecisionList(Paper):
    """The decision list of a meeting: a draft until the next meeting adopts it; then both versions
    are sealed.
    """

    meeting = models.OneToOneField(
        Meeting, models.PROTECT, verbose_name="vergadering", related_name="decision_list"
    )
    adopted_in = models.ForeignKey(
        Meeting,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="vastgesteld in",
        related_name="adopted_lists",
    )
    adopted_on = models.DateField("vastgesteld op", null=True, blank=True)
    public_document = models.OneToOneField(
        IssuedDocument, models.PROTECT, null=True, blank=True, related_name="+"
    )
    facts = models.JSONField(
        "vastgestelde inhoud", null=True, editable=False
    )  # per level of reading: what the list said when adopted

    DOCUMENTS = ("document", "public_document")

    objects = PaperQuerySet.as_manager()

    class Meta:
        verbose_name = "besluitenlijst"
        verbose_name_plural = "besluitenlijsten"
        constraints = [
            models.CheckConstraint(
                condition=Q(adopted_on__isnull=True) | Q(adopted_in__isnull=False),
                name="decision_list_adopted_in_a_meeting",
            )
        ]

    def __str__(self) -> str:
        return f"Besluitenlijst {self.meeting}"
