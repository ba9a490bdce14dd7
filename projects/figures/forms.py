"""Forms of safety figures."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, ClassVar

from django import forms

from ivz.sources.models import SourceDocument
from ivz.web.forms import DutchForm, FilterForm, UploadField
from ivz.web.records import RecordForm
from projects.figures.enums import AreaKind
from projects.figures.models import Area, Figure, Indicator

MOST_PLACES = 4


class IndicatorForm(RecordForm):
    """What is counted, how areas are ranked, and what the figures mean."""

    checked_with: ClassVar = frozenset(
        {"published_on"}
    )  # who takes the explanation away of what is shown, is told

    sections: ClassVar = [
        ("Indicator", ["name", "slug", "unit", "is_unit_assumed", "places", "theme", "position"]),
        ("Rangorde en totaal", ["direction", "tie_rule", "can_be_added"]),
        ("Duiding", ["explanation"]),
        ("Bron", ["source", "source_locator"]),
    ]

    class Meta:
        model = Indicator
        fields: ClassVar = [
            "name",
            "slug",
            "unit",
            "is_unit_assumed",
            "places",
            "theme",
            "position",
            "direction",
            "tie_rule",
            "can_be_added",
            "explanation",
            "source",
            "source_locator",
        ]

    def clean_places(self) -> int:
        """As many decimals as a figure has at most."""
        places: int = self.cleaned_data["places"]
        if places > MOST_PLACES:
            raise forms.ValidationError(f"Kies hooguit {MOST_PLACES} cijfers achter de komma.")
        return places


class AreaForm(RecordForm):
    """What a figure can be about."""

    class Meta:
        model = Area
        fields: ClassVar = [
            "kind",
            "name",
            "slug",
            "organisation",
            "police_team",
            "part_of",
            "source",
            "source_locator",
        ]

    def clean(self) -> dict[str, Any] | None:
        """An area is part of a larger kind: a municipality of a team, a team of a district, a
        district of a unit.
        """
        data = super().clean() or self.cleaned_data
        kind, whole, order = data.get("kind"), data.get("part_of"), list(AreaKind)
        if kind and whole and order.index(whole.kind) <= order.index(kind):
            self.add_error(
                "part_of",
                f"Een {AreaKind(kind).label.lower()} is geen deel van een"
                f" {whole.get_kind_display().lower()}.",
            )
        return data


class FigureForm(RecordForm):
    """One figure."""

    checked_with: ClassVar = frozenset({"indicator"})

    class Meta:
        model = Figure
        fields: ClassVar = [
            "area",
            "year",
            "is_year_assumed",
            "value",
            "is_about",
            "printed_rank",
            "note",
            "source",
            "source_locator",
        ]

    def clean_value(self) -> Decimal:
        """Numbers and rates of what happened are never below zero."""
        value: Decimal = self.cleaned_data["value"]
        if value < 0:
            raise forms.ValidationError("Een aantal of verhouding is niet lager dan 0.")
        return value


class FigureFileForm(DutchForm):
    """A file of figures, and where they come from."""

    file = UploadField(
        label="Bestand",
        extensions=("csv", "xlsx"),
        help_text="CSV of XLSX met de koppen: indicator, gebied, jaar, waarde.",
    )
    source = forms.ModelChoiceField(SourceDocument.objects.all(), label="Bron")
    source_locator = forms.CharField(label="Vindplaats in de bron", max_length=200, required=False)


class YearForm(FilterForm):
    """Which year of an indicator to look at, and of which kind of area to draw charts."""

    jaar = forms.TypedChoiceField(label="Jaar", coerce=int, required=False, empty_value=None)
    soort = forms.TypedChoiceField(
        label="Grafieken van", coerce=AreaKind, required=False, empty_value=None
    )

    def __init__(
        self, years: tuple[int, ...], kinds: Sequence[AreaKind], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        choice: Any = self.fields["jaar"]
        choice.choices = [(year, str(year)) for year in reversed(years)]
        choice = self.fields["soort"]
        choice.choices = [(kind.value, kind.label) for kind in kinds]
        for name, choices in (("jaar", years), ("soort", kinds)):
            if len(choices) < 2:
                del self.fields[name]
