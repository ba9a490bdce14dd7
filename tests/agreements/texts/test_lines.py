"""Lines of a passage as paragraphs and lists."""

import pytest

from agreements.texts.calculation.lines import Group, groups_of


def test_items_of_a_list_lose_their_mark_and_stand_together():
    assert groups_of(["Taken:", "- een;", "• twee;", "o drie.", "Slot."]) == (
        Group(False, ("Taken:",)),
        Group(True, ("een;", "twee;", "drie.")),
        Group(False, ("Slot.",)),
    )


@pytest.mark.parametrize("line", ["a) eerste", "1. eerste", "-5 graden", "of anders", "–", "o"])
def test_other_lines_stay_as_they_are(line):
    assert groups_of([line]) == (Group(False, (line,)),)


def test_empty_lines_are_left_out():
    assert groups_of(["", "  ", "Tekst"]) == (Group(False, ("Tekst",)),)
