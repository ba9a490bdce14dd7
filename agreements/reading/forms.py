"""Forms to read in a text: the file, and the passages found in it."""

from django import forms

from agreements.texts.enums import PassageKind
from ivz.web.forms import DutchForm, UploadField

TEXT_ROWS = 5


class TextForm(DutchForm):
    """The text of an agreement: pasted, or in a file; one of the two."""

    file = UploadField(
        label="Bestand",
        extensions=("txt", "docx", "pdf"),
        required=False,
        help_text="Een txt-, Word- (docx) of PDF-bestand met tekst.",
    )
    text = forms.CharField(
        label="Of plak de tekst hier",
        required=False,
        max_length=400_000,
        widget=forms.Textarea(attrs={"rows": 14}),
    )

    def clean(self):
        data = super().clean()
        if self.errors:
            return data
        if bool(data.get("file")) == bool(data.get("text")):
            raise forms.ValidationError("Kies een bestand of plak de tekst: een van beide.")
        return data


class PassageForm(DutchForm):
    """A passage under review; an empty one is left out."""

    carries_once = False

    all_optional = True  # which of the fields are needed hangs on the kind
    kind = forms.ChoiceField(label="Soort", choices=PassageKind.choices)
    number = forms.CharField(label="Nummer", max_length=20, required=False)
    heading = forms.CharField(label="Kop", max_length=200, required=False)
    text = forms.CharField(
        label="Tekst",
        required=False,
        max_length=400_000,
        widget=forms.Textarea(attrs={"rows": TEXT_ROWS}),
    )

    def clean(self):
        data = super().clean()
        if (
            data.get("kind") == PassageKind.ARTICLE
            and not data.get("number")
            and (data.get("heading") or data.get("text"))
        ):
            self.add_error("number", "Vul het nummer van het artikel in, of kies een andere soort.")
        return data


class ReviewForm(DutchForm):
    """The passages of a text under review, sent as one; the same sent again changes nothing."""

    carries_once = False

    def __init__(self, *args, pieces: forms.BaseFormSet, **kwargs):
        super().__init__(*args, **kwargs)
        self.pieces = pieces

    def is_valid(self):
        return super().is_valid() and self.pieces.is_valid()
