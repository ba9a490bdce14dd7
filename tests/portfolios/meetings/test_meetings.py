"""What secretaries do with meetings and agendas: who may, in which state, in which order, and two
of them at once.
"""

import datetime as dt

import pytest

from ivz.core.merging import marks
from ivz.core.refusal import Refused
from ivz.web.edits import StaleEdit
from portfolios.decisions.models import Decision
from portfolios.meetings.enums import MeetingState, Presence, Secrecy, Section
from portfolios.meetings.models.meetings import Action, AgendaItem, Meeting, Outcome
from portfolios.meetings.reports.agenda import agenda_of, item_numbers, places_of
from portfolios.meetings.rules import (
    why_not_adopt,
    why_not_carry_over,
    why_not_edit_agenda,
    why_not_edit_meetings,
    why_not_hold,
    why_not_record_outcome,
    why_not_remove_item,
)
from portfolios.meetings.services import agendas, meetings
from portfolios.outcomes.hooks import DECISION_LISTS
from portfolios.outcomes.services import outcomes
from tests.factories.meetings import DAY, annex, body, held, item, meeting

pytestmark = pytest.mark.django_db
TODAY = DAY + dt.timedelta(days=1)


# --- who may --------------------------------------------------------------------------------------
def test_who_keeps_meetings(coordinator, secretary, controller, finance, administrator, stranger):
    asked = (coordinator, secretary, controller, finance, administrator, stranger)
    assert [why_not_edit_meetings(user) is None for user in asked] == [
        True,
        True,
        False,
        False,
        False,
        False,
    ]
    assert (
        why_not_edit_meetings(controller)
        == "Alleen de regiocoördinator en de DVO-secretaris houden vergaderingen bij."
    )


@pytest.mark.parametrize(
    ("state", "agenda", "outcome", "hold", "adopt"),
    [
        (MeetingState.PLANNED, True, True, True, False),
        (MeetingState.AGENDA_SENT, True, True, True, False),
        (MeetingState.HELD, True, True, True, True),
        (MeetingState.CANCELLED, False, False, False, False),
        ("adopted", False, False, False, False),
    ],
)
def test_what_is_possible_in_which_state(state, agenda, outcome, hold, adopt, secretary):
    made = meeting(state=MeetingState.HELD if state == "adopted" else state)
    if state == "adopted":
        adopted(made, secretary)
    made = meetings.lock_meeting(made.pk)
    assert (why_not_edit_agenda(secretary, made) is None) == agenda
    assert (why_not_record_outcome(secretary, made, TODAY) is None) == outcome
    assert (why_not_hold(secretary, made, TODAY) is None) == hold
    assert (why_not_adopt(secretary, made, TODAY) is None) == adopt


@pytest.mark.parametrize(
    ("day", "may"),
    [(DAY - dt.timedelta(days=1), False), (DAY, True), (DAY + dt.timedelta(days=1), True)],
)
def test_a_meeting_is_held_and_has_outcomes_from_its_day_on(day, may, secretary):
    made = meeting()
    assert (why_not_hold(secretary, made, day) is None) == may
    assert (why_not_record_outcome(secretary, made, day) is None) == may


# --- planning -------------------------------------------------------------------------------------
def planned(by, **values) -> Meeting:
    given = {
        "body": body(chair="Voorzitter van het DVO"),
        "day": DAY,
        "joint_with": [body("ab")],
        **values,
    }
    return meetings.plan_meeting(by=by, values=given, with_standing_items=True)


def test_planning_gives_a_key_chair_and_standing_items(secretary):
    made = planned(secretary)
    assert (made.key, made.chair, [str(other) for other in made.joint_with.all()]) == (
        "dvo-2025-12-11",
        "Voorzitter van het DVO",
        ["AB"],
    )
    assert [
        (row.number, row.title) for row in agenda_of(made, viewer=secretary, on=TODAY).items
    ] == [
        ("1", "Opening en vaststellen van de agenda"),
        ("2", "Mededelingen"),
        ("3", "Besluitenlijst en actielijst van de vorige vergadering"),
        ("4", "Rondvraag"),
        ("5", "Sluiting"),
    ]


