"""Annexes of agenda items, with every version of their files."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ivz.data.history import tracked
from ivz.papers.models import IssuedDocument, StoredFile
from portfolios.meetings.enums import AnnexOrigin, Secrecy
from portfolios.meetings.models.meetings import AgendaItem


@tracked
class Annex(models.Model):
    """A paper that goes with an agenda item. Without a version it is still to be received, and the
    bundle carries a sheet that says from whom.
    """

    item = models.ForeignKey(
        AgendaItem, models.PROTECT, verbose_name="agendapunt", related_name="annexes"
    )
    position = models.PositiveSmallIntegerField("volgorde", default=0)
    title = models.CharField("titel", max_length=200)
    document_number = models.CharField("documentnummer", max_length=60, blank=True)
    origin = models.CharField(
        "herkomst", max_length=10, choices=AnnexOrigin, default=AnnexOrigin.AWAITED
    )
    awaited_from = models.CharField(
        "te ontvangen van", max_length=150, blank=True, help_text="Functie of organisatie."
    )
    secrecy = models.CharField(
        "openbaarheid", max_length=10, choices=Secrecy, default=Secrecy.PUBLIC
    )
    secrecy_ground = models.CharField(
        "grondslag",
        max_length=200,
        blank=True,
        help_text=(
            "Waarom de bijlage niet openbaar is; bij geheim het artikel, bijvoorbeeld Woo artikel"
            " 5.1 lid 2."
        ),
    )
    secrecy_imposed_by = models.CharField("opgelegd door", max_length=100, blank=True)
    secrecy_imposed_on = models.DateField("opgelegd op", null=True, blank=True)
    supplement = models.PositiveSmallIntegerField(
        "nazending", default=0, help_text="0: bij de eerste verzending."
    )

    class Meta:
        verbose_name = "bijlage"
        verbose_name_plural = "bijlagen"
        ordering = ["item", "position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(secrecy=Secrecy.SECRET)
                | (
                    ~Q(secrecy_ground="")
                    & ~Q(secrecy_imposed_by="")
                    & Q(secrecy_imposed_on__isnull=False)
                ),
                name="secret_annex_has_ground",
                violation_error_message=(
                    "Geheim vraagt een grondslag, wie de geheimhouding oplegde en wanneer."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class AnnexVersion(models.Model):
    """A file of an annex: uploaded, or a paper of the archive. The newest counts;
    older ones stay.
    """

    annex = models.ForeignKey(
        Annex, models.CASCADE, verbose_name="bijlage", related_name="versions"
    )
    version = models.PositiveSmallIntegerField("versie")
    file = models.ForeignKey(
        StoredFile, models.PROTECT, null=True, blank=True, related_name="annex_versions"
    )
    document = models.ForeignKey(
        IssuedDocument, models.PROTECT, null=True, blank=True, related_name="annex_versions"
    )
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    added_at = models.DateTimeField("toegevoegd op", auto_now_add=True)

    class Meta:
        verbose_name = "versie van een bijlage"
        verbose_name_plural = "versies van bijlagen"
        ordering = ["annex", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["annex", "version"], name="annex_version_once"),
            models.CheckConstraint(
                condition=Q(file__isnull=False) ^ Q(document__isnull=False),
                name="annex_version_one_file",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.annex}, versie {self.version}"
