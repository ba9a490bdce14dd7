"""Pages to read a file of counts."""

import datetime as dt

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile

from ivz.region.enums import ImportState
from ivz.region.models import CountImport, InhabitantCount
from ivz.sources.models import SourceDocument
from tests.factories.people import cases, errors_of, only, post, visit
from tests.region.cbs import a_list, sample, twente_list

URL = "/inwonertallen/inlezen/"
JANUARY_2025 = dt.date(2025, 1, 1)
pytestmark = pytest.mark.usefixtures("june")


@pytest.fixture
def june():
    with time_machine.travel("2025-06-01", tick=True):
        yield


def upload(client, content: bytes, name: str = "lijst.csv", **changes):
    data = {
        "file": SimpleUploadedFile(name, content),
        "reference_date": "2025-01-01",
        "status": "definitive",
        "source": SourceDocument.objects.get(key="cbs").pk,
        "source_text": "tabel 03759ned",
    }
    return client.post(URL, data | changes)


@pytest.fixture
def made(client, coordinator, twente) -> CountImport:
    client.force_login(coordinator)
    upload(client, twente_list(Borne="26000") + b"\nDeventer;102001\nTwente;642167")
    client.logout()
    return CountImport.objects.get()


@pytest.mark.parametrize(
    ("page", "who", "status"), cases({URL: only("coordinator"), f"{URL}999999/": only(others=404)})
)
def test_who_sees_a_page(page, who, status, client, request, twente):
    assert visit(client, request, who, page).status_code == status


@pytest.mark.parametrize(
    ("page", "who", "status"), cases({"voorbeeld": only("coordinator", "controller", others=404)})
)
def test_who_sees_a_preview(page, who, status, client, request, made):
    response = visit(client, request, who, made.get_absolute_url())
    assert response.status_code == status
    if status == 200:
        assert ("Niet inlezen" in response.content.decode()) is (who == "coordinator")


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("secretary", 404),
        ("finance", 404),
        ("controller", 403),
        ("administrator", 404),
        ("anonymous", 302),
    ],
)
@pytest.mark.parametrize("act", ["", "vervallen/"])
def test_who_may_not_decide(who, status, act, client, request, made):
    assert (
        post(client, request, who, made.get_absolute_url() + act, {"seen": "on"}).status_code
        == status
    )
    made.refresh_from_db()
    assert made.state == ImportState.PREVIEW


@pytest.mark.parametrize("who", ["secretary", "finance", "controller", "administrator"])
def test_who_may_not_upload(who, client, request, twente):
    assert post(client, request, who, URL).status_code == 403


def test_preview_tells_everything_and_saves_nothing(client, coordinator, made):
    client.force_login(coordinator)
    page = client.get(made.get_absolute_url()).content.decode()
    for text in (
        "Lijst van gemeenten, CSV",
        made.sha256,
        "1 januari 2025",
        "Het bestand noemt geen peildatum.",
        "Borne: 5,5%",
        "Meer dan 3%",
        "24.639",
        "26.000",
        "1.361",
        "640.806",
        "642.167",
        "Gemeente buiten de regio (1)",
        "Deventer (regel 16)",
        "Totaalregel (1)",
        "Twente (regel 17)",
        "Inlezen (14 van 14)",
    ):
        assert text in page
    assert not InhabitantCount.objects.filter(reference_date=JANUARY_2025).exists()


def test_warnings_must_be_seen_before_confirming(client, coordinator, made):
    client.force_login(coordinator)
    response = client.post(made.get_absolute_url())
    assert errors_of(response) == {"seen": ["Bekijk de waarschuwingen en zet een vinkje."]}
    assert not InhabitantCount.objects.filter(reference_date=JANUARY_2025).exists()


