"""What figures hand in to the rooms below: indicators in a search."""

from ivz.web.searching import SearchSource, search_sources
from projects.figures.reports import found_indicators

search_sources.register(SearchSource(140, "Veiligheidscijfers", found_indicators))
