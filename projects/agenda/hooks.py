"""What the safety agenda hands in to the rooms below: themes in a search."""

from ivz.web import navigation
from ivz.web.searching import SearchSource, search_sources
from projects.agenda.reports.search import found_themes

search_sources.register(SearchSource(120, "Thema's", found_themes))
navigation.SAFETY.register(navigation.Entry(10, "Veiligheidsagenda", "projects:agenda_list"))
