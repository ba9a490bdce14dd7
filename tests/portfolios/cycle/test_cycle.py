"""The year cycle: norm against planned against held, planning a year once, norms, patterns and
closed periods.
"""

import datetime as dt
from io import BytesIO

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ivz.core.refusal import Refused
from portfolios.bodies.enums import Coupling
from portfolios.cycle.models import ClosedPeriod, MeetingNorm, MeetingPattern
from portfolios.cycle.reports.years import Standing, cycle_year, tie_of, warnings_of
from portfolios.cycle.rules import why_not_edit_cycle, why_not_plan_year, why_not_wait_for
from portfolios.cycle.services.planning import WantedMeeting, plan_state, plan_year
from portfolios.cycle.tasks import build_year_calendar
from portfolios.meetings.enums import MeetingState
from portfolios.meetings.models.meetings import Meeting
from tests.factories.meetings import body, held, meeting
from tests.pdf import pdfs

YEAR = 2090
TODAY = dt.date(2089, 10, 1)
DAY = dt.date(YEAR, 3, 16)  # a Thursday
PROPOSE = f"/vergaderingen/jaarcyclus/{YEAR}/voorstel/"
EVERYBODY = ("coordinator", "secretary", "controller", "administrator", "stranger")


def norm(
    code: str = "dvo", per_year: int | None = 2, first_year: int = 2080, **fields
) -> MeetingNorm:
    return MeetingNorm.objects.create(
        body=body(code), first_year=first_year, per_year=per_year, **fields
    )


def row_of(code: str, year: int = YEAR):
    return next((row for row in cycle_year(year).rows if row.body.code == code), None)


# --- rules ----------------------------------------------------------------------------------------
@pytest.mark.parametrize("who", EVERYBODY)
def test_who_keeps_the_cycle(who, request):
    user = request.getfixturevalue(who)
    may = who in ("coordinator", "secretary")
    assert (why_not_edit_cycle(user) is None, why_not_plan_year(user, YEAR, TODAY) is None) == (
        may,
        may,
    )


@pytest.mark.parametrize(("year", "may"), [(2088, False), (2089, True), (2090, True)])
def test_a_year_that_is_over_is_not_planned(year, may, secretary):
    assert (why_not_plan_year(secretary, year, TODAY) is None) == may


def test_bodies_do_not_wait_for_each_other(db):
    ab, dvo, db = body("ab"), body("dvo"), body("db")
    leaders = {dvo.pk: ab.pk, db.pk: dvo.pk}
    assert (
        why_not_wait_for(ab, db, leaders)
        == "De datums van DB volgen zelf die van AB. Kies een ander orgaan."
    )
    assert why_not_wait_for(ab, body("platform"), leaders) is None
    assert why_not_wait_for(ab, None, leaders) is None


# --- the report -----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("per_year", "minimum", "planned", "standing"),
    [
        (2, False, 1, Standing.SHORT),
        (2, False, 2, Standing.ON_NORM),
        (2, False, 3, Standing.ABOVE),
        (2, True, 3, Standing.ON_NORM),
        (2, True, 1, Standing.SHORT),
        (None, False, 1, Standing.NO_NORM),
    ],
)
def test_standing_of_a_body(db, per_year, minimum, planned, standing):
    norm(per_year=per_year, is_minimum=minimum)
    for month in range(1, planned + 1):
        meeting(dt.date(YEAR, month, 1))
    assert row_of("dvo").standing == standing


def test_norm_planned_and_held_of_a_body(db):
    norm(per_year=4)
    held(meeting(dt.date(YEAR, 2, 2)))
    meeting(DAY)
    meeting(dt.date(YEAR, 4, 3), state=MeetingState.CANCELLED)
    meeting(dt.date(YEAR - 1, 4, 3))
    row = row_of("dvo")
    assert (row.per_year, row.planned, row.held, row.cancelled, row.still) == (4, 2, 1, 1, 2)
    cycle = cycle_year(YEAR)
    assert [one.meeting.day for one in cycle.unheld_on(DAY)] == []
    assert [one.meeting.day for one in cycle.unheld_on(DAY + dt.timedelta(days=1))] == [DAY]


