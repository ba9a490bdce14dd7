"""A decision list that was adopted is fixed, for everybody on the page and on paper; and what
decisions rest on stays.
"""

import datetime as dt

import pytest
from django.urls import reverse

from ivz.core.refusal import Refused
from portfolios.meetings.enums import Secrecy
from portfolios.meetings.models.meetings import Action, AgendaItem, DecisionList, Meeting, Outcome
from portfolios.meetings.reports.viewers import EVERYTHING
from portfolios.outcomes.hooks import DECISION_LISTS
from portfolios.outcomes.reports import list_mark, sees_all, shown_list
from portfolios.outcomes.services import outcomes
from tests.factories.meetings import DAY, annex, body, held, item, meeting

pytestmark = pytest.mark.django_db
LATER = DAY + dt.timedelta(days=7)
NO_VOTE = {"votes_for": None, "votes_against": None, "vote_note": ""}


@pytest.fixture
def made(twente) -> Meeting:
    """A held meeting with an outcome of each level, and an action."""
    found = held(meeting())
    for title, secrecy in (
        ("Gewoon", Secrecy.PUBLIC),
        ("Gesloten", Secrecy.CLOSED),
        ("Verzwegen", Secrecy.SECRET),
    ):
        Outcome.objects.create(item=item(found, title, secrecy=secrecy), text=f"{title} besluit")
    Action.objects.create(
        meeting=found, item=found.items.get(title="Gewoon"), text="Brief sturen", who="Secretaris"
    )
    return found


def adopt(made: Meeting, by, **more) -> DecisionList:
    return outcomes.adopt_list(made.pk, held(meeting(LATER)).pk, by=by, today=LATER, **more)


def fresh(made: Meeting) -> Meeting:
    return Meeting.objects.select_related("body", "decision_list").get(pk=made.pk)


# --- fixed ----------------------------------------------------------------------------------------
def test_adopted_list_says_on_page_and_paper_what_it_said_when_adopted(
    made, secretary, controller, finance, client
):
    found = adopt(made, secretary)
    Outcome.objects.filter(item__title="Gewoon").update(
        text="Later verzonnen"
    )  # whatever way it came in
    Action.objects.update(text="Andere actie", done_on=LATER)
    Action.objects.create(meeting=made, text="Nog een actie", who="x")
    seen = {
        name: shown_list(fresh(made), viewer=viewer, on=LATER)
        for name, viewer in (("all", secretary), ("some", controller), ("few", finance))
    }
    assert [row.text for row in seen["all"].rows] == [
        "Gewoon besluit",
        "Gesloten besluit",
        "Verzwegen besluit",
    ]
    assert [row.text for row in seen["some"].rows] == ["Gewoon besluit", "Gesloten besluit", ""]
    assert [row.text for row in seen["few"].rows] == ["Gewoon besluit", "", ""]
    assert {tuple(action.text for action in paper.actions) for paper in seen.values()} == {
        ("Brief sturen",)
    }
    pages: list[str] = []
    DECISION_LISTS.do(
        found.pk,
        render=lambda jobs, how_many: (
            (job.key, pages.append(job.html) or b"%PDF-") for job in jobs
        ),
    )
    assert all(
        "Gewoon besluit" in page and "Brief sturen" in page and "Later verzonnen" not in page
        for page in pages
    )
    assert ["Verzwegen" in page for page in pages] == [True, False]
    client.force_login(finance)
    page = client.get(reverse("portfolios:meeting_decisions", args=[made.key])).content.decode()
    assert (
        "Gewoon besluit" in page,
        "Later verzonnen" in page,
        "Gesloten" in page,
        "Verzwegen" in page,
    ) == (True, False, False, False)


def test_list_that_changed_since_it_was_seen_is_not_adopted(made, secretary, client, time_machine):
    time_machine.move_to(dt.datetime(2025, 12, 18, 12, tzinfo=dt.UTC))
    mark = list_mark(made, LATER)
    Outcome.objects.filter(item__title="Gewoon").update(text="Toch anders")
    with pytest.raises(Refused, match="veranderd nadat u de pagina opende"):
        adopt(made, secretary, mark=mark)
    client.force_login(secretary)
    url = reverse("portfolios:decisions_adopt", args=[made.key])
    assert f'name="mark" value="{list_mark(made, LATER)}"' in client.get(url).content.decode()
    answer = client.post(url, {"meeting": Meeting.objects.get(day=LATER).pk, "mark": mark})
    assert "veranderd nadat u de pagina opende" in answer.content.decode()
    assert not DecisionList.objects.filter(adopted_on__isnull=False).exists()


