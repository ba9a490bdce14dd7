"""What meetings hand in to the rooms below: agendas in a search, and the next meeting on home."""

from ivz.web import navigation
from ivz.web.parts import Part, home_parts
from ivz.web.searching import SearchSource, search_sources
from portfolios.meetings.reports.meetings import next_meeting
from portfolios.meetings.reports.search import found_items

search_sources.register(SearchSource(90, "Agendapunten", found_items))
home_parts.register(
    Part(
        10,
        "portfolios/meetings/_next.html",
        lambda _, asked: next_meeting(asked.user, asked.day, asked.today),
    )
)
navigation.BOARD.register(navigation.Entry(10, "Vergaderingen", "portfolios:meeting_list"))
