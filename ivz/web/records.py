"""Forms of records: they carry marks of what was seen, so that two people who have one open at once
lose nothing, and ask why something changes.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, ClassVar

import pghistory
from django import forms
from django.db import models, transaction
from django.db.models import Choices, Manager

from ivz.core import dutch
from ivz.core.merging import Merge, read_marks, write_marks
from ivz.web.edits import STALE, lock_unchanged
from ivz.web.forms import (
    DutchForm,
    DutchFormMixin,
    DutchModelFormMetaclass,
    OnceForm,
    speak_dutch,
)


class StaleForm:
    """What a form does with `seen`, the marks of what stood there when it was opened, and with what
    somebody else saved meanwhile.
    """

    @property
    def seen_marks(self) -> dict[str, str] | None:
        """What stood in the row when this form was opened; None for who sends no marks."""
        text = self["seen"].data  # what was sent: a new row has none in its cleaned data
        return read_marks(text) if text else None

    def show_stale(self, found: Merge, stored: Mapping[str, Any]) -> None:
        """Say what somebody else saved: what was typed stays, fields that only the other one
        changed show the new value.

        Sent again, the form saves what it shows.
        """
        data = self.data.copy()
        data[self.add_prefix("seen")] = write_marks(stored)
        for name, value in found.theirs.items():
            self._show(data, name, value)
        self.data = data
        taken = dutch.listing([str(self.fields[name].label) for name in found.theirs])
        self.add_error(None, f"{STALE} Overgenomen van de ander: {taken}." if taken else STALE)
        for name, value in found.clashes.items():
            words = self._words(name, value)
            self.add_error(
                name, f"De ander maakte hiervan: {words}" if words else "De ander maakte dit leeg."
            )

    def _show(self, data: Any, name: str, value: Any) -> None:
        """Put a value into the form as if it had been typed."""
        field, key = self.fields[name], self.add_prefix(name)
        if isinstance(field.widget, forms.CheckboxInput):
            data.pop(key, None)
            if value:
                data[key] = "on"
        elif isinstance(field, forms.ModelMultipleChoiceField):
            data.setlist(key, [str(row.pk) for row in value])
        else:
            shown = field.prepare_value(value.pk if isinstance(value, models.Model) else value)
            written = field.widget.format_value(shown) if shown not in (None, "") else ""
            data[key] = (written[0] if isinstance(written, list) else written) or ""

    def _words(self, name: str, value: Any) -> str:
        if value is None or value == "" or value == []:
            return ""
        if isinstance(value, bool):
            return "ja" if value else "nee"
        if isinstance(value, Decimal):
            return str(self.fields[name].prepare_value(value))
        if isinstance(value, dt.date):
            return dutch.long_date(value)
        if isinstance(value, dt.time):
            return f"{value:%H.%M} uur"
        if isinstance(value, (list, tuple)):
            return dutch.listing([str(one) for one in value])
        if isinstance(value, Choices):
            return str(value.label)
        choices = getattr(self.fields[name], "choices", ()) if isinstance(value, (str, int)) else ()
        return next((str(label) for key, label in choices if str(key) == str(value)), str(value))


def held(row: models.Model, name: str) -> Any:
    """What a row holds under a name, several rows as a list; nothing where a new one has no such
    thing yet.
    """
    try:
        value = getattr(row, name, None)
    except ValueError:  # many rows of one that is not stored
        return None
    return list(value.all()) if isinstance(value, Manager) else value


class RecordForm(
    OnceForm, StaleForm, DutchFormMixin, forms.ModelForm, metaclass=DutchModelFormMetaclass
):
    """A form on a record. A new one is made once however often the form is sent; who changes one
    that somebody else changed meanwhile is told, and loses nothing. Changing asks for the reason,
    which goes into the history, unless `asks_reason` says otherwise.

    `checked_with` names fields that are set beforehand and not shown, but that a constraint looks
    at.
    """

    asks_reason: ClassVar[bool] = True
    checked_with: ClassVar[frozenset[str]] = frozenset()
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.is_new = self.instance._state.adding
        if not self.is_new and self.asks_reason:
            self.fields["reason"] = forms.CharField(
                label="Reden van de wijziging",
                max_length=300,
                help_text="Komt in de geschiedenis te staan.",
                widget=forms.Textarea(attrs={"rows": 2}),
            )
            speak_dutch(self.fields["reason"])
        if self.is_new or self.add_prefix("once") in self.data:  # the first click has made it
            self.add_once()
        if not self.is_bound:  # a new row too: somebody else may make it meanwhile
            self.initial["seen"] = write_marks(self.stored_values(self.instance))

    def _get_validation_exclusions(self) -> set[str]:
        return super()._get_validation_exclusions() - self.checked_with

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.instance._state.adding:  # nobody else made it: there is nothing to compare with
            self.cleaned_data.pop("seen", None)

    def stored_values(self, row: Any) -> dict[str, Any]:
        """What `row` holds now of the fields of this form."""
        return {name: held(row, name) for name in self._meta.fields if self._may_change(name)}

    def _may_change(self, name: str) -> bool:
        return name in self.fields and not self.fields[name].disabled

    def fix(self, names: Iterable[str]) -> None:
        """Show fields that may not change any more. Who opened the form before that still sends
        them: what was typed then is for the service to refuse, not to be lost in silence.
        """
        opened = read_marks(self.data.get(self.add_prefix("seen"), ""))
        for name in names:
            if name in self.fields and name not in opened:
                self.fields[name].disabled = True
        if not self.is_bound:
            self.initial["seen"] = write_marks(self.stored_values(self.instance))

    @property
    def values(self) -> dict[str, Any]:
        """What was typed in the fields of the record."""
        names = self.stored_values(self.instance)
        return {name: self.cleaned_data[name] for name in names if name in self.cleaned_data}

    @property
    def reason(self) -> str:
        """Why it changes; empty for a new row."""
        return self.cleaned_data.get("reason") or ""

    def save(self, commit: bool = True):
        """Saves the record, with the reason in the history.

        Raises:
            StaleEdit: somebody else changed it since this form was opened.
            Refused: somebody else took it away.
        """
        if self.errors or not commit:  # errors are Django's to refuse
            return super().save(commit)
        with (
            transaction.atomic(),
            pghistory.context(**({"why": self.reason} if self.reason else {})),
        ):
            if not self.instance._state.adding:
                lock_unchanged(self.instance, self.seen_marks, self.values, self.stored_values)
            return super().save()


class SharedEditForm(RecordForm):
    """A form on a record that a service saves: `shared` are the fields that it saves. Who saves is
    in the history; only a form that says so (`asks_reason`) asks why.

    Say in `stored_values` what a row holds now, in the shape of `cleaned_data`.
    """

    shared: ClassVar[tuple[str, ...]] = ()
    asks_reason: ClassVar[bool] = False

    @classmethod
    def stored_values(cls, row: Any) -> dict[str, Any]:
        return {name: getattr(row, name) for name in cls.shared}

    @property
    def opened_marks(self) -> dict[str, str] | None:
        """What stood there when this form was opened, also where no row need be yet: somebody else
        may make it meanwhile.
        """
        text = self.data.get(self.add_prefix("seen"))
        return read_marks(text) if text else None

    @property
    def values(self) -> dict[str, Any]:
        """What the service saves."""
        return {name: self.cleaned_data[name] for name in self.shared if name in self.cleaned_data}


class HappenedForm(RecordForm):
    """Of what has happened: a day that is still to come is a slip of the pen. `happened` names the
    fields whose day is not after `today`.
    """

    happened: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: Any, today: dt.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        for name in self.happened:
            if (day := data.get(name)) and day > self.today:
                self.add_error(
                    name, "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag."
                )
        return data


class RemovalForm(DutchForm):
    """Why something is to go."""

    reason = forms.CharField(
        label="Reden",
        max_length=300,
        help_text="Komt in de geschiedenis te staan.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
