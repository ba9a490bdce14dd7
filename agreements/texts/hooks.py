"""What agreements hand in to the rooms below: the way from a rate to the article that sets it."""

from agreements.texts.reports import article_rules  # noqa: F401
from agreements.texts.reports.search import found_agreements
from ivz.web.searching import SearchSource, search_sources

search_sources.register(SearchSource(110, "Overeenkomsten", found_agreements))
