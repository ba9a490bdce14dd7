"""The clock of agreements: the worked examples of the two agreements of 2019, boundary days, and
what always holds.
"""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.texts.calculation.clock import (
    Clock,
    Duration,
    EntryRule,
    Exit,
    NoticeReading,
    Period,
    Renewal,
    State,
    Terms,
    add_months,
    clock_on,
    entry_into_force,
    exits,
    last_notice_day,
    period_on,
)
from agreements.texts.calculation.clock_words import (
    Circumstances,
    exit_words,
    months_words,
    renewal_words,
    term_words,
    why,
)

D = dt.date
ONE = dt.timedelta(days=1)
SIGNED = D(2019, 12, 2)
SERVICE = Terms(EntryRule.ALL_SIGNED, Duration.OPEN_ENDED, signed_on=SIGNED, notice_months=12)
GOVERNANCE = Terms(
    EntryRule.DAY_AFTER_SIGNING,
    Duration.TACIT,
    signed_on=SIGNED,
    notice_months=12,
    notice=NoticeReading.OPEN,
)
STRATEGY = Terms(
    EntryRule.FIXED_DATE, Duration.FIXED, fixed_from=D(2015, 1, 1), fixed_until=D(2019, 1, 1)
)


# --- the worked examples
# ---------------------------------------------------------------------------
def test_service_agreement_ends_a_year_after_notice():
    assert exits(SERVICE, D(2025, 3, 1)) == (
        Exit(NoticeReading.ANY_DAY, D(2025, 3, 1), D(2026, 3, 1)),
    )


def test_governance_agreement_gives_both_readings():
    assert exits(GOVERNANCE, D(2025, 3, 1)) == (
        Exit(NoticeReading.ANY_DAY, D(2025, 3, 1), D(2026, 3, 1)),
        Exit(NoticeReading.TERM_END, D(2025, 3, 1), D(2026, 12, 3)),
    )


def test_governance_agreement_on_the_day_of_notice():
    clock = clock_on(GOVERNANCE, D(2025, 3, 1))
    assert clock == Clock(
        day=D(2025, 3, 1),
        state=State.IN_FORCE,
        in_force_from=D(2019, 12, 3),
        ends_on=None,
        period=Period(6, D(2024, 12, 3), D(2025, 12, 3)),
        next_renewal=Renewal(D(2025, 12, 3), D(2024, 12, 3)),
        preventable=Renewal(D(2026, 12, 3), D(2025, 12, 3)),
        exits=exits(GOVERNANCE, D(2025, 3, 1)),
    )


@pytest.mark.parametrize("year", range(2020, 2031))
def test_governance_agreement_renews_each_third_of_december(year):
    assert period_on(GOVERNANCE, D(year, 12, 2)).valid_until == D(year, 12, 3)
    assert period_on(GOVERNANCE, D(year, 12, 3)) == Period(
        year - 2018, D(year, 12, 3), D(year + 1, 12, 3)
    )


