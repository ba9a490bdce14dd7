"""Pages of meetings: lists that do not slow down, forms that keep what was typed, and the decision
list as a real PDF.
"""

import datetime as dt

import pytest
from django.urls import reverse

from ivz.papers.tasks import make_papers
from portfolios.meetings.enums import MeetingState, Presence, Secrecy, Section
from portfolios.meetings.models.meetings import Action, AgendaItem, Attendance, Meeting, Outcome
from portfolios.meetings.reports.agenda import agenda_of
from portfolios.meetings.reports.meetings import next_meeting
from portfolios.outcomes import tasks
from tests.factories.meetings import DAY, annex, body, held, item, meeting
from tests.pdf import pdfs

pytestmark = pytest.mark.django_db


def at(name: str, made: Meeting, *more: int) -> str:
    return reverse(f"portfolios:{name}", args=[made.key, *more])


# --- lists ----------------------------------------------------------------------------------------
def many(days: range, secretary) -> None:
    other = body("ab")
    for number in days:
        made = meeting(DAY + dt.timedelta(days=number))
        made.joint_with.add(other)
        point = item(made)
        annex(point, by=secretary)
        annex(point)
        Action.objects.create(meeting=made, item=point, text="Iets", who="Iemand", due_on=made.day)


@pytest.mark.parametrize("address", ["meeting_list", "action_list"])
def test_lists_ask_as_much_for_one_row_as_for_many(
    address, secretary, client, django_assert_max_num_queries, django_assert_num_queries
):
    client.force_login(secretary)
    many(range(1), secretary)
    client.get(reverse(f"portfolios:{address}"))
    with django_assert_max_num_queries(30) as once:
        client.get(reverse(f"portfolios:{address}"))
    many(range(1, 50), secretary)
    with django_assert_num_queries(len(once)):
        assert client.get(reverse(f"portfolios:{address}")).status_code == 200


def test_an_agenda_asks_as_much_for_one_item_as_for_many(secretary, django_assert_num_queries):
    def asked(how_many: int) -> None:
        made = meeting(DAY + dt.timedelta(days=how_many))
        for _ in range(how_many):
            parent = item(made)
            for _ in range(2):
                annex(item(made, parent=parent), by=secretary)
        fresh = Meeting.objects.select_related("body").get(pk=made.pk)
        with django_assert_num_queries(5):
            view = agenda_of(fresh, viewer=secretary, on=DAY)
        assert len(view.items) == 3 * how_many
        assert all(paper.version.file.name for _, paper in view.annexes)

    asked(1)
    asked(40)


def test_list_filters_on_either_body_of_a_joint_meeting(secretary, client):
    client.force_login(secretary)
    joint, other = meeting(), meeting(code="db")
    joint.joint_with.add(body("ab"))
    found = client.get(reverse("portfolios:meeting_list"), {"orgaan": "ab"}).content.decode()
    assert (joint.get_absolute_url() in found, other.get_absolute_url() in found) == (True, False)
    csv = client.get(
        reverse("portfolios:meeting_list"), {"orgaan": "ab", "formaat": "csv"}
    ).content.decode("utf-8-sig")
    assert csv.splitlines()[1].startswith("11-12-2025;13.00;DVO en AB;")


def test_actions_are_late_after_their_day(secretary, client, time_machine):
    time_machine.move_to(dt.datetime(2026, 1, 10, 12, tzinfo=dt.UTC))
    made = meeting()
    for text, due_on, done_on in (
        ("Oud", dt.date(2026, 1, 9), None),
        ("Nu", dt.date(2026, 1, 10), None),
        ("Klaar", dt.date(2026, 1, 1), DAY),
    ):
        Action.objects.create(meeting=made, text=text, who="x", due_on=due_on, done_on=done_on)
    client.force_login(secretary)
    found = {
        wanted: client.get(reverse("portfolios:action_list"), {"stand": wanted}).content.decode()
        for wanted in ("late", "open", "done")
    }
    shown = {
        wanted: [text for text in ("Oud", "Nu", "Klaar") if f">{text}<" in page]
        for wanted, page in found.items()
    }
    assert shown == {"late": ["Oud"], "open": ["Oud", "Nu"], "done": ["Klaar"]}