def test_actions_of_an_adopted_list_can_be_done_and_not_reworded(made, secretary):
    adopt(made, secretary)
    action = Action.objects.get()
    values = {
        "text": "Brief sturen",
        "who": "Secretaris",
        "item": action.item,
        "due_on": LATER,
        "note": "Uitstel.",
        "done_on": LATER,
    }
    assert outcomes.change_action(action.pk, values=values, by=secretary).done_on == LATER
    with pytest.raises(Refused, match="alleen nog de termijn"):
        outcomes.change_action(action.pk, values=values | {"text": "Iets anders"}, by=secretary)
    with pytest.raises(Refused, match="bij een volgende vergadering"):
        outcomes.add_action(made.pk, values={"text": "Nog een", "who": "x"}, by=secretary)


def test_decision_of_an_adopted_list_cannot_be_changed(made, secretary, client):
    decision = outcomes.record_as_decision(
        made.items.get(title="Gewoon").pk, title="Gewoon", by=secretary, today=DAY
    )
    client.force_login(secretary)
    url = reverse("portfolios:decision_edit", args=[decision.pk])
    assert client.get(url).status_code == 200
    adopt(made, secretary)
    assert client.post(url, {"title": "Anders"}).url == decision.get_absolute_url()
    assert (
        "is vastgesteld op 18 december 2025"
        in client.get(decision.get_absolute_url()).content.decode()
    )
    decision.refresh_from_db()
    assert decision.title == "Gewoon"


# --- what rests on an outcome ---------------------------------------------------------------------
def test_outcome_that_a_decision_rests_on_cannot_be_emptied(made, secretary):
    point = made.items.get(title="Gewoon")
    outcomes.record_as_decision(point.pk, title="Gewoon", by=secretary, today=DAY)
    with pytest.raises(Refused, match="staat in de lijst van besluiten"):
        outcomes.record_outcome(point.pk, values={"text": " ", **NO_VOTE}, by=secretary, today=DAY)
    assert Outcome.objects.filter(item=point).exists()


def test_decision_has_the_references_of_an_outcome_written_out_for_everybody(made, secretary):
    point = made.items.get(title="Gewoon")
    shown, closed = annex(point, "Kaart"), annex(point, "Dossier", secrecy=Secrecy.CLOSED)
    Outcome.objects.filter(item=point).update(
        text=f"Volgens {{bijlage:{shown.pk}}} en {{bijlage:{closed.pk}}}."
    )
    decision = outcomes.record_as_decision(point.pk, title="Gewoon", by=secretary, today=DAY)
    assert decision.text == "Volgens bijlage 1a en een besloten bijlage."


def test_decision_of_a_joint_meeting_is_of_the_body_that_took_it(made, secretary, client):
    both = body("vrt")
    made.joint_with.add(both)
    point: AgendaItem = made.items.get(title="Gewoon")
    with pytest.raises(Refused, match="in deze vergadering bijeen"):
        outcomes.record_as_decision(
            point.pk, title="Gewoon", body=body("elders"), by=secretary, today=DAY
        )
    client.force_login(secretary)
    url = reverse("portfolios:item_decision", args=[made.key, point.pk])
    assert client.post(url, {"title": "Gewoon"}).context["form"].errors.keys() == {"body"}
    assert client.post(url, {"title": "Gewoon", "body": both.pk}).status_code == 302
    assert point.decisions.get().body == both


# --- who has the whole paper ----------------------------------------------------------------------
def test_whole_list_of_a_closed_meeting_without_items_is_not_for_everybody(
    finance, controller, client
):
    closed = meeting(is_public=False, closed_ground="Personeel")
    assert [sees_all(closed, viewer, DAY) for viewer in (finance, controller, EVERYTHING)] == [
        False,
        True,
        True,
    ]
    client.force_login(finance)
    assert (
        client.get(reverse("portfolios:meeting_decisions_pdf", args=[closed.key])).status_code
        == 404
    )


def test_only_meetings_of_the_same_bodies_are_offered_to_adopt_a_list(
    made, secretary, client, time_machine
):
    time_machine.move_to(dt.datetime(LATER.year, LATER.month, LATER.day, 12, tzinfo=dt.UTC))
    own, other = meeting(LATER), meeting(LATER, code="ivz")
    joint = meeting(LATER - dt.timedelta(days=1), code="ab")
    joint.joint_with.add(made.body)
    client.force_login(secretary)
    form = client.get(reverse("portfolios:decisions_adopt", args=[made.key])).context["form"]
    assert list(form.fields["meeting"].queryset) == [joint, own]
    assert other not in form.fields["meeting"].queryset
