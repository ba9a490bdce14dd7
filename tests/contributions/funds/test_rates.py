"""Rates: the list on a day, one rate, typing one in, recording its decision."""

import datetime as dt
from decimal import Decimal

import pytest
import time_machine

from contributions.funds.enums import RateStatus
from contributions.funds.models import Rate
from contributions.funds.services import adopt_rate, withdraw_decision
from contributions.invoices.models.invoices import Invoice
from ivz.core.refusal import Refused
from portfolios.decisions.models import Decision
from tests.contributions.conftest import small_fund
from tests.contributions.reading import csv_rows, errors, names, page, tables, words

TABLE = "Tarieven van Platform IVZ"
NEW = {
    "valid_from": "2030-01-01",
    "value": "0,40",
    "rounding_rule": "cents_half_up",
    "firmness": "planned",
    "note": "",
    "source": "",
    "source_locator": "",
}


# --- the list -------------------------------------------------------------------------------------
@time_machine.travel("2026-03-01")
def test_rate_list_shows_the_series_and_what_holds_today(twente, browse):
    response = page(browse("secretary"), "/tarieven/")
    assert [cells[:3] for cells in tables(response)[TABLE][1:]] == [
        ["01-01-2028", "0,365", "Voorgenomen"],
        ["01-01-2025", "0,32", "Aangenomen"],
        ["01-01-2020", "0,30", "Vastgesteld"],
        ["01-01-2019", "0,20", "Aangenomen"],
        ["01-01-2011", "0,15", "Aangenomen"],
    ]
    said = words(response)
    assert (
        "Op 1 maart 2026 Het tarief is € 0,32 per inwoner , vanaf 1 januari 2025. Aangenomen"
        in said
    )
    assert "Van € 0,15 in 2011 naar € 0,365 in 2030." in said


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2019-12-31", "Het tarief is € 0,20 per inwoner , vanaf 1 januari 2019."),
        ("2020-01-01", "Het tarief is € 0,30 per inwoner , vanaf 1 januari 2020."),
        ("2010-12-31", "Op deze dag is er geen tarief."),
        ("2028-01-01", "Het tarief is € 0,365 per inwoner , vanaf 1 januari 2028."),
    ],
)
def test_rate_list_on_another_day(twente, browse, day, sentence):
    assert sentence in words(page(browse("finance"), f"/tarieven/?peildatum={day}"))


def test_rate_list_after_the_series_has_ended(twente, browse):
    twente.fund.rates.create(valid_from=dt.date(2029, 1, 1), value=None)
    assert "Op deze dag is er geen tarief." in words(
        page(browse("finance"), "/tarieven/?peildatum=2029-06-01")
    )


def test_rate_list_on_what_is_no_day_shows_no_figures(twente, browse):
    said = words(page(browse("finance"), "/tarieven/?peildatum=2020-02-31"))
    assert ("Dat is geen bestaande dag." in said, "0,30" in said) == (True, False)


def test_rate_list_filter_and_file(twente, browse):
    client = browse("finance")
    assert names(page(client, "/tarieven/?status=assumed&sort=value"), TABLE) == [
        "01-01-2011",
        "01-01-2019",
        "01-01-2025",
    ]
    plain = csv_rows(client.get("/tarieven/?status=adopted&formaat=csv"))
    assert plain[1][:4] == [
        "01-01-2020",
        "0,30",
        "Vastgesteld",
        "op hele centen, een halve cent naar boven",
    ]
    assert "Kies een mogelijkheid uit de lijst." in words(page(client, "/tarieven/?status=zeker"))


def test_rate_list_offers_adding_to_the_coordinator_only(twente, browse):
    shown = {
        who: "/tarieven/nieuw/" in page(browse(who), "/tarieven/").content.decode()
        for who in ("coordinator", "secretary", "finance", "controller")
    }
    assert shown == {"coordinator": True, "secretary": False, "finance": False, "controller": False}


@pytest.mark.parametrize("how_many", [1, 14, 300])
def test_queries_of_the_rate_list_do_not_grow(db, browse, django_assert_num_queries, how_many):
    small_fund(how_many)
    client = browse("secretary")
    client.get("/tarieven/")
    with django_assert_num_queries(17):
        page(client, "/tarieven/")


# --- one rate -------------------------------------------------------------------------------------
def test_rate_says_what_it_rests_on(twente, browse):
    rate = twente.rate("0.30")
    said = words(page(browse("finance"), f"/tarieven/{rate.pk}/"))
    assert "Tarief € 0,30 vanaf 1 januari 2020 Vastgesteld" in said
    assert (
        "Besluit Bestuursovereenkomst 2019, artikel 8.1 (2 december 2019, datum aangenomen)" in said
    )
    assert "Geldt tot 1 januari 2025" in said
    assert "Geschiedenis" not in said