@pytest.mark.parametrize(
    ("year", "per_year"), [(2079, None), (2080, 6), (2084, 6), (2085, 4), (2087, None)]
)
def test_a_norm_holds_until_the_next(db, year, per_year):
    norm(per_year=6, first_year=2080)
    norm(per_year=4, first_year=2085)
    norm(per_year=None, first_year=2087)
    row = row_of("dvo", year)
    assert (row.per_year if row else None) == per_year


@pytest.mark.parametrize(
    ("first", "until", "shown"),
    [
        (None, None, True),
        (dt.date(YEAR, 12, 31), None, True),
        (dt.date(YEAR + 1, 1, 1), None, False),
        (None, dt.date(YEAR, 1, 1), False),
        (None, dt.date(YEAR, 1, 2), True),
    ],
)
def test_a_body_is_shown_in_the_years_it_exists(db, first, until, shown):
    norm()
    made = body("dvo")
    made.valid_from, made.valid_until = first, until
    made.save()
    assert (row_of("dvo") is not None) == shown


def test_a_joint_meeting_counts_for_both_and_is_no_clash(db):
    norm("ab")
    dvo = body("dvo", coupled_to=body("ab"), coupling=Coupling.AFTER)
    norm("dvo")
    meeting(DAY, code=dvo.code).joint_with.add(body("ab"))
    assert [row_of(code).planned for code in ("ab", "dvo")] == [1, 1]
    assert cycle_year(YEAR).warned == ()


def test_warnings_of_meetings(db):
    ClosedPeriod.objects.create(
        name="Reces", valid_from=DAY, valid_until=DAY + dt.timedelta(days=7)
    )
    one = meeting(DAY)
    other = meeting(DAY, code="ab", starts_at=dt.time(14), ends_at=dt.time(16))
    gone = meeting(DAY, code="db", state=MeetingState.CANCELLED)
    expected = (
        "Donderdag 16 maart 2090 is geen vergaderdag: Reces.",
        "Tegelijk met AB (14.00-16.00 uur).",
    )
    assert {day.meeting: day.warnings for day in cycle_year(YEAR).days}[one] == expected
    assert (warnings_of(one), warnings_of(gone)) == (expected, ())
    Meeting.objects.filter(pk=other.pk).update(starts_at=dt.time(15), ends_at=dt.time(16))
    assert warnings_of(Meeting.objects.get(pk=one.pk)) == expected[:1]


def test_what_a_body_follows(db):
    ab, dvo = body("ab"), body("dvo")
    pattern = MeetingPattern.objects.create(body=dvo, prepares=ab, weeks_ahead=3)
    assert (tie_of(ab), tie_of(pattern.body).weeks) == (None, 3)
    dvo.coupled_to, dvo.coupling = ab, Coupling.BEFORE
    assert (tie_of(dvo).weeks, tie_of(dvo).side) == (0, "before")


def test_a_year_costs_the_same_for_one_and_for_many(db, client, secretary):
    client.force_login(secretary)
    urls = [
        f"/vergaderingen/jaarcyclus/{YEAR}/",
        f"/vergaderingen/jaarcyclus/{YEAR}/data/",
        "/vergaderingen/jaarcyclus/normen/",
        "/vergaderingen/jaarcyclus/patronen/",
        "/vergaderingen/jaarcyclus/vergadervrij/",
        "/vergaderingen/agendas/",
    ]

    def costs() -> list[int]:
        found = []
        for url in urls:
            with CaptureQueriesContext(connection) as asked:
                assert client.get(url).status_code == 200
            found.append(len(asked))
        return found

    def add(numbers: range) -> None:
        for number in numbers:
            code = f"b{number}"
            norm(code)
            meeting(dt.date(YEAR, 1 + number % 12, 1 + number % 28), code=code)
            ClosedPeriod.objects.create(
                name=code, valid_from=DAY, valid_until=DAY + dt.timedelta(days=1)
            )

    add(range(1))
    few = costs()
    add(range(1, 40))
    assert costs() == few


