"""Portfolios and who holds them, for a term."""

import datetime as dt

from django.db import models
from django.urls import reverse

from ivz.core.validity import last_day
from ivz.data.history import tracked
from ivz.data.terms import Term, until_after_from
from ivz.region.models import Organisation
from ivz.sources.models import Sourced
from portfolios.bodies.enums import Nature
from portfolios.bodies.models.bodies import Body
from portfolios.bodies.models.people import Office


@tracked
class Portfolio(Sourced, Term):
    """A subject that somebody answers for in the AB or the DVO. A new title is a new portfolio that
    names the one before it.
    """

    body = models.ForeignKey(Body, models.PROTECT, verbose_name="orgaan", related_name="portfolios")
    is_body_inferred = models.BooleanField(
        "orgaan is afgeleid", default=False, help_text="Aan als de bron het orgaan niet noemt."
    )
    title = models.CharField("portefeuille", max_length=200)
    nature = models.CharField("aard", max_length=2, choices=Nature, blank=True)
    valid_from = models.DateField("bestaat vanaf")
    is_start_assumed = models.BooleanField(
        "begindatum is aangenomen", default=False, help_text="Aan als geen bron de datum noemt."
    )
    valid_until = models.DateField("bestaat tot", null=True, blank=True)
    renamed_from = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="heette eerder",
        related_name="renamed_to",
    )
    note = models.CharField("toelichting", max_length=200, blank=True)

    class Meta:
        verbose_name = "portefeuille"
        verbose_name_plural = "portefeuilles"
        ordering = ["body", "title", "pk"]
        constraints = [
            until_after_from("portfolio"),
            models.UniqueConstraint(
                fields=["body", "title", "valid_from"],
                name="portfolio_once",
                violation_error_message="Deze portefeuille staat er al in.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.nature})" if self.nature else self.title

    def get_absolute_url(self) -> str:
        return reverse("portfolios:portfolio_detail", args=[self.pk])


@tracked
class Holding(Sourced, Term):
    """A municipality holds a portfolio through its office-holder, for a term.

    `office` is empty where the source names the municipality only (the distribution of 2015). Who
    leaves the office leaves the portfolio: it is vacant from that day, whatever `valid_until` says.
    """

    portfolio = models.ForeignKey(
        Portfolio, models.PROTECT, verbose_name="portefeuille", related_name="holdings"
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, verbose_name="organisatie", related_name="holdings"
    )
    office = models.ForeignKey(
        Office,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="bestuurder in ambt",
        related_name="holdings",
    )
    position = models.PositiveSmallIntegerField("volgorde in de verdeling", default=0)
    valid_from = models.DateField("houder vanaf")
    is_start_assumed = models.BooleanField(
        "begindatum is aangenomen", default=False, help_text="Aan als geen bron de datum noemt."
    )
    valid_until = models.DateField("houder tot", null=True, blank=True)
    note = models.CharField("toelichting", max_length=200, blank=True)

    class Meta:
        verbose_name = "portefeuillehouder"
        verbose_name_plural = "portefeuillehouders"
        ordering = ["organisation__sort_key", "position", "pk"]
        constraints = [
            until_after_from("holding"),
            models.UniqueConstraint(
                fields=["portfolio", "organisation", "valid_from"],
                name="holding_once",
                violation_error_message="Deze houder staat er al in.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.portfolio}: {self.holder_text}"

    @property
    def holder_text(self) -> str:
        """The person where one is known, else the municipality."""
        return str(self.office.person) if self.office else str(self.organisation)

    @property
    def ends_on(self) -> dt.date | None:
        """The first day without this holder: the end of the holding or of the office, whichever
        comes first.
        """
        ends = [
            day
            for day in (self.valid_until, self.office.valid_until if self.office else None)
            if day
        ]
        return min(ends, default=None)

    @property
    def last_day(self) -> dt.date | None:
        return last_day(self.ends_on)
