"""The pages of notes and letters: who sees what, the editor with its preview, own passages, and
starting a round.
"""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from agreements.notes.models import IssuedNote, NoteRun, NoteText
from agreements.notes.services import notes as writing
from agreements.proposals.models import RateProposal
from ivz.papers.services import read_bytes
from tests.factories.notes import DAY, letter_text, note_of, note_proposal, note_text, stamp, start
from tests.factories.twente import made_up_municipalities

pytestmark = pytest.mark.django_db
KEY, NOTE, LETTER = "ivz-2028", "decision_note", "council_letter"


@pytest.fixture
def text(twente) -> NoteText:
    return note_text(note_proposal(twente))


@pytest.fixture
def made(text, coordinator) -> NoteText:
    """Notes and letters of Almelo and Borne are made; the others are still waiting
    for the worker.
    """
    start(text, coordinator)
    start(letter_text(text.proposal), coordinator)
    for name in ("Almelo", "Borne"):
        stamp(note_of(name))
        stamp(note_of(name, LETTER))
    return text


def url(name: str, *more) -> str:
    return reverse(f"agreements:{name}", args=[KEY, *more])


def shown(response) -> str:
    return " ".join(response.content.decode().replace("\u00a0", " ").split())


# who sees what
# --------------------------------------------------------------------------------------------------
def test_finance_sees_its_own_whole_and_the_public_part_of_others(made, finance, client):
    client.force_login(finance)
    page = shown(client.get(reverse("agreements:note_list")))
    assert page.count("Hele stuk") == 2
    assert page.count("Openbaar deel") == 1
    own = shown(client.get(url("note_detail", NOTE, "almelo")))
    assert "27.125,71" in own
    assert "Eigen passages" not in own
    other = shown(client.get(url("note_detail", NOTE, "borne")))
    assert "In te stemmen met een bijdrage" in other
    assert "Kanttekeningen" not in other
    assert "8.993,24" not in other
    assert "Versies" not in other


@pytest.mark.parametrize(
    ("name", "arguments", "status"),
    [
        ("note_detail", (NOTE, "almelo"), 200),
        ("note_detail", (LETTER, "almelo"), 200),
        ("note_detail", (NOTE, "borne"), 200),
        ("note_detail", (LETTER, "borne"), 404),
        ("note_detail", (NOTE, "wierden"), 404),  # not made yet
        ("note_pdf", (NOTE, "almelo", 1), 200),
        ("note_pdf", (LETTER, "almelo", 1), 200),
        ("note_pdf", (NOTE, "borne", 1), 404),
        ("note_pdf", (LETTER, "borne", 1), 404),
        ("note_pdf", (NOTE, "almelo", 2), 404),
        ("note_public_pdf", (NOTE, "borne", 1), 200),
        ("note_public_pdf", (NOTE, "wierden", 1), 404),
        ("note_public_pdf", (LETTER, "almelo", 1), 404),
        ("note_concept", (NOTE, "almelo"), 404),
        ("note_text", (NOTE,), 404),
        ("note_section", (NOTE, "costs"), 404),
        ("note_zip", (NOTE,), 404),
    ],
)
def test_what_a_finance_officer_gets(name, arguments, status, made, finance, client):
    client.force_login(finance)
    assert client.get(url(name, *arguments)).status_code == status


def test_pdf_is_the_sealed_one(made, finance, client):
    client.force_login(finance)
    response = client.get(url("note_pdf", NOTE, "almelo", 1))
    assert response.content == read_bytes(note_of("Almelo").document)
    assert (
        response["Content-Disposition"]
        == 'inline; filename="collegevoorstel-ivz-2028-almelo-1.pdf"'
    )


def test_stranger_sees_public_parts_only(made, stranger, client):
    client.force_login(stranger)
    page = shown(client.get(reverse("agreements:note_list")))
    assert (page.count("Hele stuk"), page.count("Openbaar deel")) == (0, 2)
    assert client.get(url("note_detail", LETTER, "almelo")).status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/nota/nee/collegevoorstel/",
        "/nota/ivz-2028/nota/",
        "/nota/ivz-2028/collegevoorstel/tekst/brief/",
        "/nota/ivz-2028/raadsbrief/tekst/kosten/",
        "/nota/ivz-2028/collegevoorstel/gemeente/veiligheidsregio-twente/",
    ],
)
def test_an_address_that_is_not_there(address, made, coordinator, client):
    client.force_login(coordinator)
    assert client.get(address).status_code == 404


