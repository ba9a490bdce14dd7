"""What funds hand in to the rooms below: their rates in a search, and days on home."""

from contributions.funds.reports.home import fund_deadlines
from contributions.funds.reports.search import found_rates
from ivz.web import navigation
from ivz.web.parts import Finder, coming
from ivz.web.searching import SearchSource, search_sources

search_sources.register(SearchSource(40, "Tarieven", found_rates))
coming.register(Finder(10, fund_deadlines))
navigation.MONEY.register(navigation.Entry(20, "Tarieven", "contributions:rate_list"))
