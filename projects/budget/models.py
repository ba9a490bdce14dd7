"""The coordination budget: tasks and their hours, scenarios, other cooperations to compare with,
income and expenses, and the reserve.
"""

import datetime as dt

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from contributions.funds.models import Fund
from ivz.core.validity import last_day
from ivz.data.fields import YEARS, MoneyField
from ivz.data.history import tracked
from ivz.data.terms import until_after_from
from ivz.sources.models import Sourced
from projects.budget.enums import BudgetDirection, MovementKind

MOST_WEEKLY_HOURS = 400


@tracked
class CoordinationBudget(Sourced):
    """What coordination costs: hours of the tasks, turned into fte, euros and a rate per
    inhabitant.

    `count_year` is the contribution year whose counts of inhabitants the rate is computed with.
    What the paper printed stands beside what is computed.
    """

    key = models.SlugField(
        "naam in adressen", max_length=40, unique=True, help_text="Kort, bijvoorbeeld 2020."
    )
    title = models.CharField("titel", max_length=150)
    fund = models.ForeignKey(
        Fund, models.PROTECT, verbose_name="fonds", related_name="coordination_budgets"
    )
    first_year = models.PositiveSmallIntegerField("vanaf jaar", validators=YEARS)
    count_year = models.PositiveSmallIntegerField(
        "rekent met de inwonertallen van bijdragejaar", validators=YEARS
    )
    fte_hours = models.DecimalField(
        "uren per week van één fte",
        max_digits=4,
        decimal_places=1,
        default=36,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
    )
    cost_per_fte = MoneyField(
        "kosten per fte per jaar",
        help_text="Met werkgeverslasten.",
        validators=[MinValueValidator(0)],
    )
    other_costs = MoneyField(
        "uitvoeringsbudget per jaar",
        default=0,
        help_text="Wat er naast de mensen wordt uitgegeven.",
        validators=[MinValueValidator(0)],
    )
    is_cost_inferred = models.BooleanField(
        "kosten zijn afgeleid",
        default=False,
        help_text="Aan als de bron deze bedragen niet noemt, maar ze eruit volgen.",
    )
    cost_note = models.CharField("toelichting op de kosten", max_length=300, blank=True)
    printed_hours = models.DecimalField(
        "uren volgens de bron", max_digits=5, decimal_places=1, null=True, blank=True
    )
    printed_fte = models.DecimalField(
        "fte volgens de bron", max_digits=5, decimal_places=2, null=True, blank=True
    )
    printed_amount = MoneyField("bedrag volgens de bron", null=True, blank=True)

    class Meta:
        verbose_name = "coördinatiebegroting"
        verbose_name_plural = "coördinatiebegrotingen"
        ordering = ["-first_year", "key"]
        constraints = [
            models.CheckConstraint(
                condition=Q(fte_hours__gt=0),
                name="budget_fte_has_hours",
                violation_error_message="Eén fte heeft meer dan 0 uur.",
            ),
            models.CheckConstraint(
                condition=Q(cost_per_fte__gte=0, other_costs__gte=0),
                name="budget_costs_not_negative",
                violation_error_message="Kosten zijn niet lager dan 0.",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("projects:budget_detail", args=[self.key])


@tracked
class CoordinationTask(Sourced):
    """A task of the coordination with its hours a week."""

    budget = models.ForeignKey(
        CoordinationBudget, models.PROTECT, verbose_name="begroting", related_name="tasks"
    )
    number = models.PositiveSmallIntegerField(
        "nummer", validators=[MinValueValidator(1), MaxValueValidator(99)]
    )
    text = models.CharField("taak", max_length=200)
    hours = models.DecimalField(
        "uren per week",
        max_digits=4,
        decimal_places=1,
        validators=[MinValueValidator(0), MaxValueValidator(MOST_WEEKLY_HOURS)],
    )

    class Meta:
        verbose_name = "taak"
        verbose_name_plural = "taken"
        ordering = ["budget", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["budget", "number"],
                name="task_number_once",
                violation_error_message="Dit nummer is al gebruikt.",
            ),
            models.CheckConstraint(
                condition=Q(hours__gte=0),
                name="task_hours_not_negative",
                violation_error_message="Uren zijn niet lager dan 0.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.text}"


@tracked
class Scenario(Sourced):
    """A choice to drop some tasks, with what that means for the cooperation."""

    budget = models.ForeignKey(
        CoordinationBudget, models.PROTECT, verbose_name="begroting", related_name="scenarios"
    )
    name = models.CharField("naam", max_length=100)
    effect = models.TextField("gevolg voor de samenwerking", blank=True)

    class Meta:
        verbose_name = "scenario"
        verbose_name_plural = "scenario's"
        ordering = ["budget", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["budget", "name"],
                name="scenario_once",
                violation_error_message="Er is al een scenario met deze naam.",
            )
        ]

    def __str__(self) -> str:
        return self.name


@tracked
class DroppedTask(models.Model):
    """A task that a scenario drops."""

    scenario = models.ForeignKey(
        Scenario, models.CASCADE, verbose_name="scenario", related_name="drops"
    )
    task = models.ForeignKey(
        CoordinationTask, models.PROTECT, verbose_name="taak", related_name="drops"
    )

    class Meta:
        verbose_name = "taak die vervalt"
        verbose_name_plural = "taken die vervallen"
        ordering = ["scenario", "task__number"]
        constraints = [
            models.UniqueConstraint(fields=["scenario", "task"], name="task_dropped_once")
        ]

    def __str__(self) -> str:
        return f"{self.scenario}: {self.task}"


@tracked
class Benchmark(Sourced):
    """Another cooperation to compare the formation with."""

    name = models.CharField("samenwerking", max_length=100)
    year = models.PositiveSmallIntegerField("jaar", validators=YEARS)
    fte = models.DecimalField(
        "fte", max_digits=5, decimal_places=2, validators=[MinValueValidator(0)]
    )
    municipalities = models.PositiveSmallIntegerField(
        "gemeenten", validators=[MinValueValidator(1)]
    )

    class Meta:
        verbose_name = "vergelijking"
        verbose_name_plural = "vergelijkingen"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["name", "year"],
                name="benchmark_once",
                violation_error_message="Deze samenwerking staat er voor dit jaar al in.",
            )
        ]

    def __str__(self) -> str:
        return self.name


