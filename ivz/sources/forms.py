"""The form of a source."""

from django import forms
from django.utils.text import slugify

from ivz.sources.models import SourceDocument
from ivz.web.records import RecordForm

KEY_LENGTH = 45  # leaves room in the field for a number behind it


class SourceForm(RecordForm):
    """A source; its key (part of its address) is made once from the title and stays."""

    sections = [
        ("Bron", ["title", "kind", "publisher", "reference"]),
        ("Datum", ["dated", "dated_note"]),
        ("Inhoud", ["description"]),
        ("Wijziging", ["reason"]),
    ]

    class Meta:
        model = SourceDocument
        fields = ["title", "kind", "publisher", "reference", "dated", "dated_note", "description"]
        widgets = {"description": forms.Textarea(attrs={"rows": 4})}
        labels = {"dated": "Datum van de bron"}
        help_texts = {
            "title": "Zoals het op het stuk staat.",
            "dated_note": "Bijvoorbeeld: zonder dag, alleen het jaar staat erop.",
            "reference": "Documentnummer, zaaknummer of nummer van de tabel.",
        }

    def clean(self):
        data = super().clean()
        twins = SourceDocument.objects.exclude(pk=self.instance.pk).filter(
            title__iexact=data.get("title", ""), dated=data.get("dated")
        )
        if "title" in data and "dated" in data and twins.exists():
            self.add_error("title", "Er is al een bron met deze titel en datum.")
        return data

    def save(self, commit=True):
        if not self.instance.key:
            self.instance.key = free_key(self.cleaned_data["title"])
        return super().save(commit)


def free_key(title: str) -> str:
    """A key made of the title that no other source has."""
    start = slugify(title)[:KEY_LENGTH].strip("-") or "bron"
    taken = set(
        SourceDocument.objects.filter(key__startswith=start).values_list("key", flat=True)
    ) | {"nieuw"}
    number = 2
    key = start
    while key in taken:
        key, number = f"{start}-{number}", number + 1
    return key
