"""What receivables hand in to the rooms below."""

from contributions.receivables.reports.home import due_days, open_tiles, payment_tasks
from contributions.receivables.reports.search import found_invoices, invoice_called
from contributions.receivables.reports.sheet import payable_tiles
from contributions.receivables.views import sheet_invoices
from ivz.region.sheet import sheet_parts, sheet_tiles
from ivz.web import navigation
from ivz.web.parts import Finder, Part, coming, home_tiles, waiting
from ivz.web.searching import SearchSource, search_sources

search_sources.register(SearchSource(30, "Facturen", found_invoices, exactly=invoice_called))
home_tiles.register(Finder(20, open_tiles))
waiting.register(Finder(40, payment_tasks))
coming.register(Finder(40, due_days))
sheet_tiles.register(Finder(20, payable_tiles))
sheet_parts.register(Part(30, "contributions/receivables/_municipality.html", sheet_invoices))
navigation.MONEY.register(
    navigation.Entry(
        40, "Facturen", "contributions:invoice_list", ("read_all_invoices", "read_own_invoices")
    )
)
