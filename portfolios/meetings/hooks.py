"""What meetings hand in to the rooms below."""

import datetime as dt

from ivz.accounts.demo import DemoStep, Say, demo_steps
from ivz.accounts.models import User
from ivz.accounts.roles import Role
from ivz.data.fixtures import Fixtures, FixtureTable, fixtures
from ivz.web import navigation
from ivz.web.parts import Part, home_parts
from ivz.web.searching import SearchSource, search_sources
from portfolios.meetings.models.annexes import Annex
from portfolios.meetings.models.meetings import AgendaItem, Meeting, Outcome
from portfolios.meetings.reports.meetings import next_meeting
from portfolios.meetings.reports.search import found_items
from portfolios.meetings.services.demo import prepare_demo_meeting


def _demo_meeting(by: User, _: dt.date, say: Say) -> None:
    if attached := prepare_demo_meeting(by):
        say(f"Uit het archief bij de agenda van de demo gezet: {attached}.")


search_sources.register(SearchSource(90, "Agendapunten", found_items))
home_parts.register(
    Part(
        10,
        "portfolios/meetings/_next.html",
        lambda _, asked: next_meeting(asked.user, asked.day, asked.today),
    )
)
navigation.BOARD.register(navigation.Entry(10, "Vergaderingen", "portfolios:meeting_list"))
fixtures.register(
    Fixtures(
        120,
        (
            FixtureTable(
                "meetings",
                Meeting,
                "vergaderingen",
                ("key",),
                "key",
                {"body": "bodies"},
                many={"joint_with": "bodies"},
            ),
            FixtureTable(
                "meeting_items",
                AgendaItem,
                "agendapunten",
                ("meeting", "title"),
                "key",
                {
                    "meeting": "meetings",
                    "parent": "meeting_items",
                    "portfolio": "portfolios",
                    "holder": "offices",
                },
            ),
            FixtureTable(
                "annexes", Annex, "bijlagen", ("item", "title"), "key", {"item": "meeting_items"}
            ),
            FixtureTable(
                "outcomes", Outcome, "uitkomsten", ("item",), references={"item": "meeting_items"}
            ),
        ),
    )
)
demo_steps.register(DemoStep(30, Role.SECRETARY, _demo_meeting))
