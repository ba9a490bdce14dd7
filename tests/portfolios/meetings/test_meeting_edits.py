"""Edits of meetings that once went wrong: sent twice, two at once, after the agenda went out, and
with who left meanwhile.
"""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ivz.core.merging import marks
from ivz.core.refusal import Refused
from ivz.region.models import Organisation
from ivz.web.edits import StaleEdit
from portfolios.bodies.enums import Nature, OfficeKind
from portfolios.bodies.models.people import Office, Person
from portfolios.bodies.models.portfolios import Portfolio
from portfolios.bundles.enums import BundleState
from portfolios.meetings.enums import MeetingState, Presence, Section
from portfolios.meetings.models.annexes import Annex
from portfolios.meetings.models.meetings import Action, AgendaItem, Attendance, Meeting, Outcome
from portfolios.meetings.services import agendas, meetings
from tests.factories.meetings import DAY, annex, body, item, meeting

pytestmark = pytest.mark.django_db
TODAY = dt.date(2025, 12, 1)


def at(name: str, made: Meeting, *more: int) -> str:
    return reverse(f"portfolios:{name}", args=[made.key, *more])


def shown(form) -> dict[str, object]:
    """What a form holds, to send back."""
    return {bound.html_name: bound.value() for bound in form if bound.value() not in (None, False)}


# --- who was there --------------------------------------------------------------------------------
def test_who_was_there_is_not_overwritten_by_a_page_that_was_open_longer(
    secretary, coordinator, client
):
    made = meeting()
    chief, adviser = (
        Attendance.objects.create(meeting=made, function=name)
        for name in ("Districtschef", "Adviseur")
    )
    client.force_login(secretary)
    opened = shown(client.get(at("attendance", made)).context["presence"]) | {"wat": "aanwezigheid"}
    theirs = {chief.pk: (Presence.ABSENT, "ziek"), adviser.pk: (Presence.PRESENT, "")}
    meetings.set_presence(made.pk, theirs, by=coordinator)
    refused = client.post(at("attendance", made), opened | {f"presence-{chief.pk}": "present"})
    page = refused.content.decode()
    assert "Iemand anders heeft dit opgeslagen terwijl u bezig was" in page
    assert "De ander maakte hiervan: Afwezig" in page
    chief.refresh_from_db()
    assert chief.presence == Presence.ABSENT
    again = shown(refused.context["presence"])
    assert (
        again[f"presence-{chief.pk}"],
        again[f"presence-{adviser.pk}"],
        again[f"note-{chief.pk}"],
    ) == ("present", "present", "ziek")
    assert client.post(at("attendance", made), again | {"wat": "aanwezigheid"}).status_code == 302
    chief.refresh_from_db()
    assert (chief.presence, chief.note) == (Presence.PRESENT, "ziek")


def test_marks_of_a_long_list_survive(secretary):
    made = meeting()
    rows = [
        Attendance.objects.create(meeting=made, function=f"Functie {number}")
        for number in range(120)
    ]
    seen = marks(meetings.stored_presences(rows))
    meetings.set_presence(made.pk, {rows[-1].pk: (Presence.PRESENT, "")}, seen=seen, by=secretary)
    with pytest.raises(StaleEdit):
        meetings.set_presence(
            made.pk, {rows[-1].pk: (Presence.ABSENT, "")}, seen=seen, by=secretary
        )


def test_somebody_of_another_meeting_is_not_taken_off_by_its_number(secretary, client):
    made, other = meeting(), meeting(DAY + dt.timedelta(days=7))
    row = Attendance.objects.create(meeting=other, function="Adviseur")
    client.force_login(secretary)
    page = client.post(
        at("attendance", made), {"wat": "weg", "genodigde": row.pk}, follow=True
    ).content.decode()
    assert (
        "staat niet meer op de lijst" in page,
        Attendance.objects.filter(pk=row.pk).exists(),
    ) == (True, True)
    assert "11 december 2025 zitten" in page or "zitten er" not in page


