"""Saying of many meetings at once whether they were held, and what the planner does not know of a
year.
"""

import datetime as dt

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from ivz.core.refusal import Refused
from portfolios.cycle.models import ClosedPeriod, MeetingNorm
from portfolios.cycle.reports.years import cycle_year
from portfolios.cycle.services.planning import settle_past
from portfolios.decisions.enums import DecisionKind
from portfolios.decisions.models import Decision
from portfolios.meetings.enums import MeetingState
from portfolios.meetings.models.meetings import Action, Meeting, Outcome
from portfolios.meetings.rules import why_not_cancel
from portfolios.meetings.services.meetings import reopen
from tests.factories.meetings import body, held, item, meeting

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
    assert (
        site.post(
            PAGE, {f"m-{first.pk}": "held", f"m-{second.pk}": "cancelled", f"m-{third.pk}": ""}
        ).status_code
        == 302
    )
    assert states() == ["held", "cancelled", "planned", "held", "planned"]
    assert [row for row, _ in site.get(PAGE).context["form"].rows()] == [third]
    assert PAGE in site.get("/vergaderingen/jaarcyclus/2090/").content.decode()


def test_all_of_them_can_be_chosen_and_nothing_is_saved_by_that(site):
    made = meeting(dt.date(2090, 1, 2))
    form = site.get(f"{PAGE}?alles=gehouden").context["form"]
    assert ([field.value() for _, field in form.rows()], states()) == (["held"], ["planned"])
    refused = site.post(PAGE, {f"m-{made.pk}": ""})
    assert refused.context["form"].errors["__all__"] == [
        "U hebt nog bij geen enkele vergadering iets gekozen."
    ]
    assert site.post(PAGE, {f"m-{made.pk}": "vroeger"}).status_code == 200
    assert states() == ["planned"]


def test_a_year_of_which_all_is_known_says_so(site):
    assert "is vastgelegd of ze zijn gehouden" in site.get(PAGE).content.decode()
    assert site.get("/vergaderingen/jaarcyclus/1890/gehouden/").status_code == 404


def test_only_what_is_over_is_settled_and_what_another_settled_stays(secretary, finance):
    over, gone, coming = (
        meeting(dt.date(2090, 1, 2)),
        meeting(dt.date(2090, 2, 2), state=MeetingState.CANCELLED),
        meeting(DAY),
    )
    with pytest.raises(Refused, match="nog niet voorbij"):
        settle_past(
            {over.pk: MeetingState.HELD, coming.pk: MeetingState.HELD}, by=secretary, today=DAY
        )
    assert states() == ["planned", "cancelled", "planned"]
    with pytest.raises(Refused):
        settle_past({over.pk: MeetingState.HELD}, by=finance, today=DAY)
    assert (
        settle_past(
            {over.pk: MeetingState.HELD, gone.pk: MeetingState.HELD}, by=secretary, today=DAY
        )
        == 1
    )
    assert states() == ["held", "cancelled", "planned"]


def test_a_meeting_with_an_outcome_action_or_decision_is_not_cancelled(secretary, site):
    with_action, with_outcome, with_decision, bare = (
        meeting(dt.date(2090, month, 2)) for month in (1, 2, 3, 4)
    )
    Action.objects.create(meeting=with_action, text="Doen", who="IVZ")
    Outcome.objects.create(item=item(with_outcome), text="Akkoord")
    values = {
        "body": body(),
        "decided_on": with_decision.day,
        "title": "Akkoord",
        "kind": DecisionKind.DECISION,
    }
    Decision.objects.create(item=item(with_decision), **values)
    for made in (with_action, with_outcome, with_decision):
        assert "uitkomst" in why_not_cancel(secretary, made)
        page = site.post(PAGE, {f"m-{bare.pk}": "held", f"m-{made.pk}": "cancelled"})
        assert (
            page.context["form"]
            .errors["__all__"][0]
            .startswith(f"{made}: Er is een uitkomst, een actie of een besluit")
        )
    assert why_not_cancel(secretary, bare) is None
    assert states() == ["planned"] * 4