def test_counts_that_would_lose_their_firmness_must_be_seen(client, coordinator, twente):
    """A file of provisional counts over definitive ones: each is named, and only a tick lets it
    through.
    """
    client.force_login(coordinator)
    made = upload(
        client,
        sample("03759ned_odata_v3.json"),
        "03759ned.json",
        reference_date="2024-01-01",
        status="provisional",
    ).url
    page = client.get(made).text
    for text in ("Van definitief naar voorlopig", "Borne: 24.639 (01-01-2024)", "Was definitief"):
        assert text in page
    assert errors_of(client.post(made)) == {"seen": ["Bekijk de waarschuwingen en zet een vinkje."]}
    assert not InhabitantCount.objects.filter(
        reference_date="2024-01-01", status="provisional"
    ).exists()
    client.post(made, {"seen": "on"})
    assert (
        InhabitantCount.objects.current()
        .filter(reference_date="2024-01-01", status="provisional")
        .count()
        == 14
    )


def test_confirming_twice_tells_so(client, coordinator, made):
    client.force_login(coordinator)
    first = client.post(made.get_absolute_url(), {"seen": "on"}, follow=True)
    assert "Ingelezen: 14 inwonertallen vastgelegd, 0 ongewijzigd." in first.content.decode()
    again = client.post(made.get_absolute_url(), {"seen": "on"}, follow=True)
    assert "Dit bestand was al ingelezen. Er is niets gewijzigd." in again.content.decode()
    assert InhabitantCount.objects.filter(reference_date=JANUARY_2025).count() == 14
    assert "Niet inlezen" not in again.content.decode()


def test_dropping_and_what_cannot_be_done_after(client, coordinator, made):
    client.force_login(coordinator)
    drop = f"{made.get_absolute_url()}vervallen/"
    assert client.get(drop).status_code == 405
    assert client.post(drop).url == URL
    page = client.post(made.get_absolute_url(), {"seen": "on"}, follow=True).content.decode()
    assert "Iemand koos ervoor om dit bestand niet in te lezen. Kies het bestand opnieuw." in page
    assert not InhabitantCount.objects.filter(reference_date=JANUARY_2025).exists()


def test_confirmed_file_cannot_be_dropped(client, coordinator, made):
    client.force_login(coordinator)
    client.post(made.get_absolute_url(), {"seen": "on"})
    page = client.post(f"{made.get_absolute_url()}vervallen/", follow=True).content.decode()
    assert "Dit bestand is al ingelezen." in page


def test_unchanged_file_offers_nothing_to_confirm(client, coordinator, twente):
    client.force_login(coordinator)
    made = upload(
        client, sample("03759ned_odata_v3.json"), "03759ned.json", reference_date="2024-01-01"
    )
    page = client.get(made.url).content.decode()
    assert "Al deze inwonertallen staan er al zo. Er valt niets in te lezen." in page
    assert "Inlezen (" not in page


def test_first_counts_have_no_old_total(client, coordinator, twente):
    client.force_login(coordinator)
    made = upload(client, twente_list(), reference_date="2010-01-01")
    assert set(client.get(made.url).context["table"].totals) == {"new"}


def test_files_chosen_before_are_listed(client, coordinator, made):
    client.force_login(coordinator)
    assert [row.file_name for row in client.get(URL).context["recent"].records] == ["lijst.csv"]


def test_upload_page_costs_the_same_for_many_files(
    client, coordinator, made, django_assert_num_queries
):
    client.force_login(coordinator)
    with django_assert_num_queries(4):
        client.get(URL)
    CountImport.objects.bulk_create(
        CountImport(
            file_name=f"{i}.csv",
            sha256="0" * 64,
            format_name="x",
            reference_date=JANUARY_2025,
            status="definitive",
            rows=[],
            source=made.source,
            uploaded_by=coordinator,
        )
        for i in range(300)
    )
    with django_assert_num_queries(4):
        client.get(URL)


