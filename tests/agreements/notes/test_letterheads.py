"""The letterhead of a municipality: who keeps it, what is refused, and where it shows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from agreements.notes.models import CollegeContact
from agreements.notes.services.letterheads import keep_letterhead
from tests.factories.notes import letter_text, note_proposal

pytestmark = pytest.mark.django_db
FILLED = {
    "visiting_address": "Haven Zuidzijde 30",
    "phone": "0546 54 11 11",
    "email": "gemeente@almelo.example",
}


def address(name: str = "almelo") -> str:
    return reverse("agreements:letterhead_edit", args=[name])


def words(response) -> str:
    return " ".join(response.content.decode().replace("\u00a0", " ").split())


def seen_in(client) -> str:
    return client.get(address()).context["form"]["seen"].value()


@pytest.fixture
def letter(twente):
    return letter_text(note_proposal(twente))


@pytest.mark.parametrize("role", ["coordinator", "finance"])
def test_the_region_and_the_municipality_itself_fill_it_in(role, letter, request, client):
    client.force_login(request.getfixturevalue(role))
    page = client.post(address(), {**FILLED, "seen": seen_in(client)}, follow=True)
    assert "Het briefhoofd van Almelo is opgeslagen" in words(page)
    assert "Haven Zuidzijde 30 · 0546 54 11 11 · gemeente@almelo.example" in words(
        page
    )  # back on the sheet of the municipality
    assert CollegeContact.objects.get(municipality__slug="almelo").phone == "0546 54 11 11"


def test_another_municipality_is_refused_with_the_reason(twente, finance, client):
    client.force_login(finance)
    refused = client.post(address("borne"), FILLED)
    assert refused.status_code == 403
    assert (
        "Alleen de regiocoördinator en de medewerker financiën van Borne wijzigen dit briefhoofd."
        in words(refused)
    )
    assert not CollegeContact.objects.exists()


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"phone": "bel maar"}, "Vul een telefoonnummer in met alleen cijfers"),
        ({"email": "almelo"}, "e-mailadres"),
        ({"visiting_address": "x" * 151}, "150 tekens"),
        (dict.fromkeys(FILLED, ""), "Vul ten minste een van de drie gegevens in."),
    ],
)
def test_wrong_input_is_told_and_not_kept(changed, sentence, twente, coordinator, client):
    client.force_login(coordinator)
    page = client.post(address(), {**FILLED, **changed, "seen": seen_in(client)})
    assert page.status_code == 200
    assert sentence in words(page)
    assert not CollegeContact.objects.exists()


def test_a_change_asks_why_and_the_second_of_two_is_told(twente, coordinator, client):
    client.force_login(coordinator)
    almelo = twente.municipality("Almelo")
    keep_letterhead(almelo, FILLED, by=coordinator)
    opened = seen_in(client)
    assert "Vul in: Reden van de wijziging" in words(
        client.post(address(), {**FILLED, "phone": "14 0546", "seen": opened})
    )
    keep_letterhead(almelo, {"phone": "0546 11 11 11"}, by=coordinator)
    late = client.post(
        address(), {**FILLED, "phone": "14 0546", "seen": opened, "reason": "Nieuw nummer"}
    )
    assert "De ander maakte hiervan: 0546 11 11 11" in words(late)
    assert CollegeContact.objects.get().phone == "0546 11 11 11"
    again = client.post(
        address(),
        {
            **FILLED,
            "phone": "14 0546",
            "seen": late.context["form"]["seen"].value(),
            "reason": "Nieuw nummer",
        },
    )
    assert again.status_code == 302
    assert "Reden: Nieuw nummer" in words(client.get(address()))


def test_pages_lead_to_what_is_missing(letter, twente, coordinator, finance, secretary, client):
    client.force_login(coordinator)
    text_page = reverse("agreements:note_text", args=["ivz-2028", "council_letter"])
    letter_page = reverse("agreements:note_detail", args=["ivz-2028", "council_letter", "almelo"])
    sheet = reverse("overview:municipality", args=["almelo"])
    missing = "het bezoekadres, het telefoonnummer en het e-mailadres"
    assert f'<a class="utrecht-link" href="{address()}">Vul aan: {missing}</a>' in words(
        client.get(text_page)
    )
    assert f"Dit ontbreekt: {missing}." in words(client.get(letter_page))
    assert address() in words(client.get(sheet))
    keep_letterhead(twente.municipality("Almelo"), FILLED, by=coordinator)
    assert address() not in words(client.get(text_page))
    assert "Briefhoofd wijzigen" in words(client.get(letter_page))
    client.force_login(secretary)
    assert "Vul aan:" not in words(client.get(text_page))
    assert address() not in words(client.get(sheet))
    client.force_login(finance)
    assert address() in words(client.get(sheet))


def test_the_text_page_asks_the_same_of_one_letterhead_and_of_many(
    letter, twente, coordinator, client, django_assert_num_queries
):

    client.force_login(coordinator)
    page = reverse("agreements:note_text", args=["ivz-2028", "council_letter"])
    client.get(page)
    with CaptureQueriesContext(connection) as before:
        client.get(page)
    for name in ("Almelo", "Borne", "Hengelo"):
        keep_letterhead(twente.municipality(name), FILLED, by=coordinator)
    with django_assert_num_queries(len(before)):
        client.get(page)
