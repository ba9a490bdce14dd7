"""Forms of projects: the brief with its help questions, the steps, and what hangs on a project."""

from typing import ClassVar

from django import forms
from django.utils.html import format_html, format_html_join

from ivz.web.forms import DutchDateField, DutchForm
from ivz.web.records import HappenedForm, RecordForm
from portfolios.decisions.enums import DecisionKind
from portfolios.decisions.models import Decision
from projects.briefs.calculation.questions import BRIEF, BriefField
from projects.briefs.enums import ProjectState
from projects.briefs.models import (
    Grant,
    Measurement,
    Milestone,
    PrintedGrantTotal,
    ProgressReport,
    Project,
    ProjectIndicator,
    ProjectRelation,
    ProjectResult,
    Risk,
)
from projects.briefs.rules import CLIENT
from projects.effort.models.groups import ExpertGroup

_TAKEN = {"nieuw", "subsidies", "groepen"}  # words of the addresses
_SOURCE = ("Bron", ["source", "source_locator"])
_SHORT = ("name", "expert_group")  # fields that are no long text


class _ConstrainedMixin:
    """Also checks constraints on fields that are no field of the form."""

    def validate_unique(self) -> None:
        try:
            self.instance.validate_constraints()
        except forms.ValidationError as error:
            self.add_error(None, forms.ValidationError(error.messages))


def _help(part: BriefField) -> str:
    """What a field is for, with its questions as a list."""
    questions = format_html_join("", "<li>{}</li>", ((question,) for question in part.questions))
    return format_html("{}<ul>{}</ul>", part.aim, questions) if questions else part.aim


