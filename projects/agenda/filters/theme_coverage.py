"""The filter of themes with who answers for them."""

from django import forms

from ivz.core import dutch
from ivz.web.forms import RowsForm
from projects.agenda.enums import ThemeStatus
from projects.agenda.reports.theme_coverage import Standing

WITHOUT = "zonder"


class CoverageForm(RowsForm):
    """Themes by word, status, and whether somebody answers for them."""

    q = forms.CharField(label="Zoeken", required=False, max_length=100)
    stand = forms.ChoiceField(
        label="Stand",
        required=False,
        choices=[
            ("", "Alle"),
            (WITHOUT, "Zonder houder"),
            *((one.name, one.value) for one in Standing),
        ],
    )
    status = forms.ChoiceField(
        label="Status in de agenda",
        required=False,
        choices=[("", "Alle statussen"), *ThemeStatus.choices],
    )

    def matching(self, rows):
        words, standing, status = (
            dutch.folded(self.cleaned_data["q"]),
            self.cleaned_data["stand"],
            self.cleaned_data["status"],
        )
        return [
            row
            for row in rows
            if words in dutch.folded(f"{row.title} {row.portfolio_text} {row.holder_text}")
            and (
                row.is_without_holder
                if standing == WITHOUT
                else standing in ("", row.standing.name)
            )
            and status in ("", row.status)
        ]
