"""Tables of the safety agenda and of the work done for it."""

from projects.models.agenda import AgendaTheme, LocalPlan, SafetyAgenda, Theme, ThemeCover
from projects.models.briefs import (
    Grant,
    Measurement,
    Milestone,
    PrintedGrantTotal,
    ProgressReport,
    Project,
    ProjectIndicator,
    ProjectRelation,
    ProjectResult,
    Risk,
)
from projects.models.budget import (
    Benchmark,
    BudgetLine,
    CoordinationBudget,
    CoordinationTask,
    DroppedTask,
    ReserveMovement,
    Scenario,
)
from projects.models.criteria import CriterionScore, SelectionCriterion, Weighing
from projects.models.effort import (
    BuyOff,
    EffortAgreement,
    EffortBracket,
    EffortScale,
    EffortTalk,
    JointDelivery,
)
from projects.models.figures import Area, Figure, FigureImport, Indicator, PrintedScore
from projects.models.groups import ExpertGroup, GroupRole
from projects.models.matrix import MatrixColumn, MatrixMark, MatrixRow, PriorityMatrix

__all__ = [
    "AgendaTheme",
    "Area",
    "Benchmark",
    "BudgetLine",
    "BuyOff",
    "CoordinationBudget",
    "CoordinationTask",
    "CriterionScore",
    "DroppedTask",
    "EffortAgreement",
    "EffortBracket",
    "EffortScale",
    "EffortTalk",
    "ExpertGroup",
    "Figure",
    "FigureImport",
    "Grant",
    "GroupRole",
    "Indicator",
    "JointDelivery",
    "LocalPlan",
    "MatrixColumn",
    "MatrixMark",
    "MatrixRow",
    "Measurement",
    "Milestone",
    "PrintedGrantTotal",
    "PrintedScore",
    "PriorityMatrix",
    "ProgressReport",
    "Project",
    "ProjectIndicator",
    "ProjectRelation",
    "ProjectResult",
    "ReserveMovement",
    "Risk",
    "SafetyAgenda",
    "Scenario",
    "SelectionCriterion",
    "Theme",
    "ThemeCover",
    "Weighing",
]
