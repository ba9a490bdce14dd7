"""What bundles hand in to the rooms below: the way to them from a meeting."""

from portfolios.bundles.reports import bundle_button
from portfolios.meetings.reports.additions import buttons

buttons.register(bundle_button)
