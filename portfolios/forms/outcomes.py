"""Forms on what came out of a meeting of several bodies."""

from django import forms

from portfolios.forms.agendas import DecisionTitleForm
from portfolios.models import Body, Meeting


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
