"""Forms of decisions."""

import datetime as dt

from django import forms

from ivz.web.records import RecordForm
from portfolios.decisions.models import Decision
from portfolios.decisions.rules import why_not_decided_on, why_not_kind


class DecisionForm(RecordForm):
    """A decision, an agreement or a step. A new one is recorded with
    `portfolios.services.record_decision`.

    Other apps use it to record the decision behind one of their rows; `today` is the last day it
    can be of.
    """

    sections = [
        ("Besluit", ["kind", "body", "title", "decided_on", "is_date_assumed", "reference"]),
        ("Inhoud", ["text"]),
        ("Bron", ["source", "source_locator"]),
        ("Wijziging", ["reason"]),
    ]

    class Meta:
        model = Decision
        fields = [
            "kind",
            "body",
            "title",
            "decided_on",
            "is_date_assumed",
            "reference",
            "text",
            "source",
            "source_locator",
        ]
        widgets = {"kind": forms.RadioSelect, "text": forms.Textarea(attrs={"rows": 4})}
        help_texts = {
            "body": "Nodig bij een besluit; niet bij een afspraak in een overeenkomst.",
            "title": "Bijvoorbeeld: tarief Platform IVZ vanaf 2028.",
            "reference": "Zaaknummer, agendapunt of artikel.",
        }

    def __init__(self, *args, today: dt.date, **kwargs):
        self.today = today
        super().__init__(*args, **kwargs)

    def clean_kind(self):
        kind = self.cleaned_data["kind"]
        if not self.instance._state.adding and (reason := why_not_kind(self.initial["kind"], kind)):
            raise forms.ValidationError(reason)
        return kind

    def clean_decided_on(self):
        day = self.cleaned_data["decided_on"]
        if reason := why_not_decided_on(day, self.today):
            raise forms.ValidationError(reason)
        return day

    def clean(self):
        data = super().clean()
        if {"title", "decided_on"} <= data.keys():
            twins = Decision.objects.exclude(pk=self.instance.pk).filter(
                title__iexact=data["title"], decided_on=data["decided_on"], body=data.get("body")
            )
            if twins.exists():
                self.add_error(
                    "title", "Er is al een besluit met dit onderwerp, deze datum en dit orgaan."
                )
        return data
