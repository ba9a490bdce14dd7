"""What invoices hand in to the rooms below: what stays as it is since invoices rest on it."""

from contributions.funds.rules import rate_guards, start_guards
from contributions.invoices import rules
from ivz.region.registry import existence_checks

rate_guards.register(rules.why_not_touch_invoiced_rate)
start_guards.register(rules.why_not_start_before_invoices)
existence_checks.register(rules.why_not_change_existence)