# --- boundary days: the day before, the first day, the last day, the day after
# -----------------------
@pytest.mark.parametrize(
    ("terms", "states"),
    [
        (
            SERVICE,
            {
                D(2019, 12, 1): State.COMING,
                D(2019, 12, 2): State.IN_FORCE,
                D(2199, 12, 31): State.IN_FORCE,
            },
        ),
        (
            GOVERNANCE,
            {
                D(2019, 12, 2): State.COMING,
                D(2019, 12, 3): State.IN_FORCE,
                D(2199, 12, 31): State.IN_FORCE,
            },
        ),
        (
            STRATEGY,
            {
                D(2014, 12, 31): State.COMING,
                D(2015, 1, 1): State.IN_FORCE,
                D(2018, 12, 31): State.IN_FORCE,
                D(2019, 1, 1): State.ENDED,
            },
        ),
        (
            Terms(
                EntryRule.UNKNOWN,
                Duration.UNKNOWN,
                signed_on=D(2011, 3, 28),
                ended_on=D(2017, 7, 10),
            ),
            {
                D(2011, 3, 27): State.COMING,
                D(2011, 3, 28): State.IN_FORCE,
                D(2017, 7, 9): State.IN_FORCE,
                D(2017, 7, 10): State.ENDED,
            },
        ),
        (
            Terms(EntryRule.DAY_AFTER_SIGNING, Duration.TACIT, missing=16),
            {D(2025, 12, 11): State.UNSIGNED},
        ),
        (Terms(EntryRule.UNKNOWN, Duration.UNKNOWN), {D(2025, 12, 11): State.UNDATED}),
        (Terms(EntryRule.FIXED_DATE, Duration.OPEN_ENDED), {D(2025, 12, 11): State.UNDATED}),
        (
            Terms(EntryRule.FIXED_DATE, Duration.OPEN_ENDED, missing=14, fixed_from=D(2026, 1, 1)),
            {D(2025, 12, 31): State.UNSIGNED, D(2026, 1, 1): State.UNSIGNED},
        ),
        (
            Terms(
                EntryRule.FIXED_DATE,
                Duration.OPEN_ENDED,
                signed_on=SIGNED,
                missing=14,
                fixed_from=D(2026, 1, 1),
            ),
            {D(2025, 12, 31): State.COMING, D(2026, 1, 1): State.IN_FORCE},
        ),
    ],
)
def test_state_on_boundary_days(terms, states):
    assert {day: clock_on(terms, day).state for day in states} == states


@pytest.mark.parametrize(
    ("given_on", "ends"),
    [
        (D(2024, 12, 2), D(2025, 12, 3)),
        (D(2024, 12, 3), D(2025, 12, 3)),
        (D(2024, 12, 4), D(2026, 12, 3)),
        (D(2025, 12, 3), D(2026, 12, 3)),
    ],
)
def test_notice_around_the_last_day_for_it(given_on, ends):
    assert exits(GOVERNANCE, given_on)[1].ends_on == ends


@pytest.mark.parametrize(
    ("day", "how_many"),
    [(D(2019, 12, 2), 0), (D(2019, 12, 3), 2), (D(2026, 12, 2), 2), (D(2026, 12, 3), 0)],
)
def test_no_exit_before_or_after_the_text_holds(day, how_many):
    ended = Terms(
        EntryRule.DAY_AFTER_SIGNING,
        Duration.TACIT,
        signed_on=SIGNED,
        notice_months=12,
        notice=NoticeReading.OPEN,
        ended_on=D(2026, 12, 3),
    )
    assert len(exits(ended, day)) == how_many
    assert all(leaving.ends_on <= D(2026, 12, 3) for leaving in exits(ended, day))


def test_a_text_that_ends_is_not_renewed_on_that_day():
    ended = Terms(
        EntryRule.DAY_AFTER_SIGNING,
        Duration.TACIT,
        signed_on=SIGNED,
        notice_months=12,
        ended_on=D(2025, 12, 3),
    )
    clock = clock_on(ended, D(2025, 12, 2))
    assert (clock.next_renewal, clock.preventable, clock.ends_on) == (None, None, D(2025, 12, 3))


def test_a_leap_day_comes_back():
    leap = Terms(EntryRule.FIXED_DATE, Duration.TACIT, fixed_from=D(2020, 2, 29), notice_months=3)
    assert [period_on(leap, D(year, 6, 1)).valid_from for year in (2020, 2021, 2024)] == [
        D(2020, 2, 29),
        D(2021, 2, 28),
        D(2024, 2, 29),
    ]


def test_a_period_outside_the_text_is_an_error():
    with pytest.raises(ValueError, match="2019-12-02"):
        period_on(GOVERNANCE, D(2019, 12, 2))


