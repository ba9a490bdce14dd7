"""Holidays and the planner: the dates it proposes for a year, why, and what it warns about."""

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from portfolios.cycle.calculation.holidays import holiday_on, holidays_of
from portfolios.cycle.calculation.planner import (
    Appointment,
    ClosedDays,
    Days,
    Side,
    Tie,
    Wish,
    propose,
    warnings,
)

THURSDAY = 3
TEN, TWELVE = dt.time(10), dt.time(12)
SUMMER = ClosedDays(dt.date(2026, 7, 4), dt.date(2026, 8, 16), "zomervakantie")


def wish(body: str = "ab", per_year: int = 6, **changes) -> Wish:
    return Wish(
        **{
            "body": body,
            "name": body.upper(),
            "per_year": per_year,
            "weekday": THURSDAY,
            "starts_at": TEN,
            **changes,
        }
    )


def at(
    day: dt.date,
    body: str = "ab",
    starts_at: dt.time | None = TEN,
    ends_at: dt.time | None = TWELVE,
) -> Appointment:
    return Appointment(body, body.upper(), day, starts_at, ends_at)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (dt.date(2026, 1, 1), "Nieuwjaarsdag"),
        (dt.date(2026, 4, 3), "Goede vrijdag"),
        (dt.date(2026, 4, 5), "Eerste paasdag"),
        (dt.date(2026, 4, 6), "Tweede paasdag"),
        (dt.date(2026, 4, 27), "Koningsdag"),
        (dt.date(2025, 4, 26), "Koningsdag"),  # the 27th was a Sunday
        (dt.date(2025, 4, 27), ""),
        (dt.date(2013, 4, 30), "Koninginnedag"),
        (dt.date(2025, 5, 5), "Bevrijdingsdag"),
        (dt.date(2026, 5, 5), "Bevrijdingsdag"),
        (dt.date(2026, 5, 14), "Hemelvaartsdag"),
        (dt.date(2026, 5, 25), "Tweede pinksterdag"),
        (dt.date(2026, 12, 25), "Eerste kerstdag"),
        (dt.date(2026, 12, 26), "Tweede kerstdag"),
        (dt.date(2026, 12, 31), ""),
        (dt.date(2100, 3, 28), "Eerste paasdag"),
    ],
)
def test_holidays(day, name):
    assert holiday_on(day) == name


def test_a_year_has_its_holidays_in_order_and_cannot_be_changed():
    assert list(holidays_of(2026)) == sorted(holidays_of(2026))
    assert len(holidays_of(2026)) == 11
    with pytest.raises(TypeError):
        holidays_of(2026)[dt.date(2026, 2, 1)] = "Feest"


@pytest.mark.parametrize(
    ("day", "why_not"),
    [
        (dt.date(2026, 7, 3), ""),
        (dt.date(2026, 7, 6), "zomervakantie"),
        (dt.date(2026, 8, 14), "zomervakantie"),
        (dt.date(2026, 8, 17), ""),
        (dt.date(2026, 8, 16), "zondag"),
        (dt.date(2026, 4, 27), "Koningsdag"),
    ],
)
def test_days_on_which_nobody_meets(day, why_not):
    assert Days(2026, (SUMMER,)).why_not(day) == why_not


def test_a_year_is_spread_over_the_wished_weekday():
    plan = propose(2026, [wish()], closed=[SUMMER])
    days = [proposal.appointment.day for proposal in plan.proposals]
    assert [day.weekday() for day in days] == [THURSDAY] * 6
    assert [(day.day, day.month) for day in days] == [
        (29, 1),
        (19, 3),
        (21, 5),
        (20, 8),
        (15, 10),
        (3, 12),
    ]
    assert plan.shortfalls == ()
    first = plan.proposals[0]
    assert (first.appointment.hours, first.warnings) == ("10.00-12.00 uur", ())
    assert (
        first.reason
        == "Voor deel 1 van 6 van het jaar, rond woensdag 28 januari 2026. Donderdag is de vaste"
        " dag."
    )


