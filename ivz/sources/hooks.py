"""What sources hand in: themselves in a search and in the menu."""

from ivz.sources.reports import found_sources
from ivz.web import navigation
from ivz.web.searching import SearchSource, search_sources

search_sources.register(SearchSource(150, "Bronnen", found_sources))
navigation.SOURCES.register(navigation.Entry(10, "Bronnen", "sources:source_list"))