def test_a_body_meets_once_a_day_but_again_after_a_cancelled_meeting(secretary):
    first = planned(secretary)
    with pytest.raises(Refused, match="Dit orgaan heeft op deze dag al een vergadering"):
        planned(secretary)
    meetings.cancel(first.pk, by=secretary, note="Te weinig punten")
    assert planned(secretary).key == "dvo-2025-12-11-2"
    first.refresh_from_db()
    assert (first.state, first.note) == (MeetingState.CANCELLED, "Te weinig punten")


def test_steps_of_a_meeting(secretary):
    made = meeting()
    with pytest.raises(Refused, match="nog niets op de agenda"):
        meetings.send_agenda(made.pk, by=secretary)
    item(made)
    meetings.send_agenda(made.pk, by=secretary)
    with pytest.raises(Refused, match="al verstuurd"):
        meetings.send_agenda(made.pk, by=secretary)
    with pytest.raises(Refused, match="kan pas daarna gehouden zijn"):
        meetings.hold(made.pk, by=secretary, today=DAY - dt.timedelta(days=1))
    meetings.hold(made.pk, by=secretary, today=DAY)
    with pytest.raises(Refused, match="is gehouden"):
        meetings.cancel(made.pk, by=secretary)
    meetings.reopen(made.pk, by=secretary)
    made.refresh_from_db()
    assert made.state == MeetingState.AGENDA_SENT


def test_attendance(secretary):
    made = meeting()
    people = [
        {"function": "Districtschef politie"},
        {"function": "Districtschef politie"},
        {"function": "Adviseur"},
        {"function": ""},
    ]
    assert meetings.invite(made.pk, people, by=secretary) == 2
    assert meetings.invite(made.pk, people, by=secretary) == 0
    chief, adviser = made.attendances.all()
    meetings.set_presence(
        made.pk,
        {chief.pk: (Presence.REPLACED, "door de teamchef"), adviser.pk: (Presence.ABSENT, "")},
        by=secretary,
    )
    view = agenda_of(made, viewer=secretary, on=TODAY)
    assert (view.replaced, view.absent, view.present) == (
        ("Districtschef politie (door de teamchef)",),
        ("Adviseur",),
        (),
    )
    meetings.uninvite(made.pk, adviser.pk, by=secretary)
    with pytest.raises(Refused, match="heeft de lijst van genodigden gewijzigd"):
        meetings.set_presence(made.pk, {adviser.pk: (Presence.PRESENT, "")}, by=secretary)


# --- order and references -------------------------------------------------------------------------
@pytest.fixture
def agenda() -> Meeting:
    """1 Opening; 2 A with 2.1 and 2.2; 3 B."""
    made = meeting()
    item(made, "Opening", section=Section.OPENING, minutes=5)
    first = item(made, "A")
    item(made, "A-een", parent=first, minutes=10)
    item(made, "A-twee", parent=first, minutes=20)
    item(made, "B", minutes=30)
    return made


def order(made: Meeting) -> list[str]:
    return [f"{row.number} {row.title}" for row in agenda_of(made, viewer=None, on=TODAY).items]


def seen(made: Meeting) -> str:
    return agendas.order_mark(places_of(made.items.all()))


def test_moving_renumbers_items_annexes_and_references(agenda, secretary):
    first, second = agenda.items.get(title="A"), agenda.items.get(title="B")
    paper = annex(second, "Brief", by=secretary)
    first.explanation = f"Zie {{bijlage:{paper.pk}}} en {{agendapunt:{second.pk}}}."
    first.save()
    assert (
        dict(agenda_of(agenda, viewer=None, on=TODAY).items[1].cover)["Toelichting"]
        == "Zie bijlage 3a en agendapunt 3."
    )
    assert agendas.move_item(
        agenda.pk, agendas.step(second.pk, -1), seen=seen(agenda), by=secretary, today=TODAY
    )
    assert order(agenda) == ["1 Opening", "2 B", "3 A", "3.1 A-een", "3.2 A-twee"]
    view = agenda_of(agenda, viewer=None, on=TODAY)
    assert [paper.label for _, paper in view.annexes] == ["2a"]
    assert dict(view.items[2].cover)["Toelichting"] == "Zie bijlage 2a en agendapunt 2."
    agenda.body.annex_numbering = "words"
    agenda.body.save()
    view = agenda_of(Meeting.objects.get(pk=agenda.pk), viewer=None, on=TODAY)
    assert [paper.label for _, paper in view.annexes] == ["Bijlage 1 bij agendapunt 2"]
    assert (
        dict(view.items[2].cover)["Toelichting"]
        == "Zie bijlage 1 bij agendapunt 2 en agendapunt 2."
    )