@pytest.mark.parametrize(
    ("page", "of", "theirs", "mine"),
    [
        ("meeting_edit", Meeting, "place", "subject"),
        ("item_edit", AgendaItem, "speaker", "title"),
        ("annex_edit", Annex, "document_number", "title"),
        ("item_outcome", Outcome, "vote_note", "text"),
        ("action_edit", Action, "note", "text"),
    ],
)
def test_the_second_of_two_on_a_page_is_told_and_loses_nothing(
    page, of, theirs, mine, secretary, client
):
    made = meeting(state=MeetingState.HELD)
    point = item(made)
    rows = {Meeting: made, AgendaItem: point, Annex: annex(point)}
    rows[Outcome] = Outcome.objects.create(item=point, text="Akkoord")
    rows[Action] = Action.objects.create(meeting=made, text="Brief", who="Secretaris")
    more = {"item_edit": [point.pk], "annex_edit": [rows[Annex].pk], "item_outcome": [point.pk]}
    action = reverse("portfolios:action_edit", args=[rows[Action].pk])
    url = action if of is Action else at(page, made, *more.get(page, []))
    client.force_login(secretary)
    given = shown(client.get(url).context["form"])
    prefix = "bijlage-" if of is Annex else ""
    of.objects.update(**{theirs: "Van de ander"})
    refused = client.post(url, given | {prefix + mine: "Van mij"})
    assert refused.status_code == 200
    assert "Overgenomen van de ander" in refused.content.decode()
    assert client.post(url, shown(refused.context["form"])).status_code == 302
    stored = of.objects.get(pk=rows[of].pk)
    assert (getattr(stored, theirs), getattr(stored, mine)) == ("Van de ander", "Van mij")


# --- after the agenda went out --------------------------------------------------------------------
@pytest.mark.parametrize(
    ("state", "goes"),
    [(MeetingState.PLANNED, True), (MeetingState.AGENDA_SENT, False), (MeetingState.HELD, False)],
)
def test_an_item_stays_on_an_agenda_that_went_out(state, goes, secretary):
    made = meeting(state=state)
    point = item(made)
    annex(point, by=secretary)
    if goes:
        agendas.remove_item(point.pk, by=secretary)
    else:
        with pytest.raises(Refused, match="De agenda is al verstuurd. Het punt blijft"):
            agendas.remove_item(point.pk, by=secretary)
    assert (made.items.exists(), Annex.objects.exists()) == (not goes, not goes)


@pytest.mark.parametrize(
    ("was_sent", "state"), [(True, MeetingState.AGENDA_SENT), (False, MeetingState.PLANNED)]
)
def test_a_meeting_that_was_not_held_is_again_what_it_was(was_sent, state, secretary):
    made = meeting()
    item(made)
    if was_sent:
        meetings.send_agenda(made.pk, by=secretary)
    meetings.hold(made.pk, by=secretary, today=DAY)
    meetings.reopen(made.pk, by=secretary)
    made.refresh_from_db()
    assert made.state == state


def test_an_annex_with_files_goes_only_after_a_question(secretary, client):
    made = meeting()
    point = item(made)
    filed, awaited = annex(point, "Brief", by=secretary), annex(point, "Wacht")
    client.force_login(secretary)
    assert "Bijlage verwijderen" in client.get(at("annex_detail", made, filed.pk)).content.decode()
    asked = client.post(at("annex_move", made, filed.pk), {"knop": "verwijderen"})
    assert (asked.status_code, Annex.objects.count()) == (200, 2)
    assert "U haalt «Brief» weg" in asked.content.decode()
    given = shown(asked.context["form"])
    assert client.post(at("annex_move", made, filed.pk), given).status_code == 200  # no tick
    client.post(at("annex_move", made, filed.pk), given | {"sure": "on"})
    client.post(at("annex_move", made, awaited.pk), {"knop": "verwijderen"})
    assert not Annex.objects.exists()
    late = annex(point, by=secretary)
    Meeting.objects.update(state=MeetingState.AGENDA_SENT)
    assert (
        "Bijlage verwijderen" not in client.get(at("annex_detail", made, late.pk)).content.decode()
    )


# --- sent twice -----------------------------------------------------------------------------------
@pytest.mark.parametrize(("name", "prefix"), [("item_new", ""), ("annex_new", "bijlage-")])
def test_a_form_that_is_sent_twice_makes_one(name, prefix, secretary, client):
    made = meeting()
    point = item(made)
    page = at(name, made, *([point.pk] if prefix else []))
    client.force_login(secretary)
    response = client.get(page)
    given = shown(response.context["form"]) | {
        f"{prefix}title": "Nieuw",
        f"{prefix}secrecy": "public",
        "origin": "awaited",
        "section": Section.NOTICE,
    }
    addresses = {client.post(page, given).headers["Location"] for _ in range(2)}
    assert (len(addresses), made.items.count() + Annex.objects.count()) == (1, 2)
    other = given | {f"{prefix}once": shown(client.get(page).context["form"])[f"{prefix}once"]}
    assert client.post(page, other).status_code == 302  # the same again, meant: opened anew
    assert made.items.count() + Annex.objects.count() == 3