# --- forms ----------------------------------------------------------------------------------------
def fields_of(response) -> dict[str, str]:
    """What the form of a page holds, to send back."""
    form = response.context["form"]
    return {
        bound.html_name: bound.value() or "" for bound in form if bound.value() not in (None, False)
    }


def test_the_second_of_two_is_told_and_keeps_what_was_typed(secretary, coordinator, client):
    made = meeting()
    point = item(made, "Eerst", minutes=10)
    client.force_login(secretary)
    opened = fields_of(client.get(at("item_edit", made, point.pk)))
    client.force_login(coordinator)
    assert (
        client.post(
            at("item_edit", made, point.pk),
            opened | {"title": "Van de ander", "minutes": "20", "speaker": "Adviseur"},
        ).status_code
        == 302
    )
    client.force_login(secretary)
    mine = opened | {"title": "Van mij", "explanation": "Een lang verhaal\nover twee regels"}
    refused = client.post(at("item_edit", made, point.pk), mine)
    page = refused.content.decode()
    assert "Iemand anders heeft dit opgeslagen terwijl u bezig was" in page
    assert "De ander maakte hiervan: Van de ander" in page
    assert "Overgenomen van de ander: Spreker (functie) en Minuten." in page
    shown = fields_of(refused)
    assert (shown["title"], shown["explanation"], shown["minutes"], shown["speaker"]) == (
        "Van mij",
        mine["explanation"],
        "20",
        "Adviseur",
    )
    point.refresh_from_db()
    assert (point.title, point.explanation) == ("Van de ander", "")
    assert client.post(at("item_edit", made, point.pk), shown).status_code == 302
    point.refresh_from_db()
    assert (point.title, point.minutes, point.speaker) == ("Van mij", 20, "Adviseur")
    assert "over twee regels" in point.explanation


def test_a_meeting_that_two_change_at_once(secretary, coordinator, client):
    made = meeting(place="Enschede")
    body("ab")
    client.force_login(secretary)
    opened = fields_of(client.get(at("meeting_edit", made)))
    assert (opened["starts_at"], opened["day"]) != ("", "")
    opened |= {"starts_at": "13:00", "ends_at": "15:00", "day": "2025-12-11", "joint_with": []}
    client.force_login(coordinator)
    theirs = opened | {"starts_at": "14:00", "ends_at": "", "joint_with": [body("ab").pk]}
    del theirs["is_public"]
    assert (
        client.post(
            at("meeting_edit", made), theirs | {"closed_ground": "Lopend onderzoek"}
        ).status_code
        == 302
    )
    client.force_login(secretary)
    refused = client.post(at("meeting_edit", made), opened | {"place": "Almelo"})
    shown = refused.context["form"]
    assert (shown["starts_at"].value(), shown["ends_at"].value(), shown["place"].value()) == (
        "14:00",
        "",
        "Almelo",
    )
    assert ("is_public" in shown.data, shown.data.getlist("joint_with")) == (
        False,
        [str(body("ab").pk)],
    )
    assert client.post(at("meeting_edit", made), shown.data).status_code == 302
    made.refresh_from_db()
    assert (made.place, made.is_public, made.ends_at, made.joint_with.get()) == (
        "Almelo",
        False,
        None,
        body("ab"),
    )


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"day": "31-2-2026"}, "Vul een bestaande dag in"),
        ({"starts_at": "25:00"}, "Vul een tijd in, bijvoorbeeld 13:30"),
        ({"starts_at": "15:00", "ends_at": "14:00"}, "De vergadering eindigt na het begin"),
        ({"ends_at": "14:00"}, "De vergadering eindigt na het begin"),
        ({"body": "999999"}, "Kies een mogelijkheid uit de lijst"),
        ({"is_public": ""}, "waarom de vergadering besloten is"),
        ({"day": ""}, "Kies een dag bij"),
    ],
)
def test_a_wrong_meeting_gives_a_sentence(wrong, sentence, secretary, client):
    client.force_login(secretary)
    given = {"body": body().pk, "day": "2026-02-01", "is_public": "on", **wrong}
    given = {name: value for name, value in given.items() if name != "is_public" or value}
    response = client.post(reverse("portfolios:meeting_new"), given)
    assert (response.status_code, Meeting.objects.count()) == (200, 0)
    assert sentence in response.content.decode()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"secrecy": "secret"}, "vul in de grondslag"),
        ({"secrecy": "vertrouwelijk"}, "Kies een mogelijkheid uit de lijst"),
        ({"minutes": "0"}, "1"),
        ({"minutes": "veel"}, "Vul een heel getal in"),
        ({"title": ""}, "Vul in: Onderwerp"),
        ({"parent": "999999"}, "Kies een mogelijkheid uit de lijst"),
        (
            {"secrecy_imposed_on": "2025-12-01", "secrecy_lifted_on": "2025-11-01"},
            "kan niet zijn opgeheven",
        ),
    ],
)
def test_a_wrong_item_gives_a_sentence(wrong, sentence, secretary, client):
    made = meeting()
    client.force_login(secretary)
    response = client.post(
        at("item_new", made),
        {"title": "Punt", "section": Section.DISCUSSION, "secrecy": "public", **wrong},
    )
    assert (response.status_code, made.items.count()) == (200, 0)
    assert sentence in response.content.decode()


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"knop": "omhoog"},
        {"knop": "omhoog", "punt": "x"},
        {"knop": "slepen", "punt": "99999999999999999999"},
        {"knop": "slepen", "punt": "1", "onderdeel": "nergens"},
        {"knop": "dansen", "punt": "1"},
        {"knop": "onder", "punt": "1", "gezien": "oud"},
    ],
)
def test_a_wrong_move_gives_a_sentence(data, secretary, client):
    made = meeting()
    item(made)
    client.force_login(secretary)
    response = client.post(at("agenda_edit", made), data, follow=True)
    assert response.status_code == 200
    assert "utrecht-alert--error" in response.content.decode()