def test_a_dropped_item_takes_its_parts_along_and_time_follows(agenda, secretary):
    first, second = agenda.items.get(title="A"), agenda.items.get(title="B")
    agendas.move_item(
        agenda.pk,
        agendas.put(first.pk, section=Section.CLOSING, parent=None, before=None),
        seen=None,
        by=secretary,
        today=TODAY,
    )
    assert order(agenda) == ["1 Opening", "2 B", "3 A", "3.1 A-een", "3.2 A-twee"]
    assert set(agenda.items.filter(parent=first).values_list("section", flat=True)) == {
        Section.CLOSING
    }
    view = agenda_of(agenda, viewer=None, on=TODAY)
    assert [f"{row.starts_at:%H.%M}" for row in view.items] == [
        "13.00",
        "13.05",
        "13.35",
        "13.35",
        "13.45",
    ]
    assert (view.budget.planned, view.budget.available, view.budget.without) == (65, 120, 0)
    with pytest.raises(Refused, match="Het punt kan daar niet staan"):
        agendas.move_item(
            agenda.pk,
            agendas.put(first.pk, section=Section.CLOSING, parent=second.pk, before=None),
            seen=None,
            by=secretary,
            today=TODAY,
        )


def test_a_move_on_top_of_another_order_is_refused(agenda, secretary, coordinator):
    """Two secretaries with the same page open: the second one is told, and nothing is moved."""
    page = seen(agenda)
    second = agenda.items.get(title="B")
    agendas.move_item(agenda.pk, agendas.step(second.pk, -1), seen=page, by=secretary, today=TODAY)
    with pytest.raises(
        Refused, match="Iemand anders heeft de volgorde van de agenda intussen gewijzigd"
    ):
        agendas.move_item(
            agenda.pk, agendas.step(second.pk, 1), seen=page, by=coordinator, today=TODAY
        )
    assert order(agenda)[1] == "2 B"


def test_typing_in_an_item_does_not_stand_in_the_way_of_a_move(agenda, secretary, coordinator):
    page, second = seen(agenda), agenda.items.get(title="B")
    agendas.change_item(second.pk, values={"title": "B nieuw"}, by=coordinator, today=TODAY)
    agendas.move_item(agenda.pk, agendas.step(second.pk, -1), seen=page, by=secretary, today=TODAY)
    assert order(agenda)[1] == "2 B nieuw"


# --- two in one form ------------------------------------------------------------------------------
def test_a_stale_edit_is_refused_and_says_what_the_other_changed(agenda, secretary, coordinator):
    point = agenda.items.get(title="B")
    values = agendas.stored_values(point)
    opened = marks(values)
    agendas.change_item(
        point.pk,
        values=values | {"minutes": 45, "title": "Hunne"},
        seen=opened,
        by=coordinator,
        today=TODAY,
    )
    with pytest.raises(StaleEdit) as refused:
        agendas.change_item(
            point.pk,
            values=values | {"title": "Mijne", "explanation": "Lang verhaal"},
            seen=opened,
            by=secretary,
            today=TODAY,
        )
    assert (refused.value.merge.theirs, refused.value.merge.clashes) == (
        {"minutes": 45},
        {"title": "Hunne"},
    )
    point.refresh_from_db()
    assert (point.title, point.explanation) == ("Hunne", "")


