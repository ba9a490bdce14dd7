"""The year cycle: how often bodies ought to meet and on what day, and days on which they do not."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from ivz.data.history import tracked
from ivz.data.series import Series
from ivz.data.terms import Term, until_after_from
from ivz.sources.models import Sourced
from portfolios.bodies.models.bodies import Body
from portfolios.cycle.enums import Weekday


@tracked
class MeetingNorm(Sourced, Series):
    """How many times a year a body meets from a year on, until its next norm; an empty number ends
    the series.
    """

    SERIES_KEY = ("body",)
    SERIES_START = "first_year"

    body = models.ForeignKey(Body, models.PROTECT, verbose_name="orgaan", related_name="norms")
    first_year = models.PositiveSmallIntegerField(
        "vanaf jaar", validators=[MinValueValidator(2000), MaxValueValidator(2100)]
    )
    is_start_assumed = models.BooleanField(
        "begin is aangenomen", default=False, help_text="Aan als geen bron het eerste jaar noemt."
    )
    per_year = models.PositiveSmallIntegerField(
        "keer per jaar",
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
    )
    is_minimum = models.BooleanField("ten minste", default=False)

    class Meta:
        verbose_name = "vergadernorm"
        verbose_name_plural = "vergadernormen"
        ordering = ["body", "-first_year"]
        constraints = [
            models.UniqueConstraint(
                fields=["body", "first_year"],
                name="norm_one_start",
                violation_error_message="Dit orgaan heeft al een norm vanaf dit jaar.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.body}: {self.per_year or 'geen norm'} vanaf {self.first_year}"


@tracked
class MeetingPattern(models.Model):
    """On what day and at what hour a body likes to meet: where the planner starts from, and no rule
    for what people plan.

    A body that prepares the meetings of another one meets `weeks_ahead` of them; one that meets on
    the day of another is coupled to it (`Body.coupled_to`).
    """

    body = models.OneToOneField(Body, models.PROTECT, verbose_name="orgaan", related_name="pattern")
    weekday = models.PositiveSmallIntegerField("vaste dag", choices=Weekday, null=True, blank=True)
    starts_at = models.TimeField("begint om", null=True, blank=True)
    place = models.CharField("vaste plaats", max_length=150, blank=True)
    prepares = models.ForeignKey(
        Body,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="bereidt de vergaderingen voor van",
        related_name="prepared_by",
    )
    weeks_ahead = models.PositiveSmallIntegerField(
        "weken van tevoren",
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(12)],
    )

    class Meta:
        verbose_name = "vergaderpatroon"
        verbose_name_plural = "vergaderpatronen"
        ordering = ["body"]
        constraints = [
            models.CheckConstraint(
                condition=Q(prepares__isnull=True, weeks_ahead__isnull=True)
                | Q(prepares__isnull=False, weeks_ahead__isnull=False),
                name="pattern_prepares_weeks_ahead",
                violation_error_message=(
                    "Vul bij een orgaan dat voorbereidt ook in hoeveel weken van tevoren."
                ),
            ),
            models.CheckConstraint(
                condition=Q(prepares__isnull=True) | ~Q(prepares=F("body")),
                name="pattern_prepares_another",
                violation_error_message=(
                    "Kies een ander orgaan: een orgaan bereidt niet zichzelf voor."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"Vergaderpatroon {self.body}"


@tracked
class ClosedPeriod(Sourced, Term):
    """Days on which no meeting is planned, such as a school holiday; public holidays are known by
    themselves.
    """

    name = models.CharField("naam", max_length=100)
    valid_from = models.DateField("eerste dag")
    valid_until = models.DateField("tot")

    class Meta:
        verbose_name = "vergadervrije periode"
        verbose_name_plural = "vergadervrije perioden"
        ordering = ["-valid_from", "pk"]
        constraints = [until_after_from("closed_period")]

    def __str__(self) -> str:
        return self.name