def test_rate_shows_its_steps_and_that_its_start_is_assumed(twente, browse):
    rate = twente.rate("0.32")
    step = Decision.objects.create(
        kind="step", title="Inhoudelijk akkoord", decided_on=dt.date(2025, 10, 9)
    )
    rate.steps.add(step)
    response = page(browse("finance"), f"/tarieven/{rate.pk}/")
    assert "1 januari 2025 (aangenomen: geen bron noemt deze dag)" in words(response)
    assert f'href="/besluiten/{step.pk}/"' in response.content.decode()


def test_rate_that_ends_the_series(twente, browse):
    rate = twente.fund.rates.create(valid_from=dt.date(2029, 1, 1), value=None)
    said = words(page(browse("coordinator"), f"/tarieven/{rate.pk}/"))
    assert ("Geen tarief vanaf 1 januari 2029" in said, "Besluit vastleggen" in said) == (
        True,
        False,
    )


@pytest.mark.parametrize(
    ("who", "sees"),
    [
        ("coordinator", True),
        ("controller", True),
        ("secretary", False),
        ("finance", False),
        ("administrator", False),
    ],
)
def test_rate_history_is_for_who_may_read_it(twente, browse, who, sees):
    assert (
        "Geschiedenis" in words(page(browse(who), f"/tarieven/{twente.rate('0.32').pk}/"))
    ) == sees


def test_rate_that_is_not_there(twente, browse):
    client = browse("coordinator")
    for rest in ("", "wijzigen/", "besluit/", "besluit/intrekken/"):
        assert client.get(f"/tarieven/99999999999999999999/{rest}").status_code == 404


# --- typing one in --------------------------------------------------------------------------------
def test_rate_add(twente, browse):
    sent = browse("coordinator").post("/tarieven/nieuw/", NEW)
    rate = Rate.objects.get(valid_from=dt.date(2030, 1, 1))
    assert (sent.status_code, sent.headers["Location"]) == (302, f"/tarieven/{rate.pk}/")
    assert (rate.fund, rate.value, rate.status, rate.decision) == (
        twente.fund,
        Decimal("0.40"),
        RateStatus.PLANNED,
        None,
    )


def test_rate_add_an_assumed_one_names_its_source(twente, browse):
    client = browse("coordinator")
    assert errors(client.post("/tarieven/nieuw/", {**NEW, "firmness": "assumed"})) == [
        "Kies de bron die laat zien dat dit tarief geldt."
    ]
    source = twente.fund.gate_source_id
    client.post(
        "/tarieven/nieuw/",
        {**NEW, "firmness": "assumed", "source": source, "is_start_assumed": "on"},
    )
    assert Rate.objects.get(valid_from=dt.date(2030, 1, 1)).status == RateStatus.ASSUMED


@pytest.mark.parametrize(
    ("data", "sentences"),
    [
        ({"value": "veel"}, ["Vul een getal in, bijvoorbeeld 1234,56."]),
        ({"value": "-0,10"}, ["Een tarief is hoger dan 0."]),
        ({"value": "0"}, ["Een tarief is hoger dan 0."]),
        (
            {"value": "1.365"},
            ["1.365 kan op twee manieren gelezen worden. Gebruik een komma voor de decimalen."],
        ),
        ({"value": "0,1234567"}, ["Gebruik hooguit 6 cijfers achter de komma."]),
        (
            {"value": "1000,01"},
            ["Een tarief is hoogstens €\u00a01.000,00 per inwoner. Controleer de komma."],
        ),
        ({"value": "9" * 40}, ["Dit getal is te lang. Controleer wat u hebt ingevuld."]),
        ({"value": "NaN"}, ["Vul een getal in, bijvoorbeeld 1234,56."]),
        ({"valid_from": ""}, ["Kies een dag bij: Geldt vanaf"]),
        ({"valid_from": "2030-13-01"}, ["Vul een bestaande dag in, bijvoorbeeld 31-12-2025."]),
        ({"valid_from": "2042-01-01"}, ["Kies een dag tot en met 31 december 2041."]),
        ({"valid_from": "2025-01-01"}, ["Er is al een tarief dat op deze dag ingaat."]),
        ({"rounding_rule": "bankers"}, ["Kies een mogelijkheid uit de lijst."]),
        ({"firmness": "adopted"}, ["Kies een mogelijkheid uit de lijst."]),
        ({"firmness": ""}, ["Maak een keuze bij: Hoe zeker is dit tarief?"]),
        ({"source": "0"}, ["Kies een mogelijkheid uit de lijst."]),
        ({"steps": ["abc"]}, ["‘abc’ is geen geldige waarde."]),
    ],
)
@time_machine.travel("2026-03-01")
def test_rate_add_bad_input_saves_nothing(twente, browse, data, sentences):
    response = browse("coordinator").post("/tarieven/nieuw/", {**NEW, **data})
    assert (response.status_code, errors(response), Rate.objects.count()) == (200, sentences, 5)


