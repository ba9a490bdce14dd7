"""Calendar feeds: RFC 5545, opened by a secret key, and what a closed meeting gives
away (nothing).
"""

import datetime as dt

import icalendar
import pytest
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from ivz.accounts.models import User
from ivz.core.dutch import TIME_ZONE
from ivz.web.calendars import Event, calendar
from portfolios.meetings.enums import MeetingState
from portfolios.meetings.models.meetings import Meeting
from tests.factories.meetings import body, meeting

ON = dt.date(2026, 1, 2)
DAY = dt.date(2026, 3, 19)


def events(content: bytes) -> list[icalendar.Event]:
    return icalendar.Calendar.from_ical(content).walk("VEVENT")


def test_an_event_with_hours_has_its_time_zone():
    at = dt.datetime(2026, 7, 1, 10, tzinfo=TIME_ZONE)
    content = calendar(
        "Proef",
        [
            Event(
                "a@b",
                "Overleg",
                starts_at=at,
                ends_at=at + dt.timedelta(hours=1),
                url="https://x.example/",
                place="Zaal",
            )
        ],
        on=ON,
    )
    [event] = events(content)
    assert b"BEGIN:VTIMEZONE\r\nTZID:Europe/Amsterdam\r\n" in content
    assert b"DTSTART;TZID=Europe/Amsterdam:20260701T100000\r\n" in content
    assert (event.decoded("dtend") - event.decoded("dtstart"), event["location"], event["url"]) == (
        dt.timedelta(hours=1),
        "Zaal",
        "https://x.example/",
    )
    assert b"DTSTAMP:20260102T000000Z\r\n" in content


def test_a_moment_elsewhere_is_told_by_the_dutch_clock():
    content = calendar(
        "Proef", [Event("a", "b", starts_at=dt.datetime(2026, 1, 1, 9, tzinfo=dt.UTC))], on=ON
    )
    assert b"DTSTART;TZID=Europe/Amsterdam:20260101T100000\r\n" in content


def test_an_event_of_a_day_takes_that_day_and_no_time():
    [event] = events(calendar("Proef", [Event("a@b", "Termijn", day=DAY)], on=ON))
    assert (event.decoded("dtstart"), event.decoded("dtend"), event["transp"]) == (
        DAY,
        DAY + dt.timedelta(days=1),
        "TRANSPARENT",
    )


@pytest.mark.parametrize(
    "event",
    [Event("a", "b"), Event("a", "b", starts_at=dt.datetime(2026, 1, 1, 9))],  # noqa: DTZ001
)
def test_an_event_without_a_day_or_zone_is_refused(event):
    with pytest.raises(ValueError, match=r"day|zone"):
        calendar("Proef", [event], on=ON)


def test_a_feed_without_events_is_a_feed():
    content = calendar("Leeg", [], on=ON)
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"X-WR-CALNAME:Leeg\r\n" in content
    assert events(content) == []


@settings(max_examples=40)
@given(title=st.text(max_size=200), description=st.text(max_size=400))
def test_no_text_breaks_out_of_its_line(title, description):
    content = calendar("Proef", [Event("a", title, day=DAY, description=description)], on=ON)
    lines = content.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert sum(line == b"BEGIN:VEVENT" for line in lines) == 1
    assert b"\n" not in content.replace(b"\r\n", b"")
    [event] = events(content)
    assert event.decoded("dtstart") == DAY


@pytest.fixture
def key(secretary) -> str:
    User.objects.filter(pk=secretary.pk).update(calendar_key="geheim")
    return "geheim"


def feed(client, key: str, code: str = "alle"):
    return client.get(reverse("portfolios:calendar_feed", args=[key, code]))


@pytest.fixture
def _today(monkeypatch):
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *args: ON)


