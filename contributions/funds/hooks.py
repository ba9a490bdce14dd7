"""What funds hand in to the rooms below: their rates in a search."""

from contributions.funds.reports.search import found_rates
from ivz.web.searching import SearchSource, search_sources

search_sources.register(SearchSource(40, "Tarieven", found_rates))
