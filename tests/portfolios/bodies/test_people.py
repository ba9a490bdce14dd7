"""Mayors and what they hold: appointing, succeeding, giving, renaming; who may, and what is
refused.
"""

import datetime as dt

import pytest

from ivz.core.refusal import Refused
from portfolios.bodies.models.people import Office, Person
from portfolios.bodies.models.portfolios import Holding, Portfolio
from portfolios.bodies.reports.distribution import distribution
from portfolios.bodies.rules.seats import (
    why_not_edit_portfolios,
    why_not_end,
    why_not_hold,
    why_not_hold_twice,
)
from portfolios.bodies.services.people import appoint, left_behind, take_over
from portfolios.bodies.services.portfolios import assign, rename
from tests.factories.people import ALL_IN, cases, errors_of, only, post, visit
from tests.factories.seats import START, board, held, mayor, portfolio

CHANGE = dt.date(2021, 9, 1)
EDITORS = only("coordinator", "secretary")
NOBODY = "Alleen de regiocoördinator en de DVO-secretaris houden zetels en portefeuilles bij."


@pytest.fixture
def fire(twente) -> Portfolio:
    return portfolio("Brandweer", board("ab"))


# --- rules ----------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("who", "may"),
    [
        ("coordinator", True),
        ("secretary", True),
        ("finance", False),
        ("controller", False),
        ("administrator", False),
        ("stranger", False),
    ],
)
def test_who_keeps_seats_and_portfolios(who, may, request, twente):
    assert (why_not_edit_portfolios(request.getfixturevalue(who)) is None) is may


@pytest.mark.parametrize(
    ("until", "ends", "refused"),
    [
        (None, dt.date(2020, 1, 1), True),
        (None, dt.date(2020, 1, 2), False),
        (dt.date(2021, 1, 1), dt.date(2020, 12, 31), False),
        (dt.date(2021, 1, 1), dt.date(2021, 1, 1), True),
        (dt.date(2021, 1, 1), dt.date(2021, 6, 1), True),
    ],
)
def test_term_ends_after_it_began_and_once(until, ends, refused):
    assert bool(why_not_end(START, until, ends)) is refused


@pytest.mark.parametrize(
    ("day", "refused"),
    [
        (dt.date(2019, 12, 31), True),
        (dt.date(2020, 1, 1), False),
        (dt.date(2020, 12, 31), False),
        (dt.date(2021, 1, 1), True),
    ],
)
def test_portfolio_is_given_while_it_and_the_office_last(fire, day, refused):
    office = mayor("A. Een", "Almelo", valid_until=dt.date(2021, 1, 1))
    assert bool(why_not_hold(fire, office, day)) is refused
    fire.valid_until = dt.date(2021, 1, 1)
    assert bool(why_not_hold(fire, None, day)) is refused


@pytest.mark.parametrize(
    ("start", "end", "refused"),
    [
        (dt.date(2020, 6, 1), None, True),
        (dt.date(2019, 1, 1), None, True),
        (dt.date(2019, 1, 1), START, False),
        (dt.date(2021, 1, 1), None, False),
        (dt.date(2020, 12, 31), None, True),
    ],
)
def test_municipality_holds_a_portfolio_once_at_a_time(fire, start, end, refused):
    holding = held(mayor("A. Een", "Almelo"), fire, valid_until=dt.date(2021, 1, 1))
    assert bool(why_not_hold_twice(fire, holding.organisation_id, start, end)) is refused


# --- a new mayor ----------------------------------------------------------------------------------
def test_new_mayor_follows_and_takes_over(twente, fire, secretary):
    old = mayor("A. Een", "Almelo")
    mine = held(old, fire, position=3)
    held(old, portfolio("Voorbij", fire.body, valid_until=dt.date(2021, 1, 1)))
    person = Person.objects.create(name="B. Twee")
    almelo = twente.municipality("Almelo")
    new = appoint(
        person=person,
        organisation=almelo,
        kind="mayor",
        valid_from=CHANGE,
        ends_previous=True,
        by=secretary,
    )
    old.refresh_from_db()
    assert old.last_day == dt.date(2021, 8, 31)
    assert [row.holder_text for row in distribution(CHANGE).held] == ["Vacant; was A. Een"]
    assert left_behind(new) == [mine]
    [taken] = take_over(new.pk, by=secretary)
    mine.refresh_from_db()
    assert (mine.valid_until, taken.valid_from, taken.office, taken.position) == (
        CHANGE,
        CHANGE,
        new,
        3,
    )
    assert [row.holder_text for row in distribution(CHANGE).held] == ["B. Twee"]
    assert [row.holder_text for row in distribution(dt.date(2021, 8, 31)).held] == ["A. Een"]
    with pytest.raises(Refused, match="Er zijn geen portefeuilles om over te nemen"):
        take_over(new.pk, by=secretary)


