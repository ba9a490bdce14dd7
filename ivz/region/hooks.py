"""What the region hands in to home, search, menus and fixtures."""

from ivz.data.fixtures import Fixtures, FixtureTable, fixtures
from ivz.region.models import Issuer, Organisation, PoliceTeam
from ivz.region.reports import address_tasks, ending_organisations, found_organisations
from ivz.web import navigation
from ivz.web.parts import Finder, coming, waiting
from ivz.web.searching import SearchSource, search_sources

search_sources.register(SearchSource(10, "Gemeenten en organisaties", found_organisations))
waiting.register(Finder(30, address_tasks))
coming.register(Finder(30, ending_organisations))
navigation.MONEY.register(navigation.Entry(50, "Inwonertallen", "region:count_list"))
navigation.USER.register(navigation.Entry(10, "Organisaties", "region:organisation_list"))
navigation.USER.register(
    navigation.Entry(20, "Instellingen", "region:issuer_edit", ("edit_region",))
)
fixtures.register(
    Fixtures(
        20,
        (
            FixtureTable("police_teams", PoliceTeam, "basisteams", ("name",), "name"),
            FixtureTable(
                "organisations",
                Organisation,
                "organisaties",
                ("slug",),
                "slug",
                {"police_team": "police_teams"},
            ),
            FixtureTable(
                "issuer",
                Issuer,
                "afzender",
                ("organisation",),
                references={"organisation": "organisations"},
                fixed={"pk": 1},
            ),
        ),
    )
)
