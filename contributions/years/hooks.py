"""What contribution years hand in to the rooms below: themselves in a search."""

from contributions.years.reports.search import found_years
from ivz.web.searching import SearchSource, search_sources

search_sources.register(SearchSource(20, "Bijdragejaren", found_years))
