"""Bodies, people, portfolios, meetings and what they decide."""

from portfolios.models.annexes import Annex, AnnexVersion
from portfolios.models.bodies import Body
from portfolios.models.bundles import Bundle
from portfolios.models.cycle import ClosedPeriod, MeetingNorm, MeetingPattern
from portfolios.models.decisions import Decision
from portfolios.models.meetings import (
    Action,
    AgendaItem,
    Attendance,
    DecisionList,
    Meeting,
    Outcome,
)
from portfolios.models.people import Office, Person, Seat
from portfolios.models.portfolios import Holding, Portfolio

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