def test_a_holiday_moves_a_meeting_and_says_so():
    """The middle of the second part of four is Ascension Day or near: closed days around it leave
    no Thursday.
    """
    closed = [ClosedDays(dt.date(2026, 5, 4), dt.date(2026, 5, 13), "meireces")]
    plan = propose(
        2026,
        [wish(per_year=1, weekday=THURSDAY)],
        closed=[
            ClosedDays(dt.date(2026, 1, 1), dt.date(2026, 5, 3), "begin"),
            *closed,
            ClosedDays(dt.date(2026, 5, 16), dt.date(2026, 12, 31), "eind"),
        ],
    )
    [proposal] = plan.proposals
    assert proposal.appointment.day == dt.date(2026, 5, 15)  # the Friday: the only open day
    assert (
        proposal.reason
        == "Voor het midden van het jaar. Een donderdag, de vaste dag, was hier niet vrij. Niet op"
        " donderdag 14 mei 2026: Hemelvaartsdag."
    )


def test_meetings_that_are_there_count():
    there = at(dt.date(2026, 3, 19))
    plan = propose(2026, [wish()], taken=[there, at(dt.date(2025, 3, 20))])
    assert len(plan.proposals) == 5
    assert there.day not in {proposal.appointment.day for proposal in plan.proposals}


@pytest.mark.parametrize(
    ("side", "starts_at", "ends_at", "reason"),
    [
        ("before", dt.time(8, 30), TEN, "Zelfde dag als AB, ervoor: dat begint om 10.00 uur."),
        ("after", TWELVE, dt.time(13, 30), "Zelfde dag als AB, erna: dat eindigt om 12.00 uur."),
    ],
)
def test_a_coupled_body_meets_on_the_day_of_the_other(side, starts_at, ends_at, reason):
    plan = propose(2026, [wish("dvo", minutes=90, tie=Tie("ab", Side(side))), wish("ab")])
    of = {
        body: [one.appointment for one in plan.proposals if one.appointment.body == body]
        for body in ("ab", "dvo")
    }
    assert [one.day for one in of["ab"]] == [one.day for one in of["dvo"]]
    assert {(one.starts_at, one.ends_at) for one in of["dvo"]} == {(starts_at, ends_at)}
    assert {one.reason for one in plan.proposals if one.appointment.body == "dvo"} == {reason}
    assert all(not one.warnings for one in plan.proposals)


def test_a_coupled_body_without_the_other_is_told():
    plan = propose(2026, [wish("dvo", tie=Tie("ab", Side.AFTER))])
    assert plan.proposals == ()
    assert plan.shortfalls == (
        (
            "DVO: in 2026 staat nog geen vergadering van het orgaan waaraan het gekoppeld is. Plan"
            " die eerst."
        ),
    )


def test_fewer_days_of_the_other_than_wanted_is_told():
    plan = propose(
        2026,
        [wish("dvo", tie=Tie("ab", Side.AFTER))],
        taken=[at(dt.date(2026, 3, 19)), at(dt.date(2026, 6, 18))],
    )
    assert [one.appointment.day for one in plan.proposals] == [
        dt.date(2026, 3, 19),
        dt.date(2026, 6, 18),
    ]
    assert plan.shortfalls == ("DVO: voor 4 vergaderingen is geen dag gevonden.",)


def test_a_preparing_body_meets_weeks_before():
    leads = [at(dt.date(2026, 3, 19), "platform"), at(dt.date(2026, 6, 4), "platform")]
    plan = propose(
        2026, [wish("ac", 2, weekday=1, tie=Tie("platform", Side.BEFORE, weeks=3))], taken=leads
    )
    assert [one.appointment.day for one in plan.proposals] == [
        dt.date(2026, 2, 24),
        dt.date(2026, 5, 12),
    ]
    assert (
        plan.proposals[0].reason
        == "3 weken vóór PLATFORM van donderdag 19 maart 2026. Dinsdag is de vaste dag."
    )


