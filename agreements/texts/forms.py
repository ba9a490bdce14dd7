"""Forms of agreements: the agreement itself, its parties, signatures, articles and dates."""

import datetime as dt
from collections.abc import Sequence

from django import forms

from agreements.texts.enums import Duration, EntryRule, PassageKind
from agreements.texts.models import Agreement, Article, ArticleRule, OtherDate, Party
from agreements.texts.reports.parties import party_name
from agreements.texts.rules import (
    why_not_follow,
    why_not_notice_days,
    why_not_rename_party,
    why_not_signed_on,
)
from ivz.papers.forms import PdfField
from ivz.web.forms import DutchDateField, DutchForm, LastDayField
from ivz.web.records import RecordForm, SharedEditForm


class KeptForm(SharedEditForm):
    """A form of an agreement or a part of it: says what it saves, and asks why when that is a
    change.
    """

    asks_reason = True

    @classmethod
    def stored_values(cls, row):
        return {name: getattr(row, name) for name in cls._meta.fields if name != "key"}

    @property
    def values(self):
        return {
            name: self.cleaned_data[name] for name in self._meta.fields if name in self.cleaned_data
        }


class AgreementForm(KeptForm):
    """An agreement; its key (part of its address) is chosen once and stays."""

    end_date = LastDayField(
        label="Geldt tot en met", required=False, help_text="Alleen bij een vaste einddatum."
    )
    sections = [
        ("Overeenkomst", ["key", "kind", "title", "document_number", "fund", "predecessor"]),
        ("Ondertekening", ["signed_on", "is_signing_assumed", "sign_by"]),
        ("Begin en duur", ["entry_rule", "entry_date", "duration", "renewal_months", "end_date"]),
        ("Opzeggen", ["notice_months", "notice_in_writing", "notice_reading", "notice_scope"]),
        ("Inhoud", ["text_state", "summary", "note"]),
        ("Bron", ["source", "source_locator"]),
        ("Wijziging", ["reason"]),
    ]

    class Meta:
        model = Agreement
        fields = [
            "key",
            "kind",
            "title",
            "document_number",
            "fund",
            "predecessor",
            "signed_on",
            "is_signing_assumed",
            "sign_by",
            "entry_rule",
            "entry_date",
            "duration",
            "renewal_months",
            "end_date",
            "notice_months",
            "notice_in_writing",
            "notice_reading",
            "notice_scope",
            "text_state",
            "summary",
            "note",
            "source",
            "source_locator",
        ]
        widgets = {
            "summary": forms.Textarea(attrs={"rows": 3}),
            "note": forms.Textarea(attrs={"rows": 3}),
        }
        help_texts = {
            "sign_by": "De dag waarop de ondertekening is voorzien.",
            "entry_date": "Alleen bij “Op een vaste datum”.",
            "renewal_months": "Alleen bij stilzwijgende verlenging, bijvoorbeeld 12.",
            "notice_months": "Bijvoorbeeld 12. Leeg: de tekst noemt geen opzegtermijn.",
            "document_number": "Bijvoorbeeld D/25/822695.",
        }

    def __init__(self, *args, today: dt.date, **kwargs):
        self.today = today
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding:
            del self.fields["key"]
            self.fields["predecessor"].queryset = Agreement.objects.exclude(pk=self.instance.pk)

    def clean_key(self):
        key = self.cleaned_data["key"]
        if key in RESERVED:
            raise forms.ValidationError(
                "Deze sleutel is al in gebruik als adres. Kies een andere, bijvoorbeeld bo-2025."
            )
        return key

    def clean_signed_on(self):
        return _not_to_come(self.cleaned_data["signed_on"], self.today)

    def clean(self):
        data = super().clean()
        if (
            data.get("entry_rule") == EntryRule.FIXED_DATE
            and not data.get("entry_date")
            and "entry_date" not in self.errors
        ):
            self.add_error("entry_date", "Vul de vaste ingangsdatum in.")
        if (
            data.get("duration") == Duration.TACIT
            and not data.get("renewal_months")
            and "renewal_months" not in self.errors
        ):
            self.add_error(
                "renewal_months",
                "Vul in met hoeveel maanden de overeenkomst telkens wordt verlengd.",
            )
        if (
            data.get("duration") == Duration.FIXED
            and not data.get("end_date")
            and "end_date" not in self.errors
        ):
            self.add_error("end_date", "Vul de laatste dag in.")
        begin = data.get("entry_date") or data.get("signed_on")
        if begin and data.get("end_date") and data["end_date"] <= begin:
            self.add_error("end_date", "De laatste dag ligt voor de eerste.")
        if "predecessor" in data and (reason := why_not_follow(self.instance, data["predecessor"])):
            self.add_error("predecessor", reason)
        return data


RESERVED = {"nieuw", "vergelijken", "geldend", "termijnen", "agenda"}