def test_two_items_at_once_do_not_hinder_each_other(agenda, secretary, coordinator):
    first, second = agenda.items.get(title="A"), agenda.items.get(title="B")
    one, other = agendas.stored_values(first), agendas.stored_values(second)
    agendas.change_item(
        first.pk, values=one | {"title": "A nieuw"}, seen=marks(one), by=coordinator, today=TODAY
    )
    agendas.change_item(
        second.pk, values=other | {"title": "B nieuw"}, seen=marks(other), by=secretary, today=TODAY
    )
    assert order(agenda)[1::3] == ["2 A nieuw", "3 B nieuw"]


# --- adding and removing --------------------------------------------------------------------------
def test_a_new_item_comes_last_in_its_section_or_under_its_item(agenda, secretary):
    agendas.add_item(
        agenda.pk, values={"title": "C", "section": Section.OPENING, "parent": None}, by=secretary
    )
    agendas.add_item(
        agenda.pk,
        values={
            "title": "A-drie",
            "section": Section.OPENING,
            "parent": agenda.items.get(title="A"),
        },
        by=secretary,
    )
    assert order(agenda) == [
        "1 Opening",
        "2 C",
        "3 A",
        "3.1 A-een",
        "3.2 A-twee",
        "3.3 A-drie",
        "4 B",
    ]
    with pytest.raises(Refused, match="zelf geen onderdeel is"):
        agendas.add_item(
            agenda.pk,
            values={"title": "D", "parent": agenda.items.get(title="A-een")},
            by=secretary,
        )
    with pytest.raises(Refused, match="Geheim vraagt meer: vul in de grondslag"):
        agendas.add_item(agenda.pk, values={"title": "D", "secrecy": Secrecy.SECRET}, by=secretary)


def test_what_rests_on_an_item_keeps_it_on_the_agenda(agenda, secretary):
    first, second = agenda.items.get(title="A"), agenda.items.get(title="B")
    annex(second, by=secretary)
    assert "heeft onderdelen" in why_not_remove_item(secretary, first)
    Outcome.objects.create(item=agenda.items.get(title="A-een"), text="Akkoord")
    assert "uitkomst" in why_not_remove_item(secretary, agenda.items.get(title="A-een"))
    agendas.remove_item(second.pk, by=secretary)
    assert not AgendaItem.objects.filter(pk=second.pk).exists()
    with pytest.raises(Refused, match="niet meer op de agenda"):
        agendas.change_item(second.pk, values={"title": "Terug"}, by=secretary, today=TODAY)


# --- carrying over --------------------------------------------------------------------------------
def test_carrying_over_takes_parts_annexes_and_references_along(agenda, secretary):
    later = meeting(DAY + dt.timedelta(days=60))
    item(later, "Eerst")
    first, second = agenda.items.get(title="A"), agenda.items.get(title="B")
    part = agenda.items.get(title="A-een")
    paper = annex(part, "Nota", by=secretary)
    first.explanation = (
        f"Zie {{bijlage:{paper.pk}}}, {{agendapunt:{part.pk}}} en {{agendapunt:{second.pk}}}."
    )
    first.save()
    copy = agendas.carry_over(first.pk, later.pk, by=secretary, today=TODAY)
    assert order(later) == ["1 Eerst", "2 A", "2.1 A-een", "2.2 A-twee"]
    view = agenda_of(later, viewer=secretary, on=TODAY)
    assert (
        dict(view.items[1].cover)["Toelichting"]
        == "Zie bijlage 2.1a, agendapunt 2.1 en agendapunt 3 van 11 december 2025."
    )
    assert (view.items[1].carried_from, view.items[2].annexes[0].title) == (
        "DVO van 11 december 2025",
        "Nota",
    )
    assert copy.carried_from == first
    assert "al doorgeschoven naar DVO van 9 februari 2026" in why_not_carry_over(secretary, first)
    assert "gaat mee met het punt" in why_not_carry_over(secretary, part)
    agendas.remove_item(
        agendas.carry_over(second.pk, later.pk, by=secretary, today=TODAY).pk, by=secretary
    )
    agendas.carry_over(second.pk, later.pk, by=secretary, today=TODAY)
    assert "doorgeschoven" in why_not_remove_item(secretary, second)