def test_a_preparing_meeting_for_early_january_is_told_when_the_year_has_no_day_before_it():
    plan = propose(
        2026,
        [wish("ac", 1, tie=Tie("platform", Side.BEFORE, weeks=2))],
        taken=[at(dt.date(2026, 1, 2), "platform")],
    )
    assert (plan.proposals, plan.shortfalls) == (
        (),
        ("AC: voor 1 vergadering is geen dag gevonden.",),
    )


def test_what_is_left_of_a_year_gets_what_is_still_wanted():
    there = [at(dt.date(2026, 2, 19)), at(dt.date(2026, 11, 5))]
    plan = propose(2026, [wish(per_year=4)], taken=there, not_before=dt.date(2026, 6, 1))
    assert [one.appointment.day for one in plan.proposals] == [
        dt.date(2026, 7, 9),
        dt.date(2026, 9, 17),
    ]
    assert plan.proposals[0].reason.startswith("Voor deel 1 van 3 van de rest van het jaar, rond ")


def test_a_year_without_days_left_is_told():
    plan = propose(2026, [wish(per_year=2)], not_before=dt.date(2027, 1, 1))
    assert (plan.proposals, plan.shortfalls) == (
        (),
        ("AB: voor 2 vergaderingen is geen dag gevonden.",),
    )


def test_two_bodies_avoid_each_other():
    plan = propose(2026, [wish("ab"), wish("db")])
    days = {
        body: {one.appointment.day for one in plan.proposals if one.appointment.body == body}
        for body in ("ab", "db")
    }
    assert not days["ab"] & days["db"]
    assert all(day.weekday() == THURSDAY for day in days["db"])
    moved = next(one for one in plan.proposals if one.appointment.body == "db")
    assert moved.reason.endswith(
        "Niet op donderdag 5 februari 2026: dan is er AB (10.00-12.00 uur)."
    )


@pytest.mark.parametrize(
    ("one", "others", "tie", "expected"),
    [
        (
            at(dt.date(2026, 4, 27)),
            [],
            None,
            ["Maandag 27 april 2026 is geen vergaderdag: Koningsdag."],
        ),
        (
            at(dt.date(2026, 7, 9)),
            [],
            None,
            ["Donderdag 9 juli 2026 is geen vergaderdag: zomervakantie."],
        ),
        (
            at(dt.date(2026, 3, 21)),
            [],
            None,
            ["Zaterdag 21 maart 2026 is geen vergaderdag: zaterdag."],
        ),
        (
            at(dt.date(2026, 3, 19)),
            [at(dt.date(2026, 3, 19))],
            None,
            ["AB vergadert op deze dag al."],
        ),
        (
            at(dt.date(2026, 3, 19)),
            [at(dt.date(2026, 3, 19), "db", dt.time(11), None)],
            None,
            ["Tegelijk met DB (11.00 uur)."],
        ),
        (at(dt.date(2026, 3, 19)), [at(dt.date(2026, 3, 19), "db", TWELVE, dt.time(13))], None, []),
        (at(dt.date(2026, 3, 19)), [at(dt.date(2026, 3, 20), "db")], None, []),
        (
            at(dt.date(2026, 3, 19)),
            [at(dt.date(2026, 3, 19), "db", None, None)],
            None,
            ["Tegelijk met DB."],
        ),
        (
            at(dt.date(2026, 3, 19)),
            [],
            Tie("db", Side.AFTER),
            ["Op deze dag is er geen vergadering van het orgaan waaraan dit gekoppeld is."],
        ),
        (
            at(dt.date(2026, 3, 19)),
            [at(dt.date(2026, 3, 19), "db", TWELVE, dt.time(13))],
            Tie("db", Side.AFTER),
            ["Ingesteld is dat AB na DB vergadert; dat is op deze dag andersom."],
        ),
        (
            at(dt.date(2026, 3, 19)),
            [at(dt.date(2026, 3, 19), "db", TWELVE, dt.time(13))],
            Tie("db", Side.BEFORE),
            [],
        ),
        (at(dt.date(2026, 3, 19)), [], Tie("db", Side.BEFORE, weeks=2), []),
    ],
)
def test_warnings_about_a_day(one, others, tie, expected):
    assert list(warnings(one, others, Days(2026, (SUMMER,)), tie)) == expected


