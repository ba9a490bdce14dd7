"""The pages of contribution years: figures, states, filters, files, and who sees which invoice."""

import datetime as dt
from decimal import Decimal

import pytest
import time_machine

from contributions.invoices.models.invoices import Invoice
from tests.contributions.conftest import small_fund
from tests.contributions.reading import csv_rows, names, page, row, tables, words, xlsx_rows
from tests.factories.invoices import number_year
from tests.factories.twente import MUNICIPALITIES, count, made_up_municipalities, source


def caption(year: int) -> str:
    return f"Bijdragen Platform IVZ {year}"


# --- the list of years ----------------------------------------------------------------------------
@time_machine.travel("2026-03-01")
def test_year_list_shows_every_year_with_status_rate_and_total(twente, browse):
    shown = tables(page(browse("finance"), "/bijdragen/"))["Bijdragejaren Platform IVZ"]
    assert [cells[0] for cells in shown[1:]] == [str(year) for year in range(2030, 2010, -1)]
    by_year = {cells[0]: cells[1:] for cells in shown[1:]}
    assert by_year["2028"] == ["Raming", "0,365", "01-01-2024", "640.806", "233.894,23", "0,00"]
    assert by_year["2025"] == [
        "Kan nog niet worden verstuurd",
        "0,32",
        "01-01-2024",
        "640.806",
        "205.057,92",
        "0,00",
    ]
    assert by_year["2022"] == [
        "Kan worden verstuurd",
        "0,30",
        "01-01-2021",
        "631.733",
        "189.519,90",
        "0,00",
    ]
    assert by_year["2019"] == ["Reconstructie", "0,20", "–", "627.898", "125.576,00", "0,00"]
    assert by_year["2015"] == [
        "Alleen regiototaal",
        "0,15",
        "01-05-2014",
        "626.092",
        "93.913,80",
        "0,00",
    ]
    assert by_year["2014"] == ["Raming", "0,15", "01-05-2014", "626.092", "93.913,80", "20.000,00"]


@time_machine.travel("2026-03-01")
def test_year_list_filter_on_status_and_first_year(twente, browse):
    response = page(browse("finance"), "/bijdragen/?status=estimate&since=2025")
    assert names(response, "Bijdragejaren Platform IVZ") == ["2030", "2029", "2028", "2027", "2026"]
    assert "5 van 20 jaren" in words(response)


def test_year_list_wrong_filter_says_so_and_shows_no_rows(twente, browse):
    response = page(browse("finance"), "/bijdragen/?since=gisteren")
    assert "Vul een heel getal in, bijvoorbeeld 74317." in words(response)
    assert names(response, "Bijdragejaren Platform IVZ") == [
        "Niets gevonden. Pas de filters aan of wis ze."
    ]


def test_year_list_without_a_fund_does_not_exist(db, browse):
    assert browse("coordinator").get("/bijdragen/").status_code == 404


# --- one year: the worked examples ----------------------------------------------------------------
EXAMPLES = [
    (2019, "Almelo", "72.560", "14.512,00", "627.898", "125.576,00"),
    (2019, "Hengelo", "80.648", "16.129,00", "627.898", "125.576,00"),
    (2021, "Almelo", "73.107", "21.932,10", "631.064", "189.319,20"),
    (2022, "Almelo", "73.132", "21.939,60", "631.733", "189.519,90"),
    (2025, "Almelo", "74.317", "23.781,44", "640.806", "205.057,92"),
    (2028, "Almelo", "74.317", "27.125,71", "640.806", "233.894,23"),
]


