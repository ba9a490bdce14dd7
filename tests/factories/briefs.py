"""Projects in the state that a test asks for."""

import datetime as dt
from decimal import Decimal

from portfolios.decisions.models import Decision
from projects.briefs.enums import ProjectState
from projects.briefs.models import (
    Grant,
    Milestone,
    PrintedGrantTotal,
    ProgressReport,
    Project,
    ProjectIndicator,
    ProjectResult,
)
from tests.factories.meetings import body

AGREED = dt.date(2022, 2, 1)
WORKING = {
    "contractor": "Projectleider van Almelo",
    "goal": "Minder inbraken",
    "result": "Een toolkit",
}


def client_decision(day: dt.date = AGREED, **fields) -> Decision:
    """A decision of the DVO on a brief."""
    values = {
        "kind": "decision",
        "body": body(),
        "title": "Opdracht vastgesteld",
        "decided_on": day,
        **fields,
    }
    return Decision.objects.create(**values)


def project(state: ProjectState = ProjectState.IDEA, key: str = "aanpak", **fields) -> Project:
    """A project with a brief that is ready, as far as `state` says."""
    values: dict = {"key": key, "name": f"Project {key}", **WORKING, "state": state}
    if state in (ProjectState.AGREED, ProjectState.RUNNING, ProjectState.FINISHED):
        values |= {"client_decision": client_decision(), "contractor_agreed_on": AGREED}
    if state in (ProjectState.RUNNING, ProjectState.FINISHED):
        values |= {"started_on": AGREED}
    if state in (ProjectState.FINISHED, ProjectState.STOPPED):
        values |= {"closed_on": dt.date(2022, 3, 1), "closing_note": "Klaar"}
    return Project.objects.create(**{**values, **fields})


def burglaries(of: Project) -> ProjectIndicator:
    """The target of 2015: 5 % less than 2,085 is not 1,895."""
    return ProjectIndicator.objects.create(
        project=of,
        name="Woninginbraken",
        unit="inbraken",
        start_year=2014,
        start_value=Decimal(2085),
        target_year=2015,
        target_value=Decimal(1895),
        percentage=Decimal(-5),
    )


def result(of: Project) -> ProjectResult:
    return ProjectResult.objects.create(
        project=of, reached_on=dt.date(2022, 2, 20), text="De toolkit is er"
    )


def milestone(of: Project, day: dt.date = dt.date(2022, 5, 1), **fields) -> Milestone:
    return Milestone.objects.create(project=of, text="Eerste versie", planned_on=day, **fields)


def report(of: Project, day: dt.date = dt.date(2022, 3, 1), **fields) -> ProgressReport:
    return ProgressReport.objects.create(
        project=of, reported_on=day, summary="Het loopt goed.\nDe toolkit is er.", **fields
    )


def grants() -> list[Grant]:
    """Three grants that a source adds up to 550,000, though they are 600,000."""
    PrintedGrantTotal.objects.create(group="Kwetsbare personen", amount=Decimal(550_000))
    amounts = (300_000, 250_000, 50_000)
    return [
        Grant.objects.create(
            purpose=f"Subsidie {at}", amount=Decimal(amount), groups="Kwetsbare personen"
        )
        for at, amount in enumerate(amounts)
    ]
