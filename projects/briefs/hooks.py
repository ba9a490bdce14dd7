"""What projects hand in to the rooms below: themselves in a search."""

from ivz.web import navigation
from ivz.web.searching import SearchSource, search_sources
from projects.briefs.reports import found_projects

search_sources.register(SearchSource(130, "Projecten", found_projects))
navigation.SAFETY.register(navigation.Entry(20, "Projecten", "projects:project_list"))
navigation.SAFETY.register(navigation.Entry(40, "Subsidies", "projects:grant_list"))