def test_rate_edit_asks_a_reason_and_keeps_it(twente, browse):
    rate = twente.rate("0.365")
    client = browse("coordinator")
    data = {**NEW, "valid_from": "2028-01-01", "value": "0,37"}
    assert errors(client.post(f"/tarieven/{rate.pk}/wijzigen/", data)) == [
        "Vul in: Reden van de wijziging"
    ]
    sent = client.post(
        f"/tarieven/{rate.pk}/wijzigen/", {**data, "reason": "Nieuw voorstel van het AB."}
    )
    rate.refresh_from_db()
    assert (sent.status_code, rate.value) == (302, Decimal("0.37"))
    said = words(page(client, f"/tarieven/{rate.pk}/"))
    assert (
        "Reden: Nieuw voorstel van het AB." in said,
        "Tarief per inwoner: was 0,365 is nu 0,37" in said,
    ) == (True, True)


def test_rate_edit_of_an_adopted_rate_keeps_its_figures(twente, browse):
    rate = twente.rate("0.30")
    client = browse("coordinator")
    form = page(client, f"/tarieven/{rate.pk}/wijzigen/")
    assert (
        "Bij dit tarief is een besluit vastgelegd. Leg een nieuw tarief vast met een latere"
        " ingangsdatum." in words(form)
    )
    data = {
        **NEW,
        "valid_from": "2021-01-01",
        "value": "9,99",
        "rounding_rule": "euros_down",
        "note": "Nieuwe toelichting",
        "reason": "Aanvulling.",
    }
    sent = client.post(f"/tarieven/{rate.pk}/wijzigen/", data)
    rate.refresh_from_db()
    assert (sent.status_code, rate.note) == (302, "Nieuwe toelichting")
    assert (rate.value, rate.valid_from, rate.rounding_rule, rate.status) == (
        Decimal("0.30"),
        dt.date(2020, 1, 1),
        "cents_half_up",
        RateStatus.ADOPTED,
    )


YEAR_2022 = "Van 2022 zijn facturen verstuurd. Kies een dag na 1 januari 2022."


@pytest.mark.parametrize(
    ("day", "sentences"),
    [
        ("2021-06-01", [YEAR_2022]),
        ("2022-01-01", [YEAR_2022]),
        ("2022-01-02", []),
        ("2023-01-01", []),
    ],
)
def test_rate_does_not_start_under_a_year_with_invoices(twente, browse, issue, day, sentences):
    issue(2022)
    client = browse("coordinator")
    added = client.post("/tarieven/nieuw/", {**NEW, "valid_from": day})
    assert (added.status_code, Rate.objects.count()) == ((200, 5) if sentences else (302, 6))
    assert not sentences or errors(added) == sentences
    Rate.objects.filter(valid_from=day).exclude(value__in=["0.30"]).delete()
    moved = client.post(
        f"/tarieven/{twente.rate('0.365').pk}/wijzigen/",
        {**NEW, "valid_from": day, "value": "0,365", "reason": "Eerder."},
    )
    assert moved.status_code == (200 if sentences else 302)
    assert not sentences or errors(moved) == sentences


def test_rate_of_before_the_invoices_keeps_its_start_and_can_be_annotated(twente, browse, issue):
    issue(2022)
    rate = twente.rate("0.15")
    data = {
        **NEW,
        "valid_from": "2011-01-01",
        "value": "0,15",
        "note": "Uit het jaarverslag.",
        "reason": "Aanvulling.",
    }
    assert browse("coordinator").post(f"/tarieven/{rate.pk}/wijzigen/", data).status_code == 302
    rate.refresh_from_db()
    assert (rate.note, rate.valid_from) == ("Uit het jaarverslag.", dt.date(2011, 1, 1))


def test_rate_may_start_in_a_year_whose_invoices_are_all_credited(twente, browse, issue, credit):
    issue(2022)
    for invoice in Invoice.objects.all():
        credit(invoice, invoice.amount)
    assert (
        browse("coordinator")
        .post("/tarieven/nieuw/", {**NEW, "valid_from": "2022-01-01"})
        .status_code
        == 302
    )


