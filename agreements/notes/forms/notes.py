"""Forms in which notes and letters are written and sent."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, cast

from django import forms

from agreements.notes.calculation.points import NotANumber, read_number
from agreements.notes.enums import OwnMode, PointKind, SectionKey
from agreements.notes.models import LONGEST_TEXT, validate_fields
from agreements.notes.reports.notes import POINTS, Content, ContentPoint, mark_of
from ivz.core.merging import Merge
from ivz.web.forms import DutchDateField, DutchForm

MARKS = (
    "U kunt **vet**, een lijst met streepjes of cijfers, een kop met ## en een link gebruiken. Een"
    " lege regel begint een nieuwe alinea."
)
MOST_POINTS = 40
STALE_PIECE = (
    "De tekst is gewijzigd sinds u deze pagina opende. Uw wijziging is nog niet bewaard. Hieronder"
    " staat wat een ander heeft bewaard. Neem daarvan over wat u wilt houden. Bewaart u opnieuw,"
    " dan vervalt de tekst van de ander."
)


def _text_field(
    label: str, *, rows: int, required: bool = False, help_text: str = ""
) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=required,
        max_length=LONGEST_TEXT,
        validators=[validate_fields],
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows, "class": "app-text", "spellcheck": "true"}),
    )


class RevisionForm(DutchForm):
    """A form on a shared text that remembers which revision it was opened with, and in `seen` a
    mark of what it changes. Sending what is saved already changes nothing; who goes back, types on
    and sends again saves that.
    """

    carries_once = False
    revision = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    seen = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    theirs = ""  # what somebody else saved meanwhile

    def show_stale(self, found: Merge, stored: Mapping[str, Any]) -> None:
        """Show what somebody else saved of the piece; sent again, the form saves what was typed."""
        self.data = self.data.copy()
        self.data.update({"revision": str(stored["revision"]), "seen": mark_of(stored["piece"])})
        self.theirs = stored["piece"] or "Hier staat geen tekst meer."
        self.add_error(None, STALE_PIECE)


class SubjectForm(RevisionForm):
    """What the paper is about; it stands above every note or letter."""

    subject = forms.CharField(
        label="Onderwerp",
        max_length=200,
        validators=[validate_fields],
        help_text="U kunt velden gebruiken, zoals {fonds} en {jaar}.",
    )


class SectionForm(RevisionForm):
    """The text of one section, or its numbered points."""

    body = _text_field("Tekst", rows=16, help_text=MARKS)

    def __init__(
        self,
        *args: Any,
        section: SectionKey,
        points: "BasePointFormSet | None" = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.points = points
        if points is not None:
            del self.fields["body"]
            return
        if section == SectionKey.ANNEXES:
            self.fields["body"].help_text = (
                "Eén bijlage per regel, met het documentnummer erachter. De overeenkomsten bij het"
                " voorstel staan er al voor."
            )
            self.fields["body"].widget.attrs["rows"] = 5

    def is_valid(self) -> bool:
        return super().is_valid() and (self.points is None or self.points.is_valid())


class PointForm(DutchForm):
    """One numbered point; an empty number in a new row means that there is none."""

    carries_once = False

    number = forms.CharField(
        label="Nummer",
        max_length=8,
        widget=forms.TextInput(attrs={"class": "app-short", "autocomplete": "off"}),
    )
    heading = forms.CharField(label="Kop", max_length=250, validators=[validate_fields])
    body = _text_field("Tekst", rows=5)

    def __init__(self, *args: Any, kind: PointKind, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        if kind == PointKind.DECISION:
            del self.fields["heading"]
            self.fields["body"].required = True
            self.fields["body"].label = "Besluit"
            self.fields["body"].error_messages["required"] = "Vul in: Besluit"
            self.fields["body"].widget.attrs["rows"] = 3

    def clean_number(self) -> tuple[int, int]:
        typed = self.cleaned_data["number"].strip()
        if self.kind == PointKind.DECISION:
            if not typed.rstrip(".").isdecimal() or not 1 <= int(typed.rstrip(".")) <= 99:
                raise forms.ValidationError("Vul een nummer in van 1 tot en met 99.")
            return int(typed.rstrip(".")), 0
        try:
            number = read_number(typed)
        except NotANumber as error:
            raise forms.ValidationError(str(error)) from error
        return number.decision, number.place


class BasePointFormSet(forms.BaseFormSet):
    """The points of one section."""

    deletion_widget = forms.CheckboxInput

    def add_fields(self, form: forms.Form, index: int | None) -> None:
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            form.fields["DELETE"].label = "Dit punt weghalen"

    def clean(self) -> None:
        """Two points with one number are refused beside the second."""
        seen = set()
        for form in self.forms:
            number = form.cleaned_data.get("number") if hasattr(form, "cleaned_data") else None
            if number is None or form.cleaned_data.get("DELETE"):
                continue
            if number in seen:
                form.add_error("number", "Dit nummer staat er twee keer.")
            seen.add(number)
        if any(form.errors for form in self.forms):
            raise forms.ValidationError("Controleer de nummers.")

    def sentences(self) -> list[str]:
        """What is wrong with the points, each by its number as typed."""
        found = [str(error) for error in self.non_form_errors()]
        for form in self.forms:
            typed = str(form["number"].value() or "").strip()
            found += [
                f"Punt {typed}: {error}" if typed else str(error)
                for errors in form.errors.values()
                for error in errors
            ]
        return found

    def points(self) -> list[ContentPoint]:
        """The points as typed, by their numbers; what cannot be read is left out."""
        found = []
        for form in self.forms:
            data = getattr(form, "cleaned_data", {})
            if data.get("number") and not data.get("DELETE"):
                decision, place = data["number"]
                found.append(
                    ContentPoint(
                        form.kind, decision, place, data.get("heading", ""), data.get("body", "")
                    )
                )
        return sorted(found, key=lambda point: (point.decision_number, point.sequence))


def point_formset(section: SectionKey, content: Content, data: Any = None) -> BasePointFormSet:
    """The points of a section with one empty row to add to."""
    factory = forms.formset_factory(
        PointForm,
        formset=BasePointFormSet,
        extra=1,
        can_delete=True,
        max_num=MOST_POINTS,
        absolute_max=MOST_POINTS,
        validate_max=True,
    )
    initial = [
        {"number": p.number, "heading": p.heading, "body": p.body}
        for p in content.points_of(section)
    ]
    return cast(
        BasePointFormSet,
        factory(data, initial=initial, prefix="punt", form_kwargs={"kind": POINTS[section]}),
    )


class OwnPassageForm(RevisionForm):
    """What one municipality adds to a section, or says in its place."""

    mode = forms.ChoiceField(
        label="Plaats", choices=OwnMode.choices, widget=forms.RadioSelect, initial=OwnMode.AFTER
    )
    body = _text_field(
        "Eigen tekst",
        rows=10,
        help_text=f"{MARKS} Maak het vak leeg om de eigen passage weg te halen.",
    )

    def __init__(self, *args: Any, section: SectionKey, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if section in POINTS:
            cast(forms.ChoiceField, self.fields["mode"]).choices = [
                (OwnMode.AFTER.value, OwnMode.AFTER.label)
            ]


class LetterDetailsForm(RevisionForm):
    """What only the letter of one municipality says."""

    case_number = forms.CharField(
        label="Zaaknummer",
        max_length=60,
        required=False,
        help_text="Van de gemeente. Leeg: er komt een streepje te staan.",
    )
    their_reference = forms.CharField(
        label="Uw kenmerk",
        max_length=60,
        required=False,
        help_text="Het kenmerk van de raad, als die iets heeft gevraagd.",
    )


class SendNotesForm(RevisionForm):
    """The date on the papers, and the tick that they may go; `seen` marks of which papers the tick
    speaks.
    """

    carries_once = True
    day = DutchDateField(label="Datum op het stuk")
    confirmed = forms.BooleanField(
        label="Ik heb de voorbeelden bekeken. De stukken kunnen worden gemaakt."
    )

    def __init__(self, *args: Any, today: dt.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["day"].initial = today

    def bind_to_what_is_shown(self) -> None:
        """Sent back with errors, the form agrees to the papers that the page shows now; a tick for
        others is gone.
        """
        shown = {name: str(self.initial[name]) for name in ("revision", "seen")}
        if not self.is_bound or all(self.data.get(name) == value for name, value in shown.items()):
            return
        self.data = self.data.copy()
        self.data.update(shown)
        self.data.pop("confirmed", None)
