"""Two people write one text at once: only the very piece that both change is in the way, and
nobody's words go unseen.
"""

import pytest
from django.urls import reverse

from agreements.notes.models import NoteText
from agreements.notes.services import notes as writing
from tests.factories.notes import letter_text, note_proposal, note_text

pytestmark = pytest.mark.django_db
KEY, NOTE, LETTER = "ivz-2028", "decision_note", "council_letter"
THEIRS = "Wat een ander heeft bewaard"


@pytest.fixture
def text(twente) -> NoteText:
    return note_text(note_proposal(twente))


@pytest.fixture
def desk(client, coordinator):
    client.force_login(coordinator)
    return client


def url(name: str, *more) -> str:
    return reverse(f"agreements:{name}", args=[KEY, *more])


def shown(response) -> str:
    return " ".join(response.content.decode().replace("\u00a0", " ").split())


def opened(desk, page: str) -> dict[str, str]:
    """What the form on a page sends along when nothing is typed."""
    return again(desk.get(page))


def again(response) -> dict[str, str]:
    """What the form that is shown sends when its button is pressed."""
    values = {field.name: field.value() for field in response.context["form"]}
    return {name: "" if value is None else str(value) for name, value in values.items()}


def saved_piece(text: NoteText, name: str) -> str:
    if name == "own_passage":
        return text.own_passages.get().body
    if name == "letter_details":
        return NoteText.objects.get(kind=LETTER).details.get().case_number
    return NoteText.objects.get(kind=NOTE).subject


PIECES = [
    ("own_passage", (NOTE, "almelo", "costs"), "body"),
    ("letter_details", (LETTER, "almelo"), "case_number"),
    ("note_subject", (NOTE,), "subject"),
]


@pytest.mark.parametrize(("name", "place", "field"), PIECES)
def test_what_a_colleague_saved_is_shown_before_it_can_go(name, place, field, text, desk):
    letter_text(text.proposal)
    page = url(name, *place)
    mine, other = opened(desk, page), opened(desk, page)
    assert desk.post(page, other | {field: "Van collega Anna."}).status_code == 302
    refused = desk.post(page, mine | {field: "Van Bob."})
    assert refused.status_code == 200
    assert THEIRS in shown(refused)
    assert "Van collega Anna." in shown(refused)
    assert refused.context["form"][field].value() == "Van Bob."
    assert saved_piece(text, name) == "Van collega Anna."
    assert desk.post(page, again(refused)).status_code == 302
    assert saved_piece(text, name) == "Van Bob."


@pytest.mark.parametrize(("name", "place", "field"), PIECES)
def test_who_saves_once_more_after_a_refusal_does_not_pass_over_a_third(
    name, place, field, text, desk
):
    letter_text(text.proposal)
    page = url(name, *place)
    mine = opened(desk, page)
    desk.post(page, opened(desk, page) | {field: "Van collega Anna."})
    refused = desk.post(page, mine | {field: "Van Bob."})
    desk.post(page, opened(desk, page) | {field: "Van collega Carla."})
    second = desk.post(page, again(refused))
    assert "Van collega Carla." in shown(second)
    assert saved_piece(text, name) == "Van collega Carla."


@pytest.mark.parametrize(("name", "place", "field"), PIECES)
def test_the_same_sent_twice_is_saved_once(name, place, field, text, desk):
    letter_text(text.proposal)
    page = url(name, *place)
    data = opened(desk, page) | {field: "Twee keer geklikt."}
    assert [desk.post(page, data).status_code for _ in range(2)] == [302, 302]
    assert sum(NoteText.objects.values_list("revision", flat=True)) == 1


@pytest.mark.parametrize(("name", "place", "field"), PIECES)
def test_a_change_elsewhere_in_the_text_is_not_in_the_way(name, place, field, text, desk):
    letter = letter_text(text.proposal)
    page = url(name, *place)
    mine = opened(desk, page)
    NoteText.objects.filter(pk__in=[text.pk, letter.pk]).update(revision=3)
    assert desk.post(page, mine | {field: "Van Bob."}).status_code == 302
    assert saved_piece(text, name) == "Van Bob."


def test_an_own_passage_that_a_colleague_took_away_is_told(text, twente, coordinator, desk):
    almelo = twente.municipality("Almelo")
    writing.save_own_passage(
        text.pk, almelo, "costs", mode="after", body="Eerst.", by=coordinator, revision=0
    )
    page = url("own_passage", NOTE, "almelo", "costs")
    mine = opened(desk, page)
    desk.post(page, mine | {"body": ""})
    refused = desk.post(page, mine | {"body": "Eerst, en meer."})
    assert THEIRS in shown(refused)
    assert "Hier staat geen tekst meer." in shown(refused)


def test_a_section_sent_twice_is_saved_once(text, desk):
    page = url("note_section", NOTE, "aim")
    data = opened(desk, page) | {"body": "Een\r\nander doel."}
    assert [desk.post(page, data).status_code for _ in range(2)] == [302, 302]
    assert NoteText.objects.get().revision == 1


def test_a_text_that_a_colleague_began_meanwhile_is_shown(twente, desk):
    note_proposal(twente)
    page = url("note_subject", NOTE)
    mine, other = opened(desk, page), opened(desk, page)
    assert desk.post(page, other | {"subject": "Van collega Anna."}).status_code == 302
    assert desk.post(page, other | {"subject": "Van collega Anna."}).status_code == 302
    refused = desk.post(page, mine | {"subject": "Van Bob."})
    assert "Van collega Anna." in shown(refused)
    assert NoteText.objects.get().subject == "Van collega Anna."


def test_two_clicks_that_come_in_together_begin_one_text(twente, coordinator):
    proposal = note_proposal(twente)
    first, second = (
        writing.begin_text(proposal=proposal, kind=LETTER, subject="Brief", by=coordinator)
        for _ in range(2)
    )
    assert first.pk == second.pk