def test_list_costs_the_same_for_2_and_300_notes(made, coordinator, client):
    client.force_login(coordinator)
    client.get(reverse("agreements:note_list"))
    with CaptureQueriesContext(connection) as few:
        client.get(reverse("agreements:note_list"))
    run = NoteRun.objects.filter(text=made).get()
    sealed = note_of("Almelo")
    IssuedNote.objects.bulk_create(
        IssuedNote(
            run=run,
            proposal=made.proposal,
            kind=NOTE,
            municipality=row,
            version=1,
            facts=sealed.facts,
        )
        for row in made_up_municipalities(300, DAY)
    )
    with CaptureQueriesContext(connection) as many:
        client.get(reverse("agreements:note_list"))
    assert len(many) == len(few)


# the shared text
# --------------------------------------------------------------------------------------------------
def test_text_page_shows_figures_and_what_is_wrong(text, coordinator, client, twente):
    text.points.filter(kind="caveat").update(decision_number=1)
    client.force_login(coordinator)
    page = shown(client.get(url("note_text", NOTE)))
    for words in (
        "27.125,71",
        "233.894,23",
        "Nog niet gemaakt",
        "gaat over geld, maar besluit 1 niet",
        "Stukken maken",
    ):
        assert words in page


def test_text_page_costs_no_more_for_more_municipalities(text, coordinator, client, twente):
    client.force_login(coordinator)
    client.get(url("note_text", NOTE))
    with CaptureQueriesContext(connection) as few:
        client.get(url("note_text", NOTE))
    made_up_municipalities(60, DAY.replace(year=2024, month=1, day=1))
    with CaptureQueriesContext(connection) as many:
        client.get(url("note_text", NOTE))
    assert len(many) == len(few)


def test_text_is_begun_on_its_own_page(twente, coordinator, client):
    note_proposal(twente)
    client.force_login(coordinator)
    assert client.get(url("note_text", LETTER)).status_code == 404
    assert "Collegevoorstel beginnen" in shown(client.get(reverse("agreements:note_list")))
    response = client.post(
        url("note_subject", LETTER), {"subject": "Over {fonds}", "revision": "0"}
    )
    assert response["Location"] == url("note_text", LETTER)
    assert NoteText.objects.get().subject == "Over {fonds}"


@pytest.mark.parametrize(
    ("subject", "error"),
    [
        ("", "Vul in: Onderwerp"),
        ("{fnds}", "het veld {fnds} bestaat niet. Bedoelt u {fonds}?"),
        ("x" * 201, "200"),
    ],
)
def test_subject_that_will_not_do(subject, error, text, coordinator, client):
    client.force_login(coordinator)
    response = client.post(url("note_subject", NOTE), {"subject": subject, "revision": "0"})
    assert response.status_code == 200
    assert error in shown(response)
    assert NoteText.objects.get().revision == 0


# the editor
# --------------------------------------------------------------------------------------------------
def test_section_is_saved_and_shown(text, coordinator, client):
    client.force_login(coordinator)
    page = url("note_section", NOTE, "costs")
    response = client.post(
        page, {"body": "Voor {gemeente}: **{verhoging}**.", "revision": "0", "gemeente": "borne"}
    )
    assert response["Location"] == page
    assert "Voor Almelo: <strong>€ 3.344,27</strong>." in shown(client.get(page))


