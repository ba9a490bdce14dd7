"""Two people in one form: whose change is whose, and when a form saw the same."""

from ivz.core.merging import marks, merge, read_marks, write_marks


def test_merge_tells_apart_who_changed_what():
    opened = marks({"a": "1", "b": "2", "c": "3", "d": "4"})
    found = merge(opened, {"a": "1", "b": "mijn", "c": "mijn", "d": "zelfde"}, {"a": "van u", "b": "2", "c": "van u", "d": "zelfde"})
    assert (found.theirs, found.clashes, found.is_stale) == ({"a": "van u"}, {"c": "van u"}, True)
    assert not merge(opened, {"a": "mijn"}, {"a": "1"}).is_stale
    assert not merge(opened, {"a": "mijn"}, {"a": "mijn"}).is_stale  # sent twice


def test_marks_are_the_same_for_a_form_and_a_row():
    assert marks({"a": None}) == marks({"a": ""})
    assert marks({"a": "x\r\ny "}) == marks({"a": "x\ny\n"})
    assert read_marks(write_marks({"a": 1})) == marks({"a": "1"})
    assert read_marks("geen json") == read_marks("[1]") == {}