def test_carrying_over_goes_to_a_later_open_meeting_only(agenda, secretary):
    point = agenda.items.get(title="B")
    for other in (meeting(DAY - dt.timedelta(days=9)), held(meeting(DAY + dt.timedelta(days=9)))):
        with pytest.raises(Refused, match="Kies een"):
            agendas.carry_over(point.pk, other.pk, by=secretary, today=TODAY)
    meetings.cancel(agenda.pk, by=secretary)
    later = meeting(DAY + dt.timedelta(days=10))
    assert agendas.carry_over(point.pk, later.pk, by=secretary, today=TODAY).meeting == later


# --- outcomes, actions, decisions -----------------------------------------------------------------
def outcome(text: str, **more):
    return {"text": text, "votes_for": None, "votes_against": None, "vote_note": "", **more}


def test_outcomes_with_a_vote_only_where_one_was_asked(agenda, secretary):
    point = agenda.items.get(title="B")
    with pytest.raises(Refused, match="voor en tegen allebei"):
        outcomes.record_outcome(
            point.pk, values=outcome("Akkoord", votes_for=9), by=secretary, today=TODAY
        )
    outcomes.record_outcome(
        point.pk, values=outcome("Akkoord", votes_for=9, votes_against=5), by=secretary, today=TODAY
    )
    assert agenda_of(agenda, viewer=None, on=TODAY).items[-1].vote == "9 voor, 5 tegen"
    opened = marks(outcomes.stored_values(AgendaItem.objects.get(pk=point.pk)))
    outcomes.record_outcome(
        point.pk, values=outcome("Niet akkoord"), seen=opened, by=secretary, today=TODAY
    )
    with pytest.raises(StaleEdit):
        outcomes.record_outcome(
            point.pk, values=outcome("Anders"), seen=opened, by=secretary, today=TODAY
        )
    outcomes.record_outcome(point.pk, values=outcome(" "), by=secretary, today=TODAY)
    assert not Outcome.objects.exists()


def test_an_outcome_becomes_a_decision_that_others_can_rest_on(agenda, secretary):
    point = agenda.items.get(title="B")
    with pytest.raises(Refused, match="Leg eerst vast"):
        outcomes.record_as_decision(point.pk, title="Tarief", by=secretary, today=TODAY)
    outcomes.record_outcome(
        point.pk, values=outcome("Het tarief wordt 0,365 euro."), by=secretary, today=TODAY
    )
    made = outcomes.record_as_decision(point.pk, title="Tarief", by=secretary, today=TODAY)
    assert (made.item, made.body, made.decided_on, made.reference, made.is_binding) == (
        point,
        agenda.body,
        DAY,
        "agendapunt 3",
        True,
    )
    with pytest.raises(Refused, match="staat al in de lijst"):
        outcomes.record_as_decision(point.pk, title="Nog eens", by=secretary, today=TODAY)
    with pytest.raises(Refused, match="Dat punt blijft openbaar"):
        agendas.change_item(
            point.pk,
            values={"secrecy": Secrecy.CLOSED, "secrecy_ground": "x"},
            by=secretary,
            today=TODAY,
        )


def test_a_closed_outcome_does_not_get_into_the_list_that_all_can_read(agenda, secretary):
    point = item(agenda, "Dicht", secrecy=Secrecy.CLOSED)
    outcomes.record_outcome(point.pk, values=outcome("Besloten"), by=secretary, today=TODAY)
    with pytest.raises(Refused, match="besloten of geheim"):
        outcomes.record_as_decision(point.pk, title="Dicht", by=secretary, today=TODAY)
    assert not Decision.objects.exists()