def test_attendance_page(secretary, client):
    made = meeting()
    client.force_login(secretary)
    client.post(at("attendance", made), {"wat": "genodigde", "function": "Districtschef"})
    row = Attendance.objects.get()
    seen = client.get(at("attendance", made)).context["presence"]["seen"].value()
    client.post(
        at("attendance", made),
        {
            "wat": "aanwezigheid",
            "seen": seen,
            f"presence-{row.pk}": "present",
            f"note-{row.pk}": "tot 14 uur",
        },
    )
    row.refresh_from_db()
    assert (row.presence, row.note) == (Presence.PRESENT, "tot 14 uur")
    wrong = client.post(at("attendance", made), {"wat": "genodigde"})
    assert "Kies een bestuurder of vul een functie in" in wrong.content.decode()
    assert (
        client.post(
            at("attendance", made), {"wat": "weg", "genodigde": "x"}, follow=True
        ).status_code
        == 200
    )
    client.post(at("attendance", made), {"wat": "weg", "genodigde": row.pk})
    assert not Attendance.objects.exists()


def test_steps_and_carrying_over_on_the_page(secretary, client):
    made, later = meeting(), meeting(DAY + dt.timedelta(days=30))
    point = item(made, "Mee te nemen")
    client.force_login(secretary)
    assert "niet terugdraaien" in client.get(at("meeting_send", made)).content.decode()
    assert client.post(at("meeting_send", made)).status_code == 302
    assert Meeting.objects.get(pk=made.pk).state == MeetingState.AGENDA_SENT
    for step, state in (
        ("gehouden", MeetingState.HELD),
        ("heropenen", MeetingState.AGENDA_SENT),
    ):
        assert client.post(at("meeting_state", made), {"stap": step}).status_code == 302
        assert Meeting.objects.get(pk=made.pk).state == state
    assert (
        "Kies een stap." in client.post(at("meeting_state", made), {}, follow=True).content.decode()
    )
    client.post(at("item_carry", made, point.pk), {"meeting": later.pk})
    assert later.items.get().carried_from == point
    assert (
        "al doorgeschoven"
        in client.get(at("item_carry", made, point.pk), follow=True).content.decode()
    )
    extra = item(later, "Toch niet")
    assert "Zet een vinkje" in client.post(at("item_remove", later, extra.pk)).content.decode()
    client.post(at("item_remove", later, extra.pk), {"sure": "on"})
    assert [row.title for row in later.items.all()] == ["Mee te nemen"]
    page = client.get(at("item_carry", later, later.items.get().pk), follow=True).content.decode()
    assert "Er is geen latere vergadering om naar door te schuiven." in page
    client.post(at("agenda_standing", meeting(DAY + dt.timedelta(days=60))))
    assert AgendaItem.objects.filter(title="Rondvraag").count() == 1


