"""Forms of meetings: the meeting itself, who is invited, and who was there."""

import datetime as dt
from typing import Any

from django import forms
from django.db.models import Q

from ivz.core.merging import write_marks
from ivz.web.forms import DutchForm
from ivz.web.records import SharedEditForm, StaleForm
from portfolios.bodies.models.people import Office
from portfolios.meetings.enums import MeetingState, Presence
from portfolios.meetings.models.meetings import Meeting
from portfolios.meetings.services.meetings import MEETING_FIELDS, stored_presences, stored_values


class TimeInput(forms.TimeInput):
    """The browser's own clock, which wants and gives 13:30."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M", attrs={"class": "app-short"})


class MeetingForm(SharedEditForm):
    """Body, day, time, place; whether it is open to the public."""

    shared = MEETING_FIELDS
    sections = [
        (
            "Vergadering",
            [
                "body",
                "joint_with",
                "subject",
                "day",
                "starts_at",
                "ends_at",
                "place",
                "with_standing_items",
            ],
        ),
        ("Openbaarheid", ["is_public", "closed_ground", "may_open"]),
        ("Wie", ["chair", "secretary", "note"]),
    ]
    with_standing_items = forms.BooleanField(
        label="Zet de vaste punten op de agenda",
        required=False,
        initial=True,
        help_text="Opening, mededelingen, besluitenlijst, rondvraag, sluiting.",
    )
    may_open = forms.BooleanField(
        label="Ja, de punten mogen openbaar worden",
        required=False,
        help_text=(
            "Nodig als u deze besloten vergadering openbaar maakt: iedereen kan dan lezen wat er op"
            " de agenda staat."
        ),
    )

    class Meta:
        model = Meeting
        fields = MEETING_FIELDS
        widgets = {
            "starts_at": TimeInput,
            "ends_at": TimeInput,
            "joint_with": forms.CheckboxSelectMultiple,
        }
        help_texts = {
            "subject": "Dit kan iedereen lezen die inlogt.",
            "is_public": "Uit: elk punt is ten minste besloten.",
            "closed_ground": "Bijvoorbeeld: het overleg gaat over een lopend onderzoek.",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("starts_at", "ends_at"):
            self.fields[name].error_messages["invalid"] = "Vul een tijd in, bijvoorbeeld 13:30."
        if not self.instance._state.adding:
            del self.fields["with_standing_items"]
        if self.instance._state.adding or self.instance.is_public:
            del self.fields["may_open"]

    @classmethod
    def stored_values(cls, row: Any) -> dict[str, Any]:
        if row.pk is None:
            return {}
        return stored_values(row)

    def clean(self):
        data = super().clean()
        body = data.get("body")
        if body is not None and body in (data.get("joint_with") or ()):
            self.add_error("joint_with", "Kies hier alleen de andere organen.")
        if data.get("is_public") is False and not data.get("closed_ground"):
            self.add_error("closed_ground", "Vul in waarom de vergadering besloten is.")
        return data

    @property
    def may_open_items(self) -> bool:
        """Whether it was confirmed that closed items become public."""
        return bool(self.cleaned_data.get("may_open"))


class CancelForm(DutchForm):
    """Why a meeting does not take place."""

    note = forms.CharField(
        label="Toelichting",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class InviteForm(DutchForm):
    """Somebody to invite: by office, or by function."""

    office = forms.ModelChoiceField(
        label="Bestuurder", queryset=Office.objects.none(), required=False
    )
    function = forms.CharField(
        label="Of een functie",
        max_length=150,
        required=False,
        help_text="Geen naam. Bijvoorbeeld: districtschef politie Twente.",
    )

    def __init__(self, *args, day: dt.date, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["office"].queryset = Office.objects.as_of(day).select_related(
            "person", "organisation"
        )

    def clean(self):
        data = super().clean()
        if bool(data.get("office")) == bool(data.get("function")):
            self.add_error("office", "Kies een bestuurder of vul een functie in.")
        return data


class PresenceForm(StaleForm, DutchForm):
    """Who was there: for each of the invited a presence and a note, and the marks of what stood
    there.
    """

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, invited, **kwargs):
        self.invited = list(invited)
        super().__init__(*args, **kwargs)
        choices = [("", "Niet bekend"), *Presence.choices]
        for row in self.invited:
            self.fields[f"presence-{row.pk}"] = forms.ChoiceField(
                label=f"Aanwezigheid van {row}",
                choices=choices,
                required=False,
                initial=row.presence,
            )
            self.fields[f"note-{row.pk}"] = forms.CharField(
                label=f"Toelichting bij {row}", max_length=150, required=False, initial=row.note
            )
        if not self.is_bound:
            self.initial["seen"] = write_marks(stored_presences(self.invited))

    def rows(self):
        """Each of the invited with its two fields."""
        return [(row, self[f"presence-{row.pk}"], self[f"note-{row.pk}"]) for row in self.invited]

    @property
    def presences(self) -> dict[int, tuple[str, str]]:
        """What the service saves."""
        data = self.cleaned_data
        return {
            row.pk: (data[f"presence-{row.pk}"], data[f"note-{row.pk}"]) for row in self.invited
        }


class LaterMeetingForm(DutchForm):
    """A meeting to choose: after the meeting `after`. The next of its body is chosen beforehand;
    `own`: no other body's are offered.
    """

    meeting = forms.ModelChoiceField(label="Vergadering", queryset=Meeting.objects.none())

    def __init__(
        self,
        *args,
        after: Meeting,
        states: tuple[str, ...],
        until: dt.date | None = None,
        own: bool = False,
        **kwargs,
    ):
        super().__init__(*args, **kwargs)
        later = (
            Meeting.objects.filter(day__gt=after.day, state__in=states)
            .select_related("body")
            .order_by("day", "pk")
        )
        if until is not None:
            later = later.filter(day__lte=until)
        if own:
            bodies = [after.body, *after.joint_with.all()]
            later = later.filter(Q(body__in=bodies) | Q(joint_with__in=bodies)).distinct()
            self.fields["meeting"].help_text = (
                ""
                if later.exists()
                else f"Er is nog geen latere vergadering van {after.body} geweest."
            )
        self.fields["meeting"].queryset = later
        first = later.filter(body=after.body_id).first()
        if first is not None and not self.is_bound:
            self.initial["meeting"] = first.pk


OPEN_STATES = (MeetingState.PLANNED, MeetingState.AGENDA_SENT)
NOT_CANCELLED = (MeetingState.PLANNED, MeetingState.AGENDA_SENT, MeetingState.HELD)