def test_preview_shows_what_is_typed_and_saves_nothing(text, coordinator, client):
    client.force_login(coordinator)
    data = {
        "body": "Proef {gemeente} <script>x</script>",
        "revision": "0",
        "gemeente": "borne",
        "preview": "1",
    }
    whole = shown(client.post(url("note_section", NOTE, "costs"), data))
    assert "Proef Borne &lt;script&gt;x&lt;/script&gt;" in whole
    part = shown(
        client.post(url("note_section", NOTE, "costs"), data, headers={"HX-Request": "true"})
    )
    assert "Proef Borne" in part
    assert "<nav" not in part
    assert NoteText.objects.get().revision == 0


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ("{gemente}", "Regel 1: het veld {gemente} bestaat niet. Bedoelt u {gemeente}?"),
        (
            "a\nb {x",
            "Regel 2: er staat een losse {. Schrijf een veld als {gemeente}, met beide accolades.",
        ),
        ("x" * 20_001, "20000"),
    ],
)
@pytest.mark.parametrize("preview", [{}, {"preview": "1"}])
def test_text_that_will_not_do_gets_a_sentence(body, error, preview, text, coordinator, client):
    client.force_login(coordinator)
    response = client.post(
        url("note_section", NOTE, "aim"), {"body": body, "revision": "0", **preview}
    )
    assert response.status_code == 200
    assert error in shown(response).replace("20.000", "20000").replace("&#x27;", "'")
    assert NoteText.objects.get().revision == 0


def test_late_change_is_not_lost_nor_saved(text, coordinator, client):
    client.force_login(coordinator)
    page = url("note_section", NOTE, "aim")
    client.post(page, {"body": "Eerst", "revision": "0"})
    response = client.post(page, {"body": "Daarna", "revision": "0"})
    assert "De tekst is gewijzigd sinds u deze pagina opende" in shown(response)
    assert "Daarna" in shown(response)
    assert "Wat een ander heeft bewaard" in shown(response)
    assert text.sections.get(section="aim").body == "Eerst"
    again = {name: response.context["form"][name].value() for name in ("body", "revision", "seen")}
    assert client.post(page, again).status_code == 302
    assert text.sections.get(section="aim").body == "Daarna"


def test_two_sections_are_written_at_once(text, coordinator, client):
    client.force_login(coordinator)
    aim, arguments = url("note_section", NOTE, "aim"), url("note_section", NOTE, "arguments")
    first, second = client.get(aim).context["form"], client.get(arguments)
    assert (
        client.post(
            aim, {"body": "Ander doel.", "revision": "0", "seen": first["seen"].value()}
        ).status_code
        == 302
    )
    rows = [
        (form["number"].value(), form["heading"].value(), form["body"].value())
        for form in second.context["points"].initial_forms
    ]
    data = points(*rows, ("1.9", "Nog een reden", "")) | {
        "seen": second.context["form"]["seen"].value()
    }
    assert client.post(arguments, data | {"punt-INITIAL_FORMS": str(len(rows))}).status_code == 302
    assert text.points.filter(heading="Nog een reden").exists()
    assert (
        client.post(arguments, data | {"punt-INITIAL_FORMS": str(len(rows))}).status_code == 302
    )  # the second click of a double one
    late = client.post(
        arguments,
        data
        | {
            "punt-INITIAL_FORMS": str(len(rows)),
            f"punt-{len(rows)}-heading": "Een andere reden",
        },
    )
    assert "Wat een ander heeft bewaard" in shown(late)


def points(*rows: tuple[str, str, str], initial: int = 2) -> dict[str, str]:
    data = {
        "punt-TOTAL_FORMS": str(len(rows)),
        "punt-INITIAL_FORMS": str(initial),
        "punt-MIN_NUM_FORMS": "0",
        "punt-MAX_NUM_FORMS": "40",
        "revision": "0",
    }
    for index, (number, heading, body) in enumerate(rows):
        data |= {
            f"punt-{index}-number": number,
            f"punt-{index}-heading": heading,
            f"punt-{index}-body": body,
        }
    return data


def test_points_are_changed_added_and_taken_away(text, coordinator, client):
    client.force_login(coordinator)
    data = points(
        ("1.1", "Het is beter", "Daarom."), ("2.1", "Weg", ""), ("1.2", "Nieuw", "Erbij")
    ) | {"punt-1-DELETE": "on"}
    assert client.post(url("note_section", NOTE, "arguments"), data).status_code == 302
    assert [str(point) for point in text.points.filter(kind="argument")] == [
        "1.1 Het is beter",
        "1.2 Nieuw",
    ]


