"""Bodies, people, portfolios, meetings and what they decide."""

from portfolios.bodies.models.bodies import Body
from portfolios.bodies.models.people import Office, Person, Seat
from portfolios.bodies.models.portfolios import Holding, Portfolio
from portfolios.bundles.models import Bundle
from portfolios.cycle.models import ClosedPeriod, MeetingNorm, MeetingPattern
from portfolios.decisions.models import Decision
from portfolios.meetings.models.annexes import Annex, AnnexVersion
from portfolios.meetings.models.meetings import (
    Action,
    AgendaItem,
    Attendance,
    DecisionList,
    Meeting,
    Outcome,
)

__all__ = [
    "Action",
    "AgendaItem",
    "Annex",
    "AnnexVersion",
    "Attendance",
    "Body",
    "Bundle",
    "ClosedPeriod",
    "Decision",
    "DecisionList",
    "Holding",
    "Meeting",
    "MeetingNorm",
    "MeetingPattern",
    "Office",
    "Outcome",
    "Person",
    "Portfolio",
    "Seat",
]
