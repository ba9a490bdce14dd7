"""Print bundles of a meeting: asked for, made by the worker, and sealed when sent."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ivz.papers.models import IssuedDocument, StoredFile
from portfolios.bundles.enums import BundleState
from portfolios.meetings.enums import Secrecy
from portfolios.meetings.models.meetings import Meeting

ATTEMPTS = (
    3  # a worker may be killed while it makes one; after so many beginnings somebody has to look
)


class Bundle(models.Model):
    """One bundle of a meeting with the choices it was made with, how far it is, and what stands on
    which sheet.

    A bundle that was sent is sealed as `document`; others are print files that may be made again
    and are thrown away in time. `secrecy` is that of the most closed paper in it: who may not read
    that, may not have the bundle.
    """

    meeting = models.ForeignKey(
        Meeting, models.PROTECT, verbose_name="vergadering", related_name="bundles"
    )
    is_public = models.BooleanField("openbare versie", default=False)
    duplex = models.BooleanField("voor dubbelzijdig afdrukken", default=True)
    greyscale = models.BooleanField("geschikt voor zwart-wit", default=False)
    with_files = models.BooleanField("ook als losse bestanden (ZIP)", default=False)
    addressee = models.CharField("voor (ambt of functie)", max_length=150, blank=True)
    since = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="alleen nieuw sinds",
        related_name="supplements",
    )
    fingerprint = models.CharField(
        "vingerafdruk van de agenda", max_length=64, blank=True
    )  # of what was bound, to see that it changed since
    state = models.CharField(
        "stand", max_length=10, choices=BundleState, default=BundleState.WAITING
    )
    done = models.PositiveIntegerField("gedaan", default=0)
    total = models.PositiveIntegerField("in totaal", default=0)
    attempts = models.PositiveSmallIntegerField("keren begonnen", default=0)
    secrecy = models.CharField(
        "openbaarheid", max_length=10, choices=Secrecy, default=Secrecy.PUBLIC
    )
    contents = models.JSONField("inhoud", default=list)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    files = models.ForeignKey(
        StoredFile,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="losse bestanden",
    )
    document = models.ForeignKey(
        IssuedDocument, models.PROTECT, null=True, blank=True, related_name="bundles"
    )
    error = models.TextField("fout", blank=True)
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    requested_at = models.DateTimeField("gevraagd op", auto_now_add=True)
    finished_at = models.DateTimeField("klaar op", null=True, blank=True)

    class Meta:
        verbose_name = "vergaderbundel"
        verbose_name_plural = "vergaderbundels"
        ordering = ["-requested_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=BundleState.READY)
                | Q(file__isnull=False) ^ Q(document__isnull=False),
                name="bundle_ready_has_one_file",
            ),
            models.CheckConstraint(
                condition=Q(is_public=False) | Q(addressee="", secrecy=Secrecy.PUBLIC),
                name="bundle_public_holds_nothing_closed",
            ),
        ]

    def __str__(self) -> str:
        return f"Bundel {self.meeting}"

    def get_absolute_url(self) -> str:
        return reverse("portfolios:bundle_detail", args=[self.meeting.key, self.pk])

    @property
    def is_sent(self) -> bool:
        """Whether it lies in the archive."""
        return self.document_id is not None

    @property
    def kind(self) -> str:
        """What it is in a few words: Nazending, openbaar, voor de burgemeester van Almelo."""
        words = [
            "Nazending" if self.since_id else "Bundel",
            "openbare versie" if self.is_public else "",
            f"voor {self.addressee}" if self.addressee else "",
        ]
        return ", ".join(filter(None, words))

    @property
    def sheets(self) -> int:
        """How many numbered sheets it has."""
        return sum(part["pages"] for part in self.contents)
