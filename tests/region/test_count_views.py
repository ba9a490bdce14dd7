"""Pages of single counts of inhabitants."""

import datetime as dt
import io

import openpyxl
import pytest
import time_machine

from ivz.region.models import InhabitantCount
from ivz.region.services.counts import record_count
from ivz.sources.models import SourceDocument
from tests.factories.people import ALL_IN, cases, errors_of, only, post, visit
from tests.factories.twente import count

PAGES = {
    "/inwonertallen/": ALL_IN,
    "/inwonertallen/?formaat=csv": ALL_IN,
    "/inwonertallen/?formaat=xlsx": ALL_IN,
    "/inwonertallen/toevoegen/": only("coordinator"),
    "/inwonertallen/999999/intrekken/": only(others=404),
}


def newest() -> InhabitantCount:
    return InhabitantCount.objects.order_by("-pk").first()


def recorded(twente, by) -> InhabitantCount:
    return record_count(
        organisation=twente.municipality("Almelo"),
        reference_date=dt.date(2025, 1, 1),
        inhabitants=75_000,
        status="provisional",
        source=None,
        by=by,
    )


def form_data(twente, **changes) -> dict[str, object]:
    data = {
        "organisation": twente.municipality("Almelo").pk,
        "reference_date": "2025-01-01",
        "inhabitants": "75.000",
        "status": "provisional",
        "source": SourceDocument.objects.get(key="cbs").pk,
        "source_locator": "tabel 03759ned",
        "note": "",
    }
    return data | changes


@pytest.mark.parametrize(("page", "who", "status"), cases(PAGES))
def test_who_sees_a_page(page, who, status, client, request, twente):
    assert visit(client, request, who, page).status_code == status


@pytest.mark.parametrize(
    ("page", "who", "status"),
    cases({"/inwonertallen/toevoegen/": only("coordinator"), "intrekken": only("coordinator")}),
)
def test_who_may_send_a_form(page, who, status, client, request, twente):
    url = f"/inwonertallen/{newest().pk}/intrekken/" if page == "intrekken" else page
    before = InhabitantCount.objects.count()
    assert post(client, request, who, url).status_code == status
    assert visit(client, request, who, url).status_code == status
    assert InhabitantCount.objects.count() == before


# --- the list -------------------------------------------------------------------------------------
def rows(client, query: str = "") -> list[tuple]:
    table = client.get(f"/inwonertallen/?{query}").context["list"].table
    return [
        (row.organisation.name, row.reference_date, row.inhabitants, row.state)
        for row in table.records
    ]


def test_list_shows_what_is_in_force_undated_last(client, coordinator, twente):
    client.force_login(coordinator)
    shown = rows(client)
    assert len(shown) == 57
    assert shown[0] == ("Almelo", dt.date(2024, 1, 1), 74317, "definitive")
    assert shown[-1] == ("Wierden", None, 24260, "definitive")


@pytest.mark.parametrize("page", ["/inwonertallen/?dag=2025-01-01", "/organisaties/almelo/"])
def test_who_recorded_a_count_is_for_who_may_read_the_history(
    page, client, coordinator, controller, secretary, finance, twente
):
    with time_machine.travel("2025-12-31 23:30+00:00"):
        recorded(twente, coordinator)
    for user, told in (
        (coordinator, True),
        (controller, True),
        (secretary, False),
        (finance, False),
    ):
        client.force_login(user)
        text = client.get(page).text
        assert ("01-01-2026 om 00.30 uur" in text) is told
        assert ("Vastgelegd door" in text) is told


def test_list_filters(client, coordinator, twente):
    client.force_login(coordinator)
    assert rows(client, "q=almelo&dag=2024-01-01") == [
        ("Almelo", dt.date(2024, 1, 1), 74317, "definitive")
    ]
    assert rows(client, "q=GM0189&dag=geen") == [("Wierden", None, 24260, "definitive")]
    assert len(rows(client, "bron=bijlage-10")) == 14
    assert rows(client, "status=provisional") == []


