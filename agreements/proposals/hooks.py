"""What proposals hand in to the rooms below: a guard of rates, and the way to their proposal."""

from agreements.proposals import rules  # noqa: F401
from agreements.proposals.reports import rate_links  # noqa: F401
from agreements.proposals.reports.search import found_proposals
from ivz.web.searching import SearchSource, search_sources

search_sources.register(SearchSource(50, "Tariefvoorstellen", found_proposals))