@pytest.mark.usefixtures("_today")
def test_a_public_meeting_is_told_and_a_closed_one_is_not(client, key):
    meeting(DAY, subject="Ondertekening", place="Raadzaal Almelo")
    meeting(
        DAY + dt.timedelta(days=1),
        subject="Dossier Jansen",
        place="Achterkamer",
        is_public=False,
        closed_ground="Onderzoek Jansen",
    )
    response = feed(client, key)
    assert (response.status_code, response["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    told, closed = events(response.content)
    assert (told["summary"], told["description"], told["location"]) == (
        "DVO",
        "Ondertekening",
        "Raadzaal Almelo",
    )
    assert told["url"] == "http://testserver/vergaderingen/dvo-2026-03-19/"
    assert closed["summary"] == "Besloten vergadering"
    assert not {"description", "location", "url"} & {name.lower() for name in closed}
    for word in (b"Jansen", b"Achterkamer", b"2026-03-20"):
        assert word not in response.content


@pytest.mark.usefixtures("_today")
def test_a_feed_of_one_body_has_its_own_and_its_joint_meetings(client, key):
    meeting(DAY)
    joint = meeting(dt.date(2026, 4, 2), code="ab")
    joint.joint_with.add(body("dvo"))
    meeting(dt.date(2026, 4, 9), code="ab")
    assert [event["summary"] for event in events(feed(client, key, "dvo").content)] == [
        "DVO",
        "AB en DVO",
    ]
    assert len(events(feed(client, key).content)) == 3


@pytest.mark.usefixtures("_today")
def test_a_cancelled_meeting_is_cancelled_and_an_old_one_is_gone(client, key):
    meeting(DAY, state=MeetingState.CANCELLED)
    meeting(dt.date(2024, 12, 31))
    [event] = events(feed(client, key).content)
    assert event["status"] == "CANCELLED"


def test_a_moved_meeting_keeps_its_name_for_programs(client, key, secretary):
    made = meeting(dt.date(2090, 3, 2))
    before = events(feed(client, key).content)[0]["uid"]
    Meeting.objects.filter(pk=made.pk).update(day=dt.date(2090, 3, 9))
    assert events(feed(client, key).content)[0]["uid"] == before


@pytest.mark.parametrize(
    ("asked", "code", "status"),
    [
        ("geheim", "alle", 200),
        ("geheim", "dvo", 200),
        ("geheim", "niets", 404),
        ("anders", "alle", 404),
        ("geheim2", "alle", 404),
    ],
)
def test_who_has_no_key_gets_nothing(client, key, asked, code, status):
    body("dvo")
    assert feed(client, asked, code).status_code == status


def test_a_user_who_is_closed_takes_the_feed_along(client, key, secretary):
    User.objects.filter(pk=secretary.pk).update(is_active=False)
    assert feed(client, key).status_code == 404


def test_a_feed_is_only_read(client, key):
    assert client.post(reverse("portfolios:calendar_feed", args=[key, "alle"])).status_code == 405


@pytest.mark.django_db
def test_a_feed_costs_the_same_for_one_and_many(client, key, django_assert_num_queries):
    for number in range(1, 29):
        meeting(dt.date(2090, 2, number), code=f"b{number}")
    with django_assert_num_queries(3):
        assert len(events(feed(client, key).content)) == 28


def test_the_account_page_makes_renews_and_withdraws_the_address(client, secretary):
    client.force_login(secretary)
    assert "Agenda-adres maken" in client.get("/account/").content.decode()
    client.post("/account/agenda/", {"do": "renew"})
    secretary.refresh_from_db()
    first = secretary.calendar_key
    assert len(first) >= 40
    assert f"/vergaderingen/agendas/{first}/alle.ics" in client.get("/account/").content.decode()
    response = client.post("/account/agenda/", {"do": "renew"}, follow=True)
    assert "Het oude adres werkt niet meer" in response.content.decode()
    client.logout()
    assert feed(client, first).status_code == 404
    client.force_login(secretary)
    client.post("/account/agenda/", {"do": "withdraw"})
    secretary.refresh_from_db()
    assert secretary.calendar_key == ""


def test_the_page_of_feeds_shows_addresses_to_who_has_a_key(client, secretary):
    body("dvo")
    client.force_login(secretary)
    page = client.get(reverse("portfolios:calendar_feeds")).content.decode()
    assert "U hebt nog geen agenda-adres" in page
    assert ".ics" not in page
    User.objects.filter(pk=secretary.pk).update(calendar_key="geheim")
    assert (
        "http://testserver/vergaderingen/agendas/geheim/dvo.ics"
        in client.get(reverse("portfolios:calendar_feeds")).content.decode()
    )


@pytest.mark.django_db
def test_the_page_of_feeds_counts_joint_meetings_too(client, secretary, time_machine):
    time_machine.move_to(dt.datetime(2026, 1, 2, 12, tzinfo=dt.UTC))
    first, other = body(), body("vrt")
    meeting(DAY)
    for number in (1, 2):
        meeting(DAY + dt.timedelta(days=number)).joint_with.add(other)
    meeting(DAY + dt.timedelta(days=3), state=MeetingState.CANCELLED).joint_with.add(other)
    meeting(dt.date(2026, 1, 1)).joint_with.add(other)
    client.force_login(secretary)
    rows = {
        row.record.pk: row.record.coming
        for row in client.get(reverse("portfolios:calendar_feeds")).context["table"].rows
    }
    assert rows == {first.pk: 3, other.pk: 2}


def test_one_meeting_goes_into_a_calendar_by_hand(finance, client):
    public = meeting(DAY, subject="Begroting", place="Enschede")
    closed = meeting(
        DAY + dt.timedelta(days=1),
        is_public=False,
        closed_ground="Overleg over personen",
        subject="Zilvervos",
        place="Borne",
    )
    client.force_login(finance)
    response = client.get(reverse("portfolios:meeting_event", args=[public.key]))
    assert response["Content-Disposition"] == f'inline; filename="{public.key}.ics"'
    [event] = events(response.content)
    assert (event["summary"], event["location"], event["description"]) == (
        "DVO",
        "Enschede",
        "Begroting",
    )
    answer = client.get(reverse("portfolios:meeting_event", args=[closed.key]))
    assert (
        answer["Content-Disposition"] == f'inline; filename="besloten-vergadering-{closed.day}.ics"'
    )
    content = answer.content
    assert [str(event["summary"]) for event in events(content)] == ["Besloten vergadering"]
    assert b"Zilvervos" not in content
    assert b"Borne" not in content
    assert (
        reverse("portfolios:meeting_event", args=[public.key])
        in client.get(public.get_absolute_url()).content.decode()
    )


def test_a_cancelled_meeting_is_not_offered_for_a_calendar(finance, client):
    gone = meeting(DAY, state=MeetingState.CANCELLED)
    client.force_login(finance)
    assert "vergadering.ics" not in client.get(gone.get_absolute_url()).content.decode()