@pytest.mark.parametrize(("year", "name", "inhabitants", "amount", "people", "total"), EXAMPLES)
def test_year_figures_are_the_same_on_page_csv_and_xlsx(
    twente, browse, year, name, inhabitants, amount, people, total
):
    client = browse("secretary")
    response = page(client, f"/bijdragen/{year}/")
    cells = row(response, caption(year), name)
    assert (cells[2], cells[5]) == (inhabitants, amount)
    totals = row(response, caption(year), "Totaal")
    assert (totals[2], totals[5]) == (people, total)

    plain = csv_rows(client.get(f"/bijdragen/{year}/overzicht.csv"))
    line = next(cells for cells in plain if cells[0] == name)
    assert (line[2], line[5]) == (inhabitants.replace(".", ""), amount.replace(".", ""))
    assert (plain[-1][0], plain[-1][2], plain[-1][5]) == (
        "Totaal",
        people.replace(".", ""),
        total.replace(".", ""),
    )
    assert sum(Decimal(cells[5].replace(",", ".")) for cells in plain[1:-1]) == dutch_decimal(total)

    book = xlsx_rows(client.get(f"/bijdragen/{year}/overzicht.xlsx"))
    line = next(cells for cells in book if cells[0] == name)
    assert (line[2], Decimal(str(line[5]))) == (
        int(inhabitants.replace(".", "")),
        dutch_decimal(amount),
    )
    assert book[-1][5] == "=SUM(F2:F15)"
    assert sum(Decimal(str(cells[5])) for cells in book[1:-1]) == dutch_decimal(total)


