"""What the home page says about meetings: what to plan, what became of them, whose turn is over."""

import datetime as dt

import pytest

from ivz.region.models import PoliceTeam
from portfolios.bodies.models.people import Seat
from portfolios.bodies.reports.waiting import board_tasks
from portfolios.cycle.models import ClosedPeriod, MeetingNorm, MeetingPattern
from portfolios.cycle.reports.waiting import meeting_tasks
from tests.factories.meetings import body, held, meeting

DAY = dt.date(2090, 9, 30)


def texts(day: dt.date = DAY, today: dt.date | None = None) -> list[str]:
    return [task.text for task in (*meeting_tasks(day, today or day), *board_tasks(day))]


def norm(code: str, per_year: int, *, ours: bool = True) -> None:
    MeetingNorm.objects.create(body=body(code), first_year=2080, per_year=per_year)
    if ours:
        MeetingPattern.objects.create(body=body(code), weekday=3)


@pytest.mark.django_db
def test_nothing_waits_without_meetings_and_norms():
    assert texts() == []


@pytest.mark.django_db
def test_meetings_that_are_over_wait_for_their_outcome():
    held(meeting(dt.date(2090, 2, 2)))
    meeting(dt.date(2090, 3, 2))
    meeting(dt.date(2090, 10, 2))
    assert texts() == [
        "De vergadering DVO van 2 maart 2090 is voorbij. Leg vast of ze is gehouden."
    ]
    meeting(dt.date(2090, 4, 3))
    assert texts() == ["2 vergaderingen van 2090 zijn voorbij. Leg vast welke zijn gehouden."]
    meeting(dt.date(2089, 12, 11))
    assert (
        texts()[0]
        == "De vergadering DVO van 11 december 2089 is voorbij. Leg vast of ze is gehouden."
    )
    meeting(dt.date(2084, 12, 11))
    assert (
        texts()[0]
        == "De vergadering DVO van 11 december 2084 is voorbij. Leg vast of ze is gehouden."
    )


@pytest.mark.django_db
def test_what_is_still_to_come_is_not_called_over_on_a_later_day():
    meeting(dt.date(2090, 9, 5))
    meeting(dt.date(2090, 11, 2))
    for later in (dt.date(2090, 12, 1), dt.date(2091, 6, 1)):
        assert texts(later, DAY) == [
            "De vergadering DVO van 5 september 2090 is voorbij. Leg vast of ze is gehouden."
        ]
    assert texts(dt.date(2090, 9, 5), DAY) == []


@pytest.mark.django_db
def test_a_coming_meeting_on_a_bad_day_is_told():
    ClosedPeriod.objects.create(
        name="Herfst", valid_from=dt.date(2090, 10, 2), valid_until=dt.date(2090, 10, 10)
    )
    meeting(dt.date(2090, 10, 3))
    assert texts() == ["Bij 1 komende vergadering staat een opmerking over de datum."]
    assert texts(dt.date(2090, 10, 4))[0].startswith(
        "De vergadering DVO van 3 oktober 2090 is voorbij."
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("day", "years"),
    [
        (dt.date(2090, 9, 30), [2090]),
        (dt.date(2090, 10, 1), [2090, 2091]),
        (dt.date(2091, 1, 1), [2091]),
    ],
)
def test_next_year_is_to_be_planned_from_october(day, years):
    norm("dvo", 1)
    norm("rvo", 6, ours=False)
    assert texts(day) == [f"Voor {year} is nog 1 vergadering te plannen: DVO." for year in years]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("day", "told"),
    [(dt.date(2090, 9, 29), False), (dt.date(2090, 9, 30), True), (dt.date(2091, 1, 1), True)],
)
def test_members_whose_turn_is_over_are_told(day, told):
    committee = body("ac", rotation_years=2)
    for name in ("Noord", "West"):
        team = PoliceTeam.objects.create(name=name, district="Twente")
        Seat.objects.create(
            body=committee,
            function="Coördinator",
            police_team=team,
            valid_from=dt.date(2088, 9, 30),
        )
    expected = (
        "AC: de leden voor basisteam Noord en West zijn aan het eind van hun termijn van 2 jaar."
    )
    assert (texts(day) == [expected]) == told


@pytest.mark.django_db
def test_the_home_page_shows_it_to_the_secretary(page, twente, secretary):
    norm("dvo", 2)
    content = page(secretary, "/?peildatum=2090-02-01").content.decode()
    assert "Voor 2090 zijn nog 2 vergaderingen te plannen: DVO." in content