class PartyForm(KeptForm):
    """A party with its capacity; signing and notice have forms of their own."""

    sections = [
        ("Partij", ["position", "organisation", "name", "capacity"]),
        ("Wie tekent", ["representative", "office", "has_signature_line"]),
        ("Bron", ["source", "source_locator"]),
        ("Wijziging", ["reason"]),
    ]

    class Meta:
        model = Party
        fields = [
            "position",
            "organisation",
            "name",
            "capacity",
            "representative",
            "office",
            "has_signature_line",
            "source",
            "source_locator",
        ]
        help_texts = {
            "position": "De plaats in de lijst van partijen.",
            "name": (
                "Alleen als de overeenkomst een andere naam gebruikt dan die van de organisatie."
            ),
            "office": "Wie in twee hoedanigheden tekent, staat bij twee partijen.",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding and (reason := why_not_rename_party(self.instance)):
            for name in ("organisation", "name"):
                self.fields[name].disabled = True
                self.fields[name].help_text = reason

    def clean(self):
        data = super().clean()
        if not data.get("organisation") and not data.get("name"):
            self.add_error("organisation", "Kies een organisatie of vul een naam in.")
        if self.instance.signed_on and not data.get("has_signature_line"):
            self.add_error(
                "has_signature_line", "Deze partij heeft getekend. Trek eerst de ondertekening in."
            )
        return data


class PartiesField(forms.ModelMultipleChoiceField):
    """Parties by their name in the agreement."""

    def label_from_instance(self, party):
        return party_name(party)


class SignatureForm(DutchForm):
    """That a party signed, with the signed copy where there is one."""

    signed_on = DutchDateField(label="Getekend op")
    is_signing_assumed = forms.BooleanField(label="Deze datum is aangenomen", required=False)
    signed_at = forms.CharField(label="Plaats", max_length=100, required=False)
    copy = PdfField(
        label="Getekend exemplaar",
        required=False,
        help_text="Een PDF. Programma's en bijlagen in het bestand worden verwijderd.",
    )

    def __init__(self, *args, today: dt.date, **kwargs):
        self.today = today
        super().__init__(*args, **kwargs)

    def clean_signed_on(self):
        return _not_to_come(self.cleaned_data["signed_on"], self.today)


class SignaturesForm(SignatureForm):
    """That several parties signed together; all that still have to are ticked."""

    parties = PartiesField(
        queryset=Party.objects.none(), label="Wie tekende", widget=forms.CheckboxSelectMultiple
    )
    field_order = ("parties",)

    def __init__(self, *args, missing: Sequence[Party], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["parties"].queryset = Party.objects.filter(
            pk__in=[party.pk for party in missing]
        ).select_related("organisation")
        self.initial["parties"] = [party.pk for party in missing]


class NoticeForm(DutchForm):
    """That a party gave notice. The choices for the day it works on come from the clock; another
    day can be typed.
    """

    given_on = DutchDateField(
        label="Opgezegd op", help_text="De dag waarop de opzegging is ontvangen."
    )
    ends_on = DutchDateField(
        label="Werkt vanaf", help_text="De eerste dag waarop de partij niet meer gebonden is."
    )
    note = forms.CharField(label="Toelichting", max_length=300, required=False)

    def __init__(self, *args, today: dt.date, **kwargs):
        self.today = today
        super().__init__(*args, **kwargs)

    def clean(self):
        data = super().clean()
        if {"given_on", "ends_on"} <= data.keys() and (
            reason := why_not_notice_days(data["given_on"], data["ends_on"], self.today)
        ):
            self.add_error("ends_on" if data["given_on"] <= self.today else "given_on", reason)
        return data


class ArticleForm(KeptForm):
    """A passage of an agreement."""

    class Meta:
        model = Article
        fields = [
            "kind",
            "position",
            "number",
            "heading",
            "text",
            "is_summary",
            "source",
            "source_locator",
        ]
        widgets = {"text": forms.Textarea(attrs={"rows": 8})}
        help_texts = {
            "number": "Bijvoorbeeld 6.1. Leeg bij een overweging, begrip of bijlage.",
            "position": "De plaats in de tekst.",
        }

    def clean(self):
        data = super().clean()
        if (
            data.get("kind") == PassageKind.ARTICLE
            and not data.get("number")
            and "number" not in self.errors
        ):
            self.add_error("number", "Vul het nummer van het artikel in.")
        if not data.get("heading") and not data.get("text"):
            self.add_error("text", "Vul een kop of een tekst in.")
        twins = Article.objects.filter(
            agreement=self.instance.agreement,
            kind=PassageKind.ARTICLE,
            number=data.get("number") or "-",
        )
        if data.get("kind") == PassageKind.ARTICLE and twins.exclude(pk=self.instance.pk).exists():
            self.add_error("number", "Dit artikelnummer staat al in deze overeenkomst.")
        return data


class ArticleRuleForm(RecordForm):
    """What an article rules in this administration."""

    class Meta:
        model = ArticleRule
        fields = ["matter", "rate"]
        help_texts = {"rate": "Alleen als het artikel de hoogte van een tarief bepaalt."}

    def clean_matter(self):
        matter = self.cleaned_data["matter"]
        if ArticleRule.objects.filter(article=self.instance.article, matter=matter).exists():
            raise forms.ValidationError("Dit verband is al vastgelegd bij dit artikel.")
        return matter


class OtherDateForm(KeptForm):
    """Another day of signing that a source gives."""

    class Meta:
        model = OtherDate
        fields = ["day", "note", "source", "source_locator"]

    def clean_day(self):
        day = self.cleaned_data["day"]
        if (
            OtherDate.objects.filter(agreement=self.instance.agreement, day=day)
            .exclude(pk=self.instance.pk)
            .exists()
        ):
            raise forms.ValidationError("Deze dag staat er al in.")
        return day


def _not_to_come(day: dt.date | None, today: dt.date) -> dt.date | None:
    if day and (reason := why_not_signed_on(day, today)):
        raise forms.ValidationError(reason)
    return day
