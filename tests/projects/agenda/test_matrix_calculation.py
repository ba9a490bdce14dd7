"""Counting a priority matrix, by tables and by properties."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projects.agenda.calculation.matrix import Heading, Shift, outcome, toggled
from projects.agenda.calculation.weighing import weighed

PRINTED = [8, 9, 13, 8, 6, 3, 7, 5, 4, 2, 1, 2, 8, 4, 10, 2, 7, 2, 2, 6, 3]
COUNTED = [7, 9, 13, 8, 6, 3, 7, 7, 2, 2, 2, 8, 4, 10, 2, 7, 2, 2, 2, 6, 3]


def matrix(counted, printed, threshold=7):
    headings = [Heading(at, at, f"thema {at}", total) for at, total in enumerate(printed, start=1)]
    marks = [(row, at) for at, total in enumerate(counted, start=1) for row in range(total)]
    return outcome(headings, marks, threshold)


def test_outcome_of_the_plan_for_2015():
    result = matrix(COUNTED, PRINTED)
    assert (result.counted_sum, result.printed_sum) == (112, 112)
    assert [total.heading.position for total in result.by_printed] == [1, 2, 3, 4, 7, 13, 15, 17]
    assert [total.heading.position for total in result.by_counted] == [1, 2, 3, 4, 7, 8, 12, 14, 16]
    assert [total.heading.position for total in result.differing] == [
        1,
        8,
        9,
        11,
        12,
        13,
        14,
        15,
        16,
        17,
    ]
    assert result.shifts == (Shift(11, 18, 1),)


@pytest.mark.parametrize(
    ("threshold", "printed", "counted"), [(1, 21, 21), (8, 6, 5), (13, 1, 1), (14, 0, 0)]
)
def test_outcome_at_other_thresholds(threshold, printed, counted):
    result = matrix(COUNTED, PRINTED, threshold)
    assert (len(result.by_printed), len(result.by_counted)) == (printed, counted)


def test_outcome_without_printed_totals():
    result = matrix([3, 1], [None, None], 2)
    assert (result.printed_sum, result.by_printed, result.differing, result.shifts) == (
        None,
        (),
        (),
        (),
    )
    assert [total.counted for total in result.by_counted] == [3]


def test_outcome_with_one_printed_total_missing_has_no_sum():
    assert matrix([3, 1], [3, None], 2).printed_sum is None


def test_no_shift_where_both_totals_agree():
    assert matrix([5, 5, 5, 5, 5], [5, 5, 5, 5, 5]).shifts == ()


def test_shift_to_the_left():
    assert matrix([9, 4, 6, 7, 8], [4, 6, 7, 8, 1]).shifts == (Shift(2, 5, -1),)


@pytest.mark.parametrize(
    ("headings", "marks", "threshold", "words"),
    [
        ([Heading(1, 1, "a")], [], 0, "1 or more"),
        ([Heading(1, 1, "a"), Heading(1, 2, "b")], [], 1, "key of its own"),
        ([Heading(1, 1, "a")], [(1, 2)], 1, "under no heading"),
    ],
)
def test_outcome_refuses_what_is_no_matrix(headings, marks, threshold, words):
    with pytest.raises(ValueError, match=words):
        outcome(headings, marks, threshold)


marks_of_a_matrix = st.lists(st.tuples(st.integers(0, 15), st.integers(1, 12)), max_size=120)


@given(marks_of_a_matrix, st.integers(1, 20))
def test_outcome_counts_every_cell_once(marks, threshold):
    result = outcome([Heading(at, at, str(at)) for at in range(1, 13)], marks + marks, threshold)
    assert result.counted_sum == len(set(marks))
    assert all(
        (column.counted >= threshold) == (column in result.by_counted) for column in result.columns
    )


@given(marks_of_a_matrix, marks_of_a_matrix)
def test_toggled_leads_from_one_to_the_other(now, wanted):
    more, fewer = toggled(now, wanted)
    assert (set(now) | more) - fewer == set(wanted)
    assert not more & fewer


def test_weighed_ranks_with_ties_and_skips_after_them():
    scores = {(1, 10): 3, (2, 10): 3, (3, 10): 1, (4, 10): 2}
    assert [(w.points, w.place) for w in weighed([1, 2, 3, 4], {10: 2}, scores)] == [
        (6, 1),
        (6, 1),
        (2, 4),
        (4, 3),
    ]


def test_weighed_without_every_score_has_no_place():
    first, second = weighed([1, 2], {10: 1, 11: 5}, {(1, 10): 3, (2, 10): 1, (2, 11): 0})
    assert (first.points, first.scored, first.place, second.points, second.place) == (
        3,
        1,
        None,
        1,
        1,
    )


def test_weighed_without_criteria_has_no_places():
    assert [w.place for w in weighed([1, 2], {}, {})] == [None, None]


@given(
    st.dictionaries(st.tuples(st.integers(1, 6), st.integers(1, 3)), st.integers(0, 3)),
    st.dictionaries(st.integers(1, 3), st.integers(0, 10), min_size=1),
)
def test_weighed_more_points_never_has_a_lower_place(scores, weights):
    placed = [w for w in weighed(range(1, 7), weights, scores) if w.place]
    assert all((a.points > b.points) == (a.place < b.place) for a in placed for b in placed)
