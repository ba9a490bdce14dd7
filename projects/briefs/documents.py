"""A progress report to the DVO on paper."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ivz.core import dutch
from ivz.papers.enums import DocumentKind
from ivz.papers.facts import written
from ivz.papers.kinds import paper
from ivz.papers.sealing import Issue
from ivz.region.reports import sender_name
from projects.briefs.models import ProgressReport
from projects.briefs.reports import (
    IndicatorLine,
    ProjectReport,
    day_text,
    figure_text,
    project_report,
)


@dataclass(frozen=True, slots=True)
class MilestonePaper:
    """A milestone, and how it stands."""

    text: str
    planned_on: dt.date
    reached_on: dt.date | None
    standing: str


@dataclass(frozen=True, slots=True)
class IndicatorPaper:
    """An indicator as written on paper."""

    name: str
    unit: str
    start: str
    target: str
    latest: str
    remark: str


@dataclass(frozen=True, slots=True)
class ResultPaper:
    """A result of the log."""

    day: str
    text: str


@dataclass(frozen=True, slots=True)
class RiskPaper:
    """A risk that is still there."""

    text: str
    weight: str
    measure: str


@paper(DocumentKind.REPORT, template="projects/briefs/pdf/progress.html", version="progress-1")
@dataclass(frozen=True, slots=True)
class ProgressDocument:
    """All that the paper shows."""

    sender_name: str
    project: str
    number: str
    day: dt.date
    meeting: str
    state: str
    holder: str
    contractor: str
    lead: str
    period: str
    summary: tuple[str, ...]
    next_steps: tuple[str, ...]
    asked: tuple[str, ...]
    milestones: tuple[MilestonePaper, ...]
    indicators: tuple[IndicatorPaper, ...]
    results: tuple[ResultPaper, ...]
    risks: tuple[RiskPaper, ...]


def progress_document(report: ProgressReport) -> ProgressDocument:
    """The paper of a report: its own text, and the project as it stands on the day of
    the report.
    """
    project = report.project
    found = project_report(project, report.reported_on)
    results = project.results.filter(reached_on__lte=report.reported_on)
    return written(
        ProgressDocument(
            sender_name=sender_name(),
            project=project.name,
            number=report.number or "",
            day=report.reported_on,
            meeting=str(report.meeting) if report.meeting else "",
            state=project.get_state_display(),
            holder=found.holder_text,
            contractor=project.contractor,
            lead=str(project.lead) if project.lead else "",
            period=_period(project.starts_on, project.ends_on),
            summary=_paragraphs(report.summary),
            next_steps=_paragraphs(report.next_steps),
            asked=_paragraphs(report.asked),
            milestones=tuple(
                MilestonePaper(
                    one.milestone.text,
                    one.milestone.planned_on,
                    one.milestone.reached_on,
                    one.words,
                )
                for one in found.milestones
            ),
            indicators=tuple(_indicator(line, report.reported_on) for line in found.indicators),
            results=tuple(
                ResultPaper(day_text(one.reached_on, assumed=one.is_day_assumed), one.text)
                for one in results
            ),
            risks=_risks(found),
        )
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _period(start: dt.date | None, end: dt.date | None) -> str:
    parts = [
        f"van {dutch.long_date(start)}" if start else "",
        f"tot en met {dutch.long_date(end)}" if end else "",
    ]
    return " ".join(filter(None, parts))


def _indicator(line: IndicatorLine, on: dt.date) -> IndicatorPaper:
    row = line.indicator
    measured = [one for one in line.measurements if one.measured_on <= on]
    return IndicatorPaper(
        name=row.name,
        unit=row.unit,
        start=_in_year(row.start_value, row.start_year),
        target=_in_year(row.target_value, row.target_year),
        latest=(
            f"{figure_text(measured[-1].value)} ({dutch.long_date(measured[-1].measured_on)})"
            if measured
            else "nog niet gemeten"
        ),
        remark=line.remark,
    )


def _in_year(value: Decimal | None, year: int | None) -> str:
    if value is None:
        return ""
    return f"{figure_text(value)} ({year})" if year else figure_text(value)


def _risks(found: ProjectReport) -> tuple[RiskPaper, ...]:
    return tuple(
        RiskPaper(
            one.text,
            f"kans {one.get_likelihood_display().lower()}, gevolg"
            f" {one.get_impact_display().lower()}",
            one.measure,
        )
        for one in found.open_risks
    )


def report_issues(report: ProgressReport) -> Iterator[Issue]:
    """The paper of an issued report."""
    issued_on = report.issued_on or report.reported_on
    yield Issue(
        DocumentKind.REPORT,
        report.number or "",
        f"Voortgangsverslag {report.project}",
        name=f"voortgangsverslag-{report.number}",
        issued_on=issued_on,
        year=issued_on.year,
        facts=report.facts or {},
    )