def test_without_a_period_of_notice_there_is_no_exit():
    clock = clock_on(Terms(EntryRule.ALL_SIGNED, Duration.TACIT, signed_on=SIGNED), D(2025, 3, 1))
    assert (clock.exits, clock.next_renewal, clock.preventable) == (
        (),
        Renewal(D(2025, 12, 2), None),
        None,
    )


# --- in words
# --------------------------------------------------------------------------------------
ASSUMED = Circumstances(is_signing_assumed=True)


@pytest.mark.parametrize(
    ("terms", "day", "around", "sentence"),
    [
        (
            GOVERNANCE,
            D(2025, 3, 1),
            ASSUMED,
            (
                "In werking sinds 3 december 2019, de dag na de ondertekening (ondertekend op 2"
                " december 2019, datum aangenomen)."
            ),
        ),
        (
            GOVERNANCE,
            D(2019, 12, 2),
            ASSUMED,
            (
                "Nog niet in werking: treedt in werking op 3 december 2019, de dag na de"
                " ondertekening (ondertekend op 2 december 2019, datum aangenomen)."
            ),
        ),
        (
            SERVICE,
            D(2025, 3, 1),
            Circumstances(),
            (
                "In werking sinds 2 december 2019, de dag waarop alle partijen hebben ondertekend"
                " (ondertekend op 2 december 2019)."
            ),
        ),
        (
            STRATEGY,
            D(2016, 1, 1),
            Circumstances(),
            "In werking sinds 1 januari 2015, de dag die daarvoor is vastgelegd.",
        ),
        (
            STRATEGY,
            D(2019, 1, 1),
            Circumstances(),
            "Niet meer in werking sinds 1 januari 2019: de afgesproken looptijd is voorbij.",
        ),
        (
            Terms(EntryRule.DAY_AFTER_SIGNING, Duration.TACIT, missing=1),
            D(2026, 1, 1),
            Circumstances(),
            (
                "Nog niet in werking: er ontbreekt nog 1 handtekening. Inwerkingtreding: de dag na"
                " de ondertekening."
            ),
        ),
        (
            Terms(EntryRule.ALL_SIGNED, Duration.OPEN_ENDED, missing=15),
            D(2026, 1, 1),
            Circumstances(),
            (
                "Nog niet in werking: er ontbreken nog 15 handtekeningen. Inwerkingtreding: de dag"
                " waarop alle partijen hebben ondertekend."
            ),
        ),
        (
            Terms(EntryRule.FIXED_DATE, Duration.OPEN_ENDED, missing=14, fixed_from=D(2026, 1, 1)),
            D(2026, 2, 1),
            Circumstances(),
            (
                "Nog niet in werking: er ontbreken nog 14 handtekeningen. Inwerkingtreding: 1"
                " januari 2026, als alle partijen hebben ondertekend."
            ),
        ),
        (
            Terms(EntryRule.UNKNOWN, Duration.UNKNOWN),
            D(2026, 1, 1),
            Circumstances(),
            (
                "Niet vast te stellen: geen bron noemt een dag van ondertekening of van"
                " inwerkingtreding."
            ),
        ),
        (
            Terms(
                EntryRule.UNKNOWN,
                Duration.UNKNOWN,
                signed_on=D(2011, 3, 28),
                ended_on=D(2017, 7, 10),
            ),
            D(2018, 1, 1),
            Circumstances(end_reason="opgevolgd door een andere tekst"),
            "Niet meer in werking sinds 10 juli 2017: opgevolgd door een andere tekst.",
        ),
    ],
)
def test_why(terms, day, around, sentence):
    assert why(terms, clock_on(terms, day), around) == sentence


