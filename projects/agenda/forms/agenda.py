"""Forms of agendas, their themes, local plans, matrices and criteria."""

from typing import ClassVar

from django import forms

from ivz.core.merging import read_marks, write_marks
from ivz.region.models import Organisation
from ivz.web.forms import DutchDateField, DutchForm, FilterForm
from ivz.web.records import RecordForm, StaleForm
from portfolios.decisions.models import Decision
from projects.agenda.models.agenda import AgendaTheme, LocalPlan, SafetyAgenda, Theme
from projects.agenda.models.criteria import HIGHEST_SCORE, SelectionCriterion
from projects.agenda.models.matrix import MatrixColumn, PriorityMatrix
from projects.agenda.reports.matrix import MatrixReport
from projects.agenda.reports.weighing import ScoreLine, WeighingReport
from projects.agenda.services.matrices import cell_values
from projects.agenda.services.weighings import score_values

HIGHEST_THRESHOLD = 100
SCORE_WORDS = {0: "0: helemaal niet", 1: "1: een beetje", 2: "2: grotendeels", 3: "3: helemaal"}
_SOURCE = ("Bron", ["source", "source_locator"])


class AgendaForm(RecordForm):
    """A safety agenda; its address follows from its years."""

    sections: ClassVar = [
        ("Agenda", ["title", "first_year", "last_year"]),
        ("Inhoud", ["ambition", "result", "weighing"]),
        _SOURCE,
    ]

    class Meta:
        model = SafetyAgenda
        fields = [
            "title",
            "first_year",
            "last_year",
            "ambition",
            "result",
            "weighing",
            "source",
            "source_locator",
        ]

    def clean(self):
        data = super().clean() or {}
        first, last = data.get("first_year"), data.get("last_year")
        if first and last and first <= last:
            self.instance.key = f"{first}-{last}"
            if (
                SafetyAgenda.objects.filter(key=self.instance.key)
                .exclude(pk=self.instance.pk)
                .exists()
            ):
                self.add_error("first_year", f"Er is al een agenda voor {first}-{last}.")
        return data


class ThemeForm(RecordForm):
    """A theme."""

    class Meta:
        model = Theme
        fields = ["name", "slug", "field", "description"]


class AgendaThemeForm(RecordForm):
    """A theme in one agenda."""

    sections: ClassVar = [
        ("Thema", ["theme", "title", "status", "position"]),
        ("Inhoud", ["ambition", "role", "activities", "parts"]),
        _SOURCE,
    ]

    class Meta:
        model = AgendaTheme
        fields = [
            "theme",
            "title",
            "status",
            "position",
            "ambition",
            "role",
            "activities",
            "parts",
            "source",
            "source_locator",
        ]

    def validate_unique(self) -> None:
        """Also when the agenda is no field of the form."""
        try:
            self.instance.validate_constraints()
        except forms.ValidationError as error:
            self.add_error(None, forms.ValidationError(error.messages))