# --- recording the decision -----------------------------------------------------------------------
def test_adopt_with_a_decision_that_is_known(twente, browse):
    rate = twente.rate("0.32")
    client = browse("coordinator")
    sent = client.post(
        f"/tarieven/{rate.pk}/besluit/", {"kind": "existing", "decision": twente.agreement.pk}
    )
    rate.refresh_from_db()
    assert (sent.status_code, rate.status, rate.decision) == (
        302,
        RateStatus.ADOPTED,
        twente.agreement,
    )
    assert "Het besluit is vastgelegd. Met dit tarief kunnen facturen worden gemaakt." in words(
        page(client, f"/tarieven/{rate.pk}/")
    )


NEW_DECISION = {
    "kind": "new",
    "new-kind": "decision",
    "new-title": "Tarief 2025",
    "new-decided_on": "2024-12-12",
}


def test_adopt_with_a_new_decision(twente, browse):
    rate = twente.rate("0.32")
    sent = browse("coordinator").post(
        f"/tarieven/{rate.pk}/besluit/", {**NEW_DECISION, "new-body": twente.dvo.pk}
    )
    rate.refresh_from_db()
    assert (sent.status_code, rate.status, rate.decision.title) == (
        302,
        RateStatus.ADOPTED,
        "Tarief 2025",
    )


@pytest.mark.parametrize(
    ("data", "sentences"),
    [
        ({"kind": "existing"}, ["Maak een keuze bij: Besluit of afspraak"]),
        ({"kind": "existing", "decision": "x"}, ["Kies een mogelijkheid uit de lijst."]),
        ({"kind": "existing", "decision": "a step"}, ["Kies een mogelijkheid uit de lijst."]),
        ({**NEW_DECISION}, ["Kies het orgaan dat het besluit heeft genomen."]),
        ({**NEW_DECISION, "new-body": "dvo", "new-title": ""}, ["Vul in: Onderwerp"]),
        (
            {**NEW_DECISION, "new-body": "dvo", "new-kind": "step"},
            [
                "Dit is een stap op weg naar een besluit, niet het besluit zelf. Kies een besluit"
                " of een overeenkomst."
            ],
        ),
        ({}, []),
    ],
)
def test_adopt_bad_input_saves_nothing(twente, browse, data, sentences):
    step = Decision.objects.create(
        kind="step", title="Inhoudelijk akkoord", decided_on=dt.date(2025, 10, 9)
    )
    known = {"a step": step.pk, "dvo": twente.dvo.pk}
    rate = twente.rate("0.32")
    response = browse("coordinator").post(
        f"/tarieven/{rate.pk}/besluit/",
        {key: known.get(value, value) for key, value in data.items()},
    )
    rate.refresh_from_db()
    assert (response.status_code, errors(response)) == (200, sentences)
    assert (rate.status, rate.decision, Decision.objects.count()) == (RateStatus.ASSUMED, None, 2)


def test_adopt_a_rate_that_is_adopted_says_so(twente, browse):
    rate = twente.rate("0.30")
    client = browse("coordinator")
    response = client.get(f"/tarieven/{rate.pk}/besluit/", follow=True)
    assert "Bij dit tarief is al een besluit vastgelegd." in words(response)
    assert response.redirect_chain == [(f"/tarieven/{rate.pk}/", 302)]


def test_adopt_a_row_that_ends_the_series_says_why_not(twente, browse, coordinator):
    rate = twente.fund.rates.create(valid_from=dt.date(2029, 1, 1), value=None)
    sentence = "Vanaf deze dag is er geen tarief meer. Daar kan geen besluit bij worden vastgelegd."
    client = browse("coordinator")
    assert sentence in words(client.get(f"/tarieven/{rate.pk}/besluit/", follow=True))
    client.post(
        f"/tarieven/{rate.pk}/besluit/", {"kind": "existing", "decision": twente.agreement.pk}
    )
    with pytest.raises(Refused, match=sentence):
        adopt_rate(rate.pk, decision=twente.agreement, by=coordinator)
    rate.refresh_from_db()
    assert (rate.status, rate.decision) == (RateStatus.PLANNED, None)