@pytest.mark.parametrize(
    "query",
    [
        "dag=gisteren",
        "dag=2023-01-01",
        "status=onzin",
        "bron=bestaat-niet",
        "versies=soms",
        "q=" + "x" * 101,
    ],
)
def test_wrong_filter_shows_a_sentence_and_no_rows(query, client, coordinator, twente):
    client.force_login(coordinator)
    response = client.get(f"/inwonertallen/?{query}")
    assert response.status_code == 200
    assert response.context["list"].table.records == []
    assert response.context["list"].form.errors
    assert client.get(f"/inwonertallen/?{query}&formaat=csv").status_code == 400


def test_all_versions_name_what_was_replaced_and_withdrawn(client, coordinator, twente):
    almelo = twente.municipality("Almelo")
    for inhabitants in (75000, 75001):
        record_count(
            organisation=almelo,
            reference_date=dt.date(2025, 1, 1),
            inhabitants=inhabitants,
            status="provisional",
            source=None,
            by=coordinator,
        )
    client.force_login(coordinator)
    client.post(f"/inwonertallen/{newest().pk}/intrekken/", {"reason": "Verkeerd"})
    assert rows(client, "dag=2025-01-01") == []
    states = [
        (inhabitants, state)
        for _, _, inhabitants, state in rows(client, "dag=2025-01-01&versies=alle")
    ]
    assert states == [(75001, "withdrawn"), (75001, "superseded"), (75000, "superseded")]


@pytest.mark.parametrize(
    ("query", "total"),
    [
        ("", {}),
        ("dag=2024-01-01", {"inhabitants": 640806}),
        ("dag=2024-01-01&versies=alle", {}),
        ("dag=geen", {}),
        ("dag=geen&bron=bijlage-10", {"inhabitants": 627898}),
        ("dag=2014-05-01", {}),
        ("q=almelo&dag=2024-01-01", {"inhabitants": 74317}),
    ],
)
def test_total_only_where_it_means_something(query, total, client, coordinator, twente):
    client.force_login(coordinator)
    assert client.get(f"/inwonertallen/?{query}").context["list"].table.totals == total


def test_files_hold_what_is_shown_with_the_same_total(client, coordinator, twente):
    client.force_login(coordinator)
    lines = (
        client.get("/inwonertallen/?dag=2024-01-01&formaat=csv")
        .content.decode("utf-8-sig")
        .splitlines()
    )
    assert (
        lines[0] == "Gemeente;Peildatum;Inwoners;Status;Bron;Toelichting;Versie;Vastgelegd"
        " door;Vastgelegd op"
    )
    assert lines[1].startswith(
        "Almelo;01-01-2024;74317;Definitief;CBS, bevolking op 1 januari;;1;;"
    )
    assert lines[-1].startswith("Totaal;;640806;")
    sheet = openpyxl.load_workbook(
        io.BytesIO(client.get("/inwonertallen/?dag=2024-01-01&formaat=xlsx").content),
        data_only=True,
    ).worksheets[0]
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert ["Almelo", dt.datetime(2024, 1, 1), 74317] in [row[:3] for row in cells]  # noqa: DTZ001
    assert 640806 in cells[-1]


@pytest.mark.parametrize("how_many", [1, 300])
def test_list_costs_the_same(how_many, client, coordinator, twente, django_assert_num_queries):
    source = SourceDocument.objects.get(key="cbs")
    for i in range(how_many):
        count(
            twente.municipality("Almelo"),
            70000 + i,
            dt.date(1990, 1, 1) + dt.timedelta(days=i),
            source,
        )
    client.force_login(coordinator)
    with django_assert_num_queries(7):
        client.get("/inwonertallen/")


# --- adding ---------------------------------------------------------------------------------------
@time_machine.travel("2025-06-01")
def test_count_is_recorded(client, coordinator, twente):
    client.force_login(coordinator)
    assert (
        client.post("/inwonertallen/toevoegen/", form_data(twente)).url == "/organisaties/almelo/"
    )
    made = newest()
    assert (made.inhabitants, made.status, made.source_text) == (
        75000,
        "provisional",
        "CBS, bevolking op 1 januari, tabel 03759ned",
    )