def test_home_says_what_the_next_meeting_lacks(twente, secretary, client):
    made = meeting(dt.date(2031, 1, 9))
    annex(item(made), "Jaarverslag", awaited_from="Politie")
    assert next_meeting(secretary, dt.date(2031, 1, 1), DAY).meeting == made
    client.force_login(secretary)
    page = client.get(reverse("overview:home")).content.decode()
    assert "Volgende vergadering" in page
    assert "1a: Jaarverslag (van Politie)" in page


# --- paper ----------------------------------------------------------------------------------------
def test_the_decision_list_as_a_real_pdf(twente, secretary, client):
    made = held(meeting())
    Outcome.objects.create(
        item=item(made, "Tarief"),
        text="Het tarief wordt 0,365 euro.",
        votes_for=13,
        votes_against=1,
    )
    Outcome.objects.create(
        item=item(made, "Bezetting", secrecy=Secrecy.CLOSED), text="Gevoelige uitkomst"
    )
    Action.objects.create(
        meeting=made, text="Brief aan de raden", who="Secretaris", due_on=dt.date(2026, 1, 8)
    )
    arguments = {"meeting": made.key, "on": "2025-12-12"}
    name, whole = tasks.build_decision_list(arguments | {"public": False})
    public_name, public = tasks.build_decision_list(arguments | {"public": True})
    assert (name, public_name) == (
        "besluitenlijst-dvo-2025-12-11.pdf",
        "besluitenlijst-dvo-2025-12-11-openbaar.pdf",
    )
    written = pdfs.text(whole)
    for words in (
        "CONCEPT",
        "1 Tarief Het tarief wordt 0,365 euro. (13 voor, 1 tegen)",
        "2 Bezetting Gevoelige uitkomst",
        "Brief aan de raden",
    ):
        assert words in written
    shown = pdfs.text(public)
    assert "2 Besloten punt Niet openbaar." in shown
    for hidden in ("Bezetting", "Gevoelig"):
        assert hidden not in shown
    with pdfs.opened(public) as pdf:
        assert pdfs.kinds(pdf).count("/TH") > 5
        assert pdfs.loose_content(pdf) == []
        assert (
            str(pdf.docinfo["/Title"]) == "Besluitenlijst DVO, 11 december 2025 (openbare versie)"
        )


def test_adopting_on_the_page_seals_both_papers(twente, secretary, finance, client, time_machine):
    time_machine.move_to(dt.datetime(2026, 2, 1, 12, tzinfo=dt.UTC))
    made, later = held(meeting()), held(meeting(dt.date(2026, 1, 15)))
    Outcome.objects.create(item=item(made, "Dicht", secrecy=Secrecy.CLOSED), text="Geheim besluit")
    client.force_login(secretary)
    assert client.post(at("decisions_adopt", made), {"meeting": later.pk}).status_code == 302
    make_papers("decision_lists", made.decision_list.pk)
    page = client.get(at("meeting_decisions", made)).content.decode()
    assert "Vastgesteld op 15 januari 2026 in de vergadering van DVO." in page
    sealed = client.get(at("meeting_decisions_pdf", made))
    assert "Geheim besluit" in pdfs.text(sealed.content)
    client.force_login(finance)
    assert client.get(at("meeting_decisions_pdf", made)).status_code == 404
    assert "Geheim besluit" not in pdfs.text(
        client.get(at("meeting_decisions_public", made)).content
    )
    assert client.post(at("decisions_adopt", made), {"meeting": later.pk}).status_code == 403
