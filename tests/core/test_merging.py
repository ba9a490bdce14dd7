"""Two people in one form: whose change is whose, and when a form saw the same."""

from decimal import Decimal

import pytest

from ivz.core.merging import marks, merge, read_marks, write_marks


def test_merge_tells_apart_who_changed_what():
    opened = marks({"a": "1", "b": "2", "c": "3", "d": "4"})
    found = merge(
        opened,
        {"a": "1", "b": "mijn", "c": "mijn", "d": "zelfde"},
        {"a": "van u", "b": "2", "c": "van u", "d": "zelfde"},
    )
    assert (found.theirs, found.clashes, found.is_stale) == ({"a": "van u"}, {"c": "van u"}, True)
    assert not merge(opened, {"a": "mijn"}, {"a": "1"}).is_stale
    assert not merge(opened, {"a": "mijn"}, {"a": "mijn"}).is_stale  # sent twice


def test_marks_are_the_same_for_a_form_and_a_row():
    assert marks({"a": None}) == marks({"a": ""})
    assert marks({"a": "x\r\ny "}) == marks({"a": "x\ny\n"})
    assert read_marks(write_marks({"a": 1})) == marks({"a": "1"})
    assert read_marks("geen json") == read_marks("[1]") == read_marks("[" * 30_000) == {}


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("865.0000", "865.00"),
        ("10.0", "10.00"),
        ("300.00", "300"),
        ("0.00", "-0"),
        ("100", "1E+2"),
        ("0.365", "0.36500"),
    ],
)
def test_a_number_is_the_same_with_more_decimals(stored, typed):
    assert marks({"a": Decimal(stored)}) == marks({"a": Decimal(typed)})
    assert marks({"a": Decimal(stored)}) != marks({"a": Decimal(typed) + 1})


def test_no_is_not_an_open_question():
    assert merge(marks({"a": None}), {"a": None}, {"a": False}).theirs == {"a": False}
    assert merge(marks({"a": False}), {"a": False}, {"a": None}).theirs == {"a": None}
