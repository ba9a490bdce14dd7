"""What the region hands in: its organisations in a search."""

from ivz.region.reports import found_organisations
from ivz.web.searching import SearchSource, search_sources

search_sources.register(SearchSource(10, "Gemeenten en organisaties", found_organisations))
