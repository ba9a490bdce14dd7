"""What bodies hand in to the rooms below."""

from ivz.data.fixtures import Fixtures, FixtureTable, fixtures
from ivz.region.sheet import sheet_parts
from ivz.web import navigation
from ivz.web.parts import Finder, Part, waiting
from ivz.web.searching import SearchSource, search_sources
from portfolios.bodies.models.bodies import Body
from portfolios.bodies.models.people import Office, Person, Seat
from portfolios.bodies.models.portfolios import Holding, Portfolio
from portfolios.bodies.reports.search import found_bodies, found_people, found_portfolios
from portfolios.bodies.reports.waiting import board_tasks
from portfolios.bodies.views.municipality import board_tables

search_sources.register(SearchSource(60, "Bestuurders", found_people))
search_sources.register(SearchSource(70, "Organen", found_bodies))
search_sources.register(SearchSource(80, "Portefeuilles", found_portfolios))
waiting.register(Finder(70, lambda asked: board_tasks(asked.day)))
sheet_parts.register(Part(40, "portfolios/bodies/_municipality.html", board_tables))
navigation.BOARD.register(navigation.Entry(30, "Portefeuilles", "portfolios:portfolio_list"))
navigation.BOARD.register(navigation.Entry(40, "Organen", "portfolios:body_list"))
navigation.BOARD.register(navigation.Entry(50, "Bestuurders", "portfolios:person_list"))
fixtures.register(
    Fixtures(
        30,
        (
            FixtureTable(
                "bodies",
                Body,
                "organen",
                ("code",),
                "code",
                {"police_team": "police_teams", "coupled_to": "bodies", "members_of": "bodies"},
            ),
            FixtureTable("people", Person, "bestuurders", ("name",), "name"),
            FixtureTable(
                "offices",
                Office,
                "ambten",
                ("organisation", "kind", "valid_from"),
                "key",
                {"person": "people", "organisation": "organisations"},
            ),
            FixtureTable(
                "seats",
                Seat,
                "zetels",
                ("body", "role", "valid_from", "office", "organisation", "function", "police_team"),
                references={
                    "body": "bodies",
                    "office": "offices",
                    "organisation": "organisations",
                    "police_team": "police_teams",
                },
                may_be_empty=("office", "organisation", "function", "police_team"),
            ),
            FixtureTable(
                "portfolios",
                Portfolio,
                "portefeuilles",
                ("body", "title", "valid_from"),
                "key",
                {"body": "bodies", "renamed_from": "portfolios"},
            ),
            FixtureTable(
                "holdings",
                Holding,
                "portefeuillehouders",
                ("portfolio", "organisation", "valid_from"),
                references={
                    "portfolio": "portfolios",
                    "organisation": "organisations",
                    "office": "offices",
                },
            ),
        ),
    )
)