def opened(client, page: str, **typed: object) -> dict[str, object]:
    """What a browser sends of a form that was just opened."""
    return shown(client.get(page).context["form"]) | typed


def test_an_action_that_is_sent_twice_is_made_once(secretary, client):
    made = meeting(state=MeetingState.HELD)
    client.force_login(secretary)
    page = at("action_new", made)
    typed = {"text": "Rapport opvragen", "who": "Regiocoördinator", "due_on": "2026-01-15"}
    given = opened(client, page, **typed)
    for _ in range(2):
        assert client.post(page, given).status_code == 302
    assert made.actions.count() == 1
    client.post(page, opened(client, page, **typed))  # the same has to be done once more
    assert made.actions.count() == 2


def test_a_bundle_that_is_asked_for_twice_is_made_once(secretary, client):
    made = meeting()
    item(made)
    page = at("bundle_new", made)
    client.force_login(secretary)
    for names in ([], ["De voorzitter", "De secretaris"]):
        for name in names:
            Attendance.objects.create(meeting=made, function=name)
        given = opened(client, page, version="whole", duplex="on", addressees=names)
        for state in (BundleState.WAITING, BundleState.MAKING):  # however far the first one is
            assert client.post(page, given).status_code == 302
            made.bundles.update(state=state)
    assert sorted(made.bundles.values_list("addressee", flat=True)) == [
        "",
        "De secretaris",
        "De voorzitter",
    ]
    client.post(page, opened(client, page, version="whole"))  # the agenda may have changed
    assert made.bundles.count() == 4


def test_planning_waits_for_another_plan_of_the_same_body(secretary):
    given = {"body": body(), "day": DAY, "joint_with": []}
    with CaptureQueriesContext(
        connection,
    ) as asked:
        meetings.plan_meeting(by=secretary, values=given)
    locks = [query["sql"] for query in asked if "FOR UPDATE" in query["sql"]]
    assert [("portfolios_body" in sql) for sql in locks][:1] == [True]
    with pytest.raises(Refused, match="al een vergadering"):
        meetings.plan_meeting(by=secretary, values=given)


# --- who left meanwhile ---------------------------------------------------------------------------
@pytest.fixture
def left():
    """A portfolio whose holder leaves office between two meetings."""
    town = Organisation.objects.create(
        slug="almelo", name="Almelo", kind="municipality", valid_from=dt.date(2001, 1, 1)
    )
    person = Person.objects.create(name="Oud-burgemeester")
    office = Office.objects.create(
        person=person,
        organisation=town,
        kind=OfficeKind.MAYOR,
        valid_from=dt.date(2020, 1, 1),
        valid_until=DAY + dt.timedelta(days=10),
    )
    return office, Portfolio.objects.create(
        title="Ondermijning", body=body(), nature=Nature.CONTACT, valid_from=dt.date(2020, 1, 1)
    )


def test_who_left_does_not_come_along_and_the_page_says_so(left, secretary, client):
    office, portfolio = left
    made, later = meeting(), meeting(DAY + dt.timedelta(days=30))
    point = item(made, "Punt", portfolio=portfolio, holder=office)
    client.force_login(secretary)
    page = client.post(
        at("item_carry", made, point.pk), {"meeting": later.pk}, follow=True
    ).content.decode()
    assert "is dan geen portefeuillehouder meer. Kies zo nodig een ander." in page
    copy = later.items.get()
    assert (copy.holder, copy.portfolio) == (None, portfolio)


def test_saving_another_field_keeps_a_holder_who_left(left, secretary, client):
    office, portfolio = left
    made = meeting(DAY + dt.timedelta(days=30))
    point = item(made, "Punt", portfolio=portfolio, holder=office)
    client.force_login(secretary)
    given = shown(client.get(at("item_edit", made, point.pk)).context["form"])
    assert (
        client.post(at("item_edit", made, point.pk), given | {"title": "Anders"}).status_code == 302
    )
    point.refresh_from_db()
    assert (point.title, point.holder) == ("Anders", office)
