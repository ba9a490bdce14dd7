"""What contribution years hand in to the rooms below: the points that the rates page draws."""

from contributions.funds.reports.year_points import year_points
from contributions.years.reports.points import points_through_years

year_points.register(points_through_years)
