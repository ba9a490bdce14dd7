"""The form of the letterhead of a municipality."""

import re

from django import forms

from agreements.notes.models import CollegeContact
from agreements.notes.services.letterheads import LETTERHEAD_FIELDS
from ivz.web.records import SharedEditForm

_PHONE = re.compile(r"\+?[\d\s()-]{3,}")


class LetterheadForm(SharedEditForm):
    """Visiting address, telephone and e-mail. Saved by `services.letterheads.keep_letterhead`."""

    shared = LETTERHEAD_FIELDS
    asks_reason = True
    sections = [
        ("Briefhoofd", ["visiting_address", "phone", "email"]),
        ("Bron", ["source", "source_locator"]),
        ("Wijziging", ["reason"]),
    ]

    class Meta:
        model = CollegeContact
        fields = LETTERHEAD_FIELDS
        help_texts = {
            "visiting_address": "Straat en nummer van het gemeentehuis.",
            "phone": "Bijvoorbeeld 14 0546.",
            "source_locator": "Bijvoorbeeld: briefhoofd.",
        }

    def clean_phone(self):
        phone = self.cleaned_data["phone"]
        if phone and not _PHONE.fullmatch(phone):
            raise forms.ValidationError(
                "Vul een telefoonnummer in met alleen cijfers, spaties en streepjes, bijvoorbeeld"
                " 14 0546."
            )
        return phone

    def clean(self):
        data = super().clean()
        is_empty = not any(data.get(name) for name in ("visiting_address", "phone", "email"))
        if is_empty and self.instance._state.adding and not self.errors:
            self.add_error(None, "Vul ten minste een van de drie gegevens in.")
        return data