def test_second_mayor_is_refused_unless_the_first_leaves(twente, secretary):
    mayor("A. Een", "Almelo")
    person = Person.objects.create(name="B. Twee")
    fields = {
        "person": person,
        "organisation": twente.municipality("Almelo"),
        "kind": "mayor",
        "by": secretary,
    }
    with pytest.raises(Refused, match="heeft in die periode al een burgemeester"):
        appoint(valid_from=CHANGE, **fields)
    with pytest.raises(Refused, match="ligt vóór de eerste dag"):
        appoint(valid_from=START, ends_previous=True, **fields)
    assert Office.objects.count() == 1
    assert Office.objects.get().valid_until is None


def test_stranger_changes_nothing(twente, fire, stranger):
    office = mayor("A. Een", "Almelo")
    calls = [
        lambda: appoint(
            person=office.person,
            organisation=office.organisation,
            kind="mayor",
            valid_from=CHANGE,
            by=stranger,
        ),
        lambda: take_over(office.pk, by=stranger),
        lambda: assign(
            portfolio=fire,
            organisation=office.organisation,
            office=office,
            valid_from=START,
            by=stranger,
        ),
        lambda: rename(fire.pk, title="Vuur", nature="", valid_from=CHANGE, by=stranger),
    ]
    for call in calls:
        with pytest.raises(Refused, match=NOBODY):
            call()


def leaves(office: Office, day: dt.date) -> None:
    office.valid_until = day
    office.save()


def test_portfolio_renamed_while_it_was_vacant_is_not_carried_by_who_left(twente, fire, secretary):
    held(mayor("A. Een", "Almelo", valid_until=CHANGE), fire)
    kept = held(
        mayor("C. Drie", "Almelo", dt.date(2022, 1, 1)),
        portfolio("Meldkamer", fire.body),
        dt.date(2022, 1, 1),
    )
    new = rename(fire.pk, title="Vuur", nature="", valid_from=dt.date(2021, 10, 1), by=secretary)
    assert not new.holdings.exists()
    with pytest.raises(Refused, match="Er zijn geen portefeuilles om over te nemen"):
        take_over(kept.office_id, by=secretary)
    given = assign(
        portfolio=new,
        organisation=kept.organisation,
        office=kept.office,
        valid_from=dt.date(2022, 1, 1),
        by=secretary,
    )
    assert given.portfolio == new


def test_portfolio_left_by_two_mayors_in_a_row_is_taken_over_once(twente, fire, secretary):
    first = mayor("A. Een", "Almelo", valid_until=CHANGE)
    rows = [held(first, fire)]
    second = mayor("B. Twee", "Almelo", CHANGE)
    rows.append(
        assign(
            portfolio=fire,
            organisation=second.organisation,
            office=second,
            valid_from=CHANGE,
            by=secretary,
        )
    )
    leaves(second, dt.date(2022, 1, 1))
    third = mayor("C. Drie", "Almelo", dt.date(2022, 1, 1))
    assert left_behind(third) == [rows[1]]
    [taken] = take_over(third.pk, by=secretary)
    for row in rows:
        row.refresh_from_db()
    assert [row.valid_until for row in rows] == [CHANGE, dt.date(2022, 1, 1)]
    assert (taken.office, taken.valid_from) == (third, dt.date(2022, 1, 1))


def test_holding_that_would_begin_after_its_holder_left_is_passed_over(twente, fire, secretary):
    held(mayor("A. Een", "Almelo", valid_until=CHANGE), fire, CHANGE)
    new = mayor("B. Twee", "Almelo", CHANGE)
    assert left_behind(new) == []


@pytest.mark.parametrize(
    ("taken_on", "until", "offered"),
    [
        (CHANGE, None, False),
        (dt.date(2021, 12, 31), None, False),
        (dt.date(2022, 6, 1), None, False),  # somebody else has it meanwhile
        (CHANGE, dt.date(2022, 1, 1), True),
        (CHANGE, dt.date(2022, 1, 2), False),  # had it until the new mayor came, or a day longer
        (START, None, True),  # held it beside who left, so it is still to be filled
    ],
)
def test_portfolio_that_somebody_else_took_on_is_not_left_behind(
    twente, fire, taken_on, until, offered
):
    held(mayor("A. Een", "Almelo", valid_until=CHANGE), fire)
    held(mayor("Z. Ander", "Borne"), fire, taken_on, valid_until=until)
    new = mayor("B. Twee", "Almelo", dt.date(2022, 1, 1))
    assert bool(left_behind(new)) is offered


