"""What the safety agenda hands in to the rooms below."""

from ivz.data.fixtures import Fixtures, FixtureTable, fixtures
from ivz.web import navigation
from ivz.web.searching import SearchSource, search_sources
from projects.agenda.models.agenda import AgendaTheme, LocalPlan, SafetyAgenda, Theme, ThemeCover
from projects.agenda.models.criteria import SelectionCriterion
from projects.agenda.models.matrix import MatrixColumn, MatrixRow, PriorityMatrix
from projects.agenda.reports.search import found_themes

search_sources.register(SearchSource(120, "Thema's", found_themes))
navigation.SAFETY.register(navigation.Entry(10, "Veiligheidsagenda", "projects:agenda_list"))
fixtures.register(
    Fixtures(
        130,
        (
            FixtureTable("agendas", SafetyAgenda, "veiligheidsagenda's", ("key",), "key"),
            FixtureTable("themes", Theme, "thema's", ("slug",), "slug"),
            FixtureTable(
                "agenda_themes",
                AgendaTheme,
                "thema's per agenda",
                ("agenda", "theme"),
                "key",
                {"agenda": "agendas", "theme": "themes"},
            ),
            FixtureTable(
                "theme_covers",
                ThemeCover,
                "portefeuilles bij thema's",
                ("agenda_theme", "part", "portfolio"),
                references={"agenda_theme": "agenda_themes", "portfolio": "portfolios"},
                may_be_empty=("part",),
            ),
            FixtureTable(
                "local_plans",
                LocalPlan,
                "lokale plannen",
                ("municipality", "first_year"),
                references={"municipality": "organisations"},
            ),
            FixtureTable(
                "criteria",
                SelectionCriterion,
                "criteria",
                ("agenda", "letter"),
                references={"agenda": "agendas", "theme": "themes"},
            ),
            FixtureTable(
                "matrices",
                PriorityMatrix,
                "matrices",
                ("agenda", "kind"),
                "key",
                {"agenda": "agendas", "theme": "themes"},
            ),
            FixtureTable(
                "matrix_columns",
                MatrixColumn,
                "kolommen van matrices",
                ("matrix", "position"),
                "key",
                {"matrix": "matrices", "theme": "themes", "organisation": "organisations"},
            ),
            FixtureTable(
                "matrix_rows",
                MatrixRow,
                "rijen van matrices",
                ("matrix", "position"),
                references={
                    "matrix": "matrices",
                    "theme": "themes",
                    "organisation": "organisations",
                },
                many={"marked": "matrix_columns"},
            ),
        ),
    )
)
