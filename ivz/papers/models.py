"""Paper that lasts: issued documents with their bytes and frozen facts, and renditions made on
request.
"""

import uuid
from functools import reduce
from operator import or_
from typing import ClassVar, Self, cast

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ivz.data.triggers import append_only
from ivz.papers.enums import DocumentKind, RenditionState
from ivz.region.models import Organisation


class IssuedDocumentManager(models.Manager["IssuedDocument"]):
    """Leaves the bytes in the database until somebody asks for them."""

    def get_queryset(self) -> "models.QuerySet[IssuedDocument]":
        return super().get_queryset().defer("content", "facts")


class StoredFileManager(models.Manager["StoredFile"]):
    """Leaves the bytes in the database until somebody asks for them."""

    def get_queryset(self) -> "models.QuerySet[StoredFile]":
        return super().get_queryset().defer("content")


class IssuedDocument(models.Model):
    """A document as it was issued. Never rendered again; the database refuses to change or delete
    it.

    The bytes lie in `content`, or in a file storage under `storage_name` when the setting
    DOCUMENT_STORAGE names one.
    """

    kind = models.CharField("soort", max_length=20, choices=DocumentKind)
    number = models.CharField("nummer", max_length=40)
    version = models.PositiveSmallIntegerField("versie", default=1)
    title = models.CharField("titel", max_length=200)
    file_name = models.CharField("bestandsnaam", max_length=120)
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="organisatie",
        related_name="documents",
    )
    year = models.PositiveSmallIntegerField("jaar", null=True, blank=True)
    issued_on = models.DateField("verstuurd op")
    template_version = models.CharField("versie van het sjabloon", max_length=40)
    facts = models.JSONField("vastgelegde gegevens")
    facts_sha256 = models.CharField("SHA-256 van de gegevens", max_length=64)
    content = models.BinaryField("inhoud", null=True)
    storage_name = models.CharField("plaats in de opslag", max_length=200, blank=True)
    sha256 = models.CharField("SHA-256", max_length=64)
    size = models.PositiveIntegerField("grootte in bytes")
    sealed_at = models.DateTimeField("vastgelegd op", auto_now_add=True)

    objects = IssuedDocumentManager()

    class Meta:
        verbose_name = "verstuurd document"
        verbose_name_plural = "verstuurde documenten"
        ordering = ["kind", "number", "version"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "number", "version"], name="document_number_once"
            ),
            models.CheckConstraint(
                condition=Q(content__isnull=False) ^ ~Q(storage_name=""),
                name="document_bytes_in_one_place",
            ),
            models.CheckConstraint(
                condition=Q(sha256__regex="^[0-9a-f]{64}$"), name="document_has_hash"
            ),
        ]
        triggers = append_only("document")

    def __str__(self) -> str:
        return f"{self.number}" if self.version == 1 else f"{self.number} (versie {self.version})"


class PaperQuerySet[R: models.Model](models.QuerySet[R]):
    """Rows that become sealed paper."""

    def unsealed(self) -> Self:
        """What it says is laid down, and its document is still to be made."""
        fields = cast(type[Paper], self.model).DOCUMENTS
        bare = reduce(or_, (Q(**{f"{field}__isnull": True}) for field in fields))
        return self.filter(bare, facts__isnull=False)


class Paper(models.Model):
    """A row that becomes sealed paper: first it says in `facts` all that the paper shows, then the
    worker makes its document, once. A subject hands in how (`ivz.papers.sealing`).
    """

    facts = models.JSONField("vastgelegde gegevens")
    document = models.OneToOneField(
        IssuedDocument, models.PROTECT, null=True, blank=True, related_name="%(class)s"
    )

    DOCUMENTS: ClassVar[tuple[str, ...]] = ("document",)  # the fields that hold one

    class Meta:
        abstract = True

    @property
    def is_sealed(self) -> bool:
        """Whether every document of it is made."""
        return all(getattr(self, f"{field}_id") is not None for field in self.DOCUMENTS)


class StoredFile(models.Model):
    """A file that somebody uploaded, checked and cleaned; its bytes never change. A newer version
    is another row.
    """

    name = models.CharField("bestandsnaam", max_length=200)
    media_type = models.CharField("soort bestand", max_length=100, default="application/pdf")
    content = models.BinaryField("inhoud")
    sha256 = models.CharField("SHA-256", max_length=64)
    size = models.PositiveIntegerField("grootte in bytes")
    pages = models.PositiveIntegerField("bladzijden", null=True, blank=True)
    notes = models.JSONField(
        "bij het nakijken aangepast", default=list
    )  # sentences: repaired, scripts removed, ...
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField("geplaatst op", auto_now_add=True)

    objects = StoredFileManager()

    class Meta:
        verbose_name = "geplaatst bestand"
        verbose_name_plural = "geplaatste bestanden"
        ordering = ["-uploaded_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(sha256__regex="^[0-9a-f]{64}$"), name="stored_file_has_hash"
            )
        ]

    def __str__(self) -> str:
        return self.name


class Rendition(models.Model):
    """A PDF that somebody asked for: made by the worker, streamed once it is ready, thrown away
    after a day.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    builder = models.CharField(max_length=60)  # name in ivz.papers.registry
    arguments = models.JSONField(default=dict)
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    state = models.CharField(max_length=10, choices=RenditionState, default=RenditionState.WAITING)
    file_name = models.CharField(max_length=120, blank=True)
    content = models.BinaryField(null=True)
    error = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "gevraagd document"
        verbose_name_plural = "gevraagde documenten"
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=RenditionState.READY) | Q(content__isnull=False),
                name="rendition_ready_has_content",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.builder} ({self.get_state_display()})"

    def get_absolute_url(self) -> str:
        return reverse("documents:rendition", args=[self.pk])