@time_machine.travel("2025-06-01")
@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"inhabitants": ""}, "inhabitants", "Vul in: Inwoners"),
        ({"inhabitants": "veel"}, "inhabitants", "Vul een heel getal in, bijvoorbeeld 74317."),
        ({"inhabitants": "74317,5"}, "inhabitants", "Vul een heel getal in, bijvoorbeeld 74317."),
        ({"inhabitants": "0"}, "inhabitants", "Vul 1 of meer in."),
        ({"inhabitants": "-74317"}, "inhabitants", "Vul 1 of meer in."),
        (
            {"inhabitants": "6.000.000"},
            "inhabitants",
            "6.000.000 inwoners kan niet kloppen voor één gemeente.",
        ),
        (
            {"inhabitants": "9" * 40},
            "inhabitants",
            "Dit getal is te lang. Controleer wat u hebt ingevuld.",
        ),
        (
            {"reference_date": "2026-06-03"},
            "reference_date",
            "Deze peildatum ligt meer dan een jaar na 1 juni 2025. Controleer het jaartal.",
        ),
        (
            {"reference_date": "0001-01-01"},
            "reference_date",
            "Kies een dag tussen 1 januari 1900 en 31 december 2199.",
        ),
        (
            {"reference_date": "31-02-2025"},
            "reference_date",
            "Vul een bestaande dag in, bijvoorbeeld 31-12-2025.",
        ),
        (
            {"reference_date": "", "source": ""},
            "source",
            "Zonder peildatum is een bron nodig. Vul een peildatum in of kies een bron.",
        ),
        ({"organisation": ""}, "organisation", "Maak een keuze bij: Gemeente of regio"),
        ({"organisation": "999999"}, "organisation", "Kies een mogelijkheid uit de lijst."),
        ({"organisation": "Almelo"}, "organisation", "Kies een mogelijkheid uit de lijst."),
        ({"status": ""}, "status", "Maak een keuze bij: Status"),
        ({"status": "zeker"}, "status", "Kies een mogelijkheid uit de lijst."),
        ({"note": "x" * 201}, "note", "Dit is te lang: hooguit 200 tekens (het zijn er nu 201)."),
        ({"note": "a\0b"}, "note", "Null-tekens zijn niet toegestaan."),
        (
            {"reference_date": "2024-01-01", "inhabitants": "74317", "status": "definitive"},
            "__all__",
            "Dit inwonertal van Almelo staat er al zo (74.317). Er is niets gewijzigd.",
        ),
    ],
)
def test_wrong_input_is_told_and_nothing_is_saved(
    changes, field, sentence, client, coordinator, twente
):
    client.force_login(coordinator)
    before = InhabitantCount.objects.count()
    response = client.post("/inwonertallen/toevoegen/", form_data(twente, **changes))
    assert response.status_code == 200
    assert errors_of(response) == {field: [sentence]}
    assert InhabitantCount.objects.count() == before


def test_partner_is_no_choice(client, coordinator, twente):
    client.force_login(coordinator)
    response = client.post(
        "/inwonertallen/toevoegen/", form_data(twente, organisation=twente.police.pk)
    )
    assert errors_of(response)["organisation"] == ["Kies een mogelijkheid uit de lijst."]


@time_machine.travel("2025-06-01")
def test_large_total_of_the_region_is_no_mistake(client, coordinator, twente):
    client.force_login(coordinator)
    assert (
        client.post(
            "/inwonertallen/toevoegen/",
            form_data(twente, organisation=twente.region.pk, inhabitants="6.000.000"),
        ).status_code
        == 302
    )


# --- withdrawing ----------------------------------------------------------------------------------
def test_count_is_withdrawn_with_a_reason(client, coordinator, twente):
    client.force_login(coordinator)
    almelo = twente.municipality("Almelo").counts.get(reference_date=dt.date(2024, 1, 1))
    url = f"/inwonertallen/{almelo.pk}/intrekken/"
    assert errors_of(client.post(url, {"reason": " "})) == {"reason": ["Vul in: Reden"]}
    assert client.post(url, {"reason": "Verkeerde tabel"}).url == "/organisaties/almelo/"
    assert (newest().withdrawn, newest().note) == (True, "Verkeerde tabel")
    page = client.get(url).content.decode()
    assert "Dit inwonertal is al ingetrokken." in page
    assert "Reden" not in page
    before = InhabitantCount.objects.count()
    client.post(url, {"reason": "nog eens"})
    assert InhabitantCount.objects.count() == before
