"""What progress reports hand in to the rooms below: what is sealed."""

from ivz.papers.sealing import Sealing, works
from projects.briefs.documents import report_issues
from projects.briefs.models import ProgressReport

REPORTS = Sealing(ProgressReport, report_issues, related=("project",))

works.register(REPORTS, "progress_reports")