def test_portfolio_that_the_new_mayor_got_by_hand_is_not_offered_again(twente, fire, secretary):
    held(mayor("A. Een", "Almelo", valid_until=CHANGE), fire)
    new = mayor("B. Twee", "Almelo", CHANGE)
    assign(
        portfolio=fire,
        organisation=new.organisation,
        office=new,
        valid_from=dt.date(2021, 10, 1),
        by=secretary,
    )
    assert left_behind(new) == []


# --- giving and renaming --------------------------------------------------------------------------
def test_portfolio_is_handed_over(twente, fire, coordinator):
    first = held(mayor("A. Een", "Almelo"), fire)
    borne = mayor("B. Twee", "Borne")
    assign(
        portfolio=fire,
        organisation=borne.organisation,
        office=borne,
        valid_from=CHANGE,
        ends_others=True,
        by=coordinator,
    )
    first.refresh_from_db()
    assert first.valid_until == CHANGE
    assert [row.holder_text for row in distribution(CHANGE).held] == ["B. Twee"]
    with pytest.raises(Refused, match="Borne heeft deze portefeuille in die periode al."):
        assign(
            portfolio=fire,
            organisation=borne.organisation,
            office=borne,
            valid_from=CHANGE,
            by=coordinator,
        )


def test_same_holder_from_the_same_day_is_a_sentence(twente, fire, coordinator):
    old = mayor("A. Een", "Almelo", dt.date(2019, 1, 1), valid_until=START)
    held(old, fire, START)  # never was one: its holder had left
    new = mayor("B. Twee", "Almelo")
    with pytest.raises(Refused, match="Deze houder staat er al in"):
        assign(
            portfolio=fire,
            organisation=new.organisation,
            office=new,
            valid_from=START,
            by=coordinator,
        )
    assert Holding.objects.count() == 1


def test_renamed_portfolio_keeps_its_holders_and_its_past(twente, fire, coordinator):
    held(mayor("A. Een", "Almelo"), fire, position=2)
    later = held(mayor("B. Twee", "Borne"), fire, dt.date(2022, 1, 1))
    new = rename(fire.pk, title="Brandweerzorg", nature="ba", valid_from=CHANGE, by=coordinator)
    later.refresh_from_db()
    assert (later.portfolio, new.renamed_from) == (new, fire)
    assert [
        (row.title, row.nature, row.holder_text) for row in distribution(dt.date(2021, 8, 31)).held
    ] == [("Brandweer", "", "A. Een")]
    assert [(row.title, row.nature, row.holder_text) for row in distribution(CHANGE).held] == [
        ("Brandweerzorg", "ba", "A. Een")
    ]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"title": "Brandweer", "nature": ""}, "Er verandert niets"),
        ({"title": "Meldkamer"}, "Er is al een portefeuille met deze titel vanaf deze dag"),
        ({"valid_from": START}, "ligt vóór de eerste dag"),
    ],
)
def test_wrong_renaming_is_refused(fire, coordinator, changes, sentence):
    portfolio("Meldkamer", fire.body, CHANGE)
    with pytest.raises(Refused, match=sentence):
        rename(
            fire.pk,
            **{"title": "Vuur", "nature": "", "valid_from": CHANGE, **changes},
            by=coordinator,
        )


# --- pages ----------------------------------------------------------------------------------------
PAGES = {
    "/bestuurders/": ALL_IN,
    "/bestuurders/?formaat=csv&peildatum=2020-07-01": ALL_IN,
    "/bestuurders/?q=x&sort=-valid_from": ALL_IN,
    "/bestuurders/nieuw/": EDITORS,
    "/bestuurders/999999/": only(others=404),
    "/bestuurders/ambten/999999/": only(others=404),
}


@pytest.mark.parametrize(("url", "who", "status"), cases(PAGES))
def test_page_for_every_visitor(url, who, status, client, request, twente):
    assert visit(client, request, who, url).status_code == status


def office_data(twente, **changes) -> dict[str, object]:
    almelo = twente.municipality("Almelo").pk
    return {
        "kind": "mayor",
        "organisation": almelo,
        "valid_from": "2021-09-01",
        "valid_until": "",
        "ends_previous": "",
        "source": "",
        "source_locator": "",
    } | changes


