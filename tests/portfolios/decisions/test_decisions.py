"""Decisions and bodies: rules, the service, the forms and the pages."""

import datetime as dt

import pytest
import time_machine

from ivz.core.refusal import Refused
from ivz.sources.models import SourceDocument
from portfolios.bodies.models.bodies import Body
from portfolios.decisions.models import Decision
from portfolios.decisions.rules import why_not_decided_on, why_not_kind
from portfolios.decisions.services import record_decision
from tests.factories.people import ALL_IN, cases, errors_of, only, post, visit

EDITORS = only("coordinator", "secretary")
PAGES = {
    "/besluiten/": ALL_IN,
    "/besluiten/?formaat=csv": ALL_IN,
    "/organen/": ALL_IN,
    "/organen/?formaat=xlsx": ALL_IN,
    "/besluiten/nieuw/": EDITORS,
    "/organen/nieuw/": EDITORS,
    "/organen/dvo/wijzigen/": EDITORS,
    "/besluiten/999999/": only(others=404),
    "/besluiten/999999/wijzigen/": only(others=404),
    "/organen/bestaat-niet/wijzigen/": only(others=404),
}
TODAY = dt.date(2026, 2, 1)


@pytest.fixture(autouse=True)
def _february():
    with time_machine.travel("2026-02-01", tick=True):
        yield


def form_data(twente, **changes) -> dict[str, object]:
    data = {
        "kind": "decision",
        "body": twente.dvo.pk,
        "title": "Tarief 2028",
        "decided_on": "2026-01-15",
        "reference": "2026/3",
        "text": "Het DVO besluit.",
        "source": "",
        "source_locator": "agendapunt 4",
    }
    return data | changes


# --- rules and service ----------------------------------------------------------------------------
def test_nothing_is_decided_in_the_future():
    assert why_not_decided_on(TODAY, TODAY) is None
    assert (
        why_not_decided_on(dt.date(2026, 2, 2), TODAY)
        == "2 februari 2026 moet nog komen. Leg een besluit vast als het genomen is."
    )


@pytest.mark.parametrize(
    ("old", "new", "refused"),
    [
        ("decision", "step", True),
        ("agreement", "step", True),
        ("step", "decision", False),
        ("decision", "agreement", False),
    ],
)
def test_what_a_rate_may_rest_on_never_becomes_a_step(old, new, refused):
    assert bool(why_not_kind(old, new)) is refused


def test_decision_is_recorded(twente, secretary):
    made = record_decision(
        kind="decision", body=twente.dvo, title="Tarief 2028", decided_on=TODAY, by=secretary
    )
    assert made.citation == "Besluit DVO van 1 februari 2026"
    with pytest.raises(Refused, match="Dit besluit is al vastgelegd"):
        record_decision(
            kind="decision", body=twente.dvo, title="TARIEF 2028", decided_on=TODAY, by=secretary
        )


def test_agreement_needs_no_body_but_a_decision_does(twente, secretary):
    assert record_decision(
        kind="agreement", body=None, title="Overeenkomst", decided_on=TODAY, by=secretary
    ).is_binding
    with pytest.raises(Refused, match="Kies het orgaan dat het besluit heeft genomen"):
        record_decision(kind="decision", body=None, title="Tarief", decided_on=TODAY, by=secretary)


@pytest.mark.parametrize("who", ["finance", "controller", "administrator", "stranger"])
def test_others_record_nothing(who, request, twente):
    with pytest.raises(
        Refused, match="Alleen de regiocoördinator en de DVO-secretaris leggen besluiten vast"
    ):
        record_decision(
            kind="step", body=None, title="Stap", decided_on=TODAY, by=request.getfixturevalue(who)
        )


# --- pages ----------------------------------------------------------------------------------------
@pytest.mark.parametrize(("page", "who", "status"), cases(PAGES))
def test_who_sees_a_page(page, who, status, client, request, twente):
    assert visit(client, request, who, page).status_code == status


@pytest.mark.parametrize(("page", "who", "status"), cases({"": ALL_IN, "wijzigen/": EDITORS}))
def test_who_sees_a_decision(page, who, status, client, request, twente):
    assert (
        visit(client, request, who, twente.agreement.get_absolute_url() + page).status_code
        == status
    )