def dutch_decimal(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", "."))


def test_year_of_which_only_the_regional_total_is_known(twente, browse):
    response = page(browse("finance"), "/bijdragen/2015/")
    shown = tables(response)[caption(2015)]
    assert shown[0][0] == "Organisatie"
    assert shown[1:] == [
        ["Veiligheidsregio Twente", "–", "626.092", "01-05-2014", "0,15", "93.913,80"],
        ["Totaal", "", "626.092", "", "", "93.913,80"],
    ]
    assert (
        "Alleen het inwonertal van de hele regio is bekend. Daarom zijn er geen bedragen per"
        " gemeente." in words(response)
    )
    assert "1 organisatie" in words(response)


def test_year_with_a_partner_shows_its_fixed_contribution_and_the_grand_total(twente, browse):
    client = browse("finance")
    response = page(client, "/bijdragen/2014/")
    assert tables(response)["Vaste bijdragen in 2014"][1:] == [
        ["Politie Twente", "20.000,00"],
        ["Totaal", "20.000,00"],
    ]
    assert "Samen met de bijdragen per inwoner: € 113.913,80" in words(response)
    plain = csv_rows(client.get("/bijdragen/2014/overzicht.csv"))
    assert [cells[0] for cells in plain] == [
        "Organisatie",
        "Veiligheidsregio Twente",
        "Politie Twente",
        "Totaal",
    ]
    assert [cells[5] for cells in plain[1:]] == ["93913,80", "20000,00", "113913,80"]
    assert [cells[6] for cells in plain[:3]] == ["Soort", "Bijdrage per inwoner", "Vaste bijdrage"]
    assert tables(page(client, "/bijdragen/2015/")).keys() == {caption(2015)}


def test_year_that_rounds_to_whole_euros_shows_the_total_without_rounding(twente, browse):
    client = browse("finance")
    response = page(client, "/bijdragen/2019/")
    assert row(response, caption(2019), "Hengelo")[5:] == ["16.129,00", "16.129,60"]
    assert row(response, caption(2019), "Totaal")[5:] == ["125.576,00", "125.579,60"]
    assert "Zonder afronding is het totaal € 125.579,60; het verschil is € 3,60." in words(response)
    assert "Zonder afronding" not in words(page(client, "/bijdragen/2022/"))


def test_year_without_reference_date_says_so_in_page_and_file(twente, browse):
    client = browse("finance")
    assert "De bron noemt geen peildatum bij de inwonertallen. Dit is een reconstructie" in words(
        page(client, "/bijdragen/2019/")
    )
    assert {cells[3] for cells in csv_rows(client.get("/bijdragen/2019/overzicht.csv"))[1:-1]} == {
        "niet vermeld"
    }


def test_year_estimate_says_with_which_counts(twente, browse):
    said = words(page(browse("finance"), "/bijdragen/2028/"))
    assert "Het tarief is voorgenomen: er is nog geen besluit." in said
    assert (
        "Van 1 januari 2027 zijn geen inwonertallen bekend. Dit is een raming met het laatst"
        " bekende inwonertal, van 1 januari 2024." in said
    )


@pytest.mark.parametrize("year", [0, 1999, 2010, 2200, 99999, 99999999999999999999])
def test_year_that_the_fund_does_not_have(twente, browse, year):
    client = browse("coordinator")
    for rest in (
        "",
        "overzicht.csv",
        "overzicht.pdf",
        "almelo/",
        "versturen/",
        "versturen/concept/almelo.pdf",
        "instellen/",
        "facturen.zip",
    ):
        assert client.get(f"/bijdragen/{year}/{rest}").status_code == 404


# --- filter, order, file --------------------------------------------------------------------------
def test_year_filter_by_name_and_size_counts_and_adds_up_what_is_shown(twente, browse):
    client = browse("finance")
    response = page(client, "/bijdragen/2025/?q=HOLT")
    assert tables(response)[caption(2025)][1:] == [
        ["Rijssen-Holten", "GM1742", "38.675", "01-01-2024", "0,32", "12.376,00"],
        ["Totaal", "", "38.675", "", "", "12.376,00"],
    ]
    assert "1 van 14 gemeenten" in words(response)
    response = page(client, "/bijdragen/2025/?at_least=74.317&sort=-inhabitants")
    assert names(response, caption(2025)) == ["Enschede", "Hengelo", "Almelo"]
    assert row(response, caption(2025), "Totaal")[5] == "102.116,16"


def test_year_file_holds_what_is_shown_and_says_so(twente, browse):
    client = browse("finance")
    plain = csv_rows(client.get("/bijdragen/2025/?formaat=csv&at_least=74317&sort=-inhabitants"))
    assert [cells[0] for cells in plain] == ["Gemeente", "Enschede", "Hengelo", "Almelo", "Totaal"]
    assert plain[-1][5] == "102116,16"
    facts = dict(xlsx_rows(client.get("/bijdragen/2025/?formaat=xlsx&q=almelo"), sheet=1))
    assert facts["Filter Naam of CBS-code"] == "almelo"


@time_machine.travel("2026-03-01")
def test_year_file_says_what_its_figures_rest_on(twente, browse):
    response = browse("finance").get("/bijdragen/2025/overzicht.xlsx")
    assert (
        response.headers["Content-Disposition"]
        == 'attachment; filename="bijdragen-ivz-2025-kan-nog-niet-worden-verstuurd.xlsx"'
    )
    assert {label: value for label, value in xlsx_rows(response, sheet=1) if label != "Let op"} == {
        "Overzicht": "Bijdragen Platform IVZ 2025",
        "Fonds": "Platform IVZ",
        "Jaar": 2025,
        "Status": "Kan nog niet worden verstuurd",
        "Tarief per inwoner": "€\u00a00,32 vanaf 1 januari 2025",
        "Status van het tarief": "Aangenomen",
        "Besluit": "geen besluit vastgelegd",
        "Bron van het tarief": "niet vermeld",
        "Afronding": "op hele centen, een halve cent naar boven",
        "Peildatum": dt.datetime(2024, 1, 1),  # noqa: DTZ001
        "Bron van de inwonertallen": "CBS, bevolking op 1 januari",
        "Stand op": dt.datetime(2026, 3, 1),  # noqa: DTZ001
    }


def test_every_row_of_a_file_says_that_it_is_an_estimate(twente, browse):
    plain = csv_rows(browse("finance").get("/bijdragen/2028/overzicht.csv"))
    assert {cells[6] for cells in plain[1:-1]} == {"Raming"}


@pytest.mark.parametrize(
    ("url", "status"),
    [
        ("?formaat=doc", 400),
        ("?formaat=csv&at_least=veel", 400),
        ("overzicht.doc", 404),
        ("overzicht.", 404),
    ],
)
def test_year_file_that_cannot_be_made(twente, browse, url, status):
    assert browse("finance").get(f"/bijdragen/2025/{url}").status_code == status


def test_year_wrong_filter_says_so_and_shows_no_figures(twente, browse):
    response = page(browse("finance"), "/bijdragen/2025/?at_least=-1")
    assert names(response, caption(2025)) == ["Niets gevonden. Pas de filters aan of wis ze."]
    assert "205.057,92" not in words(response)


# --- invoices on the page of a year ---------------------------------------------------------------
WITH_ALL = [f"IVZ-2022-{n:03}" for n in range(1, 15)]


@pytest.mark.parametrize(
    ("who", "seen"),
    [
        ("coordinator", WITH_ALL),
        ("controller", WITH_ALL),
        ("finance", ["IVZ-2022-001"]),
        ("finance_two", ["IVZ-2022-003", "IVZ-2022-012"]),
        ("secretary", []),
        ("administrator", []),
        ("stranger", []),
    ],
)
def test_year_shows_an_invoice_only_to_who_may_see_it(twente, browse, issue, who, seen):
    issue(2022)
    client = browse(who)
    response = page(client, "/bijdragen/2022/")
    content = response.content.decode()
    assert [number for number in WITH_ALL if number in content] == seen
    assert row(response, caption(2022), "Totaal")[5] == "189.519,90"
    plain = client.get("/bijdragen/2022/?formaat=csv").content.decode()
    assert [number for number in WITH_ALL if number in plain] == seen
    assert ("Alle facturen (ZIP)" in words(response)) == (len(seen) == 14)


@time_machine.travel("2022-02-01")
def test_issued_year_shows_state_and_archived_overview(twente, browse, issue):
    run = issue(2022)
    client = browse("finance")
    response = page(client, "/bijdragen/2022/")
    assert "Verstuurd" in words(response)
    assert row(response, caption(2022), "Almelo")[6:] == ["IVZ-2022-001", "Open"]
    assert (
        "Vastgelegd overzicht" in words(response),
        "Bekijk de verzending" in words(response),
    ) == (True, False)
    assert (
        f'href="/bijdragen/2022/voortgang/{run.pk}/"'
        in page(browse("controller"), "/bijdragen/2022/").content.decode()
    )
    own = f"/bijdragen/2022/overzicht/{run.pk}/"
    assert f'href="{own}"' in response.content.decode()
    for url in ("/bijdragen/2022/overzicht.pdf", own):
        document = client.get(url)
        assert (document.content, document.headers["Content-Type"]) == (
            bytes(run.overview.content),
            "application/pdf",
        )


def test_archived_overview_keeps_its_address_when_the_year_goes_on(twente, browse, issue, credit):
    """After a credit note the year is open again: each run's overview stays what it was, at its own
    address.
    """
    first = issue(2022)
    borne = Invoice.objects.get(number="IVZ-2022-002")
    credit(borne, borne.amount)
    client = browse("secretary")
    assert client.get(f"/bijdragen/2022/overzicht/{first.pk}/").content == bytes(
        first.overview.content
    )
    second = issue(2022)
    shown = page(client, "/bijdragen/2022/").content.decode()
    assert shown.index(f"/bijdragen/2022/overzicht/{second.pk}/") < shown.index(
        f"/bijdragen/2022/overzicht/{first.pk}/"
    )
    assert client.get(f"/bijdragen/2022/overzicht/{second.pk}/").content == bytes(
        second.overview.content
    )
    assert client.get("/bijdragen/2022/overzicht.pdf").content == bytes(second.overview.content)


@pytest.mark.parametrize(
    "url",
    [
        "2021/overzicht/{}/",
        "2022/overzicht/0/",
        "2022/overzicht/99999999999999999999/",
        "2200/overzicht/{}/",
    ],
)
def test_archived_overview_that_is_not_there(twente, browse, issue, url):
    run = issue(2022)
    assert browse("coordinator").get(f"/bijdragen/{url.format(run.pk)}").status_code == 404


def test_archived_overview_of_a_run_that_is_not_finished_does_not_exist(
    twente, browse, coordinator
):
    run = number_year(twente.fund, 2022, coordinator)
    assert browse("coordinator").get(f"/bijdragen/2022/overzicht/{run.pk}/").status_code == 404


@pytest.mark.parametrize("year", [2040, 2199])
@time_machine.travel("2026-03-01")
def test_year_far_ahead_can_be_read_but_not_issued(twente, browse, year):
    client = browse("coordinator")
    said = words(page(client, f"/bijdragen/{year}/"))
    assert (
        "Raming" in said,
        f"Vorig jaar: {year - 1}" in said,
        "versturen kan" in said,
        "Inwonertallen kiezen" in said,
    ) == (
        True,
        True,
        False,
        False,
    )
    page(client, f"/bijdragen/{year}/almelo/")
    page(client, f"/bijdragen/{year}/overzicht.csv")
    for rest in ("versturen/", "versturen/concept/almelo.pdf", "instellen/", "facturen.zip"):
        assert client.get(f"/bijdragen/{year}/{rest}").status_code == 404


def test_pdf_of_a_year_that_is_not_issued_is_asked_of_the_worker(twente, browse, monkeypatch):
    monkeypatch.setattr("ivz.papers.views.pdf_response.__kwdefaults__", {"patience": 0.0})
    response = browse("finance").get("/bijdragen/2022/overzicht.pdf")
    assert (
        response.status_code,
        response.headers["Location"].startswith("/documenten/gevraagd/"),
    ) == (302, True)


# --- what can be done with a year -----------------------------------------------------------------
@pytest.mark.parametrize("who", ["secretary", "finance", "controller", "administrator"])
def test_year_offers_issuing_to_the_coordinator_only(twente, browse, who):
    assert "Facturen van 2022 versturen" not in words(page(browse(who), "/bijdragen/2022/"))


def test_year_offers_issuing_or_says_why_not(twente, browse):
    client = browse("coordinator")
    assert "/bijdragen/2022/versturen/" in page(client, "/bijdragen/2022/").content.decode()
    assert (
        "Facturen van 2025 versturen kan nu niet. Bij het tarief van € 0,32 is geen besluit"
        " vastgelegd." in words(page(client, "/bijdragen/2025/"))
    )


def test_issued_year_offers_no_issuing(twente, browse, issue):
    issue(2022)
    said = words(page(browse("coordinator"), "/bijdragen/2022/"))
    assert ("Facturen van 2022 versturen" in said, "Inwonertallen kiezen" in said) == (False, False)


# --- cost -----------------------------------------------------------------------------------------
@pytest.mark.parametrize("how_many", [1, 14, 300])
@pytest.mark.parametrize(
    ("who", "url", "queries"),
    [
        ("stranger", "/bijdragen/", 11),
        ("stranger", "/bijdragen/2022/", 14),
        ("coordinator", "/bijdragen/2022/", 17),
    ],
)
def test_queries_do_not_grow_with_municipalities(
    db, browse, django_assert_num_queries, how_many, who, url, queries
):
    small_fund(how_many)
    client = browse(who)
    client.get(url)
    with django_assert_num_queries(queries):
        page(client, url)


def test_year_of_many_municipalities_stands_on_pages_but_adds_up_all(db, browse):
    small_fund(120)
    response = page(browse("secretary"), "/bijdragen/2022/?page=3")
    shown = tables(response)[caption(2022)]
    assert (len(shown), shown[-1][0]) == (22, "Totaal van alle pagina's")
    people = sum(20000 + 37 * i for i in range(120))
    assert shown[-1][2] == f"{people:,}".replace(",", ".")


def test_year_with_a_municipality_without_count_leaves_its_amount_open(twente, browse):
    count_of = twente.municipality("Wierden").counts
    assert count_of.count() == 4
    new = made_up_municipalities(1, dt.date(2030, 1, 1))[0]
    response = page(browse("coordinator"), "/bijdragen/2022/")
    assert row(response, caption(2022), new.name)[2:] == ["–", "–", "–", "–"]
    assert row(response, caption(2022), "Totaal")[5] == "189.519,90"
    assert len(MUNICIPALITIES) == 14
    assert f"Er is geen inwonertal van {new.name}." in words(response)


# --- another reference date -----------------------------------------------------------------------
def test_year_edit_takes_another_reference_date_and_keeps_the_reason(twente, browse):
    client = browse("coordinator")
    sent = client.post(
        "/bijdragen/2023/instellen/",
        {"reference_date": "2021-01-01", "undated_source": "", "note": "Zo afgesproken."},
    )
    assert (sent.status_code, sent.headers["Location"]) == (302, "/bijdragen/2023/")
    response = page(client, "/bijdragen/2023/")
    assert row(response, caption(2023), "Almelo")[2:4] == ["73.132", "01-01-2021"]
    assert "Zo afgesproken." in words(response)
    again = client.post(
        "/bijdragen/2023/instellen/",
        {"reference_date": "2020-01-01", "undated_source": "", "note": "Toch anders."},
    )
    assert "Vul in: Reden van de wijziging" in words(again)
    client.post(
        "/bijdragen/2023/instellen/",
        {
            "reference_date": "2020-01-01",
            "undated_source": "",
            "note": "Anders.",
            "reason": "Besluit DVO.",
        },
    )
    said = words(page(client, "/bijdragen/2023/"))
    assert ("Kan worden verstuurd" in said, "Besluit DVO." in said) == (True, True)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"reference_date": "2020-02-30"}, "Vul een bestaande dag in, bijvoorbeeld 31-12-2025."),
        (
            {"reference_date": "2020-03-01"},
            "Er zijn geen inwonertallen van 1 maart 2020. Voeg ze eerst toe bij Inwonertallen.",
        ),
        ({"undated_source": "999999"}, "Kies een mogelijkheid uit de lijst."),
        ({"undated_source": "x"}, "Kies een mogelijkheid uit de lijst."),
        (
            {"reference_date": "2020-01-01", "undated_source": "annex"},
            "Kies een peildatum of een bron zonder peildatum, niet allebei.",
        ),
        ({"note": "x" * 301}, "(het zijn er nu 301)."),
        (
            {"reference_date": "2020-01-01", "note": " "},
            "Vul in waarom dit jaar van de regel afwijkt.",
        ),
        ({"undated_source": "annex", "note": ""}, "Vul in waarom dit jaar van de regel afwijkt."),
    ],
)
def test_year_edit_bad_input_saves_nothing(twente, browse, data, sentence):
    if data.get("undated_source") == "annex":
        data = {**data, "undated_source": str(twente.fund.years.get(year=2019).undated_source_id)}
    response = browse("coordinator").post("/bijdragen/2023/instellen/", data)
    assert sentence in words(response)
    assert not twente.fund.years.filter(year=2023).exists()


