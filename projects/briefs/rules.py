"""Who may keep projects, and which step is possible when; each answer is a sentence, or None.

Annex 8 of the safety agenda 2020-2022: work starts only when client and contractor agree on the
brief. Article 6.4 of the governance agreement of 2019: a project has a portfolio holder.
"""

import datetime as dt

from ivz.accounts.models import User
from ivz.accounts.roles import Permission
from ivz.accounts.sentences import why_not
from ivz.core import dutch
from portfolios.decisions.enums import DecisionKind
from portfolios.decisions.models import Decision
from projects.briefs.enums import ProjectState
from projects.briefs.models import ProgressReport, Project

CLIENT = "dvo"  # the code of the body that commissions projects
CLOSED = (ProjectState.FINISHED, ProjectState.STOPPED)
NEEDED = (
    ("contractor", "de opdrachtnemer"),
    ("goal", "de doelstelling"),
    ("result", "het projectresultaat"),
)


def why_not_edit_projects(user: User) -> str | None:
    """Why `user` may not keep projects, expert groups and grants."""
    return why_not(
        user, Permission.EDIT_PROJECTS, "houdt de projecten bij", "houden de projecten bij"
    )


def why_not_edit_brief(user: User, project: Project) -> str | None:
    """Why the brief of `project` and what belongs to it stays as it is."""
    if reason := why_not_edit_projects(user):
        return reason
    return (
        f"Dit project is {project.get_state_display().lower()}. De opdracht blijft zoals zij is."
        if project.state in CLOSED
        else None
    )


def why_not_log_result(user: User, project: Project) -> str | None:
    """Why no result can be written down; a finished project may still turn out to have brought
    something about.
    """
    if reason := why_not_edit_projects(user):
        return reason
    if project.state in (ProjectState.IDEA, ProjectState.BRIEF, ProjectState.AGREED):
        return "Resultaten komen erbij als het project loopt."
    return None


def why_not_prepare(user: User, project: Project) -> str | None:
    """Why an idea cannot become a brief in the making."""
    if reason := why_not_edit_projects(user):
        return reason
    return (
        None
        if project.state == ProjectState.IDEA
        else "Alleen een idee kan een opdracht in voorbereiding worden."
    )


def why_not_agree(user: User, project: Project) -> str | None:
    """Why nobody can agree on the brief yet, or any more."""
    if reason := why_not_edit_projects(user):
        return reason
    if project.state == ProjectState.IDEA:
        return "Maak eerst van het idee een opdracht."
    if project.state != ProjectState.BRIEF:
        return "Over deze opdracht valt niets meer af te spreken."
    missing = [words for name, words in NEEDED if not str(getattr(project, name)).strip()]
    return f"In de opdracht ontbreekt nog {dutch.listing(missing)}." if missing else None


def why_not_client_decision(decision: Decision) -> str | None:
    """Why `decision` is not the client's agreement: that is a decision of the DVO."""
    is_client = decision.body is not None and decision.body.code == CLIENT
    return (
        None
        if is_client and decision.kind == DecisionKind.DECISION
        else "Kies een besluit van het DVO. Een tussenstap is geen akkoord."
    )


def why_not_start(user: User, project: Project) -> str | None:
    """Why the work cannot begin: client and contractor must both have agreed on the brief."""
    if reason := why_not_edit_projects(user):
        return reason
    if project.state in (ProjectState.RUNNING, *CLOSED):
        return (
            "Dit project is al gestart."
            if project.state == ProjectState.RUNNING
            else "Dit project is al afgesloten."
        )
    if project.client_decision_id is None and project.contractor_agreed_on is None:
        return (
            "De opdrachtgever (het DVO) en de opdrachtnemer zijn nog niet akkoord met de opdracht."
        )
    if project.client_decision_id is None:
        return "De opdrachtgever (het DVO) is nog niet akkoord met de opdracht."
    if project.contractor_agreed_on is None:
        return "De opdrachtnemer is nog niet akkoord met de opdracht."
    return (
        None
        if project.state == ProjectState.AGREED
        else "Leg eerst het akkoord op de opdracht vast."
    )


def why_not_start_on(project: Project, day: dt.date, today: dt.date) -> str | None:
    """Why `day` cannot be the first day of work."""
    agreed = [
        project.contractor_agreed_on,
        project.client_decision.decided_on if project.client_decision else None,
    ]
    last = max((one for one in agreed if one is not None), default=None)
    if day > today:
        return "De startdag ligt in de toekomst. Leg de start vast als er begonnen is."
    if last is not None and day < last:
        return f"Er was pas akkoord op {dutch.long_date(last)}. Kies die dag of een latere."
    return None


def why_not_finish(user: User, project: Project, results: int) -> str | None:
    """Why `project`, with so many `results` in its log, cannot be finished."""
    if reason := why_not_edit_projects(user):
        return reason
    if project.state != ProjectState.RUNNING:
        return "Alleen een lopend project kan worden afgerond."
    return None if results else "Leg eerst vast wat het project heeft opgeleverd."


def why_not_stop(user: User, project: Project) -> str | None:
    """Why `project` cannot be stopped before it is done."""
    if reason := why_not_edit_projects(user):
        return reason
    return "Dit project is al afgesloten." if project.state in CLOSED else None


def why_not_close_on(project: Project, day: dt.date, today: dt.date) -> str | None:
    """Why `day` cannot be the last day of a project."""
    if day > today:
        return "De dag ligt in de toekomst. Kies vandaag of een eerdere dag."
    if project.started_on is not None and day < project.started_on:
        return (
            f"Het project begon op {dutch.long_date(project.started_on)}. Kies die dag of een"
            " latere."
        )
    return None


def why_not_report(user: User, project: Project) -> str | None:
    """Why no progress report can be written."""
    if reason := why_not_edit_projects(user):
        return reason
    if project.state in (ProjectState.IDEA, ProjectState.BRIEF):
        return "Een verslag komt er als de opdracht akkoord is."
    return None


def why_not_edit_report(user: User, report: ProgressReport) -> str | None:
    """Why a progress report stays as it is: once issued it lies in the archive."""
    if reason := why_not_edit_projects(user):
        return reason
    return (
        "Dit verslag is uitgebracht en blijft zoals het is. Maak een nieuw verslag."
        if report.issued_on
        else None
    )


def why_not_issue_report(user: User, report: ProgressReport, today: dt.date) -> str | None:
    """Why a progress report cannot be issued."""
    if reason := why_not_edit_projects(user):
        return reason
    if report.issued_on:
        return "Dit verslag is al uitgebracht."
    if report.reported_on > today:
        return (
            f"Het verslag heeft als datum {dutch.long_date(report.reported_on)}. Breng het uit"
            " vanaf die dag."
        )
    return None
