"""Forms that several people may have open at once: they carry marks of what was seen, and show what
somebody else saved.
"""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar
from uuid import UUID, uuid4

from django import forms
from django.db import models, transaction
from django.db.models import Choices

from ivz.core import dutch
from ivz.core.merging import Merge, read_marks, write_marks
from ivz.web.edits import STALE, lock_unchanged
from ivz.web.forms import AuditedModelForm, DutchForm


class StaleForm:
    """What a form does with `seen`, the marks of what stood there when it was opened, and with what
    somebody else saved meanwhile.
    """

    @property
    def seen_marks(self) -> dict[str, str]:
        """What stood in the row when this form was opened."""
        return read_marks(self.cleaned_data["seen"])

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


class OnceForm:
    """A form that makes something: sent twice (a double click, the page loaded again) it makes one.
    The service gets `once_key`.
    """

    def add_once(self) -> None:
        """Puts the mark of this very form in it."""
        self.fields["once"] = forms.UUIDField(required=False, widget=forms.HiddenInput)
        if not self.is_bound:
            self.initial["once"] = uuid4()

    @property
    def once_key(self) -> UUID | None:
        """The mark; None where a form came without one."""
        return self.cleaned_data.get("once")


class SharedEditForm(OnceForm, StaleForm, AuditedModelForm):
    """A form on a row that several people work on. `shared` are the fields that a service saves.

    Who saves is in the history; only a form that says so (`asks_reason`) asks why.

    Say in `stored_values` what a row holds now, in the shape of `cleaned_data`.
    """

    shared: ClassVar[tuple[str, ...]] = ()
    asks_reason: ClassVar[bool] = False
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.asks_reason:
            self.fields.pop("reason", None)
        if not self.is_bound:
            self.initial["seen"] = write_marks(self.stored_values(self.instance))

    @classmethod
    def stored_values(cls, row: Any) -> dict[str, Any]:
        return {name: getattr(row, name) for name in cls.shared}

    @property
    def values(self) -> dict[str, Any]:
        """What the service saves."""
        return {name: self.cleaned_data[name] for name in self.shared if name in self.cleaned_data}


def held(row: models.Model, name: str) -> Any:
    """What a row holds under a name; nothing where a new one has no such thing yet."""
    try:
        return getattr(row, name, None)
    except ValueError:  # many rows of one that is not stored
        return None


class RecordForm(StaleForm, AuditedModelForm):
    """A form on a plain record that saves itself. Who changes a record that somebody else changed
    meanwhile is told, and loses nothing.
    """

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.is_bound:  # a new row too: somebody else may make it meanwhile
            self.initial["seen"] = write_marks(self.stored_values(self.instance))

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.instance._state.adding:  # nobody else made it: there is nothing to compare with
            self.cleaned_data.pop("seen", None)

    def stored_values(self, row: Any) -> dict[str, Any]:
        """What `row` holds now of the fields of this form."""
        return {name: held(row, name) for name in self._meta.fields if name in self.fields}

    def save(self, commit: bool = True):
        """Saves the record.

        Raises:
            StaleEdit: somebody else changed it since this form was opened.
            Refused: somebody else took it away.
        """
        if (
            self.errors or self.instance._state.adding or not self.cleaned_data.get("seen")
        ):  # new, or not out of a page of ours
            return super().save(commit)
        mine = {name: self.cleaned_data[name] for name in self.stored_values(self.instance)}
        with transaction.atomic():
            lock_unchanged(self.instance, self.seen_marks, mine, self.stored_values)
            return super().save(commit)


class RemovalForm(DutchForm):
    """Why something is to go."""

    reason = forms.CharField(
        label="Reden",
        max_length=300,
        help_text="Komt in de geschiedenis te staan.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
