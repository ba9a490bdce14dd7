"""What the safety agenda hands in to the rooms below: themes in a search."""

from ivz.web.searching import SearchSource, search_sources
from projects.agenda.reports.search import found_themes

search_sources.register(SearchSource(120, "Thema's", found_themes))
