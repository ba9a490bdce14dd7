"""The form of what is recorded about a contribution year."""

import datetime as dt

from django import forms

from contributions.years.models import ContributionYear
from ivz.core import dutch
from ivz.region.models import InhabitantCount
from ivz.sources.models import SourceDocument
from ivz.web.records import RecordForm


class ContributionYearForm(RecordForm):
    """A year that departs from the fund's rule: another reference date, or counts whose source
    names none.
    """

    class Meta:
        model = ContributionYear
        fields = ("reference_date", "undated_source", "note")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reference_date"].help_text = "Leeg: de regel van het fonds."
        undated = self.fields["undated_source"]
        undated.queryset = SourceDocument.objects.filter(undated_counts__isnull=False).distinct()
        undated.help_text = (
            "Alleen voor een reconstructie: van zo'n jaar kunnen geen facturen worden gemaakt."
        )
        self.fields[
            "note"
        ].help_text = (
            "Verplicht als dit jaar van de regel afwijkt. Staat bij de cijfers van dit jaar."
        )

    def clean_reference_date(self) -> dt.date | None:
        """Only a day of which there are counts: a day without any would give a year without
        amounts.
        """
        day = self.cleaned_data["reference_date"]
        if day and not InhabitantCount.objects.current().filter(reference_date=day).exists():
            raise forms.ValidationError(
                f"Er zijn geen inwonertallen van {dutch.long_date(day)}. Voeg ze eerst toe bij"
                " Inwonertallen."
            )
        return day

    def clean(self) -> dict[str, object]:
        data = super().clean()
        if (
            (data.get("reference_date") or data.get("undated_source"))
            and not data.get("note")
            and "note" not in self.errors
        ):
            self.add_error("note", "Vul in waarom dit jaar van de regel afwijkt.")
        return data
