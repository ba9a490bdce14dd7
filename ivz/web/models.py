"""Which forms were sent already."""

from django.conf import settings
from django.db import models


class SentForm(models.Model):
    """A form that was sent and did its work: sent again (a double click, the page loaded again) it
    leads to where the first one went, and does nothing.
    """

    key = models.UUIDField(primary_key=True, editable=False)
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    sent_at = models.DateTimeField(auto_now_add=True, db_index=True)
    url = models.CharField(max_length=500, blank=True)

    class Meta:
        verbose_name = "verstuurd formulier"
        verbose_name_plural = "verstuurde formulieren"

    def __str__(self) -> str:
        return f"{self.key} ({self.url})"
