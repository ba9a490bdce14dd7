"""Verbs on projects: the steps from idea to finished, taking parts away, and issuing a progress
report.
"""

import datetime as dt
from collections.abc import Callable

import pghistory
from django.db import models, transaction

from ivz.accounts.models import User
from ivz.core.refusal import require
from ivz.papers.kinds import stored
from portfolios.decisions.models import Decision
from projects.briefs.documents import (
    progress_document,
)
from projects.briefs.enums import ProjectState
from projects.briefs.models import ProgressReport, Project
from projects.briefs.rules import (
    why_not_agree,
    why_not_client_decision,
    why_not_close_on,
    why_not_edit_brief,
    why_not_finish,
    why_not_issue_report,
    why_not_prepare,
    why_not_start,
    why_not_start_on,
    why_not_stop,
)

type Renderer = Callable[[str, str, dt.date], bytes]
"""Turns a page with an identifier and a day into a PDF.

Handed in, so that web processes load no PDF library.
"""


def _locked(project_id: int) -> Project:
    return (
        Project.objects.select_for_update(of=("self",))
        .select_related("client_decision")
        .get(pk=project_id)
    )


@transaction.atomic
def prepare(project_id: int, *, by: User) -> Project:
    """Make a brief out of an idea.

    Raises:
        Refused: `by` may not, or it is no idea any more.
    """
    project = _locked(project_id)
    require(why_not_prepare(by, project))
    return _moved(project, ProjectState.BRIEF, "Opdracht in voorbereiding")


@transaction.atomic
def agree(
    project_id: int, *, decision: Decision | None, contractor_agreed_on: dt.date | None, by: User
) -> Project:
    """Lay down who agreed on the brief. With both, the brief is agreed; with one, it waits for the
    other.

    Raises:
        Refused: `by` may not, the brief is not ready for it, or `decision` is none of the DVO.
    """
    project = _locked(project_id)
    require(why_not_agree(by, project))
    if decision is not None:
        require(why_not_client_decision(decision))
    project.client_decision, project.contractor_agreed_on = decision, contractor_agreed_on
    both = decision is not None and contractor_agreed_on is not None
    return _moved(
        project, ProjectState.AGREED if both else ProjectState.BRIEF, "Akkoord op de opdracht"
    )


@transaction.atomic
def start(project_id: int, *, on: dt.date, by: User, today: dt.date) -> Project:
    """Begin the work on `on`.

    Raises:
        Refused: `by` may not, client or contractor did not agree, or the day is before that or in
        the future.
    """
    project = _locked(project_id)
    require(why_not_start(by, project) or why_not_start_on(project, on, today))
    project.started_on = on
    return _moved(project, ProjectState.RUNNING, "Project gestart")


@transaction.atomic
def finish(project_id: int, *, on: dt.date, note: str, by: User, today: dt.date) -> Project:
    """Close a project that did its work.

    Raises:
        Refused: `by` may not, it does not run, it has no results, or the day is wrong.
    """
    project = _locked(project_id)
    require(
        why_not_finish(by, project, project.results.count()) or why_not_close_on(project, on, today)
    )
    project.closed_on, project.closing_note = on, note
    return _moved(project, ProjectState.FINISHED, "Project afgerond")


@transaction.atomic
def stop(project_id: int, *, on: dt.date, note: str, by: User, today: dt.date) -> Project:
    """Close a project before it is done.

    Raises:
        Refused: `by` may not, it is closed, or the day is wrong.
    """
    project = _locked(project_id)
    require(why_not_stop(by, project) or why_not_close_on(project, on, today))
    project.closed_on, project.closing_note = on, note
    return _moved(project, ProjectState.STOPPED, "Project gestopt")


def _moved(project: Project, state: ProjectState, why: str) -> Project:
    project.state = state
    with pghistory.context(why=why):
        project.save()
    return project


@transaction.atomic
def remove_part(project_id: int, part: models.Model, *, by: User) -> None:
    """Take a milestone, indicator, measurement, risk or relation away; its history stays.

    Raises:
        Refused: `by` may not, or the project is closed.
    """
    require(why_not_edit_brief(by, _locked(project_id)))
    part.delete()


# --- progress reports -----------------------------------------------------------------------------
@transaction.atomic
def issue_report(report_id: int, *, by: User, today: dt.date) -> ProgressReport:
    """Give a progress report its number and lay down what it says; the worker seals its paper.

    Raises:
        Refused: `by` may not, it is issued already, or its day is still to come.
    """
    report = (
        ProgressReport.objects.select_for_update(of=("self",))
        .select_related("project", "meeting__body")
        .get(pk=report_id)
    )
    _locked(
        report.project_id
    )  # two reports of one project at once: the second waits for its number
    require(why_not_issue_report(by, report, today))
    sequence = report.project.progress_reports.filter(issued_on__isnull=False).count() + 1
    report.number, report.issued_on = f"{report.project.key}-{sequence}", today
    with pghistory.context(why="Verslag uitgebracht"):
        report.facts = stored(progress_document(report))
        report.save(update_fields=["number", "issued_on", "facts"])
    return report