def test_actions(agenda, secretary):
    values = {
        "text": "Brief schrijven",
        "who": "Secretaris",
        "due_on": DAY,
        "note": "",
        "item": agenda.items.get(title="B"),
    }
    action = outcomes.add_action(agenda.pk, values=values, by=secretary)
    with pytest.raises(Refused, match="Kies een punt van deze vergadering"):
        outcomes.add_action(meeting(dt.date(2026, 1, 8)).pk, values=values, by=secretary)
    with pytest.raises(Refused, match="kan niet eerder gedaan zijn"):
        outcomes.change_action(
            action.pk, values={"done_on": DAY - dt.timedelta(days=1)}, by=secretary
        )
    outcomes.change_action(action.pk, values={"done_on": DAY}, by=secretary)
    assert Action.objects.get().done_on == DAY


# --- the decision list ----------------------------------------------------------------------------
def adopted(made: Meeting, by):
    """A held meeting with one outcome of which a meeting a week later adopted the list; it is not
    sealed yet.
    """
    point = item(made, "Punt")
    Outcome.objects.create(item=point, text="Akkoord")
    later = held(meeting(made.day + dt.timedelta(days=7)))
    return outcomes.adopt_list(made.pk, later.pk, by=by, today=later.day)


def test_adopting_is_for_a_later_meeting_that_took_place(secretary):
    made = meeting()
    later = meeting(DAY + dt.timedelta(days=7))
    with pytest.raises(Refused, match="eerst op gehouden"):
        outcomes.adopt_list(made.pk, later.pk, by=secretary, today=TODAY)
    held(made)
    with pytest.raises(Refused, match="moet nog komen"):
        outcomes.adopt_list(made.pk, later.pk, by=secretary, today=TODAY)
    with pytest.raises(Refused, match="latere vergadering"):
        outcomes.adopt_list(
            made.pk, meeting(DAY - dt.timedelta(days=7)).pk, by=secretary, today=later.day
        )
    with pytest.raises(Refused, match="Kies een vergadering van DVO"):
        outcomes.adopt_list(
            made.pk, meeting(later.day, code="ivz").pk, by=secretary, today=later.day
        )
    with pytest.raises(Refused, match="geen enkel punt"):
        outcomes.adopt_list(made.pk, later.pk, by=secretary, today=later.day)


def test_an_adopted_list_is_sealed_whole_and_public_and_nothing_changes_after_it(secretary):
    made = held(meeting())
    closed = item(made, "Gevoelig onderwerp", secrecy=Secrecy.CLOSED)
    Outcome.objects.create(item=closed, text="Gevoelige uitkomst")
    Action.objects.create(meeting=made, item=closed, text="Gevoelige actie", who="x")
    found = adopted(made, secretary)
    assert DECISION_LISTS.waiting() == [found.pk]
    pages: dict[str, str] = {}

    def render(jobs, how_many):
        for job in jobs:
            pages[job.identifier] = job.html
            yield job.key, job.html.encode()

    DECISION_LISTS.do(found.pk, render=render)
    DECISION_LISTS.do(found.pk, render=render)  # a worker that was killed does it again
    found.refresh_from_db()
    assert (DECISION_LISTS.waiting(), len(pages)) == ([], 2)
    assert "Gevoelige uitkomst" in str(found.document.facts)
    assert (
        "Gevoelig"
        not in str(found.public_document.facts)
        + found.public_document.title
        + pages[f"besluitenlijst-{made.key}-openbaar"]
    )
    assert (
        found.public_document.title == "Besluitenlijst DVO van 11 december 2025 (openbare versie)"
    )
    for change in (
        lambda: agendas.change_item(
            closed.pk, values={"title": "Anders"}, by=secretary, today=TODAY
        ),
        lambda: outcomes.record_outcome(
            closed.pk, values=outcome("Anders"), by=secretary, today=TODAY
        ),
        lambda: agendas.add_item(made.pk, values={"title": "Nog een"}, by=secretary),
        lambda: meetings.reopen(made.pk, by=secretary),
    ):
        with pytest.raises(Refused, match="vastgesteld op 18 december 2025"):
            change()


def test_numbers_are_computed_for_a_whole_meeting_at_once(agenda, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert sorted(item_numbers(agenda).values()) == ["1", "2", "2.1", "2.2", "3"]
