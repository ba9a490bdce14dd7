"""What hours hand in to the rooms below: the page of what an article asks of a municipality, and
the hours it owes on its sheet.
"""

from ivz.region.sheet import sheet_ties
from ivz.web import navigation
from ivz.web.parts import Part
from projects.effort.reports import ruled_pages  # noqa: F401
from projects.effort.reports.municipality import owed_hours

sheet_ties.register(Part(20, "projects/effort/_owed.html", lambda _, asked: owed_hours(asked)))
navigation.SAFETY.register(navigation.Entry(30, "Inzet van uren", "projects:effort_home"))
