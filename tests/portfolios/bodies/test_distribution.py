"""The distribution of portfolios: on a day, as a page, a paper and a command; compared; and what it
leaves open.
"""

import datetime as dt

import pytest

from portfolios.bodies.calculation.distribution import ChangeKind
from portfolios.bodies.models.portfolios import Holding, Portfolio
from portfolios.bodies.reports.coverage import Gap, coverage
from portfolios.bodies.reports.distribution import compare_days, distribution
from tests.factories.people import ALL_IN, cases, only, visit
from tests.factories.seats import board, held, mayor, portfolio, seat

DAY, DAY_2015 = dt.date(2020, 7, 1), dt.date(2015, 7, 1)
EDITORS = only("coordinator", "secretary")


@pytest.fixture
def ab(twente):
    return board("ab", kind="board")


def rows(day: dt.date = DAY) -> list[tuple[str, str, str, bool]]:
    """(municipality, holder, title, vacant) of a distribution."""
    return [
        (row.entry.organisation, row.holder_text, row.title, row.is_vacant)
        for row in distribution(day).held
    ]


# --- on a day -------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (dt.date(2019, 12, 31), []),
        (dt.date(2020, 1, 1), [("Almelo", "A. Een", "Brandweer", False)]),
        (dt.date(2020, 5, 31), [("Almelo", "A. Een", "Brandweer", False)]),
        (
            dt.date(2020, 6, 1),
            [("Almelo", "Vacant; was A. Een", "Brandweer", True)],
        ),  # left office: vacant, the name is kept
        (
            dt.date(2020, 9, 1),
            [("", "Geen houder", "Brandweer", True)],
        ),  # the holding has ended as well
        (dt.date(2021, 1, 1), []),
    ],
)
def test_holder_on_the_days_around_terms(ab, day, expected):
    fire = portfolio("Brandweer", ab, valid_until=dt.date(2021, 1, 1))
    held(
        mayor("A. Een", "Almelo", valid_until=dt.date(2020, 6, 1)),
        fire,
        valid_until=dt.date(2020, 9, 1),
    )
    assert rows(day) == expected


def test_holder_may_be_a_municipality_and_there_may_be_several(twente, ab):
    group = portfolio("Lid stuurgroep", ab)
    held(mayor("A. Een", "Borne"), group)
    held(twente.municipality("Almelo"), group)
    assert rows() == [
        ("Almelo", "Gemeente Almelo, naam niet bekend", "Lid stuurgroep", False),
        ("Borne", "A. Een", "Lid stuurgroep", False),
    ]


def test_rows_follow_the_daily_board(twente, ab):
    db = board("db")
    seat(db, role="deputy_chair", office=mayor("A. Een", "Almelo"))
    seat(db, role="chair", office=mayor("B. Twee", "Wierden"))
    seat(db, organisation=twente.municipality("Borne"))
    portfolio("Iets", ab)
    found = distribution(DAY)
    assert [(str(row.organisation), row.board_text) for row in found.board] == [
        ("Wierden", "voorzitter DB"),
        ("Almelo", "plv. voorzitter DB"),
        ("Borne", "DB-lid"),
    ]
    assert (len(found.others), len(found.without_holder), found.names_people) == (11, 1, True)


def test_old_distribution_asks_to_be_checked(twente, ab):
    held(twente.municipality("Almelo"), portfolio("Brandweer", ab))
    sentence = (
        "De laatste wijziging die is vastgelegd, is van 1 januari 2020. Controleer of deze"
        " verdeling nog klopt."
    )
    assert sentence in distribution(dt.date(2026, 1, 1)).notes
    assert sentence not in distribution(dt.date(2021, 1, 1)).notes


def test_queries_do_not_grow(twente, ab, django_assert_num_queries):
    office = mayor("A. Een", "Almelo")
    for how_many in (1, 40):
        for number in range(how_many):
            held(office, portfolio(f"P{how_many}-{number}", ab))
        with django_assert_num_queries(6):
            distribution(DAY)


def test_comparison_follows_a_portfolio_through_its_names(twente, ab):
    old = portfolio("Spoor veiligheid", ab, dt.date(2015, 1, 1), valid_until=dt.date(2020, 1, 1))
    middle = portfolio(
        "Spoor", ab, dt.date(2020, 1, 1), valid_until=dt.date(2021, 1, 1), renamed_from=old
    )
    new = portfolio("Spoorveiligheid", ab, dt.date(2021, 1, 1), renamed_from=middle)
    held(twente.municipality("Borne"), old)
    held(mayor("A. Een", "Hengelo"), new)
    [change] = compare_days(DAY_2015, dt.date(2022, 1, 1)).changes
    assert change.kinds == (ChangeKind.RENAMED, ChangeKind.MOVED)


