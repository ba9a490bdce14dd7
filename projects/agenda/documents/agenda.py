"""A safety agenda on paper: its themes by status with what is aimed for and done, and how they were
chosen.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.template.loader import render_to_string

from ivz.papers.facts import written
from projects.agenda.enums import ThemeStatus
from projects.agenda.models.agenda import AgendaTheme
from projects.agenda.models.criteria import Weighing
from projects.agenda.models.matrix import PriorityMatrix
from projects.agenda.reports.matrix import labels, matrix_report
from projects.agenda.reports.weighing import WeighingReport


@dataclass(frozen=True, slots=True)
class ThemePaper:
    """A theme of the agenda, in the words of the agenda."""

    title: str
    ambition: str
    role: str
    activities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatusPaper:
    """The themes that share a status."""

    label: str
    themes: tuple[ThemePaper, ...]


@dataclass(frozen=True, slots=True)
class ScorePaper:
    """A theme against all criteria."""

    title: str
    scores: tuple[str, ...]
    points: str
    place: str


@dataclass(frozen=True, slots=True)
class OutcomePaper:
    """What passes the threshold of a matrix, by the totals a source printed and by the marks that
    are counted.
    """

    title: str
    threshold: int
    printed: tuple[str, ...]
    counted: tuple[str, ...]
    has_printed: bool
    note: str  # what is uncertain about it


@dataclass(frozen=True, slots=True)
class AgendaDocument:
    """All that the paper shows."""

    sender_name: str
    title: str
    years: str
    day: dt.date
    ambition: str
    result: str
    statuses: tuple[StatusPaper, ...]
    chosen_by: str
    criteria: tuple[tuple[str, str, int], ...]
    scores: tuple[ScorePaper, ...]
    weighings: tuple[str, ...]
    outcomes: tuple[OutcomePaper, ...]
    source: str


def agenda_document(report: WeighingReport, *, sender_name: str, on: dt.date) -> AgendaDocument:
    """The agenda as it stands `on` a day."""
    agenda = report.agenda
    themes = [line.theme for line in report.lines]
    by_status = [
        (status.label, [theme for theme in themes if theme.status == status])
        for status in ThemeStatus
    ]
    paper = AgendaDocument(
        sender_name=sender_name,
        title=agenda.title,
        years=agenda.years,
        day=on,
        ambition=agenda.ambition,
        result=agenda.result,
        statuses=tuple(
            StatusPaper(label, tuple(_theme(theme) for theme in found))
            for label, found in by_status
            if found
        ),
        chosen_by=agenda.weighing,
        criteria=tuple((one.letter, one.text, one.weight) for one in report.criteria),
        scores=_scores(report) if report.has_scores else (),
        weighings=tuple(_weighing(one) for one in agenda.weighings.select_related("decision")),
        outcomes=_outcomes(list(agenda.matrices.select_related("agenda", "source"))),
        source=agenda.source_text,
    )
    return written(paper)


def _theme(theme: AgendaTheme) -> ThemePaper:
    return ThemePaper(theme.title, theme.ambition, theme.role, tuple(theme.activity_list))


def _scores(report: WeighingReport) -> tuple[ScorePaper, ...]:
    return tuple(
        ScorePaper(
            line.theme.title,
            tuple("–" if score is None else str(score) for score in line.scores),
            str(line.result.points) if line.result.scored else "–",
            "–" if line.result.place is None else str(line.result.place),
        )
        for line in report.lines
    )


def _weighing(weighing: Weighing) -> str:
    """When it was laid down, on what ground, and the order that came out."""
    themes = sorted(weighing.facts["themes"], key=lambda theme: theme["place"])
    order = ", ".join(f"{theme['place']}. {theme['title']}" for theme in themes)
    ground = f" ({weighing.decision})" if weighing.decision else ""
    return f"{weighing.held_on:%d-%m-%Y}{ground}: {order}."


def _outcomes(matrices: Sequence[PriorityMatrix]) -> tuple[OutcomePaper, ...]:
    found = [(matrix, matrix_report(matrix)) for matrix in matrices]
    return tuple(
        OutcomePaper(
            title=matrix.title,
            threshold=report.outcome.threshold,
            printed=tuple(labels(report.outcome.by_printed)),
            counted=tuple(labels(report.outcome.by_counted)),
            has_printed=report.has_printed,
            note=matrix.note,
        )
        for matrix, report in found
    )


def agenda_html(document: AgendaDocument) -> str:
    return render_to_string("projects/agenda/pdf/agenda.html", {"document": document})
