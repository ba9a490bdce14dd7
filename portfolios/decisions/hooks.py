"""What decisions hand in to the rooms below: themselves in a search."""

from ivz.web import navigation
from ivz.web.searching import SearchSource, search_sources
from portfolios.decisions.reports import found_decisions

search_sources.register(SearchSource(100, "Besluiten", found_decisions))
navigation.AGREEMENTS.register(navigation.Entry(30, "Besluiten", "portfolios:decision_list"))
