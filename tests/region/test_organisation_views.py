"""Pages of organisations and of the issuer."""

import datetime as dt

import pytest
import time_machine
from django.urls import reverse

from ivz.region import registry
from ivz.region.models import Issuer, Organisation
from tests.factories.people import ALL_IN, cases, errors_of, only, post, visit
from tests.factories.twente import organisation

PAGES = {
    "/organisaties/": ALL_IN,
    "/organisaties/?formaat=csv": ALL_IN,
    "/organisaties/almelo/": ALL_IN,
    "/organisaties/nieuw/": only("coordinator"),
    "/organisaties/almelo/wijzigen/": only("coordinator"),
    "/instellingen/": only("coordinator"),
    "/organisaties/bestaat-niet/": only(others=404),
    "/organisaties/bestaat-niet/wijzigen/": only(others=404),
}
POSTS = {
    "/organisaties/nieuw/": only("coordinator"),
    "/organisaties/almelo/wijzigen/": only("coordinator"),
    "/instellingen/": only("coordinator"),
}
NEW = {
    "kind": "municipality",
    "name": "Nieuw  Twente",
    "aliases": "Twente-Nieuw\n\n Twente-Nieuw \n",
    "cbs_code": "gm1999",
    "police_team": "",
    "postal_line": "Postbus 9",
    "postal_postcode": "7600gc",
    "postal_city": "Almelo",
    "invoice_department": "",
    "invoice_line": "",
    "invoice_postcode": "",
    "invoice_city": "",
    "invoice_email": "facturen@nieuw.example",
    "buyer_reference": "",
    "oin": "",
    "kvk": "",
    "valid_from": "2027-01-01",
    "valid_until": "",
    "successor": "",
    "source": "",
    "source_locator": "",
}
ISSUER = {
    "visiting_address": "",
    "website": "",
    "iban": "nl91 abna 0417 1643 00",
    "account_name": "VRT",
    "account_is_demo": "on",
    "vat_number": "",
    "contact_department": "Platform IVZ",
    "contact_email": "ivz@vrt.example",
    "contact_phone": "",
    "window_side": "right",
    "window_top_mm": "50",
    "window_edge_mm": "25",
    "reason": "Andere envelop",
}


@pytest.mark.parametrize(("page", "who", "status"), cases(PAGES))
def test_who_sees_a_page(page, who, status, client, request, twente):
    response = visit(client, request, who, page)
    assert response.status_code == status
    if status == 403:
        assert (
            "Alleen de regiocoördinator kan organisaties en inwonertallen wijzigen."
            in response.content.decode()
        )


@pytest.mark.parametrize(("page", "who", "status"), cases(POSTS))
def test_who_may_send_a_form(page, who, status, client, request, twente):
    assert post(client, request, who, page).status_code == status


def test_list_shows_the_day_asked_for(client, coordinator, twente):
    Organisation.objects.filter(name="Borne").update(valid_until=dt.date(2025, 1, 1))
    client.force_login(coordinator)
    names = [
        row.name
        for row in client.get("/organisaties/?peildatum=2025-01-01").context["list"].table.records
    ]
    assert "Borne" not in names
    assert len(names) == 15
    assert "Borne" in [
        row.name
        for row in client.get("/organisaties/?peildatum=2024-12-31").context["list"].table.records
    ]


def test_list_with_a_day_that_is_none_shows_no_rows(client, coordinator, twente):
    client.force_login(coordinator)
    response = client.get("/organisaties/?peildatum=2025-02-30")
    assert "Dat is geen bestaande dag" in response.content.decode()
    assert "Almelo" not in response.content.decode()


def test_list_filters_by_name_kind_and_team(client, coordinator, twente):
    client.force_login(coordinator)

    def names(query: str) -> list[str]:
        return [
            row.name for row in client.get(f"/organisaties/?{query}").context["list"].table.records
        ]

    assert names("q=HOF") == ["Hof van Twente"]
    assert names("q=GM0141") == ["Almelo"]
    assert names("kind=partner") == ["Politie Twente"]
    team = Organisation.objects.get(name="Enschede").police_team
    assert names(f"police_team={team.pk}") == ["Enschede"]
    assert names("kind=onzin") == []


@pytest.mark.parametrize("how_many", [1, 300])
def test_list_costs_the_same(how_many, client, coordinator, twente, django_assert_num_queries):
    Organisation.objects.bulk_create(
        Organisation(
            kind="municipality",
            name=f"Plaats {i}",
            slug=f"plaats-{i}",
            sort_key=f"plaats {i}",
            police_team=Organisation.objects.first().police_team,
        )
        for i in range(how_many)
    )
    client.force_login(coordinator)
    with django_assert_num_queries(6):
        client.get("/organisaties/")


