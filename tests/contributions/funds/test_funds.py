"""The settings of the fund."""

import pytest

from contributions.invoices.models.invoices import Invoice
from tests.contributions.reading import errors, page, words

URL = "/instellingen/fonds/ivz/"
GOOD = {
    "name": "Platform IVZ",
    "first_year": "2011",
    "reference_date_rule": "previous_january",
    "payment_term_days": "14",
    "vat_treatment": "outside",
    "vat_reason": "Geen btw.",
    "invoice_prefix": "IVZ",
    "credit_prefix": "IVZ-C",
    "gate_source": "",
    "gate_locator": "",
    "reason": "Nieuwe termijn.",
}


def test_fund_edit_saves_and_keeps_the_reason(twente, browse):
    client = browse("coordinator")
    sent = client.post(URL, GOOD)
    twente.fund.refresh_from_db()
    assert (sent.status_code, twente.fund.payment_term_days) == (302, 14)
    assert "Reden: Nieuwe termijn." in words(page(client, URL))


@pytest.mark.parametrize(
    ("data", "sentences"),
    [
        ({"reason": ""}, ["Vul in: Reden van de wijziging"]),
        ({"name": ""}, ["Vul in: Naam"]),
        (
            {"name": "Fonds \u4e2d"},
            ["Dit teken kan niet op papier: '\\u4e2d'. Gebruik gewone letters."],
        ),
        ({"payment_term_days": "0"}, ["Vul 1 of meer in."]),
        ({"payment_term_days": "366"}, ["Vul hooguit 365 in."]),
        ({"payment_term_days": "dertig"}, ["Vul een heel getal in, bijvoorbeeld 74317."]),
        ({"first_year": "1800"}, ["Vul 1990 of meer in."]),
        (
            {"invoice_prefix": "ivz/2"},
            [
                "Gebruik alleen hoofdletters en cijfers, met streepjes ertussen. Bijvoorbeeld IVZ"
                " of IVZ-C."
            ],
        ),
        ({"credit_prefix": "IVZ"}, ["Facturen en creditnota's krijgen ieder een eigen reeks."]),
        ({"reference_date_rule": "soms"}, ["Kies een mogelijkheid uit de lijst."]),
    ],
)
def test_fund_edit_bad_input_saves_nothing(twente, browse, data, sentences):
    response = browse("coordinator").post(URL, {**GOOD, **data})
    twente.fund.refresh_from_db()
    assert (response.status_code, errors(response), twente.fund.payment_term_days) == (
        200,
        sentences,
        30,
    )
    assert "Instellingen van Platform IVZ" in words(response)


def test_fund_edit_after_an_issue_keeps_series_and_years(twente, browse, issue, credit):
    issue(2021)
    credit(Invoice.objects.get(number="IVZ-2021-001"), 1)
    client = browse("coordinator")
    assert errors(client.post(URL, {**GOOD, "first_year": "2022"})) == [
        "Er zijn facturen van 2021. Kies een jaar dat niet later is."
    ]
    client.post(URL, {**GOOD, "invoice_prefix": "NIEUW", "credit_prefix": "NIEUW-C"})
    twente.fund.refresh_from_db()
    assert (
        twente.fund.invoice_prefix,
        twente.fund.credit_prefix,
        twente.fund.payment_term_days,
    ) == ("IVZ", "IVZ-C", 14)


def test_fund_edit_of_a_fund_that_is_not_there(twente, browse):
    assert browse("coordinator").get("/instellingen/fonds/anders/").status_code == 404


@pytest.mark.parametrize("who", ["secretary", "finance", "controller", "administrator", "stranger"])
def test_fund_edit_wrong_role(twente, browse, who):
    client = browse(who)
    assert (client.get(URL).status_code, client.post(URL, GOOD).status_code) == (403, 403)
    twente.fund.refresh_from_db()
    assert twente.fund.payment_term_days == 30