# --- taking the decision away again ---------------------------------------------------------------
def test_withdraw_and_replace_a_decision(twente, browse):
    rate = twente.rate("0.30")
    client = browse("coordinator")
    url = f"/tarieven/{rate.pk}/besluit/intrekken/"
    assert f'href="{url}"' in page(client, f"/tarieven/{rate.pk}/").content.decode()
    assert "Nu staat bij dit tarief: Bestuursovereenkomst 2019" in words(page(client, url))
    assert errors(client.post(url, {"reason": " "})) == ["Vul in: Reden"]
    sent = client.post(url, {"reason": "Verkeerd besluit gekozen."})
    rate.refresh_from_db()
    assert (sent.headers["Location"], rate.status, rate.decision) == (
        f"/tarieven/{rate.pk}/",
        RateStatus.PLANNED,
        None,
    )
    said = words(page(client, f"/tarieven/{rate.pk}/"))
    assert "Het besluit staat niet meer bij dit tarief. Het tarief is nu voorgenomen." in said
    assert ("Reden: Verkeerd besluit gekozen." in said, "Besluit vastleggen" in said) == (
        True,
        True,
    )
    changed = {
        **NEW,
        "valid_from": "2020-02-01",
        "value": "0,31",
        "reason": "Zo staat het in het goede besluit.",
    }
    assert client.post(f"/tarieven/{rate.pk}/wijzigen/", changed).status_code == 302
    client.post(f"/tarieven/{rate.pk}/besluit/", {**NEW_DECISION, "new-body": twente.dvo.pk})
    rate.refresh_from_db()
    assert (rate.value, rate.valid_from, rate.status, rate.decision.title) == (
        Decimal("0.31"),
        dt.date(2020, 2, 1),
        RateStatus.ADOPTED,
        "Tarief 2025",
    )


@pytest.mark.parametrize(
    ("value", "issued", "sentence"),
    [
        ("0.32", False, "Bij dit tarief is geen besluit vastgelegd."),
        ("0.30", True, "Met dit tarief zijn facturen verstuurd. Het besluit blijft erbij staan."),
    ],
)
def test_withdraw_is_refused(twente, browse, issue, coordinator, value, issued, sentence):
    if issued:
        issue(2022)
    rate = twente.rate(value)
    client, before = browse("coordinator"), (rate.status, rate.decision)
    assert "intrekken" not in words(page(client, f"/tarieven/{rate.pk}/"))
    url = f"/tarieven/{rate.pk}/besluit/intrekken/"
    for response in (
        client.get(url, follow=True),
        client.post(url, {"reason": "Toch niet."}, follow=True),
    ):
        assert (response.redirect_chain, sentence in words(response)) == (
            [(f"/tarieven/{rate.pk}/", 302)],
            True,
        )
    with pytest.raises(Refused, match=sentence):
        withdraw_decision(rate.pk, by=coordinator, reason="Toch niet.")
    rate.refresh_from_db()
    assert (rate.status, rate.decision) == before


def test_withdraw_once_all_invoices_are_credited(twente, browse, issue, credit):
    issue(2022)
    for invoice in Invoice.objects.all():
        credit(invoice, invoice.amount)
    rate = twente.rate("0.30")
    assert (
        browse("coordinator")
        .post(f"/tarieven/{rate.pk}/besluit/intrekken/", {"reason": "Opnieuw."})
        .status_code
        == 302
    )
    rate.refresh_from_db()
    assert (rate.status, Invoice.objects.first().lines.get().decision_text) == (
        RateStatus.PLANNED,
        twente.agreement.citation,
    )


@pytest.mark.parametrize("who", ["secretary", "finance", "controller", "administrator"])
def test_withdraw_service_is_for_the_coordinator(twente, request, who):
    with pytest.raises(Refused, match="Alleen de regiocoördinator kan dit doen."):
        withdraw_decision(
            twente.rate("0.30").pk, by=request.getfixturevalue(who), reason="Toch niet."
        )


@pytest.mark.parametrize("who", ["secretary", "finance", "controller", "administrator", "stranger"])
def test_rates_are_kept_by_the_coordinator_only(twente, browse, who):
    rate = twente.rate("0.32")
    client = browse(who)
    urls = (
        "/tarieven/nieuw/",
        *(f"/tarieven/{rate.pk}/{rest}/" for rest in ("wijzigen", "besluit", "besluit/intrekken")),
    )
    answers = [client.get(url) for url in urls] + [
        client.post(url, {**NEW, "kind": "existing", "decision": twente.agreement.pk})
        for url in urls
    ]
    assert [response.status_code for response in answers] == [403] * 8
    assert all(
        "Alleen de regiocoördinator kan dit doen." in words(response) for response in answers
    )
    rate.refresh_from_db()
    assert (Rate.objects.count(), rate.status) == (5, RateStatus.ASSUMED)