@pytest.mark.parametrize(
    ("page", "who", "status"),
    cases(
        {
            "/besluiten/nieuw/": EDITORS,
            "/organen/nieuw/": EDITORS,
            "/organen/dvo/wijzigen/": EDITORS,
            "besluit": EDITORS,
        }
    ),
)
def test_who_may_send_a_form(page, who, status, client, request, twente):
    url = f"{twente.agreement.get_absolute_url()}wijzigen/" if page == "besluit" else page
    assert post(client, request, who, url).status_code == status


def test_list_filters(client, secretary, twente):
    record_decision(
        kind="step",
        body=twente.dvo,
        title="Akkoord op inhoud",
        decided_on=TODAY,
        by=secretary,
        source=SourceDocument.objects.get(key="cbs"),
    )
    client.force_login(secretary)

    def titles(query: str) -> list[str]:
        return [
            row.title for row in client.get(f"/besluiten/?{query}").context["list"].table.records
        ]

    assert titles("") == ["Akkoord op inhoud", "Bestuursovereenkomst 2019, artikel 8.1"]
    for query in ("q=akkoord", "kind=step", "orgaan=dvo", "bron=cbs", "vanaf=2020-01-01"):
        assert titles(query) == ["Akkoord op inhoud"]
    assert titles("tot_en_met=2019-12-02") == ["Bestuursovereenkomst 2019, artikel 8.1"]
    assert titles("vanaf=gisteren") == []
    lines = (
        client.get("/besluiten/?kind=agreement&formaat=csv")
        .content.decode("utf-8-sig")
        .splitlines()
    )
    assert (
        lines[1] == "Bestuursovereenkomst 2019, artikel 8.1;02-12-2019;Aangenomen;Afspraak in een"
        " overeenkomst;;;"
    )


@pytest.mark.parametrize("how_many", [1, 300])
@pytest.mark.parametrize(("page", "queries"), [("/besluiten/", 7), ("/organen/", 5)])
def test_lists_cost_the_same(
    page, queries, how_many, client, secretary, twente, django_assert_num_queries
):
    for i in range(how_many):
        body = Body(
            code=f"b{i}", name=f"Orgaan {i:03}", source=SourceDocument.objects.get(key="cbs")
        )
        body.save()
    Decision.objects.bulk_create(
        Decision(
            kind="decision", title=f"Besluit {i}", decided_on=TODAY, body=body, source=body.source
        )
        for i in range(how_many)
    )
    client.force_login(secretary)
    with django_assert_num_queries(queries):
        client.get(page)


def test_decision_is_recorded_by_the_page(client, secretary, twente):
    client.force_login(secretary)
    response = client.post("/besluiten/nieuw/", form_data(twente))
    made = Decision.objects.get(title="Tarief 2028")
    assert response.url == made.get_absolute_url()
    page = client.get(response.url).content.decode()
    for text in (
        "Districtelijk Veiligheidsoverleg Twente",
        "15 januari 2026",
        "Besluit DVO van 15 januari 2026, 2026/3",
        "Het DVO besluit.",
    ):
        assert text in page
    assert "Geschiedenis" not in page


def test_step_says_that_no_rate_rests_on_it(client, secretary, twente):
    made = record_decision(
        kind="step", body=twente.dvo, title="Akkoord op inhoud", decided_on=TODAY, by=secretary
    )
    client.force_login(secretary)
    assert (
        "Op een stap kan geen tarief rusten."
        in client.get(made.get_absolute_url()).content.decode()
    )


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"title": ""}, "title", "Vul in: Onderwerp"),
        ({"title": "x" * 201}, "title", "Dit is te lang: hooguit 200 tekens (het zijn er nu 201)."),
        (
            {
                "title": "BESTUURSOVEREENKOMST 2019, artikel 8.1",
                "decided_on": "2019-12-02",
                "body": "",
                "kind": "agreement",
            },
            "title",
            "Er is al een besluit met dit onderwerp, deze datum en dit orgaan.",
        ),
        ({"decided_on": ""}, "decided_on", "Kies een dag bij: Datum"),
        (
            {"decided_on": "2026-02-02"},
            "decided_on",
            "2 februari 2026 moet nog komen. Leg een besluit vast als het genomen is.",
        ),
        (
            {"decided_on": "15 januari"},
            "decided_on",
            "Vul een bestaande dag in, bijvoorbeeld 31-12-2025.",
        ),
        ({"body": ""}, "__all__", "Kies het orgaan dat het besluit heeft genomen."),
        ({"body": "99999"}, "body", "Kies een mogelijkheid uit de lijst."),
        ({"kind": "wens"}, "kind", "Kies een mogelijkheid uit de lijst."),
        ({"source": "-1"}, "source", "Kies een mogelijkheid uit de lijst."),
        (
            {"reference": "x" * 101},
            "reference",
            "Dit is te lang: hooguit 100 tekens (het zijn er nu 101).",
        ),
    ],
)
def test_wrong_input_is_told_and_nothing_is_saved(
    changes, field, sentence, client, secretary, twente
):
    client.force_login(secretary)
    response = client.post("/besluiten/nieuw/", form_data(twente, **changes))
    assert response.status_code == 200
    assert sentence in errors_of(response)[field]
    assert Decision.objects.count() == 1


