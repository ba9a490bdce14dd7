"""The form that ties a portfolio to a theme of an agenda."""

from typing import ClassVar

from django import forms

from ivz.core import dutch
from ivz.web.records import RecordForm
from portfolios.bodies.models.portfolios import Portfolio
from projects.agenda.models.agenda import SafetyAgenda, ThemeCover

WHOLE = "Het hele thema"


def _label(portfolio: Portfolio) -> str:
    """The portfolio with its body and days: titles return in later distributions."""
    until = f" tot en met {dutch.short_date(portfolio.last_day)}" if portfolio.last_day else ""
    return (
        f"{portfolio.body}: {portfolio.title} (vanaf"
        f" {dutch.short_date(portfolio.valid_from)}{until})"
    )


class ThemeCoverForm(RecordForm):
    """A portfolio for a theme or a part of it."""

    part = forms.ChoiceField(label="Onderdeel", required=False)
    sections: ClassVar = [
        ("Thema", ["agenda_theme", "part"]),
        ("Portefeuille", ["portfolio", "is_own_reading", "note"]),
        ("Bron", ["source", "source_locator"]),
    ]

    class Meta:
        model = ThemeCover
        fields = [
            "agenda_theme",
            "part",
            "portfolio",
            "is_own_reading",
            "note",
            "source",
            "source_locator",
        ]

    def __init__(self, *args, agenda: SafetyAgenda, **kwargs):
        super().__init__(*args, **kwargs)
        themes = agenda.themes.all()
        self.fields["agenda_theme"].queryset = themes
        self.fields["part"].choices = [
            ("", WHOLE),
            *(
                (theme.title, [(part, part) for part in theme.part_list])
                for theme in themes
                if theme.part_list
            ),
        ]
        portfolios = self.fields["portfolio"]
        portfolios.queryset = Portfolio.objects.select_related("body").order_by(
            "-valid_from", "body", "title", "pk"
        )
        portfolios.label_from_instance = _label

    def clean(self):
        data = super().clean() or {}
        theme, part = data.get("agenda_theme"), data.get("part")
        if theme and part and part not in theme.part_list:
            self.add_error("part", f"«{part}» is geen onderdeel van {theme}.")
        return data
