"""What the year cycle hands in to the rooms below."""

import datetime as dt

from ivz.accounts.demo import DemoStep, Say, demo_steps
from ivz.accounts.models import User
from ivz.accounts.roles import Role
from ivz.data.fixtures import Fixtures, FixtureTable, fixtures
from ivz.web.parts import Finder, waiting
from portfolios.cycle.models import ClosedPeriod, MeetingNorm, MeetingPattern
from portfolios.cycle.reports.waiting import meeting_tasks
from portfolios.cycle.reports.years import warnings_of
from portfolios.cycle.services.demo import YEAR, plan_demo_cycle
from portfolios.meetings.reports.additions import day_warnings

day_warnings.register(warnings_of)


def _demo_cycle(by: User, _: dt.date, say: Say) -> None:
    if planned := plan_demo_cycle(by):
        say(f"Voorbeeldplanning van {YEAR}: {planned} vergaderingen.")


waiting.register(Finder(60, lambda asked: meeting_tasks(asked.day, asked.today)))
fixtures.register(
    Fixtures(
        110,
        (
            FixtureTable(
                "norms",
                MeetingNorm,
                "vergadernormen",
                ("body", "first_year"),
                references={"body": "bodies"},
            ),
            FixtureTable(
                "meeting_patterns",
                MeetingPattern,
                "vergaderpatronen",
                ("body",),
                references={"body": "bodies", "prepares": "bodies"},
            ),
            FixtureTable("closed_periods", ClosedPeriod, "vergadervrije perioden", ("name",)),
        ),
    )
)
demo_steps.register(DemoStep(40, Role.SECRETARY, _demo_cycle))