# --- planning -------------------------------------------------------------------------------------
def wanted(*days: dt.date, code: str = "dvo") -> list[WantedMeeting]:
    return [WantedMeeting(body(code), day, dt.time(10), dt.time(12)) for day in days]


def plan(user, meetings: list[WantedMeeting], seen: str | None = None):
    bodies = [body("dvo")]
    return plan_year(
        YEAR,
        meetings,
        bodies=bodies,
        seen=plan_state(YEAR, bodies) if seen is None else seen,
        by=user,
        today=TODAY,
    )


def test_a_plan_is_made_once(db, secretary):
    body("dvo", meets_in_public=True)
    seen = plan_state(YEAR, [body("dvo")])
    first = plan(secretary, wanted(DAY), seen)
    again = plan(secretary, wanted(DAY), seen)
    assert (len(first.created), first.existing, len(again.created), again.existing) == (1, 0, 0, 1)
    made = Meeting.objects.get()
    assert (made.key, made.starts_at, made.is_public, made.closed_ground) == (
        "dvo-2090-03-16",
        dt.time(10),
        True,
        "",
    )


@pytest.mark.parametrize(
    ("meets_in_public", "is_public", "ground"),
    [
        (True, True, ""),
        (False, False, "Dit orgaan vergadert niet in het openbaar."),
        (None, False, "Niet vastgelegd of dit orgaan in het openbaar vergadert."),
    ],
)
def test_meetings_are_as_public_as_their_body_and_unknown_is_said(
    db, secretary, meets_in_public, is_public, ground
):
    body("dvo", meets_in_public=meets_in_public)
    plan(secretary, wanted(DAY))
    made = Meeting.objects.get()
    assert (made.is_public, made.closed_ground) == (is_public, ground)


def test_proposal_says_of_which_bodies_it_is_not_recorded(site):
    assert "niet vastgelegd of zij in het openbaar vergaderen" in site.get(PROPOSE).content.decode()
    for code in ("ab", "dvo"):
        found = body(code)
        found.meets_in_public = True
        found.save()
    assert (
        "niet vastgelegd of zij in het openbaar vergaderen"
        not in site.get(PROPOSE).content.decode()
    )


def test_a_plan_on_what_has_changed_since_makes_nothing(db, secretary):
    seen = plan_state(YEAR, [body("dvo")])
    meeting(dt.date(YEAR, 5, 11))
    with pytest.raises(Refused, match="intussen"):
        plan(secretary, wanted(DAY), seen)
    assert Meeting.objects.count() == 1


@pytest.mark.parametrize(
    ("who", "days"),
    [("controller", [DAY]), ("stranger", [DAY]), ("secretary", [DAY, dt.date(YEAR + 1, 1, 5)])],
)
def test_a_plan_that_may_not_be_is_refused_whole(who, days, request):
    user = request.getfixturevalue(who)
    with pytest.raises(Refused):
        plan(user, wanted(*days))
    assert not Meeting.objects.exists()


# --- the pages of planning ------------------------------------------------------------------------
@pytest.fixture
def site(client, secretary, monkeypatch):
    """DVO after AB, two meetings each, in a year that is still to come."""
    norm("ab")
    norm("dvo")
    dvo = body("dvo")
    dvo.coupled_to, dvo.coupling, dvo.usual_minutes = body("ab"), Coupling.AFTER, 90
    dvo.save()
    MeetingPattern.objects.create(body=body("ab"), weekday=3, starts_at=dt.time(9, 30))
    client.force_login(secretary)
    return client


def form_of(response) -> dict[str, str]:
    """What a browser sends back of the page, unchanged."""
    page = response.context
    data = {
        "seen": page["form"]["seen"].value(),
        "once": page["form"]["once"].value(),
        "warned": page["warned"],
        "of": [one.code for one in page["chosen"]],
        "do": "confirm",
    }
    data |= {
        field.html_name: field.value()
        for field in page["formset"].management_form
        if field.value() is not None
    }
    for row in page["rows"]:
        for name in ("body", "day", "starts_at", "ends_at"):
            value = row.form[name].value()
            data[row.form.add_prefix(name)] = (
                ""
                if value is None
                else f"{value:%H:%M}"
                if isinstance(value, dt.time)
                else str(value)
            )
        data[row.form.add_prefix("wanted")] = "on"
    return data