def test_change_needs_a_reason_and_is_in_the_history(client, coordinator, twente):
    client.force_login(coordinator)
    url = f"{twente.agreement.get_absolute_url()}wijzigen/"
    data = form_data(
        twente, kind="agreement", body="", title="Bestuursovereenkomst 2019, artikel 8"
    )
    assert errors_of(client.post(url, data)) == {"reason": ["Vul in: Reden van de wijziging"]}
    assert (
        client.post(url, data | {"reason": "Lid bleek niet te bestaan"}).url
        == twente.agreement.get_absolute_url()
    )
    page = client.get(twente.agreement.get_absolute_url()).content.decode()
    assert "Reden: Lid bleek niet te bestaan" in page
    response = client.post(url, data | {"reason": "x", "kind": "step"})
    assert errors_of(response) == {
        "kind": ["Op dit besluit kan een tarief rusten. Leg een stap als nieuw vast."]
    }


# --- bodies ---------------------------------------------------------------------------------------
BODY = {"kind": "other", "ex_officio": "", "annex_numbering": "letters"}


def test_body_is_added_with_a_code_of_its_own(client, secretary, twente):
    client.force_login(secretary)
    for name, code in (
        ("Algemeen Bestuur", "ab"),
        ("Nieuw", "nieuw-2"),
        ("!", "orgaan"),
        ("Nieuw!", "nieuw-3"),
    ):
        data = BODY | {"name": name, "abbreviation": "AB" if code == "ab" else ""}
        assert client.post("/organen/nieuw/", data).url == f"/organen/{code}/"
        assert Body.objects.get(name=name).code == code


@pytest.mark.parametrize(
    ("data", "errors"),
    [
        ({"name": "", "abbreviation": ""}, {"name": ["Vul in: Naam"]}),
        (
            {"name": "districtelijk  veiligheidsoverleg twente"},
            {"name": ["Er is al een orgaan met deze naam."]},
        ),
        (
            {"name": "Ander overleg", "abbreviation": "dvo"},
            {"abbreviation": ["Er is al een orgaan met deze afkorting."]},
        ),
        (
            {"name": "x" * 151},
            {"name": ["Dit is te lang: hooguit 150 tekens (het zijn er nu 151)."]},
        ),
    ],
)
def test_wrong_body_is_told(data, errors, client, secretary, twente):
    client.force_login(secretary)
    assert errors_of(client.post("/organen/nieuw/", BODY | data)) == errors
    assert Body.objects.count() == 1


def test_body_is_changed_with_a_reason_and_counts_its_decisions(
    client, coordinator, secretary, twente
):
    record_decision(
        kind="decision", body=twente.dvo, title="Tarief", decided_on=TODAY, by=secretary
    )
    client.force_login(coordinator)
    data = BODY | {"name": "DVO Twente", "abbreviation": "DVO", "reason": "Korter"}
    assert client.post("/organen/dvo/wijzigen/", data).url == "/organen/dvo/"
    assert 'href="/besluiten/?orgaan=dvo">1</a>' in client.get("/organen/").content.decode()
    assert "Reden: Korter" in client.get("/organen/dvo/wijzigen/").content.decode()
