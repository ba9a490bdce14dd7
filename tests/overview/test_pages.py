"""Who gets which page, what a page costs, and what a wrong day gives."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.twente import made_up_municipalities

PEOPLE = [
    "coordinator",
    "secretary",
    "finance",
    "finance_two",
    "controller",
    "administrator",
    "stranger",
]
PATHS = ["/", "/gemeenten/", "/gemeenten/almelo/", "/zoeken/", "/zoeken/?q=almelo", "/hulp/"]


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("path", PATHS)
def test_page_opens_for_everybody_who_is_logged_in(twente, page, request, who, path):
    assert page(request.getfixturevalue(who), path).status_code == 200


@pytest.mark.parametrize("path", [*PATHS, "/start/", "/berichten/"])
def test_page_asks_strangers_to_log_in(db, client, path):
    response = client.get(path)
    assert (response.status_code, response["Location"].split("?")[0]) == (302, "/account/login/")


@pytest.mark.parametrize(
    ("who", "where"),
    [
        ("coordinator", "/"),
        ("secretary", "/"),
        ("controller", "/"),
        ("finance", "/gemeenten/almelo/"),
        ("finance_two", "/gemeenten/"),
        ("stranger", "/gemeenten/"),
        ("administrator", "/beheer/"),
    ],
)
def test_start_leads_each_role_to_the_page_it_needs(twente, page, request, who, where):
    assert page(request.getfixturevalue(who), "/start/")["Location"] == where


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("coordinator", 200),
        ("administrator", 200),
        ("secretary", 403),
        ("finance", 403),
        ("controller", 403),
    ],
)
def test_mail_of_the_demo_is_for_two_roles(twente, settings, page, request, who, status):
    settings.DEMO = True
    assert page(request.getfixturevalue(who), "/berichten/").status_code == status


def test_mail_does_not_exist_outside_the_demo(db, settings, page, coordinator):
    settings.DEMO = False
    assert page(coordinator, "/berichten/").status_code == 404


@pytest.mark.parametrize(
    "path",
    ["/gemeenten/atlantis/", "/gemeenten/veiligheidsregio-twente/", "/gemeenten/politie-twente/"],
)
def test_sheet_of_what_is_no_municipality_does_not_exist(twente, page, coordinator, path):
    assert page(coordinator, path).status_code == 404


@pytest.mark.parametrize(
    "day", ["onzin", "2025-02-30", "0001-01-01", "9999-12-31", "2025-13-01", "<script>"]
)
@pytest.mark.parametrize("path", ["/", "/gemeenten/", "/gemeenten/almelo/"])
def test_a_day_that_is_no_day_gives_a_sentence_and_no_figures(twente, page, coordinator, path, day):
    response = page(coordinator, f"{path}?peildatum={day}")
    text = response.content.decode()
    assert response.status_code == 200
    assert "Dat is geen bestaande dag." in text
    assert "€" not in text
    assert "74.317" not in text


@pytest.mark.parametrize("path", ["/gemeenten/", "/gemeenten/almelo/"])
@pytest.mark.parametrize("query", ["peildatum=onzin&formaat=csv", "formaat=exe"])
def test_a_file_with_a_wrong_question_is_refused(twente, page, coordinator, path, query):
    assert page(coordinator, f"{path}?{query}").status_code == 400


@pytest.mark.parametrize(
    "day",
    [
        "1900-01-01",
        "2010-12-31",
        "2011-01-01",
        "2012-06-01",
        "2014-05-01",
        "2015-01-01",
        "2028-01-01",
        "2199-12-31",
    ],
)
@pytest.mark.parametrize("path", ["/", "/gemeenten/", "/gemeenten/almelo/"])
def test_page_opens_on_any_day(twente, page, coordinator, path, day):
    assert page(coordinator, f"{path}?peildatum={day}").status_code == 200


@pytest.mark.parametrize("path", ["/", "/gemeenten/", "/gemeenten/almelo/"])
def test_page_opens_on_an_empty_database(db, page, coordinator, path):
    assert page(coordinator, path).status_code == (404 if "almelo" in path else 200)


@pytest.mark.parametrize("path", ["/", "/gemeenten/", "/gemeenten/almelo/", "/zoeken/?q=test"])
def test_page_asks_the_database_as_often_for_300_more_municipalities(
    twente, page, client, coordinator, path
):
    page(coordinator, path)  # what is asked once per process is behind us
    few = _queries(client, path)
    made_up_municipalities(300, dt.date(2024, 1, 1))
    assert _queries(client, path) == few
    assert few < 50


def _queries(client, path: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return len(asked)
