"""Who sits in a body on a day: members by office, seats, vacancies and rotation; and its pages."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from ivz.overview.reports.home import home
from ivz.region.models import Organisation, PoliceTeam
from portfolios.bodies.enums import ExOfficio, SeatRole
from portfolios.bodies.models.bodies import Body
from portfolios.bodies.models.people import Office, Person, Seat
from portfolios.bodies.reports.bodies import composition, compositions
from portfolios.bodies.reports.municipalities import municipal_board
from portfolios.bodies.reports.offices import mayors
from tests.factories.people import ALL_IN, cases, errors_of, only, post, visit
from tests.factories.seats import START, all_mayors, board, held, mayor, portfolio, seat

DAY = dt.date(2020, 7, 1)
EDITORS = only("coordinator", "secretary")


def people(body: Body, day: dt.date = DAY) -> list[tuple[str, str, bool]]:
    """(role, name or title, vacant) of everybody in a body."""
    return [
        (place.role.value, place.name or place.title, place.is_vacant)
        for place in composition(body, day).places
    ]


# --- members by office ----------------------------------------------------------------------------
def test_all_mayors_sit_by_office_and_a_seat_says_who_chairs(twente):
    all_mayors()
    dvo = board("dvo", ex_officio=ExOfficio.ALL_MAYORS)
    seat(dvo, role=SeatRole.CHAIR, office=Office.objects.get(organisation__name="Enschede"))
    seat(dvo, function="Politiedistrictschef", organisation=twente.police)
    found = composition(dvo, DAY)
    assert len(found.places) == 15
    assert [
        (place.name, place.basis) for place in found.places if place.role == SeatRole.CHAIR
    ] == [("B. van Enschede", "Ambt en zetel")]
    assert (found.places[-1].title, found.places[-1].basis) == (
        "Politiedistrictschef, Politie Twente",
        "Zetel",
    )


def test_mayors_of_a_police_team(twente):
    all_mayors()
    triangle = board(
        "driehoek",
        ex_officio=ExOfficio.TEAM_MAYORS,
        police_team=PoliceTeam.objects.get(name="Noord"),
    )
    assert people(triangle) == [
        ("member", "B. van Almelo", False),
        ("member", "B. van Twenterand", False),
    ]


def test_members_of_another_body(twente):
    db = board("db")
    seat(db, role=SeatRole.CHAIR, office=mayor("A. Een", "Enschede"))
    other = board("dvo-db", ex_officio=ExOfficio.MEMBERS_OF, members_of=db)
    seat(db, role=SeatRole.SECRETARY, function="Secretaris veiligheidsregio")
    seat(db, role=SeatRole.ADVISER, function="Adviseur")
    assert people(other) == [("member", "A. Een", False)]  # secretaries and advisers are no members
    assert composition(other, DAY).places[0].basis == "Voorzitter van DB"


def test_members_of_a_body_that_sits_by_office_itself(twente):
    all_mayors()
    ab = board("ab", ex_officio=ExOfficio.ALL_MAYORS)
    seat(ab, role=SeatRole.CHAIR, office=Office.objects.get(organisation__name="Enschede"))
    other = board("klein", ex_officio=ExOfficio.MEMBERS_OF, members_of=ab)
    found = composition(other, DAY).places
    assert (len(found), {place.basis for place in found}) == (
        14,
        {"Lid van AB", "Voorzitter van AB"},
    )
    assert not [place for place in found if place.role != SeatRole.MEMBER]
    ab.valid_until = DAY
    ab.save()
    assert composition(Body.objects.get(code="klein"), DAY).places == ()


def test_alderman_is_not_taken_for_the_mayor_of_the_same_municipality(twente):
    dvo = board(
        "dvo", ex_officio=ExOfficio.TEAM_MAYORS, police_team=PoliceTeam.objects.get(name="Noord")
    )
    office = mayor("A. Een", "Almelo")
    alderman = mayor("W. Wethouder", "Almelo", kind="other")
    seat(dvo, role=SeatRole.CHAIR, office=alderman)
    assert [one[:2] for one in people(dvo)] == [
        ("chair", "W. Wethouder"),
        ("member", "A. Een"),
        ("member", "Burgemeester van Twenterand"),
    ]
    seat(dvo, role=SeatRole.DEPUTY_CHAIR, office=office)
    assert [one[:2] for one in people(dvo)][1] == ("deputy_chair", "A. Een")


def test_seat_of_a_municipality_without_mayor_is_one_vacant_place(twente):
    mayor("A. Een", "Almelo", valid_until=START + dt.timedelta(days=1))
    triangle = board(
        "driehoek",
        ex_officio=ExOfficio.TEAM_MAYORS,
        police_team=PoliceTeam.objects.get(name="Noord"),
    )
    seat(triangle, role=SeatRole.CHAIR, organisation=twente.municipality("Almelo"))
    assert people(triangle)[0] == ("chair", "Burgemeester van Almelo", True)
    assert len(people(triangle)) == 2


# --- meeting in public ----------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("value", "text"), [(True, "Ja"), (False, "Nee"), (None, "Niet vastgelegd")]
)
def test_page_says_whether_a_body_meets_in_public_or_that_it_is_not_recorded(
    twente, client, finance, value, text
):
    board("ab", meets_in_public=value)
    client.force_login(finance)
    facts = dict(fact[:2] for fact in client.get("/organen/ab/").context["facts"])
    assert facts["Vergadert in het openbaar"] == text


@pytest.mark.parametrize(("sent", "kept"), [("True", True), ("False", False), ("", None)])
def test_form_keeps_three_answers(twente, client, request, sent, kept):
    data = {
        "name": "Orgaan nieuw",
        "kind": "other",
        "meets_in_public": sent,
        "annex_numbering": "letters",
        "ex_officio": "",
    }
    answer = post(client, request, "secretary", "/organen/nieuw/", data)
    assert answer.status_code == 302, errors_of(answer)
    assert Body.objects.get(name="Orgaan nieuw").meets_in_public is kept


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (dt.date(2019, 12, 31), ("", True, False)),  # no source names anybody: unknown, not vacant
        (dt.date(2020, 1, 1), ("A. Een", False, False)),
        (dt.date(2020, 12, 31), ("A. Een", False, False)),
        (dt.date(2021, 1, 1), ("", False, True)),  # left, nobody followed
        (dt.date(2021, 3, 31), ("", False, True)),
        (dt.date(2021, 4, 1), ("B. Twee", False, False)),
    ],
)
def test_mayor_on_the_days_around_a_term(twente, day, expected):
    mayor("A. Een", "Almelo", dt.date(2020, 1, 1), dt.date(2021, 1, 1))
    mayor("B. Twee", "Almelo", dt.date(2021, 4, 1), is_acting=True)
    found = mayors(day)[twente.municipality("Almelo").pk]
    assert (str(found.person or ""), found.is_unknown, found.is_vacant) == expected


def test_acting_mayor_is_called_so(twente):
    assert (
        str(mayor("B. Twee", "Almelo", is_acting=True))
        == "B. Twee, waarnemend burgemeester van Almelo"
    )


# --- seats ----------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("day", "seated"),
    [
        (dt.date(2019, 12, 31), False),
        (START, True),
        (dt.date(2021, 6, 30), True),
        (dt.date(2021, 7, 1), False),
    ],
)
def test_seat_on_the_days_around_its_term(twente, day, seated):
    zvs = board("zvs")
    seat(zvs, function="Deskundige", valid_until=dt.date(2021, 7, 1))
    assert bool(people(zvs, day)) is seated


def test_seat_of_who_left_office_is_vacant_and_keeps_the_name(twente):
    zvs = board("zvs")
    seat(
        zvs, role=SeatRole.CHAIR, office=mayor("A. Een", "Almelo", valid_until=dt.date(2020, 6, 1))
    )
    found = composition(zvs, DAY)
    [place] = found.vacancies
    assert (place.title, place.person, place.remark) == (
        "Burgemeester van Almelo",
        None,
        "Vacant; tot 1 juni 2020 A. Een.",
    )
    assert found.chair == place


def test_seat_of_a_municipality_is_its_mayors_of_the_day(twente):
    db = board("db")
    seat(db, organisation=twente.municipality("Almelo"), valid_from=dt.date(2015, 1, 1))
    assert composition(db, dt.date(2015, 7, 1)).places[0].remark == "Naam niet bekend."
    mayor("A. Een", "Almelo")
    assert people(db) == [("member", "A. Een", False)]


def test_body_that_did_not_exist_is_empty(twente):
    all_mayors()
    group = board(
        "groep",
        ex_officio=ExOfficio.ALL_MAYORS,
        valid_from=dt.date(2020, 1, 1),
        valid_until=dt.date(2024, 1, 1),
    )
    days = [dt.date(2019, 12, 31), dt.date(2020, 1, 1), dt.date(2023, 12, 31), dt.date(2024, 1, 1)]
    assert [bool(people(group, day)) for day in days] == [False, True, True, False]


def test_members_per_police_team_rotate_and_a_team_without_member_is_named(twente):
    committee = board("agendacommissie", rotation_years=2)
    north = seat(
        committee,
        dt.date(2018, 7, 1),
        function="IVZ'er",
        police_team=PoliceTeam.objects.get(name="Noord"),
    )
    seat(
        committee,
        dt.date(2018, 7, 2),
        function="IVZ'er",
        police_team=PoliceTeam.objects.get(name="West"),
    )
    seat(committee, dt.date(2010, 1, 1), function="Voorzitter")  # not for a team: does not rotate
    found = composition(committee, DAY)
    assert [(turn.seat, turn.text) for turn in found.turns] == [
        (north, "basisteam Noord: sinds 1 juli 2020 is een ander aan de beurt")
    ]
    assert [team.name for team in found.teams_without_seat] == ["Enschede", "Midden", "Noord-Oost"]


def test_queries_do_not_grow_with_bodies_and_seats(twente, django_assert_num_queries):
    all_mayors()
    for number in range(12):
        body = board(f"orgaan-{number}", ex_officio=ExOfficio.ALL_MAYORS, rotation_years=2)
        for _ in range(number):
            seat(body, function="Lid", organisation=twente.police)
    few, many = (
        Body.objects.filter(code="orgaan-1"),
        Body.objects.filter(code__startswith="orgaan-"),
    )
    for found in (few, many):
        bodies = list(found.select_related("members_of", "police_team"))
        with django_assert_num_queries(4):
            compositions(bodies, DAY)


def test_municipality_sees_its_places(twente, django_assert_num_queries):
    all_mayors()
    seat(board("db"), role=SeatRole.CHAIR, office=Office.objects.get(organisation__name="Almelo"))
    board("dvo", ex_officio=ExOfficio.ALL_MAYORS)
    found = municipal_board(twente.municipality("Almelo"), DAY)
    assert [(str(one.body), one.role_label, one.name) for one in found.places] == [
        ("DB", "Voorzitter", "B. van Almelo"),
        ("DVO", "Lid", "B. van Almelo"),
    ]


# --- what the database refuses
# ---------------------------------------------------------------------
def test_database_refuses_two_mayors_at_once(twente):
    mayor("A. Een", "Almelo", valid_until=dt.date(2021, 1, 1))
    mayor("B. Twee", "Almelo", dt.date(2021, 1, 1))  # the day after is free
    with pytest.raises(IntegrityError, match="one_mayor_at_a_time"), transaction.atomic():
        mayor("C. Drie", "Almelo", dt.date(2020, 12, 31), dt.date(2021, 1, 1))


def test_database_refuses_wrong_terms_and_empty_seats(twente):
    person = Person.objects.create(name="A. Een")
    almelo = twente.municipality("Almelo")
    wrong = [
        (
            "office_until_after_from",
            lambda: Office.objects.create(
                person=person, organisation=almelo, valid_from=DAY, valid_until=DAY
            ),
        ),
        ("seat_until_after_from", lambda: seat(twente.dvo, DAY, function="X", valid_until=DAY)),
        ("seat_is_held_by_something", lambda: seat(twente.dvo)),
        ("body_team_for_team_mayors", lambda: board("x", ex_officio=ExOfficio.TEAM_MAYORS)),
        ("body_other_for_members_of", lambda: board("y", ex_officio=ExOfficio.MEMBERS_OF)),
    ]
    for name, make in wrong:
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            make()


# --- pages ----------------------------------------------------------------------------------------
PAGES = {
    "/organen/dvo/": ALL_IN,
    "/organen/dvo/?peildatum=2020-07-01": ALL_IN,
    "/organen/dvo/?formaat=csv": ALL_IN,
    "/organen/dvo/?peildatum=morgen": ALL_IN,
    "/organen/bestaat-niet/": only(others=404),
    "/organen/dvo/zetels/nieuw/": EDITORS,
    "/organen/zetels/999999/": only(others=404),
}


@pytest.mark.parametrize(("url", "who", "status"), cases(PAGES))
def test_page_for_every_visitor(url, who, status, client, request, twente):
    assert visit(client, request, who, url).status_code == status


def seat_data(**changes) -> dict[str, object]:
    return {
        "role": "member",
        "office": "",
        "organisation": "",
        "function": "Adviseur",
        "police_team": "",
        "valid_from": "2020-01-01",
        "valid_until": "2021-12-31",
    } | changes


def test_seat_is_given_and_ends_with_a_reason(twente, client, request):
    assert (
        post(client, request, "secretary", "/organen/dvo/zetels/nieuw/", seat_data()).status_code
        == 302
    )
    made = Seat.objects.get()
    assert (made.valid_until, made.body) == (dt.date(2022, 1, 1), twente.dvo)
    answer = client.post(f"/organen/zetels/{made.pk}/", seat_data(valid_until="2020-06-30"))
    assert errors_of(answer) == {"reason": ["Vul in: Reden van de wijziging"]}
    client.post(
        f"/organen/zetels/{made.pk}/", seat_data(valid_until="2020-06-30", reason="Vertrokken")
    )
    assert Seat.objects.get().last_day == dt.date(2020, 6, 30)
    assert made.events.latest("pgh_id").pgh_context.metadata["why"] == "Vertrokken"


@pytest.mark.parametrize(
    ("changes", "field", "error"),
    [
        ({"function": ""}, "__all__", "Kies een bestuurder of organisatie, of vul een functie in."),
        ({"valid_until": "2019-12-31"}, "__all__", "De laatste dag ligt niet voor de eerste."),
        (
            {"valid_from": "gisteren"},
            "valid_from",
            "Vul een bestaande dag in, bijvoorbeeld 31-12-2025.",
        ),
        ({"function": "bestaat al"}, "__all__", "Deze zetel staat er in die periode al in."),
        (
            {"office": "A. Een", "valid_from": "2019-12-31"},
            "valid_from",
            "A. Een is op deze dag geen burgemeester van Almelo.",
        ),
        (
            {"office": "A. Een", "organisation": "Almelo"},
            "organisation",
            "Kies een bestuurder of een organisatie, niet allebei.",
        ),
    ],
)
def test_wrong_seat_is_refused_with_a_sentence(twente, client, request, changes, field, error):
    office = mayor("A. Een", "Almelo")
    seat(twente.dvo, function="Bestaat al")
    data = seat_data(**changes)
    data["office"] = office.pk if data["office"] else ""
    data["organisation"] = office.organisation_id if data["organisation"] else ""
    answer = post(client, request, "coordinator", "/organen/dvo/zetels/nieuw/", data)
    assert errors_of(answer)[field] == [error]
    assert Seat.objects.count() == 1


def test_body_page_names_vacancies_and_turns(twente, client, coordinator):
    committee = board("agendacommissie", rotation_years=2)
    seat(
        committee,
        dt.date(2015, 1, 1),
        function="IVZ'er",
        police_team=PoliceTeam.objects.get(name="Noord"),
    )
    seat(
        committee,
        role=SeatRole.CHAIR,
        office=mayor("A. Een", "Almelo", valid_until=dt.date(2020, 6, 1)),
    )
    client.force_login(coordinator)
    text = client.get("/organen/agendacommissie/?peildatum=2020-07-01").content.decode()
    for sentence in (
        "Vacant; tot 1 juni 2020 A. Een.",
        "sinds 1 januari 2017 is een ander aan de beurt",
        "basisteam West",
    ):
        assert sentence in text


@pytest.mark.parametrize("how_many", [1, 300])
def test_body_page_costs_the_same_for_one_and_many(
    twente, client, controller, django_assert_max_num_queries, how_many
):
    Seat.objects.bulk_create(
        Seat(body=twente.dvo, function=f"Lid {i}", valid_from=START) for i in range(how_many)
    )
    client.force_login(controller)
    with django_assert_max_num_queries(13):
        assert client.get("/organen/dvo/?peildatum=2020-07-01").status_code == 200


def test_municipality_sheet_shows_mayor_places_and_portfolios(twente, client, finance):
    mayor("A. Een", "Almelo", is_start_assumed=True)
    board("dvo", name="Districtelijk Veiligheidsoverleg Twente", ex_officio=ExOfficio.ALL_MAYORS)
    client.force_login(finance)
    text = " ".join(client.get("/gemeenten/almelo/?peildatum=2020-07-01").content.decode().split())
    assert "A. Een</a>, vanaf 1 januari 2020 (begin aangenomen)." in text
    assert "Districtelijk Veiligheidsoverleg Twente" in text
    assert (
        "naam niet bekend" in client.get("/gemeenten/almelo/?peildatum=2019-07-01").content.decode()
    )


def test_search_finds_people_by_another_spelling_and_bodies(twente, client, stranger):
    office = mayor("S. Schelberg", "Hengelo")
    Person.objects.filter(pk=office.person_id).update(aliases="S.W.J.G. Schelberg")
    client.force_login(stranger)
    text = client.get("/zoeken/?q=s.w.j.g").content.decode()
    assert "burgemeester van Hengelo" in text
    assert "/organen/dvo/" in client.get("/zoeken/?q=veiligheidsoverleg").content.decode()
    assert Organisation.objects.count() == 16


def test_home_tells_the_keepers_what_came_free(twente, secretary):
    held(
        mayor("A. Een", "Almelo", valid_until=dt.date(2020, 6, 1)),
        portfolio("Brandweer", twente.dvo),
    )
    texts = [task.text for task in home(secretary, DAY, DAY).mine]
    assert "1 portefeuille is vacant: het ambt van de houder is geëindigd." in texts
    before = [task.text for task in home(secretary, dt.date(2020, 5, 31), DAY).mine]
    assert not [text for text in before if "vacant" in text]
