"""Forms of what came out of a point: outcome, decision and action."""

import datetime as dt
from typing import Any

from django import forms

from ivz.web.forms import DutchForm
from ivz.web.records import SharedEditForm
from portfolios.bodies.models.bodies import Body
from portfolios.meetings.forms.agendas import LONG_TEXT
from portfolios.meetings.forms.meetings import LaterMeetingForm
from portfolios.meetings.models.meetings import Action, AgendaItem, Meeting, Outcome
from portfolios.outcomes.services import outcomes


class OutcomeForm(SharedEditForm):
    """What came out of an item; a vote only where one was asked for."""

    shared = outcomes.OUTCOME_FIELDS

    class Meta:
        model = Outcome
        fields = outcomes.OUTCOME_FIELDS
        widgets = {"text": forms.Textarea(attrs=LONG_TEXT)}
        help_texts = {"text": "Zoals het op de besluitenlijst komt. Leeg: er is niets besloten."}

    def __init__(self, *args, item: AgendaItem, **kwargs):
        self.item = item
        super().__init__(*args, instance=getattr(item, "outcome", None), **kwargs)
        self.fields["text"].required = False

    def stored_values(self, row: Any) -> dict[str, Any]:  # type: ignore[override]  # of the item, for there may be no outcome yet
        return outcomes.stored_values(self.item)


class DecisionTitleForm(DutchForm):
    """What a decision is called in the list of decisions."""

    title = forms.CharField(label="Onderwerp van het besluit", max_length=200)


class ActionForm(SharedEditForm):
    """What is to be done, by whom and when; `done_on` only on one that is there."""

    shared = ("text", "who", "due_on", "note", "item", "done_on")

    class Meta:
        model = Action
        fields = ("text", "who", "due_on", "item", "note", "done_on")
        help_texts = {
            "who": "Functie of organisatie, geen naam.",
            "done_on": "Leeg zolang de actie loopt.",
        }
        widgets = {"text": forms.Textarea(attrs={"rows": 2})}

    def __init__(self, *args, meeting: Meeting, today: dt.date, **kwargs):
        self.today = today
        super().__init__(*args, **kwargs)
        self.fields["item"].queryset = meeting.items.all()
        if self.instance._state.adding:
            del self.fields["done_on"]

    def clean_done_on(self):
        day = self.cleaned_data["done_on"]
        if day is not None and day > self.today:
            raise forms.ValidationError("Deze dag moet nog komen.")
        return day


class MeetingDecisionForm(DecisionTitleForm):
    """What a decision is called, and where several bodies met: which of them took it."""

    body = forms.ModelChoiceField(
        label="Orgaan dat heeft besloten",
        queryset=Body.objects.none(),
        empty_label="Kies een orgaan",
    )

    def __init__(self, *args, meeting: Meeting, **kwargs):
        super().__init__(*args, **kwargs)
        together = [meeting.body_id, *meeting.joint_with.values_list("pk", flat=True)]
        self.fields["body"].queryset = Body.objects.filter(pk__in=together)
        if len(together) == 1:
            del self.fields["body"]


class AdoptForm(LaterMeetingForm):
    """In which meeting a list was adopted; `mark` is that of the list as it stood on the page."""

    mark = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, mark: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["mark"] = mark

    def clean_mark(self) -> str:
        """What was sent; shown again, the form carries the mark of what stands there now."""
        sent = self.cleaned_data["mark"]
        self.data = self.data.copy()
        self.data[self.add_prefix("mark")] = self.initial["mark"]
        return sent
