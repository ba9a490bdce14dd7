"""What decision lists hand in to the rooms below: a guard of the decisions that stand on one."""

from portfolios.decisions.rules import decision_guards
from portfolios.outcomes import rules

decision_guards.register(rules.why_not_change_what_a_meeting_decided)
