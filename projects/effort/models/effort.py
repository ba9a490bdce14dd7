"""The hours that municipalities owe the cooperation: the table by size, what was agreed, joint
deliveries, talks and buy-offs.
"""

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse

from contributions.invoices.models.charges import ExtraCharge
from ivz.core import dutch
from ivz.data.fields import YEARS, HoursField
from ivz.data.history import tracked
from ivz.data.series import Series
from ivz.data.terms import Term, until_after_from
from ivz.region.models import Organisation
from ivz.sources.models import Sourced
from portfolios.decisions.models import Decision
from projects.effort.calculation import hours_text


@tracked
class EffortScale(Sourced, Series):
    """The table of hours by size of the municipality, from a day on, until the next table."""

    SERIES_KEY = ()

    valid_from = models.DateField("geldt vanaf", unique=True)
    is_start_assumed = models.BooleanField(
        "ingangsdatum is aangenomen",
        default=False,
        help_text="Aan als geen bron de ingangsdatum noemt.",
    )
    decision = models.ForeignKey(
        Decision, models.PROTECT, null=True, blank=True, verbose_name="besluit", related_name="+"
    )
    note = models.TextField("toelichting", blank=True)

    class Meta:
        verbose_name = "urentabel"
        verbose_name_plural = "urentabellen"
        ordering = ["-valid_from"]

    def __str__(self) -> str:
        return f"Urentabel vanaf {dutch.long_date(self.valid_from)}"


@tracked
class EffortBracket(models.Model):
    """A size class: municipalities from `from_inhabitants` on, up to the next bracket. `amount`
    buys off the hours of a year.
    """

    scale = models.ForeignKey(
        EffortScale, models.PROTECT, verbose_name="urentabel", related_name="brackets"
    )
    from_inhabitants = models.PositiveIntegerField("inwoners vanaf")
    hours = HoursField("uren per week")
    amount = models.DecimalField(
        "afkoopsom per jaar", max_digits=12, decimal_places=2, validators=[MinValueValidator(0)]
    )

    class Meta:
        verbose_name = "schaal"
        verbose_name_plural = "schalen"
        ordering = ["scale", "from_inhabitants"]
        constraints = [
            models.UniqueConstraint(
                fields=["scale", "from_inhabitants"],
                name="bracket_once",
                violation_error_message="Deze grens staat al in de tabel.",
            ),
            models.UniqueConstraint(
                fields=["scale", "hours"],
                name="bracket_hours_once",
                violation_error_message="Deze uren staan al in de tabel.",
            ),
        ]

    def __str__(self) -> str:
        return (
            f"vanaf {dutch.grouped(self.from_inhabitants)} inwoners: {hours_text(self.hours)} uur"
        )


@tracked
class EffortAgreement(Sourced, Series):
    """The hours a week agreed with a municipality, from a day on, until its next agreement."""

    SERIES_KEY = ("municipality",)

    municipality = models.ForeignKey(
        Organisation, models.PROTECT, verbose_name="gemeente", related_name="effort_agreements"
    )
    valid_from = models.DateField("geldt vanaf")
    is_start_assumed = models.BooleanField(
        "ingangsdatum is aangenomen",
        default=False,
        help_text="Aan als geen bron de ingangsdatum noemt.",
    )
    hours = HoursField("uren per week")
    reason = models.CharField("reden als het van de tabel afwijkt", max_length=300, blank=True)

    class Meta:
        verbose_name = "afspraak over uren"
        verbose_name_plural = "afspraken over uren"
        ordering = ["municipality__sort_key", "-valid_from"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "valid_from"],
                name="effort_agreement_once",
                violation_error_message="Er is al een afspraak die op deze dag ingaat.",
            ),
        ]

    def __str__(self) -> str:
        return (
            f"{self.municipality}: {hours_text(self.hours)} uur per week vanaf"
            f" {dutch.long_date(self.valid_from)}"
        )


@tracked
class JointDelivery(Sourced, Term):
    """Municipalities that deliver their hours together, for a term."""

    municipalities = models.ManyToManyField(
        Organisation, verbose_name="gemeenten", related_name="joint_deliveries"
    )
    name = models.CharField("naam", max_length=100, help_text="Bijvoorbeeld: Enschede en Losser.")
    valid_from = models.DateField("samen vanaf")
    is_start_assumed = models.BooleanField(
        "begindatum is aangenomen", default=False, help_text="Aan als geen bron de datum noemt."
    )
    valid_until = models.DateField("samen tot", null=True, blank=True)

    class Meta:
        verbose_name = "gezamenlijke levering"
        verbose_name_plural = "gezamenlijke leveringen"
        ordering = ["name", "valid_from"]
        constraints = [
            until_after_from("joint"),
            models.UniqueConstraint(
                fields=["name", "valid_from"],
                name="joint_once",
                violation_error_message="Deze gezamenlijke levering staat er al in.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@tracked
class EffortTalk(Sourced):
    """The yearly talk of the chair with a municipality about its hours."""

    municipality = models.ForeignKey(
        Organisation, models.PROTECT, verbose_name="gemeente", related_name="effort_talks"
    )
    year = models.PositiveSmallIntegerField("jaar", validators=YEARS)
    held_on = models.DateField("datum van het gesprek")
    outcome = models.TextField("uitkomst")

    class Meta:
        verbose_name = "jaargesprek"
        verbose_name_plural = "jaargesprekken"
        ordering = ["-year", "municipality__sort_key"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "year"],
                name="effort_talk_once",
                violation_error_message="Het gesprek van dit jaar is al vastgelegd.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.municipality} {self.year}"


@tracked
class BuyOff(models.Model):
    """A municipality pays for a year instead of working: what was bought off, and the charge that
    asks for it.
    """

    municipality = models.ForeignKey(
        Organisation, models.PROTECT, verbose_name="gemeente", related_name="buy_offs"
    )
    year = models.PositiveSmallIntegerField("jaar", validators=YEARS)
    scale = models.ForeignKey(
        EffortScale, models.PROTECT, verbose_name="urentabel", related_name="buy_offs"
    )
    hours = HoursField("uren per week")
    reason = models.CharField("reden", max_length=300)
    charge = models.OneToOneField(
        ExtraCharge, models.PROTECT, verbose_name="extra factuurregel", related_name="buy_off"
    )
    is_withdrawn = models.BooleanField("ingetrokken", default=False)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "afkoop"
        verbose_name_plural = "afkopen"
        ordering = ["-year", "municipality__sort_key", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "year"],
                condition=Q(is_withdrawn=False),
                name="buy_off_once",
                violation_error_message="De inzet van dit jaar is al afgekocht.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.municipality} {self.year}: {hours_text(self.hours)} uur afgekocht"

    def get_absolute_url(self) -> str:
        return reverse("projects:effort_municipality", args=[self.year, self.municipality.slug])
