"""The arithmetic of an agenda: order, numbers, moves, labels of annexes, time, and references that
follow.
"""

import datetime as dt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from portfolios.meetings.calculation import (
    Budget,
    Misplaced,
    Place,
    annex_label,
    annex_reference,
    budget,
    indented,
    letter,
    numbers,
    ordered,
    outdented,
    placed,
    reference,
    references,
    repointed,
    resolved,
    stepped,
    timetable,
)

SECTIONS = ("opening", "treatment", "notice", "closing")
AGENDA = [
    Place(1, "opening"),
    Place(2, "treatment"),
    Place(3, "treatment", 2),
    Place(4, "treatment", 2),
    Place(5, "treatment"),
    Place(6, "closing"),
]


@st.composite
def agendas(draw) -> list[Place]:
    """Any agenda: items in sections, sub-items under some of them."""
    tops = draw(st.lists(st.sampled_from(SECTIONS), min_size=1, max_size=6))
    places = [Place(key, section) for key, section in enumerate(tops, start=1)]
    parents = draw(st.lists(st.integers(1, len(tops)), max_size=5))
    places += [
        Place(100 + number, tops[parent - 1], parent) for number, parent in enumerate(parents)
    ]
    return ordered(draw(st.permutations(places)), SECTIONS)


def keys(places) -> list[int]:
    return [place.key for place in places]


def is_sound(places) -> bool:
    """Sections in order, and every sub-item right below its item and in its section."""
    ranks = [SECTIONS.index(place.section) for place in places]
    top = None
    for place in places:
        top = place if place.parent is None else top
        if place.parent is not None and (
            top is None or top.key != place.parent or top.section != place.section
        ):
            return False
    return ranks == sorted(ranks)


def test_numbers_run_on_over_sections_and_begin_again_under_an_item():
    assert numbers(AGENDA) == {1: "1", 2: "2", 3: "2.1", 4: "2.2", 5: "3", 6: "4"}


def test_order_is_by_section_and_a_sub_item_without_its_item_stands_alone():
    mixed = [Place(6, "closing"), Place(3, "closing", 99), Place(1, "opening"), Place(7, "unknown")]
    assert ordered(mixed, SECTIONS) == [
        Place(1, "opening"),
        Place(6, "closing"),
        Place(3, "closing"),
        Place(7, "unknown"),
    ]


@pytest.mark.parametrize(
    ("key", "step", "expected"),
    [
        (5, -1, [1, 5, 2, 3, 4, 6]),
        (2, 1, [1, 5, 2, 3, 4, 6]),  # its sub-items come along
        (4, -1, [1, 2, 4, 3, 5, 6]),
        (3, -1, [1, 2, 3, 4, 5, 6]),  # the first sub-item stays
        (1, -1, [1, 2, 3, 4, 5, 6]),  # the very top
        (6, 1, [1, 2, 3, 4, 5, 6]),  # the very bottom
    ],
)
def test_a_step(key, step, expected):
    assert keys(stepped(AGENDA, SECTIONS, key, step)) == expected


def test_a_step_over_the_edge_leads_into_the_next_section():
    down = stepped(AGENDA, SECTIONS, 5, 1)
    assert next(place.section for place in down if place.key == 5) == "notice"
    assert numbers(down) == numbers(AGENDA)
    back = stepped(down, SECTIONS, 5, -1)
    assert back == AGENDA
    up = stepped(AGENDA, SECTIONS, 2, -1)
    assert [(place.key, place.section) for place in up][:4] == [
        (1, "opening"),
        (2, "opening"),
        (3, "opening"),
        (4, "opening"),
    ]


def test_an_item_goes_under_the_one_above_it_and_out_again():
    under = indented(AGENDA, SECTIONS, 5)
    assert numbers(under)[5] == "2.3"
    assert outdented(under, SECTIONS, 5) == AGENDA
    assert numbers(outdented(AGENDA, SECTIONS, 3)) == {
        1: "1",
        2: "2",
        4: "2.1",
        3: "3",
        5: "4",
        6: "5",
    }


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: indented(AGENDA, SECTIONS, 1),  # nothing above it
        lambda: indented(AGENDA, SECTIONS, 3),  # a sub-item already
        lambda: placed(AGENDA, SECTIONS, 2, section="treatment", parent=5),  # has sub-items
        lambda: placed(AGENDA, SECTIONS, 5, section="treatment", parent=3),  # under a sub-item
        lambda: placed(AGENDA, SECTIONS, 2, section="treatment", parent=2),  # under itself
        lambda: placed(AGENDA, SECTIONS, 5, section="elsewhere"),
        lambda: placed(AGENDA, SECTIONS, 5, section="treatment", before=6),  # of another section
        lambda: placed(AGENDA, SECTIONS, 99, section="opening"),
        lambda: outdented(AGENDA, SECTIONS, 5),
        lambda: stepped(AGENDA, SECTIONS, 99, 1),
    ],
)
def test_no_such_place(wrong):
    with pytest.raises(Misplaced):
        wrong()


