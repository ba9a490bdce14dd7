"""What sources hand in: themselves in a search."""

from ivz.sources.reports import found_sources
from ivz.web.searching import SearchSource, search_sources

search_sources.register(SearchSource(150, "Bronnen", found_sources))
