"""Pages and the form of sources."""

import datetime as dt

import pytest

from ivz.sources.forms import free_key
from ivz.sources.models import SourceDocument
from tests.factories.people import ALL_IN, cases, errors_of, only, post, visit
from tests.factories.twente import source

PAGES = {
    "/bronnen/": ALL_IN,
    "/bronnen/?formaat=xlsx": ALL_IN,
    "/bronnen/cbs/": ALL_IN,
    "/bronnen/nieuw/": only("coordinator"),
    "/bronnen/cbs/wijzigen/": only("coordinator"),
    "/bronnen/bestaat-niet/": only(others=404),
    "/bronnen/bestaat-niet/wijzigen/": only(others=404),
}
NEW = {
    "title": "Kadernota 2027",
    "kind": "paper",
    "publisher": "VRT",
    "reference": "2026/12",
    "dated": "2026-04-30",
    "dated_note": "",
    "description": "",
}


@pytest.mark.parametrize(("page", "who", "status"), cases(PAGES))
def test_who_sees_a_page(page, who, status, client, request, twente):
    response = visit(client, request, who, page)
    assert response.status_code == status
    if status == 403:
        assert (
            "Alleen de regiocoördinator kan bronnen toevoegen en wijzigen."
            in response.content.decode()
        )


@pytest.mark.parametrize(
    ("page", "who", "status"),
    cases({"/bronnen/nieuw/": only("coordinator"), "/bronnen/cbs/wijzigen/": only("coordinator")}),
)
def test_who_may_send_a_form(page, who, status, client, request, twente):
    assert post(client, request, who, page).status_code == status


def test_list_searches_and_filters(client, coordinator, twente):
    client.force_login(coordinator)

    def keys(query: str) -> list[str]:
        return [row.key for row in client.get(f"/bronnen/?{query}").context["list"].table.records]

    assert keys("q=actieplan") == ["actieplan-2015"]
    assert keys("kind=letter") == []
    assert keys("") == ["actieplan-2015", "cbs", "dienstverlening-2019", "bijlage-10"]
    assert keys("sort=-title")[0] == "bijlage-10"
    assert keys("kind=onzin") == []


@pytest.mark.parametrize("how_many", [1, 300])
def test_list_costs_the_same(how_many, client, coordinator, db, django_assert_num_queries):
    SourceDocument.objects.bulk_create(
        SourceDocument(key=f"b{i}", title=f"Bron {i}", kind="paper") for i in range(how_many)
    )
    client.force_login(coordinator)
    with django_assert_num_queries(5):
        client.get("/bronnen/")


def test_new_source_gets_a_key_of_its_own(client, coordinator, db):
    client.force_login(coordinator)
    assert client.post("/bronnen/nieuw/", NEW).url == "/bronnen/kadernota-2027/"
    assert (
        client.post("/bronnen/nieuw/", NEW | {"dated": "2026-05-01"}).url
        == "/bronnen/kadernota-2027-2/"
    )
    page = client.get("/bronnen/kadernota-2027/").content.decode()
    for text in ("Notitie of plan", "VRT", "30 april 2026", "2026/12", "?bron=kadernota-2027"):
        assert text in page


@pytest.mark.parametrize(
    ("title", "key"),
    [("Nieuw", "nieuw-2"), ("!!!", "bron"), ("東京", "bron"), ("É" * 200, "e" * 45)],
)
def test_odd_titles_make_a_key_too(title, key, db):
    assert free_key(title) == key


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"title": ""}, "title", "Vul in: Titel"),
        ({"title": "x" * 201}, "title", "Dit is te lang: hooguit 200 tekens (het zijn er nu 201)."),
        (
            {"title": "KADERNOTA 2026", "dated": "2025-04-30"},
            "title",
            "Er is al een bron met deze titel en datum.",
        ),
        ({"kind": "boek"}, "kind", "Kies een mogelijkheid uit de lijst."),
        ({"dated": "2026-02-30"}, "dated", "Vul een bestaande dag in, bijvoorbeeld 31-12-2025."),
        (
            {"dated": "9999-01-01"},
            "dated",
            "Kies een dag tussen 1 januari 1900 en 31 december 2199.",
        ),
    ],
)
def test_wrong_input_is_told_and_nothing_is_saved(
    changes, field, sentence, client, coordinator, db
):
    source("kadernota-2026", "Kadernota 2026", dated=dt.date(2025, 4, 30))
    client.force_login(coordinator)
    response = client.post("/bronnen/nieuw/", NEW | changes)
    assert errors_of(response) == {field: [sentence]}
    assert SourceDocument.objects.count() == 1


def test_change_needs_a_reason_keeps_the_key_and_is_in_the_history(
    client, coordinator, secretary, db
):
    source("kadernota", "Kadernota")
    client.force_login(coordinator)
    url = "/bronnen/kadernota/wijzigen/"
    assert errors_of(client.post(url, NEW)) == {"reason": ["Vul in: Reden van de wijziging"]}
    assert (
        client.post(url, NEW | {"reason": "Titel stond er niet goed"}).url == "/bronnen/kadernota/"
    )
    page = client.get("/bronnen/kadernota/").content.decode()
    assert "Kadernota 2027" in page
    assert "Reden: Titel stond er niet goed" in page
    client.force_login(secretary)
    assert "Geschiedenis" not in client.get("/bronnen/kadernota/").content.decode()
