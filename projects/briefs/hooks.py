"""What projects hand in to the rooms below, with the reports that are sealed."""

from ivz.data.fixtures import Fixtures, FixtureTable, fixtures
from ivz.papers.sealing import Sealing, works
from ivz.web import navigation
from ivz.web.searching import SearchSource, search_sources
from projects.briefs.documents import report_issues
from projects.briefs.models import (
    Grant,
    PrintedGrantTotal,
    ProgressReport,
    Project,
    ProjectIndicator,
    ProjectResult,
)
from projects.briefs.reports import found_projects

search_sources.register(SearchSource(130, "Projecten", found_projects))
navigation.SAFETY.register(navigation.Entry(20, "Projecten", "projects:project_list"))
navigation.SAFETY.register(navigation.Entry(40, "Subsidies", "projects:grant_list"))
fixtures.register(
    Fixtures(
        160,
        (
            FixtureTable(
                "projects",
                Project,
                "projecten",
                ("key",),
                "key",
                {
                    "portfolio": "portfolios",
                    "lead": "organisations",
                    "expert_group": "expert_groups",
                    "client_decision": "decisions",
                },
                many={"themes": "themes"},
            ),
            FixtureTable(
                "project_indicators",
                ProjectIndicator,
                "projectindicatoren",
                ("project", "name"),
                references={"project": "projects"},
            ),
            FixtureTable(
                "project_results",
                ProjectResult,
                "projectresultaten",
                ("project", "text"),
                references={"project": "projects"},
            ),
            FixtureTable("grant_totals", PrintedGrantTotal, "totalen van subsidies", ("group",)),
            FixtureTable(
                "grants", Grant, "subsidies", ("purpose",), references={"project": "projects"}
            ),
        ),
    )
)
REPORTS = Sealing(ProgressReport, report_issues, related=("project",))
works.register(REPORTS, "progress_reports")