@pytest.mark.parametrize(
    "wishes",
    [
        [wish("ab", tie=Tie("dvo", Side.AFTER)), wish("dvo", tie=Tie("ab", Side.AFTER))],
        [wish("ab"), wish("ab")],
    ],
)
def test_wishes_that_cannot_be_ordered_are_refused(wishes):
    with pytest.raises(ValueError, match=r"bod"):
        propose(2026, wishes)


def test_a_body_coupled_to_a_late_meeting_ends_before_midnight():
    plan = propose(
        2026,
        [wish("dvo", 1, minutes=120, tie=Tie("ab", Side.AFTER))],
        taken=[at(dt.date(2026, 3, 19), "ab", dt.time(22), dt.time(23))],
    )
    assert plan.proposals[0].appointment.ends_at == dt.time(23, 59)


numbers = st.integers(1, 30)
weekdays = st.none() | st.integers(0, 4)
some_days = st.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
periods = st.lists(
    st.builds(
        lambda day, length: ClosedDays(day, day + dt.timedelta(days=length), "reces"),
        some_days,
        st.integers(0, 60),
    ),
    max_size=4,
)
meetings = st.lists(
    st.builds(lambda day: at(day), some_days), max_size=10, unique_by=lambda one: one.day
)


@given(
    lead=numbers,
    follow=numbers,
    weekday=weekdays,
    weeks=st.integers(0, 5),
    side=st.sampled_from(Side),
    closed=periods,
    taken=meetings,
    begin=st.none() | some_days,
)
@example(
    20, 19, None, 2, Side.AFTER, [], [], dt.date(2026, 11, 7)
)  # so full that which one goes without decides
def test_every_plan_holds_these(lead, follow, weekday, weeks, side, closed, taken, begin):
    begin = begin or dt.date(2026, 1, 1)
    wishes = [
        wish("ab", lead, weekday=weekday),
        wish("dvo", follow, weekday=weekday, minutes=90, tie=Tie("ab", side, weeks)),
    ]
    plan = propose(2026, wishes, taken=taken, closed=closed, not_before=begin)
    days = Days(2026, tuple(closed))
    proposed = [one.appointment for one in plan.proposals]
    own = {body: [one for one in proposed if one.body == body] for body in ("ab", "dvo")}
    leads = {one.day for one in [*own["ab"], *taken]}
    assert len(own["ab"]) <= max(lead - len(taken), 0)
    assert len(own["dvo"]) <= min(follow, len(leads))
    for body in own:
        assert len({one.day for one in own[body]}) == len(own[body])
    assert not {one.day for one in own["ab"]} & {one.day for one in taken}
    for one in proposed:
        assert one.day.year == 2026
        assert one.day >= begin
        if one.body == "ab" or weeks:
            assert days.why_not(one.day) == ""
        else:
            assert one.day in leads  # also when somebody put the other on a holiday
    again = propose(2026, wishes, taken=[*taken, *proposed], closed=closed, not_before=begin)
    assert again.proposals == ()
    assert plan == propose(2026, wishes, taken=taken, closed=closed, not_before=begin)


@given(number=st.integers(1, 52), weekday=weekdays)
def test_an_empty_year_gets_all_its_meetings_in_order(number, weekday):
    proposed = [
        one.appointment.day
        for one in propose(2026, [wish(per_year=number, weekday=weekday)]).proposals
    ]
    assert len(proposed) == number
    assert proposed == sorted(set(proposed))


@given(number=st.integers(2, 26))
def test_meetings_lie_about_as_far_apart(number):
    days = [
        one.appointment.day
        for one in propose(2026, [wish(per_year=number, weekday=None)]).proposals
    ]
    gaps = [(after - before).days for before, after in zip(days, days[1:], strict=False)]
    assert max(gaps) - min(gaps) <= 10
