"""Comparing two days of a distribution, and rotation: plain values in and out."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portfolios.bodies.calculation.distribution import ChangeKind, Entry, compare, rows_of
from portfolios.bodies.calculation.rotation import is_turn_over, turn_ends


def entry(key: int, title: str, organisation: str = "Almelo", **fields) -> Entry:
    return Entry(
        **{
            "portfolio": key,
            "body": "DVO",
            "title": title,
            "nature": "",
            "organisation": organisation,
            **fields,
        }
    )


FIRE = entry(1, "Brandweer")
CASES = [
    ("new", [], [FIRE], {ChangeKind.NEW}),
    ("gone", [FIRE], [], {ChangeKind.GONE}),
    ("same", [FIRE], [FIRE], {ChangeKind.SAME}),
    ("same_title_of_another_row", [FIRE], [entry(2, "brandweer ")], {ChangeKind.SAME}),
    ("moved", [FIRE], [entry(1, "Brandweer", "Borne")], {ChangeKind.MOVED}),
    ("second_holder", [FIRE], [FIRE, entry(1, "Brandweer", "Borne")], {ChangeKind.MOVED}),
    ("renamed", [FIRE], [entry(2, "Brand", continues=(1,))], {ChangeKind.RENAMED}),
    ("renamed_through_two", [FIRE], [entry(3, "Vuur", continues=(2, 1))], {ChangeKind.RENAMED}),
    (
        "renamed_and_moved",
        [FIRE],
        [entry(2, "Brand", "Borne", continues=(1,))],
        {ChangeKind.RENAMED, ChangeKind.MOVED},
    ),
    (
        "succeeded",
        [entry(1, "X", person="A. Een")],
        [entry(1, "X", person="B. Twee")],
        {ChangeKind.SUCCEEDED},
    ),
    (
        "name_was_not_known_before",
        [entry(1, "X")],
        [entry(1, "X", person="B. Twee")],
        {ChangeKind.SAME},
    ),
    (
        "vacated",
        [entry(1, "X", person="A. Een")],
        [entry(1, "X", former="A. Een")],
        {ChangeKind.VACATED},
    ),
    ("nobody_any_more", [FIRE], [entry(1, "Brandweer", "")], {ChangeKind.VACATED}),
    ("filled", [entry(1, "X", "")], [entry(1, "X", "Borne")], {ChangeKind.FILLED}),
    ("nature", [entry(1, "X", nature="ba")], [entry(1, "X", nature="p")], {ChangeKind.NATURE}),
    ("nature_was_not_given", [entry(1, "X")], [entry(1, "X", nature="p")], {ChangeKind.SAME}),
]


@pytest.mark.parametrize(
    ("before", "after", "kinds"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_what_happened_to_a_subject(before, after, kinds):
    [change] = compare(before, after)
    assert set(change.kinds) == kinds


def test_same_title_in_two_bodies_is_two_subjects():
    assert [change.kinds for change in compare([FIRE], [entry(2, "Brandweer", body="AB")])] == [
        (ChangeKind.NEW,),
        (ChangeKind.GONE,),
    ]


def test_two_subjects_that_one_portfolio_goes_on_from_become_one():
    [change] = compare(
        [entry(1, "Brand"), entry(2, "Ramp")], [entry(3, "Crisis", continues=(1, 2))]
    )
    assert (len(change.before), change.kinds, change.title) == (2, (ChangeKind.RENAMED,), "Crisis")


entries = st.lists(
    st.builds(
        Entry,
        portfolio=st.integers(1, 6),
        body=st.sampled_from(["AB", "DVO"]),
        title=st.sampled_from(["Een", "een", "Twee", "Drie"]),
        nature=st.sampled_from(["", "f", "ba"]),
        organisation=st.sampled_from(["", "Almelo", "Borne"]),
        person=st.sampled_from(["", "A. Een"]),
        continues=st.lists(st.integers(1, 6), max_size=2).map(tuple),
    ),
    max_size=8,
)


@given(entries, entries)
def test_every_entry_is_told_of_once(before, after):
    changes = compare(before, after)
    assert sorted(map(repr, (e for change in changes for e in change.before))) == sorted(
        map(repr, before)
    )
    assert sorted(map(repr, (e for change in changes for e in change.after))) == sorted(
        map(repr, after)
    )
    assert all(change.kinds for change in changes)


@given(entries)
def test_nothing_happened_between_a_day_and_itself(found):
    assert {kind for change in compare(found, found) for kind in change.kinds} <= {ChangeKind.SAME}


def test_rows_are_for_everybody_also_who_holds_nothing():
    rows = rows_of(
        [entry(2, "B", position=2), entry(1, "A", position=1), entry(3, "C", "")],
        ["Almelo", "Borne"],
        ["AB", "DVO"],
    )
    assert [
        (row.organisation, [e.title for e in row.cells["DVO"]], row.is_empty) for row in rows
    ] == [
        ("Almelo", ["A", "B"], False),
        ("Borne", [], True),
    ]


@pytest.mark.parametrize(
    ("since", "years", "ends"),
    [
        (dt.date(2015, 1, 1), 2, dt.date(2017, 1, 1)),
        (dt.date(2020, 2, 29), 2, dt.date(2022, 3, 1)),
        (dt.date(2020, 2, 29), 4, dt.date(2024, 2, 29)),
    ],
)
def test_a_turn_ends_on_the_same_day(since, years, ends):
    assert turn_ends(since, years) == ends
    assert [
        is_turn_over(since, years, ends + dt.timedelta(days=shift)) for shift in (-1, 0, 1)
    ] == [False, True, True]