def test_proposed_dates_are_made_after_confirming(site):
    page = site.get(PROPOSE)
    assert [str(row.body) for row in page.context["rows"]] == ["AB", "DVO", "AB", "DVO"]
    assert not Meeting.objects.exists()
    data = form_of(page)
    assert site.post(PROPOSE, data).url == f"/vergaderingen/jaarcyclus/{YEAR}/"
    made = list(
        Meeting.objects.order_by("day", "starts_at").values_list(
            "body__code", "starts_at", "ends_at"
        )
    )
    hours = [("ab", dt.time(9, 30), dt.time(11, 30)), ("dvo", dt.time(11, 30), dt.time(13))]
    assert made == hours * 2
    assert site.post(PROPOSE, data).url == f"/vergaderingen/jaarcyclus/{YEAR}/"
    again = site.post(PROPOSE, data | {"once": ""}, follow=True)
    assert "Er is niets nieuws aangemaakt; 4 stonden er al." in again.content.decode()
    assert Meeting.objects.count() == 4
    assert "hebben al zoveel vergaderingen" in site.get(PROPOSE).content.decode()


def test_a_row_can_be_left_out_or_moved(site):
    data = form_of(site.get(PROPOSE))
    del data["v-1-wanted"]
    data["v-0-day"] = DAY.isoformat()
    data |= {"v-2-starts_at": "", "v-2-ends_at": ""}
    del data["v-3-wanted"]
    site.post(PROPOSE, data)
    assert list(Meeting.objects.order_by("day").values_list("day", "starts_at"))[0] == (
        DAY,
        dt.time(9, 30),
    )
    assert [one.starts_at for one in Meeting.objects.order_by("day")] == [dt.time(9, 30), None]


def test_a_warning_must_have_been_on_the_page(site):
    data = form_of(site.get(PROPOSE))
    data["v-0-day"] = data["v-1-day"] = "2090-04-27"
    first = site.post(PROPOSE, data)
    assert first.context["error"].startswith("Bij de datums staan opmerkingen")
    assert "Donderdag 27 april 2090 is geen vergaderdag: Koningsdag." in first.content.decode()
    assert not Meeting.objects.exists()
    assert site.post(PROPOSE, form_of(first)).status_code == 302
    assert Meeting.objects.filter(day=dt.date(2090, 4, 27)).count() == 2


def test_checking_makes_nothing(site):
    data = form_of(site.get(PROPOSE)) | {"do": "check", "v-0-day": "2090-03-18"}
    page = site.post(PROPOSE, data)
    assert page.context["rows"][0].reason == "Door u gekozen."
    assert page.context["rows"][0].warnings == (
        "Zaterdag 18 maart 2090 is geen vergaderdag: zaterdag.",
    )
    assert not Meeting.objects.exists()


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("v-0-day", "2091-01-05", "Kies een dag in 2090."),
        ("v-0-day", "31-02-2090", "Vul een bestaande dag in, bijvoorbeeld 31-12-2025."),
        ("v-0-day", "", "Kies een dag bij: Datum"),
        ("v-0-starts_at", "half tien", "Vul een tijd in, bijvoorbeeld 09.30."),
        ("v-0-ends_at", "08:00", "De vergadering eindigt na het begin. Vul beide tijden in."),
        ("v-0-starts_at", "", "De vergadering eindigt na het begin. Vul beide tijden in."),
    ],
)
def test_a_wrong_row_is_told_and_nothing_is_made(site, field, value, sentence):
    page = site.post(PROPOSE, form_of(site.get(PROPOSE)) | {field: value})
    assert page.status_code == 200
    assert sentence in page.content.decode()
    assert not Meeting.objects.exists()