class ProjectForm(RecordForm):
    """The brief in the order of annex 8, with who answers for it and when."""

    sections: ClassVar = [
        ("Opdracht", ["name", "key", "themes"]),
        ("Wie", ["portfolio", "contractor", "lead"]),
        ("Wanneer", ["starts_on", "ends_on", "is_planning_assumed"]),
        ("Inhoud", [part.name for part in BRIEF if part.name not in ("", "name")]),
        _SOURCE,
    ]

    class Meta:
        model = Project
        fields = [
            "name",
            "key",
            "themes",
            "portfolio",
            "contractor",
            "lead",
            "starts_on",
            "ends_on",
            "is_planning_assumed",
            *[part.name for part in BRIEF if part.name not in ("", "name")],
            "source",
            "source_locator",
        ]
        widgets: ClassVar = {
            "themes": forms.CheckboxSelectMultiple,
            **{
                part.name: forms.Textarea(attrs={"rows": 6, "class": "app-broad"})
                for part in BRIEF
                if part.name not in ("", *_SHORT)
            },
        }
        help_texts: ClassVar = {
            "key": (
                "Komt in het adres van de pagina. Kleine letters, cijfers en streepjes,"
                " bijvoorbeeld: aanpak-inbraken."
            )
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for part in BRIEF:
            if part.name:
                self.fields[part.name].help_text = _help(part)
        if self.instance.state in (ProjectState.AGREED, ProjectState.RUNNING):
            for name in ("contractor", "goal", "result"):  # what both agreed on (annex 8)
                self.fields[name].disabled = True
                self.fields[
                    name
                ].help_text = "Ligt vast: opdrachtgever en opdrachtnemer zijn hiermee akkoord."

    def clean_key(self) -> str:
        key = self.cleaned_data["key"]
        if key in _TAKEN:
            raise forms.ValidationError("Deze naam heeft al een andere pagina. Kies een andere.")
        if (
            self.instance.pk
            and key != self.initial["key"]
            and self.instance.progress_reports.filter(number__isnull=False).exists()
        ):
            raise forms.ValidationError(
                "Er zijn verslagen uitgebracht met deze naam in hun nummer. De naam in het adres"
                " blijft zoals zij is."
            )
        return key


# --- steps ----------------------------------------------------------------------------------------
class PrepareForm(DutchForm):
    """Nothing to fill in: the button is the answer."""


class AgreeForm(DutchForm):
    """Who agreed on the brief. With only one of the two, the brief waits for the other."""

    decision = forms.ModelChoiceField(
        Decision.objects.none(),
        label="Akkoord van de opdrachtgever: besluit van het DVO",
        required=False,
        help_text="Staat het besluit er niet bij? Leg het dan eerst vast bij Besluiten.",
    )
    contractor_agreed_on = DutchDateField(label="Akkoord van de opdrachtnemer op", required=False)

    def __init__(self, *args, project: Project, **kwargs):
        given = {
            "decision": project.client_decision,
            "contractor_agreed_on": project.contractor_agreed_on,
        }
        super().__init__(*args, initial=given, **kwargs)
        self.fields["decision"].queryset = Decision.objects.filter(
            kind=DecisionKind.DECISION, body__code=CLIENT
        ).select_related("body")

    def clean(self):
        data = super().clean() or {}
        if not self.errors and not data.get("decision") and not data.get("contractor_agreed_on"):
            raise forms.ValidationError(
                "Leg het akkoord van de opdrachtgever vast, of dat van de opdrachtnemer."
            )
        return data


class StartForm(DutchForm):
    """When the work began."""

    on = DutchDateField(label="Gestart op")


class CloseForm(DutchForm):
    """When and how a project ended."""

    on = DutchDateField(label="Afgesloten op")
    note = forms.CharField(
        label="Hoe het project is afgesloten",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Wat is er bereikt of waarom stopt het, en wie neemt over wat blijft?",
    )


# --- what hangs on a project ----------------------------------------------------------------------
class MilestoneForm(HappenedForm):
    """A milestone."""

    happened = ("reached_on",)

    class Meta:
        model = Milestone
        fields = ["text", "planned_on", "reached_on"]


class ProjectIndicatorForm(RecordForm):
    """An indicator with its start value and target."""

    sections: ClassVar = [
        ("Indicator", ["name", "unit"]),
        (
            "Begin en doel",
            ["start_year", "start_value", "target_year", "target_value", "percentage"],
        ),
        _SOURCE,
    ]

    class Meta:
        model = ProjectIndicator
        fields = [
            "name",
            "unit",
            "start_year",
            "start_value",
            "target_year",
            "target_value",
            "percentage",
            "source",
            "source_locator",
        ]
        help_texts: ClassVar = {
            "percentage": (
                "Bijvoorbeeld -5 voor elk jaar 5% minder. De streefwaarde wordt hiermee nagerekend."
            )
        }

    def clean(self):
        data = super().clean() or {}
        first, last = data.get("start_year"), data.get("target_year")
        for name in ("start_year", "target_year"):
            if data.get(name) is not None and not 1990 <= data[name] <= 2199:
                self.add_error(name, "Kies een jaar tussen 1990 en 2199.")
        if first and last and last <= first:
            self.add_error("target_year", "Het streefjaar ligt na het beginjaar.")
        return data


class MeasurementForm(_ConstrainedMixin, HappenedForm):
    """A measurement of one of the indicators of a project."""

    happened = ("measured_on",)

    class Meta:
        model = Measurement
        fields = ["indicator", "measured_on", "value", "note", "source", "source_locator"]

    def __init__(self, *args, project: Project, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["indicator"].queryset = project.indicators.all()


class RiskForm(RecordForm):
    """A risk."""

    class Meta:
        model = Risk
        fields = ["text", "likelihood", "impact", "measure", "closed_on"]


class RelationForm(_ConstrainedMixin, RecordForm):
    """How a project touches another one."""

    class Meta:
        model = ProjectRelation
        fields = ["kind", "other", "note"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["other"].queryset = Project.objects.exclude(pk=self.instance.project_id)


class ResultForm(HappenedForm):
    """A result for the log."""

    happened = ("reached_on",)

    class Meta:
        model = ProjectResult
        fields = ["text", "reached_on", "is_day_assumed", "source", "source_locator"]


class ReportForm(RecordForm):
    """A progress report as it is written."""

    class Meta:
        model = ProgressReport
        fields = ["reported_on", "meeting", "summary", "asked", "next_steps"]
        widgets: ClassVar = {
            name: forms.Textarea(attrs={"rows": 6, "class": "app-broad"})
            for name in ("summary", "asked", "next_steps")
        }


# --- grants and groups ----------------------------------------------------------------------------
class GrantForm(RecordForm):
    """A grant."""

    sections: ClassVar = [
        ("Subsidie", ["purpose", "project", "grantor", "amount", "is_about", "state"]),
        ("Wanneer", ["period", "applied_on", "awarded_on", "settled_on"]),
        ("Totalen", ["groups", "note"]),
        _SOURCE,
    ]

    class Meta:
        model = Grant
        fields = [
            "purpose",
            "project",
            "grantor",
            "amount",
            "is_about",
            "state",
            "period",
            "applied_on",
            "awarded_on",
            "settled_on",
            "groups",
            "note",
            "source",
            "source_locator",
        ]
        widgets: ClassVar = {"groups": forms.Textarea(attrs={"rows": 2})}

    def clean_groups(self) -> str:
        """Each name on a line of its own, and only names of totals that are known."""
        names = [line.strip() for line in self.cleaned_data["groups"].splitlines() if line.strip()]
        known = set(PrintedGrantTotal.objects.values_list("group", flat=True))
        if unknown := [name for name in names if name not in known]:
            raise forms.ValidationError(f"Dit totaal is niet bekend: {unknown[0][:80]}.")
        return "\n".join(dict.fromkeys(names))

    def clean(self):
        data = super().clean() or {}
        applied, awarded, settled = (
            data.get("applied_on"),
            data.get("awarded_on"),
            data.get("settled_on"),
        )
        if applied and awarded and awarded < applied:
            self.add_error(
                "awarded_on", "Een subsidie wordt niet toegekend voordat zij is aangevraagd."
            )
        if awarded and settled and settled < awarded:
            self.add_error(
                "settled_on", "Een subsidie wordt niet verantwoord voordat zij is toegekend."
            )
        return data


class GroupEditForm(RecordForm):
    """What is known of an expert group; its name in addresses stays."""

    class Meta:
        model = ExpertGroup
        fields = ["name", "purpose", "frequency", "source", "source_locator"]
