"""What bodies hand in to the rooms below: people, bodies and portfolios in a search, what waits on
home, and who governs on the sheet of a municipality.
"""

from ivz.region.sheet import sheet_parts
from ivz.web import navigation
from ivz.web.parts import Finder, Part, waiting
from ivz.web.searching import SearchSource, search_sources
from portfolios.bodies.reports.search import found_bodies, found_people, found_portfolios
from portfolios.bodies.reports.waiting import board_tasks
from portfolios.bodies.views.municipality import board_tables

search_sources.register(SearchSource(60, "Bestuurders", found_people))
search_sources.register(SearchSource(70, "Organen", found_bodies))
search_sources.register(SearchSource(80, "Portefeuilles", found_portfolios))
waiting.register(Finder(70, lambda asked: board_tasks(asked.day)))
sheet_parts.register(Part(40, "portfolios/bodies/_municipality.html", board_tables))
navigation.BOARD.register(navigation.Entry(30, "Portefeuilles", "portfolios:portfolio_list"))
navigation.BOARD.register(navigation.Entry(40, "Organen", "portfolios:body_list"))
navigation.BOARD.register(navigation.Entry(50, "Bestuurders", "portfolios:person_list"))
