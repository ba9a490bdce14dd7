"""Forms of the coordination budget, income and expenses, and the reserve."""

from decimal import Decimal
from typing import Any, ClassVar

from django import forms

from ivz.web.forms import DutchDecimalField, FilterForm, LastDayField
from ivz.web.records import RecordForm
from projects.budget.models import (
    MOST_WEEKLY_HOURS,
    BudgetLine,
    CoordinationBudget,
    CoordinationTask,
    ReserveMovement,
    Scenario,
)
from projects.budget.services import scenario_values
from projects.effort.calculation import hours_text

SOURCE = ("Bron", ["source", "source_locator"])


class BudgetForm(RecordForm):
    """The budget itself: which years and counts, and what an fte costs."""

    sections: ClassVar = [
        ("Begroting", ["title", "key", "fund", "first_year", "count_year"]),
        ("Kosten", ["fte_hours", "cost_per_fte", "other_costs", "is_cost_inferred", "cost_note"]),
        ("Wat de bron afdrukt", ["printed_hours", "printed_fte", "printed_amount"]),
        SOURCE,
    ]

    class Meta:
        model = CoordinationBudget
        fields: ClassVar = [
            "title",
            "key",
            "fund",
            "first_year",
            "count_year",
            "fte_hours",
            "cost_per_fte",
            "other_costs",
            "is_cost_inferred",
            "cost_note",
            "printed_hours",
            "printed_fte",
            "printed_amount",
            "source",
            "source_locator",
        ]


class TaskForm(RecordForm):
    """One task with its hours."""

    checked_with: ClassVar = frozenset({"budget"})

    class Meta:
        model = CoordinationTask
        fields: ClassVar = ["number", "text", "hours", "source", "source_locator"]


class ScenarioForm(RecordForm):
    """A scenario and the tasks it drops."""

    checked_with: ClassVar = frozenset({"budget"})
    tasks = forms.ModelMultipleChoiceField(
        CoordinationTask.objects.none(),
        label="Taken die vervallen",
        widget=forms.CheckboxSelectMultiple,
    )
    sections: ClassVar = [("Scenario", ["name", "tasks", "effect"]), SOURCE]

    class Meta:
        model = Scenario
        fields: ClassVar = ["name", "effect", "source", "source_locator"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices: Any = self.fields["tasks"]
        choices.queryset = self.instance.budget.tasks.all()
        if self.instance.pk:
            self.initial.setdefault("tasks", [drop.task_id for drop in self.instance.drops.all()])

    def stored_values(self, row: Any) -> dict[str, Any]:
        return scenario_values(row)


class TryHoursForm(FilterForm):
    """Other hours per task, to see what they would do; nothing is saved."""

    def __init__(self, tasks: list[CoordinationTask], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for task in tasks:
            field = DutchDecimalField(
                label=str(task),
                required=False,
                min_value=0,
                max_value=MOST_WEEKLY_HOURS,
                decimal_places=1,
            )
            field.widget.attrs["class"] = "app-short"
            self.fields[f"uren-{task.number}"] = field
            self.initial[f"uren-{task.number}"] = hours_text(task.hours)

    def tried(self) -> dict[int, Decimal]:
        """The hours that were filled in, by task number; a task left empty keeps its own hours."""
        return {
            int(name.removeprefix("uren-")): value
            for name, value in self.cleaned_data.items()
            if value is not None
        }


class BudgetLineForm(RecordForm):
    """Income or an expense of every year."""

    sections: ClassVar = [
        (
            "Post",
            ["fund", "direction", "text", "amount", "is_amount_assumed", "first_year", "last_year"],
        ),
        SOURCE,
    ]

    class Meta:
        model = BudgetLine
        fields: ClassVar = [
            "fund",
            "direction",
            "text",
            "amount",
            "is_amount_assumed",
            "first_year",
            "last_year",
            "source",
            "source_locator",
        ]


class MovementForm(RecordForm):
    """A balance or a movement of the reserve."""

    valid_until = LastDayField(
        label="Gelijk verdeeld tot en met",
        required=False,
        help_text="Alleen als het bedrag over een periode is verdeeld.",
    )
    sections: ClassVar = [
        (
            "Mutatie",
            [
                "fund",
                "kind",
                "text",
                "amount",
                "is_about",
                "valid_from",
                "valid_until",
                "is_day_assumed",
            ],
        ),
        SOURCE,
    ]

    class Meta:
        model = ReserveMovement
        fields: ClassVar = [
            "fund",
            "kind",
            "text",
            "amount",
            "is_about",
            "valid_from",
            "valid_until",
            "is_day_assumed",
            "source",
            "source_locator",
        ]
