"""What figures hand in to the rooms below."""

from ivz.data.fixtures import Fixtures, FixtureTable, fixtures
from ivz.region.sheet import sheet_ties
from ivz.web import navigation
from ivz.web.parts import Part
from ivz.web.searching import SearchSource, search_sources
from projects.figures.models import Area, Figure, Indicator, PrintedScore
from projects.figures.reports import area_of, found_indicators

search_sources.register(SearchSource(140, "Veiligheidscijfers", found_indicators))
sheet_ties.register(Part(40, "projects/figures/_area.html", lambda _, asked: area_of(asked)))
navigation.SAFETY.register(navigation.Entry(50, "Veiligheidscijfers", "projects:indicator_list"))
fixtures.register(
    Fixtures(
        140,
        (
            FixtureTable(
                "areas",
                Area,
                "gebieden",
                ("slug",),
                "slug",
                {
                    "organisation": "organisations",
                    "police_team": "police_teams",
                    "part_of": "areas",
                },
            ),
            FixtureTable(
                "indicators", Indicator, "indicatoren", ("slug",), "slug", {"theme": "themes"}
            ),
            FixtureTable(
                "figures",
                Figure,
                "cijfers",
                ("indicator", "area", "year"),
                references={"indicator": "indicators", "area": "areas"},
            ),
            FixtureTable(
                "printed_scores",
                PrintedScore,
                "gedrukte totaalscores",
                ("area", "year"),
                references={"area": "areas"},
            ),
        ),
    )
)
