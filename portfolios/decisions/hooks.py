"""What decisions hand in to the rooms below."""

from ivz.data.fixtures import Fixtures, FixtureTable, fixtures
from ivz.web import navigation
from ivz.web.searching import SearchSource, search_sources
from portfolios.decisions.models import Decision
from portfolios.decisions.reports import found_decisions

search_sources.register(SearchSource(100, "Besluiten", found_decisions))
navigation.AGREEMENTS.register(navigation.Entry(30, "Besluiten", "portfolios:decision_list"))
fixtures.register(
    Fixtures(
        40,
        (FixtureTable("decisions", Decision, "besluiten", ("title",), "key", {"body": "bodies"}),),
    )
)
