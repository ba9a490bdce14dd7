"""What sources hand in to search, menu and fixtures."""

from ivz.data.fixtures import Fixtures, FixtureTable, fixtures
from ivz.sources.models import SourceDocument
from ivz.sources.reports import found_sources
from ivz.web import navigation
from ivz.web.searching import SearchSource, search_sources

search_sources.register(SearchSource(150, "Bronnen", found_sources))
navigation.SOURCES.register(navigation.Entry(10, "Bronnen", "sources:source_list"))
fixtures.register(
    Fixtures(10, (FixtureTable("sources", SourceDocument, "bronnen", ("key",), "key"),))
)
