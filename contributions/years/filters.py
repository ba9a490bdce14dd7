"""Filters of the list of years and of the overview of one."""

from django import forms

from contributions.years.enums import YearStatus
from contributions.years.reports.sheets import OverviewRow
from contributions.years.reports.years import YearReport
from ivz.core import dutch
from ivz.web.forms import DutchIntegerField, RowsForm


class YearFilter(RowsForm):
    """Years by what they are."""

    status = forms.ChoiceField(
        label="Status", required=False, choices=[("", "Alle statussen"), *YearStatus.choices]
    )
    since = DutchIntegerField(label="Vanaf jaar", required=False, min_value=1900, max_value=2200)

    def matching(self, rows: list[YearReport]) -> list[YearReport]:
        status, since = self.cleaned_data["status"], self.cleaned_data["since"]
        return [
            row
            for row in rows
            if status in ("", row.status) and (since is None or row.year >= since)
        ]


class OverviewFilter(RowsForm):
    """The municipalities of one year."""

    q = forms.CharField(label="Naam of CBS-code", required=False, max_length=100)
    at_least = DutchIntegerField(
        label="Inwoners vanaf", required=False, min_value=0, max_value=99_999_999
    )

    def matching(self, rows: list[OverviewRow]) -> list[OverviewRow]:
        words, at_least = dutch.folded(self.cleaned_data["q"]), self.cleaned_data["at_least"]
        return [
            row
            for row in rows
            if (words in dutch.folded(row.name) or words in dutch.folded(row.cbs_code))
            and (at_least is None or (row.inhabitants is not None and row.inhabitants >= at_least))
        ]

    def in_words(self) -> list[tuple[str, object]]:
        """What was asked for, for a file that holds only the rows that were found; empty when
        nothing was.
        """
        asked = [(field.label, self.cleaned_data.get(field.name)) for field in self]
        return [(f"Filter {label}", value) for label, value in asked if value not in (None, "")]
