"""What outcomes hand in to the rooms below, with a guard of the decisions on a list."""

from ivz.web import navigation
from portfolios.decisions.rules import decision_guards
from portfolios.outcomes import rules

decision_guards.register(rules.why_not_change_what_a_meeting_decided)
navigation.BOARD.register(navigation.Entry(20, "Acties", "portfolios:action_list"))
