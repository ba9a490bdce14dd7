"""What contribution years hand in to the rooms below."""

from contributions.funds.reports.year_points import year_points
from contributions.years.models import ContributionYear
from contributions.years.reports.home import (
    fund_charts,
    year_deadlines,
    year_tasks,
    year_tiles,
)
from contributions.years.reports.municipality import (
    contribution_tiles,
    contributions_on,
    help_on_years,
)
from contributions.years.reports.points import points_through_years
from contributions.years.reports.search import found_years
from contributions.years.views.municipality import contribution_file, contribution_part
from ivz.data.fixtures import Fixtures, FixtureTable, fixtures
from ivz.region.sheet import (
    MunicipalityColumn,
    municipality_columns,
    sheet_files,
    sheet_parts,
    sheet_tiles,
)
from ivz.web import navigation
from ivz.web.columns import AmountColumn
from ivz.web.parts import (
    Finder,
    Part,
    coming,
    help_facts,
    home_parts,
    home_tiles,
    waiting,
)
from ivz.web.searching import SearchSource, search_sources

year_points.register(points_through_years)


def _contribution_column() -> AmountColumn:
    return AmountColumn(verbose_name="Bijdrage (EUR)", accessor="handed_in__contribution")


search_sources.register(SearchSource(20, "Bijdragejaren", found_years))
home_tiles.register(Finder(10, year_tiles))
waiting.register(Finder(10, year_tasks))
coming.register(Finder(20, year_deadlines))
home_parts.register(
    Part(20, "contributions/years/_charts.html", lambda _, asked: fund_charts(asked))
)
sheet_tiles.register(Finder(10, contribution_tiles))
sheet_parts.register(Part(10, "contributions/years/_municipality.html", contribution_part))
sheet_files.register(contribution_file)
municipality_columns.register(
    MunicipalityColumn(10, "contribution", _contribution_column, contributions_on)
)
help_facts.register(help_on_years)
navigation.MONEY.register(navigation.Entry(10, "Per jaar", "contributions:year_list"))
fixtures.register(
    Fixtures(
        90,
        (
            FixtureTable(
                "contribution_years",
                ContributionYear,
                "bijzondere jaren",
                ("fund", "year"),
                references={"fund": "funds", "undated_source": "sources"},
            ),
        ),
    )
)
