"""Which texts that were read in still wait to be looked at."""

from django.urls import reverse

from agreements.reading.enums import ImportState
from agreements.reading.models import TextImport
from agreements.texts.models import Agreement
from agreements.texts.reports.additions import Waiting


def text_to_review(agreement: Agreement) -> Waiting | None:
    """The text that was read in for `agreement` and that nobody has looked at yet."""
    found = TextImport.objects.filter(agreement=agreement, state=ImportState.REVIEW).first()
    if found is None:
        return None
    return Waiting(
        "Er staat een ingelezen tekst klaar om na te kijken.",
        reverse("agreements:text_review", args=[agreement.key, found.pk]),
        "Nakijken",
    )
