"""Saying of many meetings at once whether they were held, and what the planner does not know of a year."""

import datetime as dt

import pytest
from django.urls import reverse

from ivz.core.refusal import Refused
from portfolios.enums import MeetingState
from portfolios.models import ClosedPeriod, Meeting, MeetingNorm
from portfolios.reports.cycle import cycle_year
from portfolios.services.cycle import settle_past
from tests.factories.meetings import body, held, meeting

DAY = dt.date(2090, 9, 30)
PAGE = "/vergaderingen/jaarcyclus/2090/gehouden/"
pytestmark = pytest.mark.django_db


@pytest.fixture
def site(client, secretary, time_machine):
    time_machine.move_to(dt.datetime(2090, 9, 30, 12, tzinfo=dt.UTC))
    client.force_login(secretary)
    return client


def states() -> list[str]:
    return list(Meeting.objects.order_by("day").values_list("state", flat=True))


def test_each_meeting_that_is_over_gets_what_was_chosen(site):
    first, second, third = (meeting(dt.date(2090, month, 2)) for month in (1, 2, 3))
    held(meeting(dt.date(2090, 4, 2)))
    meeting(dt.date(2090, 10, 2))
    page = site.get(PAGE)
    assert [row for row, _ in page.context["form"].rows()] == [first, second, third]
    assert site.post(PAGE, {f"m-{first.pk}": "held", f"m-{second.pk}": "cancelled", f"m-{third.pk}": ""}).status_code == 302
    assert states() == ["held", "cancelled", "planned", "held", "planned"]
    assert [row for row, _ in site.get(PAGE).context["form"].rows()] == [third]
    assert PAGE in site.get("/vergaderingen/jaarcyclus/2090/").content.decode()


def test_all_of_them_can_be_chosen_and_nothing_is_saved_by_that(site):
    made = meeting(dt.date(2090, 1, 2))
    form = site.get(f"{PAGE}?alles=gehouden").context["form"]
    assert ([field.value() for _, field in form.rows()], states()) == (["held"], ["planned"])
    refused = site.post(PAGE, {f"m-{made.pk}": ""})
    assert refused.context["form"].errors["__all__"] == ["U hebt nog bij geen enkele vergadering iets gekozen."]
    assert site.post(PAGE, {f"m-{made.pk}": "vroeger"}).status_code == 200
    assert states() == ["planned"]


def test_a_year_of_which_all_is_known_says_so(site):
    assert "is vastgelegd of ze zijn gehouden" in site.get(PAGE).content.decode()
    assert site.get("/vergaderingen/jaarcyclus/1890/gehouden/").status_code == 404


def test_only_what_is_over_is_settled_and_what_another_settled_stays(secretary, finance):
    over, gone, coming = meeting(dt.date(2090, 1, 2)), meeting(dt.date(2090, 2, 2), state=MeetingState.CANCELLED), meeting(DAY)
    with pytest.raises(Refused, match="nog niet voorbij"):
        settle_past({over.pk: MeetingState.HELD, coming.pk: MeetingState.HELD}, by=secretary, today=DAY)
    assert states() == ["planned", "cancelled", "planned"]
    with pytest.raises(Refused):
        settle_past({over.pk: MeetingState.HELD}, by=finance, today=DAY)
    assert settle_past({over.pk: MeetingState.HELD, gone.pk: MeetingState.HELD}, by=secretary, today=DAY) == 1
    assert states() == ["held", "cancelled", "planned"]


# --- holidays that nobody recorded ----------------------------------------------------------------
@pytest.mark.parametrize(
    ("until", "note"),
    [
        (None, "Van 2090 zijn nog geen vakanties vastgelegd."),
        (dt.date(2090, 1, 4), "Van 2090 zijn nog geen vakanties vastgelegd."),
        (dt.date(2090, 8, 20), "Na 19 augustus 2090 zijn nog geen vakanties vastgelegd."),
        (dt.date(2091, 1, 3), ""),
    ],
)
def test_planner_says_of_which_part_of_a_year_it_knows_no_holidays(until, note, site):
    MeetingNorm.objects.create(body=body(), first_year=2080, per_year=2)
    if until:
        ClosedPeriod.objects.create(name="Vakantie", valid_from=until - dt.timedelta(days=14), valid_until=until, source=None)
    assert cycle_year(2090).closed_note.partition(" De planner")[0] == note
    pages = [site.get(reverse(name, args=[2090])).content.decode() for name in ("portfolios:cycle_propose", "portfolios:cycle_year")]
    assert ["Vul de vakanties in" in page for page in pages] == [bool(note)] * 2