def test_words_of_exits_renewal_and_term():
    clock = clock_on(GOVERNANCE, D(2025, 3, 1))
    assert [exit_words(leaving, 12) for leaving in clock.exits] == [
        (
            "Opzegging op 1 maart 2025 werkt op 1 maart 2026: 1 maart 2025 plus een jaar is 1 maart"
            " 2026."
        ),
        (
            "Opzegging op 1 maart 2025 werkt op 3 december 2026: 1 maart 2025 plus een jaar is 1"
            " maart 2026, daarna komt de eerste verlengingsdag."
        ),
    ]
    assert (
        term_words(GOVERNANCE, clock)
        == "Termijn 6: van 3 december 2024 tot en met 2 december 2025."
    )
    assert (
        renewal_words(clock)
        == "Volgende stilzwijgende verlenging: 3 december 2025. Opzeggen tegen die dag kon tot en"
        " met 3 december 2024. Opzeggen tegen 3 december 2026 kan tot en met 3 december 2025."
    )
    assert (
        term_words(SERVICE, clock_on(SERVICE, D(2025, 3, 1)))
        == "Vanaf 2 december 2019 voor onbepaalde tijd."
    )
    assert (
        term_words(SERVICE, clock_on(SERVICE, D(2019, 1, 1))),
        renewal_words(clock_on(SERVICE, D(2025, 3, 1))),
    ) == ("", "")


@pytest.mark.parametrize(
    ("months", "words"),
    [
        (None, "de tekst noemt geen opzegtermijn"),
        (1, "een maand"),
        (6, "6 maanden"),
        (12, "een jaar"),
        (24, "2 jaar"),
        (18, "18 maanden"),
    ],
)
def test_months_in_words(months, words):
    assert months_words(months) == words


# --- what always holds
# -----------------------------------------------------------------------------
days = st.dates(D(1990, 1, 1), D(2150, 12, 31))
months = st.integers(1, 60)
texts = st.builds(
    Terms,
    entry=st.sampled_from(EntryRule),
    duration=st.sampled_from(Duration),
    signed_on=st.none() | days,
    missing=st.integers(0, 20),
    fixed_from=st.none() | days,
    fixed_until=st.none() | days,
    renewal_months=st.integers(1, 120),
    notice_months=st.none() | st.integers(0, 60),
    notice=st.sampled_from(NoticeReading),
    ended_on=st.none() | days,
)


@given(ends_on=days, period=months)
def test_the_last_day_for_notice_is_the_last(ends_on, period):
    last = last_notice_day(ends_on, period)
    assert add_months(last, period) <= ends_on < add_months(last + ONE, period)


@given(terms=texts, day=days)
def test_a_clock_agrees_with_itself(terms, day):
    clock = clock_on(terms, day)
    in_force = clock.state == State.IN_FORCE
    assert (clock.period is not None) == in_force
    if clock.period:
        assert clock.period.valid_from <= day
        assert clock.period.valid_until is None or day < clock.period.valid_until
    assert all(day <= leaving.ends_on for leaving in clock.exits)
    if clock.preventable:
        assert clock.next_renewal is not None
        assert clock.preventable.last_notice_day >= day
        assert clock.preventable.on >= clock.next_renewal.on
    assert why(terms, clock, Circumstances()).endswith(".")


@given(signed=days, day=days, period=months, renewal=st.integers(1, 120))
def test_terms_follow_each_other_without_a_gap(signed, day, period, renewal):
    terms = Terms(
        EntryRule.ALL_SIGNED,
        Duration.TACIT,
        signed_on=signed,
        renewal_months=renewal,
        notice_months=period,
        notice=NoticeReading.OPEN,
    )
    if day < signed:
        return
    now = period_on(terms, day)
    then = period_on(terms, now.valid_until)
    assert (then.number, then.valid_from) == (now.number + 1, now.valid_until)
    any_day, at_end = exits(terms, day)
    assert any_day.ends_on <= at_end.ends_on
    assert at_end.ends_on == period_on(terms, at_end.ends_on).valid_from


@given(terms=texts)
def test_entry_into_force_is_known_when_its_day_is(terms):
    known = terms.signed_on
    if terms.entry == EntryRule.FIXED_DATE:
        known = terms.fixed_from if terms.signed_on or not terms.missing else None
    assert (entry_into_force(terms) is None) == (known is None)