def test_mayor_is_appointed_on_the_pages(twente, client, request):
    held(mayor("A. Een", "Almelo"), portfolio("Brandweer", twente.dvo))
    assert (
        post(
            client, request, "secretary", "/bestuurders/nieuw/", {"name": " B.  Twee "}
        ).status_code
        == 302
    )
    person = Person.objects.get(name="B. Twee")
    page = f"/bestuurders/{person.pk}/ambten/nieuw/"
    clash = client.post(page, office_data(twente))
    assert errors_of(clash) == {
        "__all__": [
            "Deze gemeente heeft in die periode al een burgemeester. Laat eerst het andere ambt"
            " eindigen."
        ]
    }
    assert client.post(page, office_data(twente, ends_previous="on")).status_code == 302
    office = person.offices.get()
    assert "Portefeuilles overnemen" in client.get(f"/bestuurders/{person.pk}/").content.decode()
    assert "Brandweer" in client.get(f"/bestuurders/ambten/{office.pk}/overnemen/").content.decode()
    client.post(f"/bestuurders/ambten/{office.pk}/overnemen/")
    assert Holding.objects.get(office=office).valid_from == CHANGE
    assert "B. Twee" in client.get("/bestuurders/?peildatum=2021-09-01").content.decode()
    assert "A. Een" in client.get("/bestuurders/?peildatum=2021-08-31").content.decode()


@pytest.mark.parametrize(
    ("changes", "field", "error"),
    [
        ({"valid_until": "2021-08-01"}, "valid_until", "De laatste dag ligt niet voor de eerste."),
        ({"valid_from": ""}, "valid_from", "Kies een dag bij: In het ambt vanaf"),
        ({"organisation": "politie"}, "organisation", "Een burgemeester hoort bij een gemeente."),
    ],
)
def test_wrong_office_is_refused_with_a_sentence(twente, client, request, changes, field, error):
    person = Person.objects.create(name="B. Twee")
    data = office_data(twente, **changes)
    if data["organisation"] == "politie":
        data["organisation"] = twente.police.pk
    answer = post(client, request, "secretary", f"/bestuurders/{person.pk}/ambten/nieuw/", data)
    assert errors_of(answer)[field] == [error]
    assert not Office.objects.exists()


def test_same_name_twice_is_refused(client, request, twente):
    Person.objects.create(name="A. Een")
    assert errors_of(
        post(client, request, "secretary", "/bestuurders/nieuw/", {"name": "a. een"})
    ) == {"name": ["Deze bestuurder staat er al in."]}


def test_portfolio_is_kept_on_the_pages(twente, client, request):
    office = mayor("A. Een", "Almelo")
    data = {"body": twente.dvo.pk, "title": "Brandweer", "nature": "ba", "valid_from": "2020-01-01"}
    assert post(client, request, "coordinator", "/portefeuilles/nieuw/", data).status_code == 302
    page = Portfolio.objects.get().get_absolute_url()
    holder = {
        "organisation": office.organisation_id,
        "office": office.pk,
        "valid_from": "2020-01-01",
    }
    wrong = client.post(
        f"{page}houders/nieuw/", holder | {"organisation": twente.municipality("Borne").pk}
    )
    assert errors_of(wrong) == {"office": ["A. Een is geen bestuurder van Borne."]}
    assert client.post(f"{page}houders/nieuw/", holder).status_code == 302
    again = client.post(f"{page}houders/nieuw/", holder | {"valid_from": "2020-02-01"})
    assert errors_of(again) == {"__all__": ["Almelo heeft deze portefeuille in die periode al."]}
    renamed = client.post(
        f"{page}naam/", {"title": "Brandweerzorg", "nature": "ba", "valid_from": "2021-01-01"}
    )
    assert renamed.status_code == 302
    assert "Brandweerzorg" in client.get(page).content.decode()
    holding = Holding.objects.get(portfolio__title="Brandweerzorg")
    change = holder | {
        "valid_from": "2021-01-01",
        "valid_until": "2021-12-31",
        "position": "1",
        "reason": "Overgedragen",
    }
    assert client.post(f"/portefeuilles/houders/{holding.pk}/", change).status_code == 302
    assert Holding.objects.get(pk=holding.pk).valid_until == dt.date(2022, 1, 1)


@pytest.mark.parametrize("how_many", [1, 300])
def test_person_list_costs_the_same_for_one_and_many(
    twente, client, finance, django_assert_max_num_queries, how_many
):
    office = mayor("A. Een", "Almelo")
    made = Portfolio.objects.bulk_create(
        Portfolio(title=f"P{i}", body=twente.dvo, valid_from=START) for i in range(how_many)
    )
    Holding.objects.bulk_create(
        Holding(portfolio=p, organisation=office.organisation, office=office, valid_from=START)
        for p in made
    )
    client.force_login(finance)
    with django_assert_max_num_queries(9):
        assert "A. Een" in client.get("/bestuurders/?peildatum=2020-07-01").content.decode()