def test_detail_shows_facts_counts_and_history_to_who_may_see_them(
    client, coordinator, finance, twente
):
    client.force_login(coordinator)
    page = client.get("/organisaties/almelo/").content.decode()
    for text in (
        "GM0141",
        "Postbus 1, 7600 GC  ALMELO",
        "74.317",
        "Intrekken",
        "Geschiedenis",
        "Wijzigen",
    ):
        assert text in page
    client.force_login(finance)
    page = client.get("/organisaties/almelo/").content.decode()
    for text in ("Intrekken", "Geschiedenis", "Wijzigen"):
        assert text not in page


def test_detail_warns_when_no_invoice_can_be_sent(client, coordinator, twente):
    Organisation.objects.filter(name="Almelo").update(postal_line="")
    client.force_login(coordinator)
    assert (
        "Zonder adres kan er geen factuur naar deze gemeente."
        in client.get("/organisaties/almelo/").content.decode()
    )


def test_detail_names_predecessors_and_successor(client, coordinator, twente):
    new = organisation("Borne-Hengelo", cbs_code="GM1999", valid_from=dt.date(2027, 1, 1))
    Organisation.objects.filter(name="Borne").update(valid_until=dt.date(2027, 1, 1), successor=new)
    client.force_login(coordinator)
    assert (
        '<a class="utrecht-link" href="/organisaties/borne/">Borne</a>'
        in client.get("/organisaties/borne-hengelo/").content.decode()
    )
    page = client.get("/organisaties/borne/").content.decode()
    assert "tot en met 31 december 2026" in page
    assert '<a class="utrecht-link" href="/organisaties/borne-hengelo/">Borne-Hengelo</a>' in page


@pytest.mark.parametrize("how_many", [1, 300])
def test_detail_costs_the_same(how_many, client, coordinator, twente, django_assert_num_queries):
    almelo = twente.municipality("Almelo")
    source = almelo.counts.dated().first().source
    almelo.counts.bulk_create(
        almelo.counts.model(
            organisation=almelo,
            inhabitants=70000 + i,
            reference_date=dt.date(1980, 1, 1),
            version=i + 1,
            status="definitive",
            source=source,
        )
        for i in range(how_many)
    )
    client.force_login(coordinator)
    with django_assert_num_queries(6):
        client.get("/organisaties/almelo/")


def test_new_organisation_is_saved_in_the_house_form(client, coordinator, twente):
    client.force_login(coordinator)
    response = client.post("/organisaties/nieuw/", NEW)
    assert response.url == "/organisaties/nieuw-twente/"
    new = Organisation.objects.get(slug="nieuw-twente")
    assert (new.name, new.aliases, new.cbs_code, new.postal_postcode) == (
        "Nieuw Twente",
        ["Twente-Nieuw"],
        "GM1999",
        "7600 GC",
    )


