"""What bodies hand in to the rooms below: people, bodies and portfolios in a search."""

from ivz.web.searching import SearchSource, search_sources
from portfolios.bodies.reports.search import found_bodies, found_people, found_portfolios

search_sources.register(SearchSource(60, "Bestuurders", found_people))
search_sources.register(SearchSource(70, "Organen", found_bodies))
search_sources.register(SearchSource(80, "Portefeuilles", found_portfolios))
