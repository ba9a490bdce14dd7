"""Source documents: the papers and data sets that facts come from, and the locator that points into
one.
"""

from django.db import models
from django.urls import reverse

from ivz.data.history import tracked


@tracked
class SourceDocument(models.Model):
    """A paper, letter or data set that facts are taken from."""

    class Kind(models.TextChoices):
        """What sort of source it is."""

        PAPER = "paper", "Notitie of plan"
        AGREEMENT = "agreement", "Overeenkomst"
        DECISION_NOTE = "decision_note", "Collegevoorstel"
        LETTER = "letter", "Brief"
        STATISTICS = "statistics", "Statistiek"
        LAW = "law", "Wet of regeling"
        OTHER = "other", "Overig"

    key = models.SlugField("sleutel", unique=True)
    title = models.CharField("titel", max_length=200)
    kind = models.CharField("soort", max_length=20, choices=Kind)
    publisher = models.CharField("uitgever", max_length=200, blank=True)
    dated = models.DateField("datum", null=True, blank=True)
    dated_note = models.CharField("toelichting op de datum", max_length=200, blank=True)
    reference = models.CharField("documentnummer", max_length=100, blank=True)
    description = models.TextField("omschrijving", blank=True)

    class Meta:
        verbose_name = "bron"
        verbose_name_plural = "bronnen"
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("sources:source_detail", args=[self.key])


class Sourced(models.Model):
    """A fact that says where it was found: the source and the place in it (page,
    article, annex).
    """

    source = models.ForeignKey(
        SourceDocument, models.PROTECT, null=True, blank=True, verbose_name="bron", related_name="+"
    )
    source_locator = models.CharField(
        "vindplaats",
        max_length=200,
        blank=True,
        help_text="Bijvoorbeeld: bijlage 10, of artikel 8.1.",
    )

    class Meta:
        abstract = True

    @property
    def source_text(self) -> str:
        """The source with its locator as one phrase; empty when no source is recorded."""
        return ", ".join(
            filter(None, [str(self.source) if self.source else "", self.source_locator])
        )