def test_new_organisation_gets_an_address_of_its_own(client, coordinator, twente):
    client.force_login(coordinator)
    Organisation.objects.filter(name="Almelo").update(valid_until=dt.date(2027, 1, 1))
    client.post("/organisaties/nieuw/", {**NEW, "name": "Almelo", "aliases": ""})
    assert (
        Organisation.objects.filter(name="Almelo")
        .values_list("slug", flat=True)
        .order_by("slug")[1]
        == "almelo-2"
    )
    client.post("/organisaties/nieuw/", {**NEW, "name": "Nieuw", "cbs_code": "", "aliases": ""})
    assert Organisation.objects.filter(slug="nieuw-2").exists()


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"name": ""}, "name", "Vul in: Naam"),
        ({"name": "x" * 101}, "name", "Dit is te lang: hooguit 100 tekens (het zijn er nu 101)."),
        ({"name": "Almelo"}, "name", "De naam Almelo is al van Almelo."),
        ({"name": "ÁLMELO"}, "name", "De naam Almelo is al van Almelo."),
        (
            {"name": "東京"},
            "name",
            "Dit teken kan niet op papier: '\\u4eac' '\\u6771'. Gebruik gewone letters.",
        ),
        ({"aliases": "Borne"}, "aliases", "De naam Borne is al van Borne."),
        (
            {"aliases": "\n".join(f"naam {i}" for i in range(21))},
            "aliases",
            "Vul hooguit 20 schrijfwijzen in van elk hooguit 100 tekens.",
        ),
        ({"kind": "planeet"}, "kind", "Kies een mogelijkheid uit de lijst."),
        (
            {"kind": "partner"},
            "cbs_code",
            "Alleen een gemeente heeft een CBS-code. Maak het vak leeg of kies de soort Gemeente.",
        ),
        ({"cbs_code": "GM0141"}, "__all__", "Deze CBS-code is al van een andere organisatie."),
        (
            {"cbs_code": "141"},
            "__all__",
            "Een CBS-code bestaat uit GM en vier cijfers, bijvoorbeeld GM0141.",
        ),
        (
            {"postal_postcode": "0000 AA"},
            "postal_postcode",
            "Vul een postcode in, bijvoorbeeld 7600 GC.",
        ),
        (
            {"postal_line": ""},
            "postal_line",
            "Vul het postadres helemaal in, of laat alle drie de vakken leeg.",
        ),
        (
            {"invoice_city": "Borne"},
            "invoice_line",
            "Vul het factuuradres helemaal in, of laat alle drie de vakken leeg.",
        ),
        ({"invoice_email": "geen adres"}, "invoice_email", "Voer een geldig e-mailadres in."),
        (
            {"oin": "123"},
            "oin",
            (
                "Een OIN heeft 20 cijfers en begint met het nummer van een register, bijvoorbeeld"
                " 00000001."
            ),
        ),
        ({"kvk": "-1234567"}, "kvk", "Een KvK-nummer heeft 8 cijfers."),
        (
            {"valid_from": "31-02-2025"},
            "valid_from",
            "Vul een bestaande dag in, bijvoorbeeld 31-12-2025.",
        ),
        (
            {"valid_until": "2026-12-30"},
            "__all__",
            "De dag waarop de organisatie ophoudt moet na de begindag liggen.",
        ),
        ({"successor": "99999"}, "successor", "Kies een mogelijkheid uit de lijst."),
    ],
)
def test_wrong_input_is_told_and_nothing_is_saved(
    changes, field, sentence, client, coordinator, twente
):
    client.force_login(coordinator)
    before = Organisation.objects.count()
    response = client.post("/organisaties/nieuw/", NEW | changes)
    assert response.status_code == 200
    assert sentence in errors_of(response)[field]
    assert Organisation.objects.count() == before


def test_successor_needs_an_end_and_no_circle(client, coordinator, twente):
    client.force_login(coordinator)
    almelo, borne = twente.municipality("Almelo"), twente.municipality("Borne")
    response = client.post("/organisaties/nieuw/", {**NEW, "successor": almelo.pk})
    assert errors_of(response) == {
        "__all__": ["Vul ook in vanaf welke dag de organisatie niet meer bestaat."]
    }
    Organisation.objects.filter(pk=borne.pk).update(
        valid_until=dt.date(2027, 1, 1), successor=almelo
    )
    response = client.post(
        "/organisaties/almelo/wijzigen/",
        {
            **NEW,
            "name": "Almelo",
            "successor": borne.pk,
            "valid_until": "2028-12-31",
            "reason": "fusie",
        },
    )
    assert errors_of(response) == {
        "successor": [
            "Zo gaat de organisatie uiteindelijk in zichzelf op. Kies een andere opvolger."
        ]
    }


def test_change_needs_a_reason_and_stands_in_the_history(client, coordinator, controller, twente):
    client.force_login(coordinator)
    url = "/organisaties/almelo/wijzigen/"
    form = client.get(url).context["form"]
    data = {name: "" if form[name].value() is None else form[name].value() for name in form.fields}
    data |= {
        "postal_line": "Postbus 5100",
        "police_team": twente.municipality("Almelo").police_team_id,
        "aliases": "",
    }
    assert errors_of(client.post(url, data)) == {"reason": ["Vul in: Reden van de wijziging"]}
    assert client.post(url, data | {"reason": "Nieuwe postbus"}).url == "/organisaties/almelo/"
    client.force_login(controller)
    page = client.get("/organisaties/almelo/").content.decode()
    for text in ("Postbus 5100", "Reden: Nieuwe postbus", "door Regiocoördinator"):
        assert text in page


@pytest.fixture
def invoiced():
    """An app above that made something for every municipality in 2026, as invoices do."""

    def stays(organisation: Organisation) -> str | None:
        there = organisation.is_municipality and organisation.holds_on(dt.date(2026, 1, 1))
        return None if there else "Voor 2026 is een factuur verstuurd."

    with registry.existence_checks.lent(stays):
        yield


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"kind": "partner", "cbs_code": ""}, "kind"),
        ({"valid_from": "2026-01-02"}, "valid_from"),
        ({"valid_until": "2025-12-31"}, "valid_until"),
        ({"valid_from": "2026-01-01", "valid_until": "2026-01-01"}, None),
        ({"valid_from": ""}, None),
        ({"name": "Groot Twente"}, None),
    ],
)
def test_existence_stays_where_something_was_made_for_it(
    changes, field, invoiced, client, coordinator, twente
):
    client.force_login(coordinator)
    given = NEW | {"valid_from": "2020-01-01"}
    client.post("/organisaties/nieuw/", given)
    before = Organisation.objects.values().get(slug="nieuw-twente")
    response = client.post(
        "/organisaties/nieuw-twente/wijzigen/", given | changes | {"reason": "Proef"}
    )
    if field:
        assert errors_of(response) == {field: ["Voor 2026 is een factuur verstuurd."]}
        assert Organisation.objects.values().get(slug="nieuw-twente") == before
    else:
        assert response.status_code == 302


