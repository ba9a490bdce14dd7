"""The safety figures of one area on paper."""

import datetime as dt
from dataclasses import dataclass

from django.template.loader import render_to_string

from ivz.core import dutch
from ivz.papers.facts import written
from projects.figures.models import Area
from projects.figures.reports import DashboardLine


@dataclass(frozen=True, slots=True)
class FigurePaper:
    """An indicator with its latest value, as written on paper, and what it means."""

    name: str
    unit: str
    year: int
    value: str
    change: str
    rank: str
    explanation: str
    source: str
    years: str  # all years, where there are more than one


@dataclass(frozen=True, slots=True)
class FiguresDocument:
    """All that the paper shows."""

    sender_name: str
    area: str
    kind: str
    day: dt.date
    figures: tuple[FigurePaper, ...]

    @property
    def has_years(self) -> bool:
        return any(figure.years for figure in self.figures)

    @property
    def explanations(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Each explanation once, with the indicators it is about."""
        found: dict[str, list[str]] = {}
        for figure in self.figures:
            if figure.explanation:
                found.setdefault(figure.explanation, []).append(figure.name)
        return tuple((text, tuple(names)) for text, names in found.items())


def figures_document(
    area: Area, lines: list[DashboardLine], *, sender_name: str, on: dt.date
) -> FiguresDocument:
    """The latest figures of an area."""
    figures = tuple(
        FigurePaper(
            name=line.indicator.name,
            unit=line.indicator.unit + (" (aangenomen)" if line.indicator.is_unit_assumed else ""),
            year=line.row.year,
            value=dutch.grouped(line.row.value, line.indicator.places),
            change="" if line.row.change is None else dutch.percentage(line.row.change),
            rank=line.row.place_text,
            explanation=line.indicator.explanation,
            source=line.row.figure.source_text,
            years=line.years_text if len(line.series) > 1 else "",
        )
        for line in lines
    )
    return written(
        FiguresDocument(
            sender_name=sender_name,
            area=area.name,
            kind=area.get_kind_display(),
            day=on,
            figures=figures,
        )
    )


def figures_html(document: FiguresDocument) -> str:
    return render_to_string("projects/figures/pdf/figures.html", {"document": document})
