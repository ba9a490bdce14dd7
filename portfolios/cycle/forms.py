"""Forms of the year cycle: norms, patterns and closed periods, and the review of proposed dates."""

import datetime as dt
from collections.abc import Sequence

from django import forms

from ivz.core import dutch
from ivz.web.forms import DateInput, DutchDateField, DutchForm, FilterForm, LastDayField
from ivz.web.records import RecordForm
from portfolios.bodies.models.bodies import Body
from portfolios.cycle.models import ClosedPeriod, MeetingNorm, MeetingPattern
from portfolios.cycle.rules import why_not_wait_for
from portfolios.meetings.enums import MeetingState
from portfolios.meetings.forms.meetings import TimeInput
from portfolios.meetings.models.meetings import Meeting

MOST_ROWS = 150  # of one plan: more fields than that no request may have
_LONGEST_PERIOD = dt.timedelta(days=366)
_LONGEST_KEY = 19


class DutchTimeField(forms.TimeField):
    """A time of day; also reads 9.30 where the browser has no clock."""

    widget = TimeInput

    def __init__(self, **kwargs):
        super().__init__(input_formats=["%H:%M", "%H.%M", "%H:%M:%S"], **kwargs)
        self.error_messages["invalid"] = "Vul een tijd in, bijvoorbeeld 09.30."


class NormForm(RecordForm):
    """How often a body meets from a year on."""

    sections = [
        ("Norm", ["body", "first_year", "is_start_assumed", "per_year", "is_minimum"]),
        ("Bron", ["source", "source_locator"]),
        ("Wijziging", ["reason"]),
    ]

    class Meta:
        model = MeetingNorm
        fields = [
            "body",
            "first_year",
            "is_start_assumed",
            "per_year",
            "is_minimum",
            "source",
            "source_locator",
        ]
        help_texts = {
            "per_year": "Leeg: er geldt vanaf dit jaar geen norm meer.",
            "is_minimum": "Aan als het orgaan vaker mag vergaderen.",
        }


class PatternForm(RecordForm):
    """How a body likes to meet."""

    starts_at = DutchTimeField(label="Begint om", required=False)
    sections = [
        ("Dag en tijd", ["weekday", "starts_at", "place"]),
        ("Voorbereiding", ["prepares", "weeks_ahead"]),
        ("Wijziging", ["reason"]),
    ]

    class Meta:
        model = MeetingPattern
        fields = ["weekday", "starts_at", "place", "prepares", "weeks_ahead"]
        help_texts = {
            "weekday": "Leeg: geen voorkeur.",
            "starts_at": "Leeg: de planner gaat uit van 10.00 uur.",
            "prepares": (
                "De planner zet de vergaderingen dan een aantal weken vóór die van dat orgaan."
            ),
        }

    def __init__(self, *args, leaders: dict[int, int], **kwargs):
        super().__init__(*args, **kwargs)
        self.leaders = leaders
        body = self.instance.body
        self.fields["prepares"].queryset = Body.objects.exclude(pk=body.pk)
        if body.coupled_to_id:
            for name in ("prepares", "weeks_ahead"):
                del self.fields[name]

    def clean(self):
        data = super().clean()
        other = data.get("prepares")
        if other and (reason := why_not_wait_for(self.instance.body, other, self.leaders)):
            self.add_error("prepares", reason)
        if other and data.get("weeks_ahead") is None and "weeks_ahead" not in self.errors:
            self.add_error("weeks_ahead", "Vul in hoeveel weken van tevoren.")
        if data.get("weeks_ahead") is not None and not other and "prepares" not in self.errors:
            self.add_error(
                "prepares", "Kies het orgaan dat wordt voorbereid, of maak het aantal weken leeg."
            )
        return data


class ClosedPeriodForm(RecordForm):
    """Days on which no meeting is planned."""

    valid_until = LastDayField(label="Laatste dag")

    class Meta:
        model = ClosedPeriod
        fields = ["name", "valid_from", "valid_until", "source", "source_locator"]
        help_texts = {"name": "Bijvoorbeeld: Zomervakantie 2027."}

    def clean(self):
        data = super().clean()
        first, until = data.get("valid_from"), data.get("valid_until")
        if first and until:
            if until <= first:
                self.add_error(
                    "valid_until", "Deze dag ligt voor de eerste dag. Kies een latere dag."
                )
            elif until - first > _LONGEST_PERIOD:
                self.add_error("valid_until", "Een vergadervrije periode duurt hooguit een jaar.")
        return data


