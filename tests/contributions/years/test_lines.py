"""The sheet that explains one municipality's amount in one year."""

import datetime as dt

import pytest

from contributions.funds.services import adopt_rate
from ivz.region.models import Organisation
from tests.contributions.reading import page, tables, words
from tests.factories.twente import count, source


def test_sheet_explains_every_step(twente, browse):
    response = page(browse("finance"), "/bijdragen/2022/almelo/")
    said = words(response)
    assert "Aantal inwoners: 73.132 op 1 januari 2021, bron: CBS, bevolking op 1 januari." in said
    assert "Tarief: € 0,30 per inwoner, geldt vanaf 1 januari 2020." in said
    assert (
        "Besluit of afspraak: Bestuursovereenkomst 2019, artikel 8.1 (2 december 2019, datum"
        " aangenomen)." in said
    )
    assert "Afronding: op hele centen, een halve cent naar boven." in said
    assert "73.132 inwoners × € 0,30 = € 21.939,60." in said
    content = response.content.decode()
    rate = twente.rate("0.30")
    for link in (
        "/bronnen/cbs/",
        f"/tarieven/{rate.pk}/",
        f"/besluiten/{rate.decision_id}/",
        "/gemeenten/almelo/",
        "/bijdragen/2022/",
    ):
        assert f'href="{link}"' in content


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("2019/hengelo", "80.648 inwoners × € 0,20 = € 16.129,60, afgerond € 16.129,00."),
        ("2021/almelo", "73.107 inwoners × € 0,30 = € 21.932,10."),
        ("2025/almelo", "74.317 inwoners × € 0,32 = € 23.781,44."),
        ("2028/almelo", "74.317 inwoners × € 0,365 = € 27.125,705, afgerond € 27.125,71."),
        ("2015/veiligheidsregio-twente", "626.092 inwoners × € 0,15 = € 93.913,80."),
        ("2014/politie-twente", "Vast bedrag per jaar: € 20.000,00."),
    ],
)
def test_sheet_of_the_worked_examples(twente, browse, url, sentence):
    assert sentence in words(page(browse("secretary"), f"/bijdragen/{url}/"))


def test_sheet_compares_with_the_year_before(twente, browse):
    shown = tables(page(browse("finance"), "/bijdragen/2025/almelo/"))["2024 en 2025"]
    assert shown == [
        ["Gegeven", "2024", "2025", "Verschil"],
        ["Inwoners", "74.317", "74.317", "0"],
        ["Tarief per inwoner (EUR)", "0,30", "0,32", "0,02"],
        ["Bijdrage (EUR)", "22.295,10", "23.781,44", "1.486,34"],
    ]


def test_sheet_of_a_partner_compares_only_the_amount(twente, browse):
    shown = tables(page(browse("finance"), "/bijdragen/2014/politie-twente/"))["2013 en 2014"]
    assert shown[1:] == [["Bijdrage (EUR)", "20.000,00", "20.000,00", "0,00"]]


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        (
            "2015/almelo",
            (
                "Van 2015 is alleen het inwonertal van de hele regio bekend. Daarom is er geen"
                " bedrag per gemeente."
            ),
        ),
        ("2022/politie-twente", "Deze organisatie betaalt in 2022 niet mee."),
        ("2022/nieuwstad", "Er is geen inwonertal van deze gemeente bekend."),
    ],
)
def test_sheet_without_an_amount_says_why(twente, browse, url, sentence):
    Organisation.objects.create(name="Nieuwstad", slug="nieuwstad", kind="municipality")
    said = words(page(browse("finance"), f"/bijdragen/{url}/"))
    assert (sentence in said, "Zo komt het bedrag tot stand" in said) == (True, False)


def test_sheet_without_a_rate_says_why(twente, browse):
    twente.fund.rates.create(valid_from=dt.date(2026, 1, 1), value=None)
    assert "Er is geen tarief voor dit jaar." in words(
        page(browse("finance"), "/bijdragen/2026/almelo/")
    )


def test_sheet_of_an_unknown_organisation_does_not_exist(twente, browse):
    assert browse("coordinator").get("/bijdragen/2022/amsterdam/").status_code == 404


@pytest.mark.parametrize(
    ("who", "sees"),
    [
        ("coordinator", True),
        ("controller", True),
        ("finance", True),
        ("finance_two", False),
        ("secretary", False),
        ("administrator", False),
        ("stranger", False),
    ],
)
def test_sheet_shows_the_invoice_to_who_may_see_it(twente, browse, issue, who, sees):
    issue(2022)
    assert ("IVZ-2022-001" in page(browse(who), "/bijdragen/2022/almelo/").content.decode()) == sees


def test_sheet_of_an_issued_year_keeps_what_was_issued(twente, browse, issue):
    issue(2022)
    count(
        twente.municipality("Almelo"),
        99999,
        dt.date(2021, 1, 1),
        source("cbs-2", "CBS, herzien"),
        version=2,
    )
    said = words(page(browse("finance"), "/bijdragen/2022/almelo/"))
    assert ("73.132 inwoners × € 0,30 = € 21.939,60." in said, "99.999" in said) == (True, False)


def test_sheet_of_an_issued_year_names_the_rate_it_was_issued_with(
    twente, browse, coordinator, issue
):
    """A rate that was typed in later for the same year does not change what the invoice was
    computed with.
    """
    issue(2022)
    late = twente.fund.rates.create(valid_from=dt.date(2021, 1, 1), value="0.31")
    adopt_rate(late.pk, decision=twente.agreement, by=coordinator)
    response = page(browse("finance"), "/bijdragen/2022/almelo/")
    assert f'href="/tarieven/{twente.rate("0.30").pk}/"' in response.content.decode()
    assert "73.132 inwoners × € 0,30 = € 21.939,60." in words(response)


@pytest.mark.parametrize(("who", "queries"), [("secretary", 13), ("finance", 14)])
def test_queries_of_a_sheet(twente, browse, issue, django_assert_num_queries, who, queries):
    issue(2022)
    client = browse(who)
    client.get("/bijdragen/2022/almelo/")
    with django_assert_num_queries(queries):
        page(client, "/bijdragen/2022/almelo/")