@given(agendas(), st.data())
def test_a_move_loses_nothing_and_leaves_a_sound_agenda(agenda, data):
    mover = data.draw(st.sampled_from(agenda))
    tops = [place.key for place in agenda if place.parent is None and place.key != mover.key]
    has_children = any(place.parent == mover.key for place in agenda)
    parent = None if has_children or not tops else data.draw(st.sampled_from([None, *tops]))
    section = data.draw(st.sampled_from(SECTIONS))
    target = (
        section
        if parent is None
        else next(place.section for place in agenda if place.key == parent)
    )
    siblings = [
        place.key
        for place in agenda
        if place.parent == parent and place.section == target and place.key != mover.key
    ]
    before = data.draw(st.sampled_from([None, *siblings]))
    after = placed(agenda, SECTIONS, mover.key, section=section, parent=parent, before=before)
    assert sorted(keys(after)) == sorted(keys(agenda))
    assert is_sound(after)
    assert [key for key in keys(after) if key in keys(agenda)] == keys(after)
    moved = next(place for place in after if place.key == mover.key)
    assert (moved.section, moved.parent) == (target, parent)
    equals = [place.key for place in after if place.parent == parent and place.section == target]
    assert equals == (
        [*equals[: equals.index(before) - 1], mover.key, *equals[equals.index(before) :]]
        if before
        else [*siblings, mover.key]
    )


@given(agendas(), st.data())
def test_a_step_down_undoes_a_step_up(agenda, data):
    mover = data.draw(st.sampled_from(agenda))
    up = stepped(agenda, SECTIONS, mover.key, -1)
    assume(up != agenda)
    assert is_sound(up)
    assert stepped(up, SECTIONS, mover.key, 1) == agenda


@given(agendas())
def test_numbers_are_unique_and_rise(agenda):
    given_out = [tuple(map(int, number.split("."))) for number in numbers(agenda).values()]
    assert given_out == sorted(set(given_out))
    assert len(given_out) == len(agenda)
    assert ordered(agenda, SECTIONS) == agenda


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "a"),
        (26, "z"),
        (27, "aa"),
        (28, "ab"),
        (52, "az"),
        (53, "ba"),
        (702, "zz"),
        (703, "aaa"),
    ],
)
def test_letters_go_on_after_z(number, text):
    assert letter(number) == text


@given(st.integers(1, 5000), st.integers(1, 5000))
def test_letters_are_unique(one, other):
    assert (letter(one) == letter(other)) == (one == other)


def test_annexes_are_labelled_in_two_ways():
    assert (annex_label("4", 2, in_words=False), annex_reference("4", 2, in_words=False)) == (
        "4b",
        "bijlage 4b",
    )
    assert (annex_label("4.1", 1, in_words=True), annex_reference("4.1", 1, in_words=True)) == (
        "Bijlage 1 bij agendapunt 4.1",
        "bijlage 1 bij agendapunt 4.1",
    )


def test_time():
    start = dt.datetime(2025, 12, 11, 13, 0, tzinfo=dt.UTC)
    assert [
        f"{moment:%H.%M}"
        for moment in timetable(start, [(1, 5), (2, None), (3, 25), (4, 10)]).values()
    ] == [
        "13.00",
        "13.05",
        "13.05",
        "13.30",
    ]
    assert budget([5, None, 25], 60) == Budget(30, 60, 1)
    assert (budget([5, 25], 60).left, budget([5, 25], 60).over) == (30, 0)
    assert (budget([50, 25], 60).left, budget([50, 25], 60).over) == (0, 15)
    assert (budget([50], None).left, budget([50], None).over) == (0, 0)


def test_references_follow():
    text = (
        f"Zie {reference('bijlage', 12)} en {reference('agendapunt', 3)}; {{bijlage:nee}} blijft"
        " staan."
    )
    assert references(text) == [("bijlage", 12), ("agendapunt", 3)]
    words = {("bijlage", 12): "bijlage 4a", ("agendapunt", 3): "agendapunt 3"}
    assert resolved(text, words) == "Zie bijlage 4a en agendapunt 3; {bijlage:nee} blijft staan."
    assert (
        resolved(text, {})
        == "Zie [vervallen bijlage] en [vervallen agendapunt]; {bijlage:nee} blijft staan."
    )
    assert repointed(text, {("bijlage", 12): 80}) == text.replace("bijlage:12", "bijlage:80")


@given(st.text(max_size=60))
def test_any_text_without_references_stays_as_it_is(text):
    assume(not references(text))
    assert resolved(text, {}) == repointed(text, {}) == text
