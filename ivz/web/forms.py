"""Forms and fields in the house style: messages that name the field, Dutch figures and days, a
reason for every change.
"""

import datetime as dt
from decimal import Decimal
from pathlib import PurePath
from typing import ClassVar
from uuid import UUID, uuid4

from django import forms
from django.conf import settings
from django.db import models
from django.db.models.fields import BLANK_CHOICE_LABEL
from django.forms.models import ModelFormMetaclass

from ivz.core import dutch
from ivz.core.validity import last_day, until_after

EARLIEST, LATEST = dt.date(1900, 1, 1), dt.date(2199, 12, 31)
_LONGEST_NUMBER = 30


# --- fields ---------------------------------------------------------------------------------------
class DateInput(forms.DateInput):
    """The browser's own day picker, which wants and gives 2025-12-31."""

    input_type = "date"

    def __init__(self, attrs: dict | None = None):
        super().__init__(
            format="%Y-%m-%d",
            attrs={
                "class": "app-short",
                "min": EARLIEST.isoformat(),
                "max": LATEST.isoformat(),
                **(attrs or {}),
            },
        )


class DutchDateField(forms.DateField):
    """A day between 1900 and 2199; also reads 31-12-2025 where the browser has no day picker."""

    widget = DateInput
    default_error_messages: ClassVar = {
        "invalid": "Vul een bestaande dag in, bijvoorbeeld 31-12-2025."
    }

    def __init__(self, **kwargs):
        super().__init__(input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"], **kwargs)

    def to_python(self, value):
        day = super().to_python(value)
        if day is not None and not EARLIEST <= day <= LATEST:
            raise forms.ValidationError(
                "Kies een dag tussen 1 januari 1900 en 31 december 2199.", code="range"
            )
        return day


class LastDayField(DutchDateField):
    """People type the last day ("tot en met"); the form and the model hold `valid_until`, the day
    after it.
    """

    def clean(self, value):
        return until_after(super().clean(value))

    def prepare_value(self, value):
        return last_day(value) if isinstance(value, dt.date) else value

    def has_changed(self, initial, data):
        return super().has_changed(
            last_day(initial) if isinstance(initial, dt.date) else initial, data
        )


class _DutchNumber:
    """Reads numbers as people type them and shows them that way."""

    widget = forms.TextInput

    def __init__(self, **kwargs):
        kwargs.setdefault(
            "widget",
            forms.TextInput(
                attrs={"class": "app-short", "autocomplete": "off", "inputmode": self.inputmode}
            ),
        )
        super().__init__(**kwargs)

    def to_python(self, value):
        if value in self.empty_values:
            return None
        if isinstance(value, str):
            if len(value) > _LONGEST_NUMBER:
                raise forms.ValidationError(
                    "Dit getal is te lang. Controleer wat u hebt ingevuld.", code="invalid"
                )
            try:
                value = self.read(value)
            except ValueError as error:
                raise forms.ValidationError(str(error), code="invalid") from error
        return super().to_python(value)

    def widget_attrs(self, widget):
        return {}


class DutchDecimalField(_DutchNumber, forms.DecimalField):
    """An amount or rate: 1.234,56 or 0,365."""

    inputmode = "decimal"
    read = staticmethod(dutch.read_decimal)

    def prepare_value(self, value):
        if not isinstance(value, Decimal):
            return value
        if self.decimal_places is not None and self.decimal_places < 2:  # 36,00 would be refused
            return dutch.grouped(value, self.decimal_places).replace(".", "")
        return dutch.rate(value).replace(".", "")


class DutchIntegerField(_DutchNumber, forms.IntegerField):
    """A whole number: 74.317 or 74317."""

    inputmode = "numeric"
    read = staticmethod(dutch.read_whole_number)


class UploadField(forms.FileField):
    """A file with one of the endings in `extensions`, not empty, at most as many bytes as the
    setting named `limit` says.
    """

    def __init__(self, *, extensions: tuple[str, ...], limit: str = "UPLOAD_LIMIT", **kwargs):
        self.extensions = extensions
        self.limit = limit
        kwargs.setdefault("max_length", 200)
        super().__init__(**kwargs)
        self.widget.attrs["accept"] = ",".join(f".{name}" for name in extensions)
        self.error_messages |= {
            "empty": "Dit bestand is leeg. Kies een ander bestand.",
            "invalid": "Er is geen bestand aangekomen. Kies het bestand opnieuw.",
            "max_length": "De naam van dit bestand is te lang. Geef het bestand een kortere naam.",
        }

    def to_python(self, data):
        upload = super().to_python(data)
        if upload is None:
            return None
        ending = PurePath(upload.name).suffix.lower().removeprefix(".")
        if ending not in self.extensions:
            allowed = dutch.listing([name.upper() for name in self.extensions])
            raise forms.ValidationError(
                "Dit soort bestand kunnen wij niet lezen. Kies een bestand van het soort"
                f" {allowed}.",
                code="extension",
            )
        if upload.size > getattr(settings, self.limit):
            limit = getattr(settings, self.limit) // (1024 * 1024)
            raise forms.ValidationError(
                f"Dit bestand is te groot. Kies een bestand van hooguit {limit} MB.", code="size"
            )
        return upload


# --- forms ----------------------------------------------------------------------------------------
class DutchFormMixin:
    """What every form of the house does. `sections`: list of (legend, field names) to show long
    forms in parts.
    """

    use_required_attribute = False
    all_optional = False
    sections: ClassVar[list[tuple[str, list[str]]]] = []

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            speak_dutch(field)

    def in_sections(self):
        """The visible fields by section; fields in no section come last."""
        named = {name for _, names in self.sections for name in names}
        rest = [field.name for field in self.visible_fields() if field.name not in named]
        parts = [*self.sections, ("", rest)]
        return [
            {"legend": legend, "fields": [self[name] for name in names if name in self.fields]}
            for legend, names in parts
            if any(name in self.fields for name in names)
        ]


_VERBS = (
    ((forms.ChoiceField, forms.ModelChoiceField), "Maak een keuze bij"),
    (forms.DateField, "Kies een dag bij"),
    (forms.FileField, "Kies een bestand bij"),
)


_LIMITS = {
    "min_value": "Vul %(limit_value)s of meer in.",
    "max_value": "Vul hooguit %(limit_value)s in.",
    "max_length": "Dit is te lang: hooguit %(limit_value)s tekens (het zijn er nu %(show_value)s).",
    "min_length": (
        "Dit is te kort: ten minste %(limit_value)s tekens (het zijn er nu %(show_value)s)."
    ),
    "max_digits": "Gebruik hooguit %(max)s cijfers.",
    "max_decimal_places": "Gebruik hooguit %(max)s cijfers achter de komma.",
    "max_whole_digits": "Gebruik hooguit %(max)s cijfers voor de komma.",
}


def speak_dutch(field):
    """A message for an empty field that names it, plain words for the limits of a field, and words
    for the empty choice.
    """
    field.error_messages = _LIMITS | field.error_messages
    if isinstance(field, forms.BooleanField):
        field.error_messages["required"] = "Zet een vinkje om dit te bevestigen."
    else:
        verb = next((verb for kinds, verb in _VERBS if isinstance(field, kinds)), "Vul in")
        field.error_messages["required"] = f"{verb}: {field.label or 'dit veld'}"
    if isinstance(field, forms.SlugField):
        field.error_messages["invalid"] = (
            "Gebruik alleen letters, cijfers en streepjes, zonder spaties."
        )
    empty = "Maak een keuze" if field.required else "Geen"
    if isinstance(field, forms.ModelChoiceField):
        if field.empty_label is not None and _says_nothing(field.empty_label):
            field.empty_label = empty
        field.error_messages["invalid_choice"] = "Kies een mogelijkheid uit de lijst."
    elif isinstance(field, forms.ChoiceField):
        choices = list(field.choices)
        if any(_says_nothing(label) for _, label in choices):
            field.choices = [
                (value, empty if _says_nothing(label) else label) for value, label in choices
            ]
        field.error_messages["invalid_choice"] = "Kies een mogelijkheid uit de lijst."


def _says_nothing(label: object) -> bool:
    """Whether a choice bears Django's own words for "nothing chosen", which differ per version and
    are not all translated.
    """
    return str(label) in {"---------", str(BLANK_CHOICE_LABEL)}


class OnceForm:
    """A form that carries a mark of its own, so that sent twice (a double click, the page loaded
    again) it does its work once: `ivz.web.saving` asks for it.

    `once_key` is the mark, None where a form came without one; it is no part of the data. A form
    that is asked with GET, or is a part of a larger one, says `carries_once = False`.
    """

    carries_once: ClassVar[bool] = True

    def add_once(self) -> None:
        """Puts the mark of this very form in it."""
        self.fields["once"] = forms.UUIDField(required=False, widget=forms.HiddenInput)
        if not self.is_bound:
            self.initial["once"] = uuid4()

    def full_clean(self) -> None:
        super().full_clean()
        self.once_key: UUID | None = getattr(self, "cleaned_data", {}).pop("once", None)


class DutchForm(OnceForm, DutchFormMixin, forms.Form):
    """A form that saves nothing by itself."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.carries_once:
            self.add_once()


class FilterForm(DutchForm):
    """The form of a filter: every field may stay empty."""

    all_optional = True
    carries_once = False


class RowsForm(FilterForm):
    """The filter of a list of dataclasses or dicts: say in `matching` which rows go through."""

    def matching(self, rows: list) -> list:
        """The rows that `cleaned_data` asks for."""
        raise NotImplementedError


def dutch_formfield(field, **kwargs):
    """The form field of the house for a field of a model."""
    kind = None
    if not field.choices:
        if isinstance(field, models.DateField) and not isinstance(field, models.DateTimeField):
            kind = DutchDateField
        elif isinstance(field, models.DecimalField):
            kind = DutchDecimalField
        elif isinstance(field, models.IntegerField):
            kind = DutchIntegerField
    return field.formfield(**({"form_class": kind} if kind else {}), **kwargs)


class DutchModelFormMetaclass(ModelFormMetaclass):
    """Gives every model form the form fields of the house."""

    def __new__(mcs, name, bases, attrs):
        meta = attrs.get("Meta")
        if meta is not None and not hasattr(meta, "formfield_callback"):
            meta.formfield_callback = staticmethod(dutch_formfield)
        return super().__new__(mcs, name, bases, attrs)
