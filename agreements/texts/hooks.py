"""What agreements hand in to the rooms below, with the way from a rate to its article."""

from agreements.texts.models import Agreement, Article, ArticleRule, OtherDate, Party
from agreements.texts.reports.article_rules import articles_of
from agreements.texts.reports.home import agreement_deadlines, signing_tasks
from agreements.texts.reports.parties import bindings_of
from agreements.texts.reports.search import found_agreements
from contributions.funds.reports.rate_links import rate_links
from ivz.data.fixtures import Fixtures, FixtureTable, fixtures
from ivz.region.sheet import sheet_ties
from ivz.web import navigation
from ivz.web.parts import Finder, Part, coming, waiting
from ivz.web.searching import SearchSource, search_sources

rate_links.register(articles_of)
search_sources.register(SearchSource(110, "Overeenkomsten", found_agreements))
waiting.register(Finder(50, signing_tasks))
coming.register(Finder(50, agreement_deadlines))
sheet_ties.register(
    Part(
        10,
        "agreements/texts/_bindings.html",
        lambda _, asked: bindings_of(asked.organisation, asked.day),
    )
)
navigation.AGREEMENTS.register(navigation.Entry(10, "Overeenkomsten", "agreements:agreement_list"))
fixtures.register(
    Fixtures(
        60,
        (
            FixtureTable(
                "agreements",
                Agreement,
                "overeenkomsten",
                ("key",),
                "key",
                {"fund": "funds", "predecessor": "agreements"},
            ),
            FixtureTable(
                "other_dates",
                OtherDate,
                "andere data",
                ("agreement", "day"),
                references={"agreement": "agreements"},
            ),
            FixtureTable(
                "articles",
                Article,
                "artikelen",
                ("agreement", "position"),
                "key",
                {"agreement": "agreements"},
            ),
            FixtureTable(
                "article_rules",
                ArticleRule,
                "verbanden",
                ("article", "matter"),
                references={"article": "articles", "rate": "rates"},
            ),
            FixtureTable(
                "parties",
                Party,
                "partijen",
                ("agreement", "position"),
                references={
                    "agreement": "agreements",
                    "organisation": "organisations",
                    "office": "offices",
                },
            ),
        ),
    )
)