def test_the_same_day_twice_is_told(site):
    data = form_of(site.get(PROPOSE))
    data["v-2-day"] = data["v-0-day"]
    page = site.post(PROPOSE, data).content.decode()
    assert "AB staat al op" in page
    assert not Meeting.objects.exists()


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"do": "confirm"},
        {"v-TOTAL_FORMS": "x", "do": "confirm"},
        {"v-TOTAL_FORMS": "999999", "v-INITIAL_FORMS": "0", "do": "confirm"},
    ],
)
def test_a_broken_post_is_no_error_and_makes_nothing(site, data):
    assert site.post(PROPOSE, data).status_code == 200
    assert not Meeting.objects.exists()


def test_a_row_of_a_body_outside_the_plan_is_refused(site):
    data = form_of(site.get(PROPOSE)) | {"v-0-body": "rvo"}
    assert site.post(PROPOSE, data).status_code == 200
    assert not Meeting.objects.exists()


def test_a_coupled_body_alone_is_told_to_wait(site):
    page = site.get(PROPOSE, {"orgaan": "dvo"})
    assert page.context["rows"] == []
    assert (
        "DVO: in 2090 staat nog geen vergadering van het orgaan waaraan het gekoppeld is. Plan die"
        " eerst." in page.content.decode()
    )


def test_bodies_that_wait_for_each_other_are_a_sentence(site):
    MeetingPattern.objects.update(prepares=body("dvo"), weeks_ahead=2)
    page = site.get(PROPOSE)
    assert page.status_code == 200
    assert "Deze organen volgen elkaars datums." in page.content.decode()


@pytest.mark.parametrize(
    "url",
    [
        "/vergaderingen/jaarcyclus/1999/",
        "/vergaderingen/jaarcyclus/2101/",
        "/vergaderingen/jaarcyclus/99999/data/",
    ],
)
def test_a_year_that_is_none_is_not_there(site, url):
    assert site.get(url).status_code == 404


def test_a_year_that_is_over_cannot_be_planned(site):
    response = site.get("/vergaderingen/jaarcyclus/2020/voorstel/")
    assert response.status_code == 403
    assert "Het jaar 2020 is voorbij." in response.content.decode()


# --- pages ----------------------------------------------------------------------------------------
def test_the_year_page_shows_norm_and_planning(site):
    meeting(DAY, code="ab")
    page = site.get(f"/vergaderingen/jaarcyclus/{YEAR}/").content.decode()
    assert "0 gehouden, 1 gepland, 1 nog te plannen, norm 2" in page
    assert "zondag 16 april: Eerste paasdag" in page
    content = site.get(f"/vergaderingen/jaarcyclus/{YEAR}/?formaat=xlsx").content
    rows = [
        [cell.value for cell in row]
        for row in openpyxl.load_workbook(BytesIO(content)).worksheets[0].iter_rows()
    ]
    assert [row[:4] for row in rows if row[0] in ("AB", "DVO")] == [
        ["AB", 2, "precies", 1],
        ["DVO", 2, "precies", 0],
    ]


def test_the_days_can_be_filtered_on_remarks(site):
    meeting(DAY, code="ab")
    meeting(dt.date(YEAR, 4, 27), code="ab")
    page = site.get(f"/vergaderingen/jaarcyclus/{YEAR}/data/?let_op=on").content.decode()
    assert "1 van 2 vergaderingen" in page
    assert "Koningsdag" in page


def test_a_norm_is_added_and_changed_with_a_reason(site):
    new = {
        "body": body("ab").pk,
        "first_year": "2085",
        "per_year": "8",
        "source": "",
        "source_locator": "",
    }
    assert site.post("/vergaderingen/jaarcyclus/normen/nieuw/", new).status_code == 302
    twice = site.post("/vergaderingen/jaarcyclus/normen/nieuw/", new).content.decode()
    assert "Dit orgaan heeft al een norm vanaf dit jaar." in twice
    made = MeetingNorm.objects.get(first_year=2085)
    url = f"/vergaderingen/jaarcyclus/normen/{made.pk}/"
    assert site.post(url, new | {"per_year": "7"}).status_code == 200
    assert site.post(url, new | {"per_year": "7", "reason": "Nieuw besluit"}).status_code == 302
    made.refresh_from_db()
    assert made.per_year == 7
    assert site.post(url, new | {"per_year": "61", "reason": "Te veel"}).status_code == 200


