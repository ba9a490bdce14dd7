"""Funds, their rates through time, and fixed contributions."""

import datetime as dt

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from contributions.funds.enums import RateStatus, ReferenceDateRule, RoundingChoice, VatTreatment
from ivz.core import dutch
from ivz.core.money import RoundingRule
from ivz.data.fields import MoneyField, RateField
from ivz.data.history import tracked
from ivz.data.series import Series
from ivz.data.terms import Term, until_after_from
from ivz.region.models import Organisation
from ivz.region.validators import validate_printable
from ivz.sources.models import Sourced, SourceDocument
from portfolios.decisions.models import Decision


@tracked
class Fund(models.Model):
    """A pot that municipalities pay into, with the rules of its contribution years and invoices."""

    code = models.SlugField("code", max_length=20, unique=True)
    name = models.CharField("naam", max_length=100, validators=[validate_printable])
    first_year = models.PositiveSmallIntegerField(
        "eerste jaar", validators=[MinValueValidator(1990), MaxValueValidator(2100)]
    )
    reference_date_rule = models.CharField(
        "peildatum van de inwonertallen",
        max_length=30,
        choices=ReferenceDateRule,
        default=ReferenceDateRule.PREVIOUS_JANUARY,
    )
    payment_term_days = models.PositiveSmallIntegerField(
        "betaaltermijn in dagen",
        default=30,
        validators=[MinValueValidator(1), MaxValueValidator(365)],
    )
    vat_treatment = models.CharField(
        "btw", max_length=10, choices=VatTreatment, default=VatTreatment.OUTSIDE
    )
    vat_reason = models.CharField(
        "tekst over btw op de factuur", max_length=200, validators=[validate_printable]
    )
    invoice_prefix = models.CharField("reeks van de facturen", max_length=12, unique=True)
    credit_prefix = models.CharField("reeks van de creditnota's", max_length=12, unique=True)
    gate_source = models.ForeignKey(
        SourceDocument,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="bron van de besluitregel",
        related_name="+",
    )
    gate_locator = models.CharField("artikel van de besluitregel", max_length=100, blank=True)

    class Meta:
        verbose_name = "fonds"
        verbose_name_plural = "fondsen"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(invoice_prefix=F("credit_prefix")),
                name="fund_two_series",
                violation_error_message="Facturen en creditnota's krijgen ieder een eigen reeks.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def reference_date(self, year: int) -> dt.date:
        """The day whose counts `year` uses by the fund's rule."""
        back = {
            ReferenceDateRule.SAME_JANUARY: 0,
            ReferenceDateRule.PREVIOUS_JANUARY: 1,
            ReferenceDateRule.SECOND_PREVIOUS_JANUARY: 2,
        }[ReferenceDateRule(self.reference_date_rule)]
        return dt.date(year - back, 1, 1)


@tracked
class Rate(Sourced, Series):
    """Euros per inhabitant from a day on, until the fund's next rate; an empty value ends the
    series.

    Adopted means that its decision is recorded; only then may invoices use it (service agreement
    2019, art. 6.5).
    """

    SERIES_KEY = ("fund",)

    fund = models.ForeignKey(Fund, models.PROTECT, verbose_name="fonds", related_name="rates")
    valid_from = models.DateField("geldt vanaf")
    is_start_assumed = models.BooleanField(
        "ingangsdatum is aangenomen",
        default=False,
        help_text="Aan als geen bron de ingangsdatum noemt.",
    )
    value = RateField(
        "tarief per inwoner",
        null=True,
        blank=True,
        help_text="In euro, bijvoorbeeld 0,365. Leeg: vanaf deze dag is er geen tarief meer.",
    )
    rounding_rule = models.CharField(
        "afronding van een bedrag",
        max_length=20,
        choices=RoundingChoice,
        default=RoundingChoice.CENTS_HALF_UP,
    )
    status = models.CharField(
        "status", max_length=10, choices=RateStatus, default=RateStatus.PLANNED, editable=False
    )
    decision = models.ForeignKey(
        Decision,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="besluit",
        related_name="rates",
        editable=False,
    )
    steps = models.ManyToManyField(
        Decision, verbose_name="stappen tot nu toe", related_name="rates_underway", blank=True
    )
    note = models.TextField("toelichting", blank=True)

    class Meta:
        verbose_name = "tarief"
        verbose_name_plural = "tarieven"
        ordering = ["fund", "-valid_from"]
        constraints = [
            models.UniqueConstraint(
                fields=["fund", "valid_from"],
                name="rate_one_start",
                violation_error_message="Er is al een tarief dat op deze dag ingaat.",
            ),
            models.CheckConstraint(
                condition=Q(value__isnull=True) | Q(value__gt=0),
                name="rate_above_zero",
                violation_error_message="Een tarief is hoger dan 0.",
            ),
            models.CheckConstraint(
                condition=Q(status=RateStatus.ADOPTED, decision__isnull=False)
                | (~Q(status=RateStatus.ADOPTED) & Q(decision__isnull=True)),
                name="rate_adopted_by_decision",
            ),
        ]

    def __str__(self) -> str:
        value = (
            f"€{dutch.NBSP}{dutch.rate(self.value)}" if self.value is not None else "geen tarief"
        )
        return f"{value} vanaf {dutch.long_date(self.valid_from)}"

    def get_absolute_url(self) -> str:
        return reverse("contributions:rate_detail", args=[self.pk])

    @property
    def rule(self) -> RoundingRule:
        return RoundingRule(self.rounding_rule)


@tracked
class FixedContribution(Sourced, Term):
    """A fixed yearly amount that a partner pays beside the municipalities, for a term."""

    fund = models.ForeignKey(
        Fund, models.PROTECT, verbose_name="fonds", related_name="fixed_contributions"
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, verbose_name="organisatie", related_name="fixed_contributions"
    )
    amount = MoneyField("bedrag per jaar")
    valid_from = models.DateField("geldt vanaf")
    is_start_assumed = models.BooleanField("ingangsdatum is aangenomen", default=False)
    valid_until = models.DateField("geldt tot", null=True, blank=True)

    class Meta:
        verbose_name = "vaste bijdrage"
        verbose_name_plural = "vaste bijdragen"
        ordering = ["fund", "organisation", "valid_from"]
        constraints = [
            until_after_from("fixed", None),
            models.CheckConstraint(condition=Q(amount__gt=0), name="fixed_above_zero"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {dutch.euro(self.amount)} per jaar"