class LocalPlanForm(RecordForm):
    """A municipality's own plan."""

    class Meta:
        model = LocalPlan
        fields = [
            "municipality",
            "title",
            "first_year",
            "last_year",
            "note",
            "source",
            "source_locator",
        ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["municipality"].queryset = Organisation.objects.municipalities()


class MatrixForm(RecordForm):
    """What is said about a matrix, and its threshold."""

    class Meta:
        model = PriorityMatrix
        fields = ["title", "threshold", "note", "source", "source_locator"]


class ColumnForm(RecordForm):
    """A heading of a matrix."""

    class Meta:
        model = MatrixColumn
        fields = [
            "position",
            "label",
            "field",
            "theme",
            "printed_total",
            "is_uncertain",
            "named_as",
        ]

    def validate_unique(self) -> None:
        """Also when the matrix is no field of the form."""
        try:
            self.instance.validate_constraints()
        except forms.ValidationError as error:
            self.add_error(None, forms.ValidationError(error.messages))


class ThresholdForm(FilterForm):
    """Another threshold, to look at only."""

    drempel = forms.IntegerField(
        label="Drempel",
        required=False,
        min_value=1,
        max_value=HIGHEST_THRESHOLD,
        widget=forms.NumberInput(attrs={"class": "app-short"}),
    )


class MarksForm(DutchForm):
    """The cells of a matrix as check boxes, and why they change. `seen` marks what the editor
    started from.
    """

    carries_once = False  # the same sent again changes nothing
    reason = forms.CharField(
        label="Reden van de wijziging",
        max_length=300,
        help_text="Komt in de geschiedenis te staan.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data=None, *, report: MatrixReport, **kwargs):
        self.cells = {
            cell.value: (line.row.pk, cell.column.pk)
            for line in report.lines
            for cell in line.cells
        }
        now = sorted(cell.value for line in report.lines for cell in line.cells if cell.is_marked)
        wanted = [self.cells[value] for value in now]
        super().__init__(data, initial={"seen": write_marks(cell_values(wanted))}, **kwargs)
        self.ticked = set(data.getlist("cell")) if data is not None else set(now)

    def clean(self):
        data = super().clean()
        if self.ticked - self.cells.keys():
            raise forms.ValidationError(
                "Een van de cellen hoort niet bij deze matrix. Open de pagina opnieuw."
            )
        return data

    @property
    def seen_marks(self) -> dict[str, str]:
        """Who sends no marks saw nothing."""
        return read_marks(self.cleaned_data["seen"])

    @property
    def wanted(self) -> set[tuple[int, int]]:
        return {self.cells[value] for value in self.ticked}


class CriterionForm(RecordForm):
    """A criterion with its weight."""

    class Meta:
        model = SelectionCriterion
        fields = ["letter", "text", "weight", "source", "source_locator"]

    def validate_unique(self) -> None:
        """Also when the agenda is no field of the form."""
        try:
            self.instance.validate_constraints()
        except forms.ValidationError as error:
            self.add_error(None, forms.ValidationError(error.messages))


class ScoresForm(StaleForm, DutchForm):
    """The scores of one theme: a choice per criterion."""

    carries_once = False  # the same sent again changes nothing
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data=None, *, report: WeighingReport, line: ScoreLine, **kwargs):
        super().__init__(data, **kwargs)
        choices = [
            ("", "Nog geen score"),
            *((str(score), SCORE_WORDS[score]) for score in range(HIGHEST_SCORE + 1)),
        ]
        self.criteria = {f"c{criterion.pk}": criterion.pk for criterion in report.criteria}
        for criterion, score in zip(report.criteria, line.scores, strict=True):
            self.fields[f"c{criterion.pk}"] = forms.TypedChoiceField(
                label=str(criterion),
                choices=choices,
                coerce=int,
                empty_value=None,
                required=False,
                initial="" if score is None else str(score),
            )
        self.fields["weighing"] = forms.CharField(
            label="Toelichting bij de weging",
            required=False,
            max_length=2000,
            initial=line.theme.weighing,
            widget=forms.Textarea(attrs={"rows": 3}),
        )
        self.fields["reason"] = forms.CharField(
            label="Reden van de wijziging",
            max_length=300,
            help_text="Komt in de geschiedenis te staan.",
        )
        self.fields["reason"].error_messages["required"] = "Vul in: Reden van de wijziging"
        scores = dict(zip(self.criteria.values(), line.scores, strict=True))
        self.initial["seen"] = write_marks(score_values(scores, line.theme.weighing))

    @property
    def scores(self) -> dict[int, int | None]:
        return {key: self.cleaned_data[name] for name, key in self.criteria.items()}


class WeighingForm(DutchForm):
    """When and on what ground a weighing is laid down."""

    held_on = DutchDateField(label="Datum van de weging")
    decision = forms.ModelChoiceField(Decision.objects.all(), label="Besluit", required=False)
    note = forms.CharField(label="Toelichting", max_length=300, required=False)