@pytest.mark.parametrize(
    ("rows", "error"),
    [
        ([("1", "Kop", ""), ("2.1", "Kop", "")], "Vul een nummer in als 1.2"),
        ([("1.1", "", ""), ("2.1", "Kop", "")], "Vul in: Kop"),
        ([("1.1", "Kop", ""), ("1.1", "Kop", "")], "Dit nummer staat er twee keer."),
        ([("1.1", "Kop", "{x}"), ("2.1", "Kop", "")], "het veld {x} bestaat niet"),
    ],
)
def test_points_that_will_not_do(rows, error, text, coordinator, client):
    client.force_login(coordinator)
    response = client.post(url("note_section", NOTE, "arguments"), points(*rows))
    assert response.status_code == 200
    assert error in shown(response)
    assert NoteText.objects.get().revision == 0


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"revision": "x"},
        {"punt-TOTAL_FORMS": "9999", "punt-INITIAL_FORMS": "0", "revision": "0"},
        {"punt-TOTAL_FORMS": "x", "revision": "0"},
    ],
)
@pytest.mark.parametrize("section", ["arguments", "decision", "costs"])
def test_nonsense_is_no_failure(section, data, text, coordinator, client):
    client.force_login(coordinator)
    assert client.post(url("note_section", NOTE, section), data).status_code in (200, 302)
    assert (
        client.post(url("note_section", NOTE, section), {**data, "preview": "1"}).status_code == 200
    )


def test_controller_reads_the_text_and_changes_nothing(text, controller, client):
    client.force_login(controller)
    page = shown(client.get(url("note_section", NOTE, "costs")))
    assert "Alleen de regiocoördinator schrijft voorstellen en brieven." in page
    assert (
        client.post(url("note_section", NOTE, "costs"), {"body": "x", "revision": "0"}).status_code
        == 403
    )


# own passages and details
# --------------------------------------------------------------------------------------------------
def test_own_passage_is_written_on_the_page_of_the_municipality(text, coordinator, client):
    client.force_login(coordinator)
    page = url("own_passage", NOTE, "almelo", "costs")
    assert "Voor {gemeente} wordt" in shown(client.get(page))
    response = client.post(
        page, {"mode": "instead", "body": "Alleen in {gemeente}.", "revision": "0"}
    )
    assert response["Location"] == url("note_detail", NOTE, "almelo")
    assert "Alleen in Almelo." in shown(client.get(url("note_detail", NOTE, "almelo")))
    assert "Alleen in" not in shown(client.get(url("note_detail", NOTE, "borne")))


def test_letter_details_stand_on_the_letter(text, coordinator, client):
    letter_text(text.proposal)
    client.force_login(coordinator)
    client.post(
        url("letter_details", LETTER, "almelo"),
        {"case_number": "Z-1", "their_reference": "", "revision": "0"},
    )
    assert "Z-1" in shown(client.get(url("note_detail", LETTER, "almelo")))
    assert client.get(url("letter_details", NOTE, "almelo")).status_code == 404


# a round
# --------------------------------------------------------------------------------------------------
def test_round_is_started_with_a_date_and_a_tick(text, coordinator, client):
    client.force_login(coordinator)
    page = url("note_issue", NOTE)
    assert "Nog niet gemaakt" in shown(client.get(page))
    seen = client.get(page).context["form"]["seen"].value()
    for day, words in (
        ("2025-10-01", "voor de dag waarop het voorstel aan de colleges is voorgelegd"),
        ("2199-12-31", "meer dan een jaar vooruit"),
    ):
        assert words in shown(
            client.post(page, {"day": day, "confirmed": "on", "revision": "0", "seen": seen})
        )
    response = client.post(
        page, {"day": DAY.isoformat(), "confirmed": "on", "revision": "0", "seen": seen}
    )
    run = NoteRun.objects.get()
    assert response["Location"] == url("note_progress", NOTE, run.pk)
    progress = shown(client.get(response["Location"]))
    assert "0 van 14 stukken" in progress
    assert "worden al gemaakt" in shown(client.get(page))