class BodiesForm(FilterForm):
    """For which bodies dates are proposed."""

    orgaan = forms.ModelMultipleChoiceField(
        label="Organen",
        queryset=Body.objects.none(),
        to_field_name="code",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, bodies, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["orgaan"].queryset = bodies
        self.fields["orgaan"].error_messages["invalid_choice"] = "Kies organen uit de lijst."


class PlanForm(DutchForm):
    """What stood on the page of a plan that is sent back: what stands in the year, as a mark, and
    what speaks against the dates.
    """

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    warned = forms.CharField(required=False, widget=forms.HiddenInput)


class ProposalRow(DutchForm):
    """One proposed meeting, to be changed or left out."""

    carries_once = False

    wanted = forms.BooleanField(label="Meenemen", required=False)
    body = forms.CharField(max_length=20, widget=forms.HiddenInput)
    day = DutchDateField(label="Datum")
    starts_at = DutchTimeField(label="Van", required=False)
    ends_at = DutchTimeField(label="Tot", required=False)

    def __init__(self, *args, year: int, bodies: dict[str, Body], **kwargs):
        super().__init__(*args, **{**kwargs, "empty_permitted": False})  # an empty row is a mistake
        self.year, self.bodies = year, bodies
        self.fields["day"].widget = DateInput({"min": f"{year}-01-01", "max": f"{year}-12-31"})

    def clean_body(self) -> Body:
        body = self.bodies.get(self.cleaned_data["body"])
        if body is None:
            raise forms.ValidationError("Dit orgaan hoort niet bij dit voorstel.")
        return body

    def clean_day(self) -> dt.date:
        day = self.cleaned_data["day"]
        if day.year != self.year:
            raise forms.ValidationError(f"Kies een dag in {self.year}.")
        return day

    def clean(self):
        data = super().clean()
        starts_at, ends_at = data.get("starts_at"), data.get("ends_at")
        if ends_at and "ends_at" not in self.errors and (starts_at is None or ends_at <= starts_at):
            self.add_error("ends_at", "De vergadering eindigt na het begin. Vul beide tijden in.")
        return data


class BaseProposalRows(forms.BaseFormSet):
    """All rows of a plan; a body meets at most once a day."""

    def clean(self):
        seen: set[tuple[int, dt.date]] = set()
        for form in self.forms:
            data = form.cleaned_data if form.is_valid() else {}
            if not data.get("wanted"):
                continue
            key = (data["body"].pk, data["day"])
            if key in seen:
                form.add_error(
                    "day",
                    f"{data['body']} staat al op {dutch.long_date(data['day'])}. Kies een andere"
                    " dag of neem deze niet mee.",
                )
            seen.add(key)


ProposalRows = forms.formset_factory(
    ProposalRow,
    formset=BaseProposalRows,
    extra=0,
    max_num=MOST_ROWS,
    validate_max=True,
    absolute_max=MOST_ROWS,
)


class PastMeetingsForm(DutchForm):
    """Of each of these meetings, all over: held, cancelled, or nothing yet."""

    CHOICES = (
        ("", "Nog niet bekend"),
        (MeetingState.HELD.value, "Gehouden"),
        (MeetingState.CANCELLED.value, "Vervallen"),
    )

    def __init__(self, *args, meetings: Sequence[Meeting], chosen: str = "", **kwargs):
        self.meetings = meetings
        super().__init__(*args, **kwargs)
        for meeting in meetings:
            self.fields[f"m-{meeting.pk}"] = forms.ChoiceField(
                label=f"Stand van {meeting}", choices=self.CHOICES, required=False, initial=chosen
            )

    @property
    def others(self) -> list[int]:
        """The keys of meetings for which something was sent, but that are not in this form: they
        were when the page was opened.
        """
        sent = [
            name.removeprefix("m-")
            for name, value in self.data.items()
            if name.startswith("m-") and value and name not in self.fields
        ]
        return [
            int(key)
            for key in sent
            if key.isascii() and key.isdecimal() and len(key) < _LONGEST_KEY
        ]

    def rows(self):
        """Each meeting with its field."""
        return [(meeting, self[f"m-{meeting.pk}"]) for meeting in self.meetings]

    @property
    def states(self) -> dict[int, MeetingState]:
        """By key what was chosen."""
        chosen = {meeting.pk: self.cleaned_data[f"m-{meeting.pk}"] for meeting in self.meetings}
        return {key: MeetingState(state) for key, state in chosen.items() if state}
