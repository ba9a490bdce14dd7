"""What outcomes hand in to the rooms below: what is sealed, a guard of decisions, a menu entry."""

from ivz.papers.sealing import Sealing, works
from ivz.web import navigation
from portfolios.decisions.rules import decision_guards
from portfolios.meetings.models.meetings import DecisionList
from portfolios.outcomes import rules
from portfolios.outcomes.documents import decision_list_issues

DECISION_LISTS = Sealing(
    DecisionList, decision_list_issues, related=("meeting__body", "adopted_in__body")
)

works.register(DECISION_LISTS, "decision_lists")
decision_guards.register(rules.why_not_change_what_a_meeting_decided)
navigation.BOARD.register(navigation.Entry(20, "Acties", "portfolios:action_list"))