def test_kind_stays_once_there_are_counts(client, coordinator, twente):
    client.force_login(coordinator)
    response = client.post(
        "/organisaties/almelo/wijzigen/",
        {**NEW, "name": "Almelo", "kind": "partner", "cbs_code": "", "reason": "x"},
    )
    assert errors_of(response)["kind"] == [
        "Van deze organisatie zijn inwonertallen vastgelegd. De soort kan niet meer wijzigen."
    ]


# --- the issuer -----------------------------------------------------------------------------------
def test_issuer_is_changed_with_a_reason(client, coordinator, twente):
    client.force_login(coordinator)
    response = client.post("/instellingen/", ISSUER | {"organisation": twente.region.pk})
    assert response.url == reverse("region:issuer_edit")
    issuer = Issuer.objects.get()
    assert (issuer.pk, issuer.iban, issuer.window_side) == (1, "NL91ABNA0417164300", "right")
    assert "Reden: Andere envelop" in client.get("/instellingen/").content.decode()


def test_first_issuer_needs_no_reason(client, coordinator, twente):
    Issuer.objects.all().delete()
    client.force_login(coordinator)
    data = ISSUER | {"organisation": twente.region.pk, "vat_number": "123456782b90"}
    assert (
        client.post(
            "/instellingen/", {name: value for name, value in data.items() if name != "reason"}
        ).status_code
        == 302
    )
    assert Issuer.objects.get().vat_number == "NL123456782B90"


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"iban": "NL91ABNA0417164301"}, "iban", "Dit is geen geldig IBAN. Controleer de cijfers."),
        ({"iban": ""}, "iban", "Vul in: IBAN"),
        (
            {"vat_number": "NL123456789B99"},
            "vat_number",
            "Dit is geen Nederlands btw-nummer. Controleer de cijfers.",
        ),
        (
            {"window_top_mm": "80"},
            "__all__",
            "Het venster ligt 30 tot 70 mm van boven en 15 tot 40 mm van de zijkant.",
        ),
        ({"window_top_mm": "-5"}, "window_top_mm", "Vul 0 of meer in."),
        (
            {"window_top_mm": "9" * 40},
            "window_top_mm",
            "Dit getal is te lang. Controleer wat u hebt ingevuld.",
        ),
        ({"window_top_mm": "vijf"}, "window_top_mm", "Vul een heel getal in, bijvoorbeeld 74317."),
        ({"contact_email": "x"}, "contact_email", "Voer een geldig e-mailadres in."),
        (
            {"account_name": "x" * 71},
            "account_name",
            "Dit is te lang: hooguit 70 tekens (het zijn er nu 71).",
        ),
        ({"reason": " "}, "reason", "Vul in: Reden van de wijziging"),
    ],
)
def test_wrong_setting_is_told_and_nothing_is_saved(
    changes, field, sentence, client, coordinator, twente
):
    client.force_login(coordinator)
    response = client.post("/instellingen/", ISSUER | {"organisation": twente.region.pk} | changes)
    assert sentence in errors_of(response)[field]
    assert Issuer.objects.get().account_name == "Veiligheidsregio Twente"


def test_issuer_must_have_an_address_and_be_no_municipality(client, coordinator, twente):
    client.force_login(coordinator)
    Organisation.objects.filter(pk=twente.police.pk).update(postal_line="")
    response = client.post("/instellingen/", ISSUER | {"organisation": twente.police.pk})
    assert errors_of(response)["organisation"] == [
        "Deze organisatie heeft nog geen postadres. Vul dat eerst in bij de organisatie."
    ]
    response = client.post(
        "/instellingen/", ISSUER | {"organisation": twente.municipality("Almelo").pk}
    )
    assert errors_of(response)["organisation"] == ["Kies een mogelijkheid uit de lijst."]


@time_machine.travel("2025-06-01")
def test_list_downloads_what_is_shown(client, coordinator, twente):
    client.force_login(coordinator)
    text = client.get("/organisaties/?kind=partner&formaat=csv").content.decode("utf-8-sig")
    assert text.splitlines() == [
        "Naam;Soort;CBS-code;Basisteam;Plaats;E-mailadres voor facturen",
        "Politie Twente;Partner;;;Politie Twente;facturen@politie-twente.example",
    ]
