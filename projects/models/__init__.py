"""Tables of the safety agenda and of the work done for it."""

from projects.agenda.models.agenda import AgendaTheme, LocalPlan, SafetyAgenda, Theme, ThemeCover
from projects.agenda.models.criteria import CriterionScore, SelectionCriterion, Weighing
from projects.agenda.models.matrix import MatrixColumn, MatrixMark, MatrixRow, PriorityMatrix
from projects.briefs.models import (
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
from projects.budget.models import (
    Benchmark,
    BudgetLine,
    CoordinationBudget,
    CoordinationTask,
    DroppedTask,
    ReserveMovement,
    Scenario,
)
from projects.effort.models.effort import (
    BuyOff,
    EffortAgreement,
    EffortBracket,
    EffortScale,
    EffortTalk,
    JointDelivery,
)
from projects.effort.models.groups import ExpertGroup, GroupRole
from projects.figures.models import Area, Figure, FigureImport, Indicator, PrintedScore

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
