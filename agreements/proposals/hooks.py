"""What proposals hand in to the rooms below: a guard of their rates, and the way back to them."""

from agreements.proposals import rules
from agreements.proposals.reports.rate_links import proposals_of
from contributions.funds.reports.rate_links import rate_links
from contributions.funds.rules import rate_guards

rate_guards.register(rules.why_not_pass_proposal_by)
rate_links.register(proposals_of)