@tracked
class BudgetLine(Sourced):
    """Money that comes in or goes out every year of a term, beside the contributions of the
    municipalities, which are computed.
    """

    fund = models.ForeignKey(
        Fund, models.PROTECT, verbose_name="fonds", related_name="budget_lines"
    )
    direction = models.CharField("soort", max_length=10, choices=BudgetDirection)
    text = models.CharField("omschrijving", max_length=150)
    amount = MoneyField("bedrag per jaar", validators=[MinValueValidator(0)])
    is_amount_assumed = models.BooleanField("bedrag is aangenomen of afgeleid", default=False)
    first_year = models.PositiveSmallIntegerField("vanaf jaar", validators=YEARS)
    last_year = models.PositiveSmallIntegerField(
        "tot en met jaar", null=True, blank=True, validators=YEARS
    )

    class Meta:
        verbose_name = "begrotingspost"
        verbose_name_plural = "begrotingsposten"
        ordering = ["direction", "text", "first_year"]
        constraints = [
            models.CheckConstraint(
                condition=Q(amount__gte=0),
                name="budget_line_not_negative",
                violation_error_message=(
                    "Een bedrag is niet lager dan 0; kies inkomsten of uitgaven."
                ),
            ),
            models.CheckConstraint(
                condition=Q(last_year__isnull=True) | Q(last_year__gte=F("first_year")),
                name="budget_line_last_after_first",
                violation_error_message="Het laatste jaar ligt niet voor het eerste.",
            ),
            models.UniqueConstraint(
                fields=["fund", "direction", "text", "first_year"],
                name="budget_line_once",
                violation_error_message="Deze post staat er al in.",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def holds_in(self, year: int) -> bool:
        return self.first_year <= year and (self.last_year is None or year <= self.last_year)


@tracked
class ReserveMovement(Sourced):
    """A counted balance of the reserve, or a movement on a day or spread evenly over a term; the
    amount may be unknown.
    """

    fund = models.ForeignKey(
        Fund, models.PROTECT, verbose_name="fonds", related_name="reserve_movements"
    )
    kind = models.CharField(
        "soort", max_length=10, choices=MovementKind, default=MovementKind.CHANGE
    )
    text = models.CharField("omschrijving", max_length=200)
    valid_from = models.DateField("op, of vanaf")
    is_day_assumed = models.BooleanField(
        "dag is aangenomen", default=False, help_text="Aan als geen bron de dag noemt."
    )
    valid_until = models.DateField("gelijk verdeeld tot", null=True, blank=True)
    amount = MoneyField(
        "bedrag",
        null=True,
        blank=True,
        help_text="Wat eruit gaat met een min ervoor. Leeg: de bron noemt geen bedrag.",
    )
    is_about = models.BooleanField(
        "ongeveer", default=False, help_text="Aan als de bron 'circa' schrijft."
    )

    class Meta:
        verbose_name = "mutatie van de reserve"
        verbose_name_plural = "mutaties van de reserve"
        ordering = ["valid_from", "kind", "pk"]
        constraints = [
            until_after_from("movement"),
            models.CheckConstraint(
                condition=~Q(kind=MovementKind.BALANCE) | Q(valid_until__isnull=True),
                name="balance_is_on_a_day",
                violation_error_message="Een stand is van één dag.",
            ),
            models.UniqueConstraint(
                fields=["fund", "text", "valid_from"],
                name="movement_once",
                violation_error_message="Deze mutatie staat er al in.",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def last_day(self) -> dt.date | None:
        return last_day(self.valid_until)