def test_a_slip_is_mended_on_the_page_of_the_meeting(site):
    made = meeting(dt.date(2090, 1, 2))
    site.post(PAGE, {f"m-{made.pk}": "cancelled"})
    detail, step = made.get_absolute_url(), reverse("portfolios:meeting_state", args=[made.key])
    page = site.get(detail).content.decode()
    assert "Toch niet vervallen" in page and "Actie toevoegen" not in page
    site.post(step, {"stap": "heropenen"})
    assert states() == ["planned"]
    assert "Toch niet" not in site.get(detail).content.decode()


def test_a_cancelled_meeting_stays_so_when_another_took_its_day(secretary, finance, site):
    first = meeting(dt.date(2090, 1, 2), state=MeetingState.CANCELLED)
    with pytest.raises(Refused, match="Alleen de regiocoördinator"):
        reopen(first.pk, by=finance)
    meeting(first.day, key="dvo-2090-01-02-2")
    with pytest.raises(Refused, match="heeft op 2 januari 2090 al een andere vergadering"):
        reopen(first.pk, by=secretary)
    assert "Toch niet vervallen" not in site.get(first.get_absolute_url()).content.decode()


def test_what_was_settled_meanwhile_is_told_and_nothing_more_is_asked(site):
    first, second = (meeting(dt.date(2090, month, 2)) for month in (1, 2))
    for chosen, told in (
        ({first: "held"}, "Vastgelegd bij 1 vergadering."),
        ({first: "held"}, "Bij 1 vergadering was al iets vastgelegd. Dat is zo gebleven."),
        (
            {first: "cancelled", second: "held"},
            (
                "Vastgelegd bij 1 vergadering. Bij 1 vergadering was al iets vastgelegd. Dat is zo"
                " gebleven."
            ),
        ),
    ):
        answer = site.post(PAGE, {f"m-{made.pk}": state for made, state in chosen.items()})
        assert (
            answer.status_code,
            [str(message) for message in get_messages(answer.wsgi_request)][-1],
        ) == (302, told)
    assert states() == ["held", "held"]
    for name in ("m-x", "m-", f"m-{'9' * 40}", "m-0"):
        assert site.post(PAGE, {name: "held"}).status_code == 200


# --- holidays that nobody recorded ----------------------------------------------------------------
@pytest.mark.parametrize(
    ("until", "note"),
    [
        (None, "Van 2090 zijn nog geen vakanties vastgelegd."),
        (dt.date(2090, 1, 4), "Van 2090 zijn nog geen vakanties vastgelegd."),
        (dt.date(2090, 8, 20), "Na 19 augustus 2090 zijn nog geen vakanties vastgelegd."),
        (
            dt.date(2090, 10, 25),
            "In juli en augustus 2090 en na 24 oktober 2090 zijn nog geen vakanties vastgelegd.",
        ),
        (dt.date(2091, 1, 3), "In juli en augustus 2090 zijn nog geen vakanties vastgelegd."),
    ],
)
def test_planner_says_of_which_part_of_a_year_it_knows_no_holidays(until, note, site):
    MeetingNorm.objects.create(body=body(), first_year=2080, per_year=2)
    if until:
        ClosedPeriod.objects.create(
            name="Vakantie",
            valid_from=until - dt.timedelta(days=14),
            valid_until=until,
            source=None,
        )
    assert cycle_year(2090).closed_note.partition(" De planner")[0] == note
    pages = [
        site.get(reverse(name, args=[2090])).content.decode()
        for name in ("portfolios:cycle_propose", "portfolios:cycle_year")
    ]
    assert ["Vul de vakanties in" in page for page in pages] == [bool(note)] * 2


def test_planner_is_silent_once_summer_and_christmas_are_known():
    for first, until in (
        (dt.date(2090, 7, 8), dt.date(2090, 8, 20)),
        (dt.date(2090, 12, 23), dt.date(2091, 1, 8)),
    ):
        ClosedPeriod.objects.create(
            name="Vakantie", valid_from=first, valid_until=until, source=None
        )
    assert cycle_year(2090).closed_note == ""