def test_tick_is_only_for_the_papers_that_were_shown(text, coordinator, client):
    client.force_login(coordinator)
    page = url("note_issue", NOTE)
    sent = {
        "day": DAY.isoformat(),
        "confirmed": "on",
        "revision": "0",
        "seen": client.get(page).context["form"]["seen"].value(),
    }
    RateProposal.objects.update(value="0.37")
    refused = client.post(page, sent)
    assert "De stukken zijn gewijzigd sinds u deze pagina opende" in shown(refused)
    assert not NoteRun.objects.exists()
    form = refused.context["form"]
    assert form["seen"].value() != sent["seen"]
    assert not form["confirmed"].value()
    assert client.post(page, {**sent, "seen": form["seen"].value()}).status_code == 302


def test_new_and_changed_papers_lead_to_their_concept(text, coordinator, client):
    start(text, coordinator)
    for name in ("Almelo", "Borne"):
        stamp(note_of(name))
    borne = note_of("Borne").municipality
    writing.save_own_passage(
        text.pk, borne, "aim", mode="after", body="Ook in {gemeente}.", by=coordinator, revision=0
    )
    NoteRun.objects.update(finished_at="2025-11-04T12:00:00Z")
    client.force_login(coordinator)
    page = shown(client.get(url("note_text", NOTE)))
    assert f'href="{url("note_detail", NOTE, "borne")}?concept=1"' in page
    assert f'href="{url("note_detail", NOTE, "almelo")}"' in page
    concept = shown(client.get(url("note_detail", NOTE, "borne"), {"concept": "1"}))
    assert "Ook in Borne." in concept
    assert "Ook in Borne." not in shown(client.get(url("note_detail", NOTE, "borne")))


def test_preview_of_points_says_what_is_wrong(text, coordinator, client):
    client.force_login(coordinator)
    data = {
        "preview": "1",
        "revision": "0",
        "punt-TOTAL_FORMS": "1",
        "punt-INITIAL_FORMS": "0",
        "punt-0-number": "1",
        "punt-0-body": "Voor {gemente} geldt dit.",
    }
    found = shown(client.post(url("note_section", NOTE, "decision"), data))
    assert "Punt 1: Regel 1: het veld {gemente} bestaat niet. Bedoelt u {gemeente}?" in found


def test_decisions_carry_their_own_number(text, coordinator, client):
    client.force_login(coordinator)
    found = shown(client.get(url("note_detail", NOTE, "almelo")))
    assert '<li value="1">' in found
    assert '<li value="2">' in found


def test_stopped_round_can_be_tried_again(text, coordinator, secretary, client):
    run = start(text, coordinator)
    NoteRun.objects.filter(pk=run.pk).update(failures=3, error="Kapot")
    client.force_login(secretary)
    assert client.post(url("note_progress", NOTE, run.pk)).status_code == 403
    client.force_login(coordinator)
    assert "Kapot" in shown(client.get(url("note_progress", NOTE, run.pk)))
    assert client.post(url("note_progress", NOTE, run.pk)).status_code == 302
    assert NoteRun.objects.get().failures == 0


def test_text_that_is_not_ready_cannot_be_made(text, coordinator, client):
    text.sections.filter(section="aim").update(body="")
    client.force_login(coordinator)
    page = shown(client.get(url("note_issue", NOTE)))
    assert "«Beoogd effect» is nog leeg." in page
    assert "Ik heb de voorbeelden bekeken" not in page


def test_with_every_paper_made_the_page_says_there_is_nothing_to_do(text, coordinator, client):
    start(text, coordinator)
    for note in IssuedNote.objects.select_related("municipality"):
        stamp(note)
    NoteRun.objects.update(finished_at=timezone.now())
    client.force_login(coordinator)
    page = shown(client.get(url("note_issue", NOTE)))
    assert "Elke gemeente heeft het nieuwste stuk al. Er hoeft niets te worden gemaakt." in page
    assert "Maken kan nu niet" not in page
    assert "Stukken maken</button>" not in page
