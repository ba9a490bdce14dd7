"""What the year cycle hands in to the rooms below: what speaks against the day of a meeting."""

from portfolios.cycle.reports import warnings_of
from portfolios.meetings.reports.additions import day_warnings

day_warnings.register(warnings_of)
