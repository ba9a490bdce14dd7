"""What meetings hand in to the rooms below: agendas in a search."""

from ivz.web.searching import SearchSource, search_sources
from portfolios.meetings.reports.search import found_items

search_sources.register(SearchSource(90, "Agendapunten", found_items))