def test_year_edit_after_issue_is_refused(twente, browse, issue):
    issue(2022)
    client = browse("coordinator")
    assert (
        "Van dit jaar zijn facturen gemaakt. De inwonertallen van dit jaar liggen vast."
        in words(page(client, "/bijdragen/2022/instellen/"))
    )
    response = client.post("/bijdragen/2022/instellen/", {"reference_date": "2020-01-01"})
    assert (response.status_code, twente.fund.years.filter(year=2022).exists()) == (200, False)


@pytest.mark.parametrize("who", ["secretary", "finance", "controller", "administrator"])
def test_year_edit_wrong_role(twente, browse, who):
    response = browse(who).post("/bijdragen/2023/instellen/", {"reference_date": "2021-01-01"})
    assert (
        response.status_code,
        "Alleen de regiocoördinator kan dit doen." in words(response),
    ) == (403, True)
    assert not twente.fund.years.filter(year=2023).exists()


def test_year_with_a_hostile_name_writes_it_as_text(twente, browse):
    almelo = twente.municipality("Almelo")
    almelo.name = "=HYPERLINK(1)<b>"
    almelo.save()
    client = browse("finance_two")
    assert (
        "<b>"
        not in page(client, "/bijdragen/2022/")
        .content.decode()
        .split("<main")[1]
        .split("<table")[1]
        .split("</table>")[0]
    )
    assert [cells[0] for cells in csv_rows(client.get("/bijdragen/2022/overzicht.csv"))][
        1
    ] == "'=HYPERLINK(1)<b>"


def test_year_uses_the_newest_version_of_a_count(twente, browse):
    found_in = source("cbs-2", "CBS, herziene telling")
    count(twente.municipality("Almelo"), 80000, dt.date(2021, 1, 1), found_in, version=2)
    assert row(page(browse("finance"), "/bijdragen/2022/"), caption(2022), "Almelo")[2] == "80.000"
