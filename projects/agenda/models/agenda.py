"""Safety agendas with their themes, and the local plans beside them."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from ivz.core import dutch
from ivz.data.fields import YEARS
from ivz.data.history import tracked
from ivz.region.models import Organisation
from ivz.sources.models import Sourced
from portfolios.bodies.models.portfolios import Portfolio
from projects.agenda.enums import SafetyField, ThemeStatus


@tracked
class SafetyAgenda(Sourced):
    """What the cooperation works on for a number of years."""

    key = models.SlugField(
        "naam in adressen", max_length=20, unique=True, editable=False
    )  # the years: 2015-2016
    title = models.CharField("titel", max_length=200)
    first_year = models.PositiveSmallIntegerField("eerste jaar", validators=YEARS)
    last_year = models.PositiveSmallIntegerField("laatste jaar", validators=YEARS)
    ambition = models.TextField("ambitie", blank=True)
    result = models.TextField(
        "resultaat", blank=True, help_text="Wat er van de ambitie is geworden."
    )
    weighing = models.TextField("hoe de thema's zijn gekozen", blank=True)

    class Meta:
        verbose_name = "veiligheidsagenda"
        verbose_name_plural = "veiligheidsagenda's"
        ordering = ["-first_year", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_year__gte=F("first_year")),
                name="agenda_last_after_first",
                violation_error_message="Het laatste jaar ligt niet voor het eerste.",
            ),
        ]

    def __str__(self) -> str:
        return f"Veiligheidsagenda {self.years}"

    def get_absolute_url(self) -> str:
        return reverse("projects:agenda_detail", args=[self.key])

    @property
    def years(self) -> str:
        return (
            f"{self.first_year}-{self.last_year}"
            if self.first_year != self.last_year
            else str(self.first_year)
        )


@tracked
class Theme(models.Model):
    """A subject of safety that may return in agenda after agenda."""

    slug = models.SlugField("naam in adressen", max_length=100, unique=True)
    name = models.CharField("thema", max_length=100)
    sort_key = models.CharField(max_length=100, editable=False, db_index=True)
    field = models.CharField("veld", max_length=10, choices=SafetyField, blank=True)
    description = models.TextField("omschrijving", blank=True)

    class Meta:
        verbose_name = "thema"
        verbose_name_plural = "thema's"
        ordering = ["sort_key", "pk"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args, **kwargs) -> None:
        self.sort_key = dutch.folded(self.name)
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("projects:theme_detail", args=[self.slug])


@tracked
class AgendaTheme(Sourced):
    """A theme in one agenda: what is done with it there, in the words of that agenda."""

    agenda = models.ForeignKey(
        SafetyAgenda, models.PROTECT, verbose_name="agenda", related_name="themes"
    )
    theme = models.ForeignKey(
        Theme, models.PROTECT, verbose_name="thema", related_name="in_agendas"
    )
    position = models.PositiveSmallIntegerField("volgorde", default=0)
    title = models.CharField("zo heet het in deze agenda", max_length=200)
    status = models.CharField("status", max_length=10, choices=ThemeStatus)
    ambition = models.TextField("doel", blank=True)
    role = models.TextField("rol van het Platform", blank=True)
    activities = models.TextField("activiteiten", blank=True, help_text="Eén per regel.")
    weighing = models.TextField("toelichting bij de weging", blank=True)
    parts = models.TextField(
        "onderdelen met een eigen houder",
        blank=True,
        help_text="Eén per regel. Leeg: het thema heeft één houder.",
    )

    class Meta:
        verbose_name = "thema van een agenda"
        verbose_name_plural = "thema's van een agenda"
        ordering = ["agenda", "position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["agenda", "theme"],
                name="agenda_theme_once",
                violation_error_message="Dit thema staat al in deze agenda.",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def activity_list(self) -> list[str]:
        return [line.strip() for line in self.activities.splitlines() if line.strip()]

    @property
    def part_list(self) -> list[str]:
        """What the theme falls into where each part has a holder of its own."""
        return [line.strip() for line in self.parts.splitlines() if line.strip()]


@tracked
class ThemeCover(Sourced):
    """A portfolio that answers for a theme of an agenda, or for one part of it. Hardly any source
    says so: most are our reading.
    """

    agenda_theme = models.ForeignKey(
        AgendaTheme, models.PROTECT, verbose_name="thema", related_name="covers"
    )
    part = models.CharField(
        "onderdeel", max_length=150, blank=True, help_text="Leeg: het hele thema."
    )
    portfolio = models.ForeignKey(
        Portfolio, models.PROTECT, verbose_name="portefeuille", related_name="covers"
    )
    is_own_reading = models.BooleanField(
        "eigen uitleg", default=True, help_text="Aan als geen bron dit verband legt."
    )
    note = models.CharField("toelichting", max_length=200, blank=True)

    class Meta:
        verbose_name = "portefeuille bij een thema"
        verbose_name_plural = "portefeuilles bij thema's"
        ordering = ["agenda_theme__position", "part", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["agenda_theme", "part", "portfolio"],
                name="theme_cover_once",
                violation_error_message="Deze portefeuille staat al bij dit thema.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agenda_theme}: {self.portfolio.title}"


@tracked
class LocalPlan(Sourced):
    """A municipality's own safety plan for a number of years."""

    municipality = models.ForeignKey(
        Organisation, models.PROTECT, verbose_name="gemeente", related_name="safety_plans"
    )
    title = models.CharField("titel", max_length=200)
    first_year = models.PositiveSmallIntegerField("eerste jaar", validators=YEARS)
    last_year = models.PositiveSmallIntegerField("laatste jaar", validators=YEARS)
    note = models.CharField("toelichting", max_length=300, blank=True)

    class Meta:
        verbose_name = "lokaal veiligheidsplan"
        verbose_name_plural = "lokale veiligheidsplannen"
        ordering = ["-first_year", "municipality__sort_key", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "first_year"],
                name="local_plan_once",
                violation_error_message="Deze gemeente heeft al een plan dat in dit jaar begint.",
            ),
            models.CheckConstraint(
                condition=Q(last_year__gte=F("first_year")),
                name="local_plan_last_after_first",
                violation_error_message="Het laatste jaar ligt niet voor het eerste.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.municipality}, {self.first_year}-{self.last_year}"
