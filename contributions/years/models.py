"""What is recorded about a contribution year that departs from the fund's rule."""

from django.db import models
from django.db.models import Q

from contributions.funds.models import Fund
from ivz.data.history import tracked
from ivz.sources.models import SourceDocument


@tracked
class ContributionYear(models.Model):
    """What is recorded about a year that departs from the fund's rule: another reference date, or
    undated counts.
    """

    fund = models.ForeignKey(Fund, models.PROTECT, verbose_name="fonds", related_name="years")
    year = models.PositiveSmallIntegerField("jaar")
    reference_date = models.DateField("afwijkende peildatum", null=True, blank=True)
    undated_source = models.ForeignKey(
        SourceDocument,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="inwonertallen zonder peildatum uit",
        related_name="+",
    )
    note = models.CharField("toelichting", max_length=300, blank=True)

    class Meta:
        verbose_name = "bijdragejaar"
        verbose_name_plural = "bijdragejaren"
        ordering = ["fund", "-year"]
        constraints = [
            models.UniqueConstraint(fields=["fund", "year"], name="contribution_year_once"),
            models.CheckConstraint(
                condition=Q(reference_date__isnull=True) | Q(undated_source__isnull=True),
                name="contribution_year_one_exception",
                violation_error_message=(
                    "Kies een peildatum of een bron zonder peildatum, niet allebei."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.fund} {self.year}"
