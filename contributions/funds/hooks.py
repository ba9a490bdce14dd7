"""What funds hand in to the rooms below."""

from contributions.funds.models import FixedContribution, Fund, Rate
from contributions.funds.reports.home import fund_deadlines
from contributions.funds.reports.search import found_rates
from ivz.data.fixtures import Fixtures, FixtureTable, fixtures
from ivz.web import navigation
from ivz.web.parts import Finder, coming
from ivz.web.searching import SearchSource, search_sources

search_sources.register(SearchSource(40, "Tarieven", found_rates))
coming.register(Finder(10, fund_deadlines))
navigation.MONEY.register(navigation.Entry(20, "Tarieven", "contributions:rate_list"))
fixtures.register(
    Fixtures(
        50,
        (
            FixtureTable("funds", Fund, "fondsen", ("code",), "code", {"gate_source": "sources"}),
            FixtureTable(
                "rates",
                Rate,
                "tarieven",
                ("fund", "valid_from"),
                references={"fund": "funds", "decision": "decisions"},
                many={"steps": "decisions"},
            ),
            FixtureTable(
                "fixed_contributions",
                FixedContribution,
                "vaste bijdragen",
                ("fund", "organisation", "valid_from"),
                references={"fund": "funds", "organisation": "organisations"},
            ),
        ),
    )
)