FILE_CASES = [
    ("lijst.csv", b"", ["Dit bestand is leeg. Kies een ander bestand."]),
    (
        "lijst.pdf",
        b"%PDF-1.7",
        [
            "Dit soort bestand kunnen wij niet lezen. Kies een bestand van het soort CSV, TXT,"
            " JSON, XLSX en ZIP."
        ],
    ),
    ("lijst.csv", b"%PDF-1.7", ["Dit is een PDF. Kies een CSV-, JSON- of XLSX-bestand."]),
    (
        "lijst.csv",
        bytes(range(256)),
        ["Dit is geen tekstbestand. Kies een CSV-, JSON- of XLSX-bestand."],
    ),
    (
        "lijst.csv",
        b"x" * (50 * 1024 * 1024),
        ["Dit bestand is te groot. Kies een bestand van hooguit 10 MB."],
    ),
    (
        "lijst.csv",
        twente_list(Wierden="."),
        ["Wierden (regel 15): het inwonertal ontbreekt (er staat ‘.’)."],
    ),
    (
        "lijst.csv",
        twente_list().replace(b"Wierden;24931", b""),
        ["In het bestand ontbreekt Wierden."],
    ),
    (
        "lijst.csv",
        twente_list() + b"\nWierden;24931",
        ["Wierden staat er meer dan één keer in: op regel 15 en op regel 16."],
    ),
    (
        "lijst.csv",
        twente_list(Almelo="-1", Borne="<b>"),
        [
            "Almelo (regel 2): -1 inwoners kan niet kloppen.",
            "Borne (regel 3): ‘<b>’ is geen heel getal.",
        ],
    ),
    (
        "kaart.csv",
        sample("wijkenbuurten_gemeenten_2021.csv"),
        [
            "Het bestand gaat over 1 januari 2021, niet over 1 januari 2025. Pas de peildatum aan"
            " of kies een ander bestand."
        ],
    ),
]


@pytest.mark.parametrize(("name", "content", "sentences"), FILE_CASES)
def test_bad_file_is_refused_with_sentences(name, content, sentences, client, coordinator, twente):
    client.force_login(coordinator)
    response = upload(client, content, name)
    assert response.status_code == 200
    assert errors_of(response) == {"file": sentences}
    assert "<b>’" not in response.content.decode()
    assert not CountImport.objects.exists()


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"file": ""}, "file", "Kies een bestand bij: Bestand"),
        ({"reference_date": ""}, "reference_date", "Kies een dag bij: Peildatum"),
        (
            {"reference_date": "2027-01-01"},
            "reference_date",
            "Deze peildatum ligt meer dan een jaar na 1 juni 2025. Controleer het jaartal.",
        ),
        (
            {"reference_date": "nu"},
            "reference_date",
            "Vul een bestaande dag in, bijvoorbeeld 31-12-2025.",
        ),
        ({"status": "x"}, "status", "Kies een mogelijkheid uit de lijst."),
        ({"source": "999999"}, "source", "Kies een mogelijkheid uit de lijst."),
        (
            {"source_text": "x" * 201},
            "source_text",
            "Dit is te lang: hooguit 200 tekens (het zijn er nu 201).",
        ),
    ],
)
def test_wrong_input_is_told(changes, field, sentence, client, coordinator, twente):
    client.force_login(coordinator)
    response = upload(client, twente_list(), **changes)
    assert errors_of(response)[field] == [sentence]
    assert not CountImport.objects.exists()


@pytest.mark.parametrize(
    "content",
    [
        "gemeente;inwoners\nX\u0000Y;1\n".encode("utf-16")
        + twente_list().decode().split("\n", 1)[1].encode("utf-16-le"),
        b'[{"gemeente": "\\u0000\\ud800\\n<script>", "inwoners": 5}, '
        + ",".join(
            f'{{"gemeente": "{line.split(";")[0]}", "inwoners": {line.split(";")[1]}}}'
            for line in twente_list().decode().split("\n")[1:]
        ).encode()
        + b"]",
    ],
)
def test_signs_that_cannot_be_stored_do_no_harm(content, client, coordinator, twente):
    client.force_login(coordinator)
    made = upload(client, content, "lijst.json" if content.startswith(b"[") else "lijst.csv")
    assert made.status_code == 302
    assert "<script>" not in client.get(made.url).content.decode().split("<main")[1]


def test_very_many_strange_rows_are_counted(client, coordinator, twente):
    client.force_login(coordinator)
    content = (
        twente_list()
        + b"\n"
        + a_list(*(f"Plaats {i};5" for i in range(100_000))).split(b"\n", 1)[1]
    )
    made = upload(client, content)
    page = client.get(made.url).content.decode()
    assert "99.500 regels" in page
    assert len(page) < 200_000
