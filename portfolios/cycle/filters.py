"""Filters of the lists of the year cycle."""

from django import forms

from ivz.core import dutch
from ivz.web.filters import (
    ChoiceFilter,
    DayFilter,
    ListFilter,
    ModelChoiceFilter,
    SearchFilter,
    WholeNumberFilter,
)
from ivz.web.forms import RowsForm
from portfolios.bodies.enums import BodyKind
from portfolios.bodies.models.bodies import Body
from portfolios.cycle.models import ClosedPeriod, MeetingNorm
from portfolios.cycle.reports.years import STANDING_LABELS, BodyYear, PlannedDay
from portfolios.meetings.reports.agenda import bodies_text

_MONTHS = [
    ("", "Alle maanden"),
    *((str(number), name.capitalize()) for number, name in enumerate(dutch.MONTHS, start=1)),
]


class CycleFilter(RowsForm):
    """The bodies of a year."""

    q = forms.CharField(label="Orgaan", required=False, max_length=100)
    stand = forms.ChoiceField(
        label="Stand",
        required=False,
        choices=[("", "Alle"), *((key.value, label) for key, label in STANDING_LABELS.items())],
    )

    def matching(self, rows: list[BodyYear]) -> list[BodyYear]:
        words, standing = dutch.folded(self.cleaned_data["q"]), self.cleaned_data["stand"]
        return [
            row
            for row in rows
            if words in dutch.folded(f"{row.body.name} {row.body.abbreviation}")
            and standing in ("", row.standing)
        ]


class DaysFilter(RowsForm):
    """The meetings of a year."""

    q = forms.CharField(label="Orgaan", required=False, max_length=100)
    maand = forms.ChoiceField(label="Maand", required=False, choices=_MONTHS)
    let_op = forms.BooleanField(label="Alleen met een opmerking", required=False)

    def matching(self, rows: list[PlannedDay]) -> list[PlannedDay]:
        words, month, warned = (
            dutch.folded(self.cleaned_data["q"]),
            self.cleaned_data["maand"],
            self.cleaned_data["let_op"],
        )
        return [
            row
            for row in rows
            if words in dutch.folded(f"{bodies_text(row.meeting)} {row.meeting.body.name}")
            and month in ("", str(row.meeting.day.month))
            and (row.warnings or not warned)
        ]


class NormFilter(ListFilter):
    orgaan = ModelChoiceFilter(
        "body",
        queryset=Body.objects.all(),
        to_field_name="code",
        label="Orgaan",
        empty_label="Alle organen",
    )
    vanaf = WholeNumberFilter("first_year", lookup_expr="gte", label="Vanaf jaar")

    class Meta(ListFilter.Meta):
        model = MeetingNorm


class PatternFilter(ListFilter):
    q = SearchFilter("name", "abbreviation", label="Orgaan")
    soort = ChoiceFilter(
        "kind", choices=BodyKind.choices, label="Soort", empty_label="Alle soorten"
    )

    class Meta(ListFilter.Meta):
        model = Body


class ClosedPeriodFilter(ListFilter):
    q = SearchFilter("name", label="Periode")
    vanaf = DayFilter("valid_until", lookup_expr="gt", label="Vanaf")

    class Meta(ListFilter.Meta):
        model = ClosedPeriod


class FeedFilter(ListFilter):
    q = SearchFilter("name", "abbreviation", label="Orgaan")

    class Meta(ListFilter.Meta):
        model = Body