@pytest.mark.parametrize(
    ("code", "data", "sentence"),
    [
        ("dvo-db", {"prepares": "dvo", "weeks_ahead": "3"}, ""),
        ("dvo-db", {"prepares": "dvo"}, "Vul in hoeveel weken van tevoren."),
        (
            "dvo-db",
            {"weeks_ahead": "3"},
            "Kies het orgaan dat wordt voorbereid, of maak het aantal weken leeg.",
        ),
        ("dvo-db", {"starts_at": "9.15", "weekday": "1"}, ""),
        ("dvo-db", {"starts_at": "25:00"}, "Vul een tijd in, bijvoorbeeld 09.30."),
        (
            "ab",
            {"prepares": "dvo", "weeks_ahead": "3", "reason": "Proef"},
            "De datums van DVO volgen zelf die van AB. Kies een ander orgaan.",
        ),
    ],
)
def test_a_pattern_is_kept(site, code, data, sentence):
    body("dvo-db")
    if "prepares" in data:
        data = data | {"prepares": body(data["prepares"]).pk}
    response = site.post(f"/vergaderingen/jaarcyclus/patronen/{code}/", data)
    assert response.status_code == (200 if sentence else 302)
    assert sentence in response.content.decode()
    assert MeetingPattern.objects.filter(body__code="dvo-db").exists() == (not sentence)


def test_a_coupled_body_prepares_nothing(site):
    page = site.get("/vergaderingen/jaarcyclus/patronen/dvo/").content.decode()
    assert "DVO vergadert op dezelfde dag als AB." in page
    assert 'name="prepares"' not in page


def test_a_closed_period_is_added_and_taken_away(site):
    meeting(DAY, code="ab")
    data = {
        "name": "Reces",
        "valid_from": "2090-03-13",
        "valid_until": "2090-03-19",
        "source": "",
        "source_locator": "",
    }
    page = site.post(
        "/vergaderingen/jaarcyclus/vergadervrij/nieuw/", data, follow=True
    ).content.decode()
    assert "In deze periode staat al 1 vergadering gepland: AB van 16 maart 2090." in page
    made = ClosedPeriod.objects.get()
    assert made.valid_until == dt.date(2090, 3, 20)
    assert (
        "Vergaderingen in deze periode"
        in site.get(f"/vergaderingen/jaarcyclus/vergadervrij/{made.pk}/").content.decode()
    )
    url = f"/vergaderingen/jaarcyclus/vergadervrij/{made.pk}/verwijderen/"
    assert site.post(url, {}).status_code == 200
    assert site.post(url, {"reason": "Vervallen"}).status_code == 302
    assert not ClosedPeriod.objects.exists()


@pytest.mark.parametrize("last", ["2090-03-12", "2092-01-01"])
def test_a_closed_period_of_a_wrong_length_is_refused(site, last):
    data = {"name": "Reces", "valid_from": "2090-03-13", "valid_until": last}
    assert site.post("/vergaderingen/jaarcyclus/vergadervrij/nieuw/", data).status_code == 200
    assert not ClosedPeriod.objects.exists()


def test_the_year_calendar_is_one_sheet_of_a3(twente):
    norm(per_year=6)
    meeting(DAY)
    meeting(dt.date(YEAR, 5, 11), state=MeetingState.CANCELLED)
    ClosedPeriod.objects.create(
        name="Zomerreces", valid_from=dt.date(YEAR, 7, 1), valid_until=dt.date(YEAR, 8, 1)
    )
    name, content = build_year_calendar({"year": YEAR, "on": "2089-12-01"})
    pdf = pdfs.opened(content)
    [page] = pdf.pages
    assert (name, [round(float(side)) for side in page.MediaBox[2:]]) == (
        "jaarkalender-2090.pdf",
        [1191, 842],
    )
    text = pdfs.text(content)
    for words in (
        "Jaarkalender 2090",
        "do DVO 13.00",
        "Eerste kerstdag",
        "Zomerreces",
        "DVO 1 (6)",
        "stand op 1 december 2089",
    ):
        assert words in text
    assert text.count("DVO 13.00") == 1
    assert pdfs.loose_content(pdf) == []
