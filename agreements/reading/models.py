"""A text as it was read from a file, until somebody has looked at it."""

from django.conf import settings
from django.db import models

from agreements.reading.enums import ImportState
from agreements.texts.models import Agreement


class TextImport(models.Model):
    """A pasted or uploaded text, split into articles for review; it becomes the text of the
    agreement when confirmed.
    """

    agreement = models.ForeignKey(
        Agreement, models.CASCADE, verbose_name="overeenkomst", related_name="imports"
    )
    state = models.CharField(
        "stand", max_length=10, choices=ImportState, default=ImportState.REVIEW
    )
    file_name = models.CharField("bestand", max_length=255, blank=True)
    text = models.TextField("tekst")
    passages = models.JSONField(
        "gevonden passages", default=list
    )  # [{"kind": str, "number": str, "heading": str, "text": str}]
    notes = models.JSONField("opmerkingen bij het inlezen", default=list, blank=True)  # [str]
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField("geplaatst op", auto_now_add=True)

    class Meta:
        verbose_name = "ingelezen tekst"
        verbose_name_plural = "ingelezen teksten"
        ordering = ["-uploaded_at"]

    def __str__(self) -> str:
        return f"{self.agreement} ({self.get_state_display()})"
