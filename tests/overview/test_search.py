"""The search box: what it finds, for whom, and odd things that people type."""

import datetime as dt

import pytest

from ivz.overview.reports.search import search
from ivz.region.models import Organisation
from ivz.web.searching import MOST_HITS, Wanted
from tests.factories.twente import made_up_municipalities

TODAY = dt.date(2025, 11, 22)


def found(text, user) -> dict[str, list[str]]:
    return {
        group.title: [hit.label for hit in group.hits]
        for group in search(Wanted(text, user, TODAY))
    }


@pytest.mark.parametrize(
    ("text", "title", "first"),
    [
        ("almelo", "Gemeenten en organisaties", "Almelo"),
        ("RIJSSEN", "Gemeenten en organisaties", "Rijssen-Holten"),
        ("gm0141", "Gemeenten en organisaties", "Almelo"),
        ("politie", "Gemeenten en organisaties", "Politie Twente"),
        ("Hengelo (O.)", "Gemeenten en organisaties", "Hengelo"),
        ("2025", "Bijdragejaren", "Bijdragen Platform IVZ 2025"),
        ("0,365", "Tarieven", "€\u00a00,365 vanaf 1 januari 2028"),
        ("0.365", "Tarieven", "€\u00a00,365 vanaf 1 januari 2028"),
        ("€ 0,32", "Tarieven", "€\u00a00,32 vanaf 1 januari 2025"),
        ("artikel 8.1", "Besluiten", "Bestuursovereenkomst 2019, artikel 8.1"),
        ("veiligheidsagenda", "Bronnen", "Notitie Veiligheidsagenda 2020-2022"),
    ],
)
def test_search_finds(twente, secretary, text, title, first):
    Organisation.objects.filter(name="Hengelo").update(aliases=["Hengelo (O.)"])
    assert found(text, secretary)[title][0] == first


@pytest.mark.parametrize("year", ["2010", "2050", "20255", "²⁰²⁵", "٢٠٢٥"])
def test_search_knows_no_other_years(twente, secretary, year):
    assert "Bijdragejaren" not in found(year, secretary)


@pytest.mark.parametrize(
    ("who", "number"),
    [
        ("coordinator", 14),
        ("controller", 14),
        ("finance", 1),
        ("finance_two", 2),
        ("secretary", 0),
        ("stranger", 0),
    ],
)
def test_search_finds_only_invoices_that_one_may_see(issued, request, who, number):
    hits = found("IVZ-2021", request.getfixturevalue(who)).get("Facturen", [])
    assert len(hits) == min(number, MOST_HITS)


def test_search_by_invoice_number_leads_to_the_invoice(issued, page, coordinator, finance):
    assert page(coordinator, "/zoeken/?q=ivz-2021-002")["Location"] == "/facturen/IVZ-2021-002/"
    assert page(finance, "/zoeken/?q=%20IVZ-2021-001%20")["Location"] == "/facturen/IVZ-2021-001/"


def test_search_by_the_number_of_another_ones_invoice_finds_nothing(issued, page, finance):
    response = page(finance, "/zoeken/?q=IVZ-2021-002")
    assert (response.status_code, response.context["groups"]) == (200, [])


def test_search_shows_ten_and_says_that_there_is_more(twente, page, secretary):
    made_up_municipalities(11, dt.date(2024, 1, 1))
    [group] = page(secretary, "/zoeken/?q=testgemeente").context["groups"]
    assert (len(group.hits), group.is_cut) == (10, True)


@pytest.mark.parametrize(
    "text",
    [
        "%00",
        "%",
        "_",
        "%5C",
        "'",
        "%22%3E%3Cscript%3E",
        "%F0%9F%98%80%F0%9F%98%80",
        "--",
        ";drop",
        "%E2%82%AC",
        "%ff",
        "a%00b",
        "0,",
        "%20%20",
        "1e9999",
    ],
)
def test_search_takes_anything(twente, page, secretary, text):
    response = page(secretary, f"/zoeken/?q={text}")
    assert response.status_code == 200
    assert "<script>" not in response.content.decode().split("<main")[1]


def test_search_says_when_nothing_is_found(twente, page, secretary):
    assert "Niets gevonden voor “xyzzy”." in page(secretary, "/zoeken/?q=xyzzy").content.decode()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("a", "Gebruik minstens twee tekens."), ("a" * 101, "Gebruik hoogstens 100 tekens.")],
)
def test_search_refuses_too_little_and_too_much(twente, page, secretary, text, sentence):
    assert sentence in page(secretary, f"/zoeken/?q={text}").content.decode()


def test_search_without_a_word_only_shows_the_form(twente, page, secretary):
    response = page(secretary, "/zoeken/")
    assert (response.context["groups"], response.context["problem"]) == ([], "")
    assert "Niets gevonden" not in response.content.decode()


def test_search_keeps_the_day(twente, page, secretary):
    text = page(secretary, "/zoeken/?q=almelo&peildatum=2020-01-01").content.decode()
    assert 'href="/gemeenten/almelo/?peildatum=2020-01-01"' in text
