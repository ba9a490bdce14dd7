"""What receivables hand in to the rooms below: invoices in a search."""

from contributions.receivables.reports import found_invoices, invoice_called
from ivz.web.searching import SearchSource, search_sources

search_sources.register(SearchSource(30, "Facturen", found_invoices, exactly=invoice_called))
