"""Safety figures: counts and rates of areas and periods. Only aggregates; nothing about persons is
ever stored.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ivz.core import dutch
from ivz.data.fields import YEARS
from ivz.data.history import tracked
from ivz.region.models import Organisation, PoliceTeam
from ivz.sources.models import Sourced
from projects.agenda.models.agenda import Theme
from projects.figures.enums import AreaKind, FigureImportState, RankDirection, TieChoice


@tracked
class Area(Sourced):
    """What a figure is about: a municipality, a police team, a district or a police unit."""

    slug = models.SlugField("naam in adressen", max_length=100, unique=True)
    kind = models.CharField("soort", max_length=12, choices=AreaKind)
    name = models.CharField("gebied", max_length=100)
    sort_key = models.CharField(max_length=100, editable=False, db_index=True)
    organisation = models.OneToOneField(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="gemeente",
        related_name="figure_area",
    )
    police_team = models.OneToOneField(
        PoliceTeam,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="basisteam",
        related_name="figure_area",
    )
    part_of = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, verbose_name="deel van", related_name="parts"
    )

    class Meta:
        verbose_name = "gebied"
        verbose_name_plural = "gebieden"
        ordering = ["kind", "sort_key", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "name"],
                name="area_once",
                violation_error_message="Dit gebied staat er al in.",
            ),
            models.CheckConstraint(
                condition=(Q(kind=AreaKind.MUNICIPALITY) & Q(organisation__isnull=False))
                | (~Q(kind=AreaKind.MUNICIPALITY) & Q(organisation__isnull=True)),
                name="area_of_a_municipality",
                violation_error_message="Kies bij een gemeente de gemeente, en anders geen.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args, **kwargs) -> None:
        self.sort_key = dutch.folded(self.name)
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("projects:figure_dashboard", args=[self.slug])


@tracked
class Indicator(Sourced):
    """What is counted, in which unit, and by which rule areas are ranked. Published only with an
    explanation (duiding).
    """

    slug = models.SlugField("naam in adressen", max_length=100, unique=True)
    name = models.CharField("indicator", max_length=150)
    unit = models.CharField(
        "eenheid",
        max_length=80,
        help_text="Bijvoorbeeld: aantal misdrijven, of per 1.000 inwoners.",
    )
    is_unit_assumed = models.BooleanField(
        "eenheid is aangenomen", default=False, help_text="Aan als de bron geen eenheid noemt."
    )
    places = models.PositiveSmallIntegerField("cijfers achter de komma", default=0)
    theme = models.ForeignKey(
        Theme,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="thema",
        related_name="indicators",
    )
    can_be_added = models.BooleanField(
        "gebieden mogen worden opgeteld",
        default=True,
        help_text="Uit bij een cijfer per 1.000 inwoners.",
    )
    direction = models.CharField(
        "rang 1 is", max_length=10, choices=RankDirection, default=RankDirection.LOWEST
    )
    tie_rule = models.CharField(
        "gelijke waarden", max_length=12, choices=TieChoice, default=TieChoice.DENSE
    )
    explanation = models.TextField(
        "duiding",
        blank=True,
        help_text="Wat betekenen deze cijfers, en wat niet? Nodig om ze te tonen aan anderen.",
    )
    published_on = models.DateField("openbaar sinds", null=True, blank=True, editable=False)
    position = models.PositiveSmallIntegerField("volgorde", default=0)

    class Meta:
        verbose_name = "indicator"
        verbose_name_plural = "indicatoren"
        ordering = ["position", "name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(published_on__isnull=True) | ~Q(explanation=""),
                name="published_indicator_is_explained",
                violation_error_message="Zonder duiding worden cijfers niet getoond.",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("projects:indicator_detail", args=[self.slug])


@tracked
class Figure(Sourced):
    """One value: an indicator in an area and a year, with what the paper printed beside it where it
    printed a rank.
    """

    indicator = models.ForeignKey(
        Indicator, models.PROTECT, verbose_name="indicator", related_name="figures"
    )
    area = models.ForeignKey(Area, models.PROTECT, verbose_name="gebied", related_name="figures")
    year = models.PositiveSmallIntegerField("jaar", validators=YEARS)
    is_year_assumed = models.BooleanField(
        "jaar is aangenomen", default=False, help_text="Aan als de bron geen jaar noemt."
    )
    value = models.DecimalField("waarde", max_digits=14, decimal_places=4)
    is_about = models.BooleanField("ongeveer", default=False)
    printed_rank = models.PositiveSmallIntegerField("rang volgens de bron", null=True, blank=True)
    note = models.CharField("toelichting", max_length=200, blank=True)

    class Meta:
        verbose_name = "cijfer"
        verbose_name_plural = "cijfers"
        ordering = ["indicator", "area", "year"]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "area", "year"],
                name="figure_once",
                violation_error_message="Dit cijfer staat er al in.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.indicator}, {self.area}, {self.year}"


@tracked
class PrintedScore(Sourced):
    """The total of ranks of an area as a source prints it, to hold beside the ranks added up."""

    area = models.ForeignKey(
        Area, models.PROTECT, verbose_name="gebied", related_name="printed_scores"
    )
    year = models.PositiveSmallIntegerField("jaar", validators=YEARS)
    score = models.PositiveSmallIntegerField("gedrukte totaalscore")

    class Meta:
        verbose_name = "gedrukte totaalscore"
        verbose_name_plural = "gedrukte totaalscores"
        ordering = ["year", "area"]
        constraints = [models.UniqueConstraint(fields=["area", "year"], name="printed_score_once")]

    def __str__(self) -> str:
        return f"{self.area}, {self.year}: {self.score}"


class FigureImport(Sourced):
    """An uploaded file of figures: what was read from it, before and after it was confirmed."""

    state = models.CharField(
        "stand", max_length=10, choices=FigureImportState, default=FigureImportState.PREVIEW
    )
    file_name = models.CharField("bestand", max_length=255)
    sha256 = models.CharField("SHA-256", max_length=64)
    rows = models.JSONField(
        "regels"
    )  # [{"indicator": pk, "area": pk, "year": int, "value": str, "line": int}]
    skipped = models.JSONField("overgeslagen regels", default=list)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField("geplaatst op", auto_now_add=True)

    class Meta:
        verbose_name = "ingelezen bestand met cijfers"
        verbose_name_plural = "ingelezen bestanden met cijfers"
        ordering = ["-uploaded_at"]

    def __str__(self) -> str:
        return self.file_name