def test_coverage_names_what_is_open(twente, ab):
    office = mayor("A. Een", "Almelo", valid_until=dt.date(2020, 6, 1))
    mayor("B. Twee", "Borne")
    held(office, portfolio("Brandweer", ab, nature="ba"))
    held(twente.municipality("Wierden"), portfolio("A1", ab))
    portfolio("Landelijk", ab, nature="p", is_body_inferred=True)
    held(twente.municipality("Wierden"), portfolio("DVO-punt", twente.dvo, nature="p"))
    found = coverage(DAY)
    texts = {gap: [finding.text for finding in found.of(gap)] for gap in Gap}
    assert texts[Gap.NOBODY] == ["Landelijk"]
    assert texts[Gap.LEFT] == ["Brandweer: vacant sinds 1 juni 2020, was A. Een"]
    assert texts[Gap.NO_NATURE] == ["A1"]
    assert texts[Gap.INFERRED] == ["Landelijk"]
    assert texts[Gap.NO_MAYOR] == ["Vacant; tot dan A. Een"]
    assert "B. Twee" in texts[Gap.NO_PORTFOLIO]
    assert len(texts[Gap.NO_PORTFOLIO]) == 12
    assert texts[Gap.NOT_IN_BODY] == ["burgemeester van Almelo heeft in DVO geen portefeuille"]


# --- pages ----------------------------------------------------------------------------------------
PAGES = {
    "/portefeuilles/": ALL_IN,
    "/portefeuilles/?formaat=xlsx&peildatum=2020-07-01": ALL_IN,
    "/portefeuilles/?peildatum=morgen": ALL_IN,
    "/portefeuilles/?orgaan=bestaat-niet": ALL_IN,
    "/portefeuilles/verdeling/?vorm=gek": ALL_IN,
    "/portefeuilles/vergelijken/": ALL_IN,
    "/portefeuilles/vergelijken/?van=gek&tot=2020-07-01": ALL_IN,
    "/portefeuilles/open/?formaat=csv": ALL_IN,
    "/portefeuilles/nieuw/": EDITORS,
    "/portefeuilles/999999/": only(others=404),
    "/portefeuilles/houders/999999/": only(others=404),
}


@pytest.mark.parametrize(("url", "who", "status"), cases(PAGES))
def test_page_for_every_visitor(url, who, status, client, request, twente):
    assert visit(client, request, who, url).status_code == status


@pytest.mark.parametrize(
    "url", ["/portefeuilles/", "/portefeuilles/verdeling/", "/portefeuilles/open/"]
)
def test_page_costs_the_same_for_one_and_many(
    url, twente, ab, client, stranger, django_assert_max_num_queries
):
    office = mayor("A. Een", "Almelo")
    client.force_login(stranger)
    for how_many in (1, 299):
        made = Portfolio.objects.bulk_create(
            Portfolio(title=f"P{how_many}-{i}", body=ab, valid_from=DAY) for i in range(how_many)
        )
        Holding.objects.bulk_create(
            Holding(portfolio=p, organisation=office.organisation, office=office, valid_from=DAY)
            for p in made
        )
        with django_assert_max_num_queries(12):
            client.get(f"{url}?peildatum=2020-07-01")


def test_comparison_begins_with_the_last_change_and_puts_what_changed_first(
    twente, ab, client, stranger
):
    almelo, borne = (
        mayor("A. Een", "Almelo", valid_from=DAY_2015),
        mayor("B. Twee", "Borne", valid_from=DAY_2015),
    )
    held(almelo, portfolio("Aanpak", ab, DAY_2015))
    moved = portfolio("Zorg", ab, DAY_2015)
    held(almelo, moved, DAY_2015, valid_until=dt.date(2020, 3, 1))
    held(borne, moved, dt.date(2020, 3, 1))
    client.force_login(stranger)
    page = client.get("/portefeuilles/vergelijken/?peildatum=2020-07-01")
    found = page.context["found"]
    assert (found.first, found.second) == (dt.date(2020, 2, 29), dt.date(2020, 7, 1))
    assert [str(row.record.title) for row in page.context["list"].table.rows] == ["Zorg", "Aanpak"]
