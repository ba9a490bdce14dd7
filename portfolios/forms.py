"""Forms of bodies and decisions."""

import datetime as dt

from django import forms
from django.utils.text import slugify

from ivz.web.forms import AuditedModelForm
from portfolios.models import Body, Decision
from portfolios.rules import why_not_decided_on, why_not_kind


class DecisionForm(AuditedModelForm):
    """A decision, an agreement or a step. A new one is recorded with `portfolios.services.record_decision`.

    Other apps use it to record the decision behind one of their rows; `today` is the last day it can be of.
    """

    sections = [
        ("Besluit", ["kind", "body", "title", "decided_on", "is_date_assumed", "reference"]),
        ("Inhoud", ["text"]),
        ("Bron", ["source", "source_locator"]),
        ("Wijziging", ["reason"]),
    ]

    class Meta:
        model = Decision
        fields = ["kind", "body", "title", "decided_on", "is_date_assumed", "reference", "text", "source", "source_locator"]
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
                self.add_error("title", "Er is al een besluit met dit onderwerp, deze datum en dit orgaan.")
        return data


class BodyForm(AuditedModelForm):
    """A body; its code (part of its address) is made once from the abbreviation or the name and stays."""

    class Meta:
        model = Body
        fields = ["name", "abbreviation", "source", "source_locator"]
        help_texts = {"abbreviation": "Zo staat het orgaan op facturen, bijvoorbeeld DVO."}

    def clean_name(self):
        name = " ".join(self.cleaned_data["name"].split())
        if Body.objects.exclude(pk=self.instance.pk).filter(name__iexact=name).exists():
            raise forms.ValidationError("Er is al een orgaan met deze naam.")
        return name

    def clean_abbreviation(self):
        abbreviation = " ".join(self.cleaned_data["abbreviation"].split())
        if abbreviation and Body.objects.exclude(pk=self.instance.pk).filter(abbreviation__iexact=abbreviation).exists():
            raise forms.ValidationError("Er is al een orgaan met deze afkorting.")
        return abbreviation

    def save(self, commit=True):
        if not self.instance.code:
            self.instance.code = _free_code(self.cleaned_data["abbreviation"] or self.cleaned_data["name"])
        return super().save(commit)


def _free_code(name: str) -> str:
    """A code made of the name that no other body has."""
    start = slugify(name)[:16].strip("-") or "orgaan"
    taken = set(Body.objects.filter(code__startswith=start).values_list("code", flat=True)) | {"nieuw"}
    code, number = start, 2
    while code in taken:
        code, number = f"{start}-{number}", number + 1
    return code
