"""Comparing two versions of a text, and the shares of those who stay when one leaves."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.texts.calculation.comparison import Change, Mark, Version, compare, marked, tally
from agreements.texts.calculation.leaving import Payer, leaving

RATE_OLD = Version(
    "8.1", "Bijdrage", "De gemeenten dragen jaarlijks 0,30 euro per inwoner bij aan het platform."
)
RATE_NEW = Version(
    "8.1", "Bijdrage", "De gemeenten dragen jaarlijks 0,365 euro per inwoner bij aan het platform."
)
MEETINGS = Version(
    "4.1", "", "De vergaderingen van het overleg zijn openbaar, tenzij het overleg anders besluit."
)
MEETINGS_LATER = Version(
    "5.2", "", "De vergaderingen van het overleg zijn besloten, tenzij het overleg anders besluit."
)
TASKS = Version("3.1", "Taken", "Kennis delen en samen optreden tegen overlast in de hele regio.")
TASKS_LATER = Version(
    "6.1", "Taken", "Kennis delen en samen optreden tegen overlast in de hele regio."
)
NOTICE = Version("9.2", "", "Wie wil stoppen zegt schriftelijk op, een jaar tevoren.")
PRIVACY = Version(
    "9.2", "", "Persoonsgegevens gaan alleen langs beveiligde lijnen naar partners toe."
)


def changes(old, new):
    return [
        (row.change, row.old and row.old.number, row.new and row.new.number)
        for row in compare(old, new)
    ]


def test_every_kind_of_change():
    title = Version("1", "Begrippen", "")
    assert changes(
        [title, TASKS, MEETINGS, RATE_OLD, NOTICE],
        [title, MEETINGS_LATER, TASKS_LATER, RATE_NEW, PRIVACY],
    ) == [
        (Change.SAME, "1", "1"),
        (Change.MOVED_AND_CHANGED, "4.1", "5.2"),
        (Change.MOVED, "3.1", "6.1"),
        (Change.CHANGED, "8.1", "8.1"),
        (Change.NEW, None, "9.2"),
        (Change.GONE, "9.2", None),
    ]


def test_words_are_marked():
    row = compare([RATE_OLD], [RATE_NEW])[0]
    assert row.old_marks == (
        Mark("Bijdrage\nDe gemeenten dragen jaarlijks ", False),
        Mark("0,30", True),
        Mark(" euro per inwoner bij aan het platform.", False),
    )
    assert [mark.text for mark in row.new_marks if mark.is_marked] == ["0,365"]


def test_an_article_under_its_number_may_change_a_lot_when_its_heading_stays():
    old, new = (
        Version("2", "Duur", "Onbepaalde tijd."),
        Version("2", "Duur", "Vier jaar, daarna telkens een nieuwe afspraak."),
    )
    assert changes([old], [new]) == [(Change.CHANGED, "2", "2")]


def test_the_likest_article_is_the_moved_one():
    copy = Version("7.1", "", f"{TASKS.text} En nog wat meer woorden erbij.")
    assert changes([TASKS], [copy, TASKS_LATER]) == [
        (Change.NEW, None, "7.1"),
        (Change.MOVED, "3.1", "6.1"),
    ]


def test_what_is_gone_stands_where_it_stood():
    assert changes([TASKS, NOTICE, RATE_OLD], [TASKS, RATE_OLD]) == [
        (Change.SAME, "3.1", "3.1"),
        (Change.GONE, "9.2", None),
        (Change.SAME, "8.1", "8.1"),
    ]


def test_tally_names_every_kind():
    assert tally(compare([TASKS, NOTICE], [TASKS_LATER])) == {
        Change.SAME: 0,
        Change.CHANGED: 0,
        Change.MOVED: 1,
        Change.MOVED_AND_CHANGED: 0,
        Change.NEW: 0,
        Change.GONE: 1,
    }


def test_a_very_long_text_is_marked_by_the_line():
    old, new = "een twee drie\n" * 2000, "een twee drie\n" * 1999 + "vier\n"
    assert [mark.text for mark in marked(old, new)[1] if mark.is_marked] == ["vier\n"]


words = st.lists(
    st.sampled_from(
        [
            "een",
            "twee",
            "drie",
            "vier",
            "vijf",
            "zes",
            "zeven",
            "acht",
            "negen",
            "tien",
            "de",
            "het",
            "van",
        ]
    ),
    max_size=12,
).map(" ".join)
versions = st.lists(
    st.builds(
        Version,
        st.sampled_from(["", "1", "1.1", "2", "2.1", "3", "4"]),
        st.sampled_from(["", "Kop", "Slot"]),
        words,
    ),
    max_size=8,
)


@given(versions, versions)
def test_every_article_stands_in_the_result_once(old, new):
    rows = compare(old, new)
    key = lambda version: (version.number, version.heading, version.text)  # noqa: E731
    assert sorted((row.old for row in rows if row.old), key=key) == sorted(old, key=key)
    assert [row.new for row in rows if row.new] == list(new)
    for row in rows:
        assert "".join(mark.text for mark in row.old_marks) == (row.old.words if row.old else "")
        assert "".join(mark.text for mark in row.new_marks) == (row.new.words if row.new else "")
        assert (row.change == Change.NEW) == (row.old is None)
        assert (row.change == Change.GONE) == (row.new is None)


@given(versions)
def test_a_text_equals_itself(text):
    assert {row.change for row in compare(text, text)} <= {Change.SAME, Change.MOVED}
    assert not any(
        mark.is_marked for row in compare(text, text) for mark in (*row.old_marks, *row.new_marks)
    )


@given(st.text(max_size=80), st.text(max_size=80))
def test_marks_keep_the_text(old, new):
    old_marks, new_marks = marked(old, new)
    assert ("".join(m.text for m in old_marks), "".join(m.text for m in new_marks)) == (old, new)


# --- one leaves
# ------------------------------------------------------------------------------------
def payer(name: str, inhabitants: int, amount: str) -> Payer:
    return Payer(name.lower(), name, inhabitants, Decimal(amount))


def test_the_amount_of_who_leaves_is_split_by_count():
    told = leaving(
        [
            payer("Almelo", 70000, "22400.00"),
            payer("Borne", 20000, "6400.00"),
            payer("Losser", 10000, "3200.00"),
        ],
        "almelo",
    )
    assert [
        (s.payer.name, s.share_now, s.share_then, s.extra, s.amount_then) for s in told.stay
    ] == [
        ("Borne", Decimal("20.00"), Decimal("66.67"), Decimal("14933.33"), Decimal("21333.33")),
        ("Losser", Decimal("10.00"), Decimal("33.33"), Decimal("7466.67"), Decimal("10666.67")),
    ]
    assert (told.total, told.rate_then, told.inhabitants) == (
        Decimal("32000.00"),
        Decimal("1.066667"),
        30000,
    )


@pytest.mark.parametrize(
    "payers",
    [[], [payer("Almelo", 1, "1.00")], [payer("Almelo", 1, "1.00"), payer("Borne", 0, "0.00")]],
)
def test_nobody_left_to_pay_is_an_error(payers):
    with pytest.raises(ValueError, match=r"No payer|Weights"):
        leaving(payers, "almelo")


@given(
    st.lists(
        st.tuples(st.integers(1, 200000), st.decimals(0, 100000, places=2)), min_size=2, max_size=14
    ),
    st.data(),
)
def test_the_total_stays(rows, data):
    payers = [Payer(str(i), str(i), count, amount) for i, (count, amount) in enumerate(rows)]
    told = leaving(payers, str(data.draw(st.integers(0, len(payers) - 1))))
    assert (
        sum(share.amount_then for share in told.stay) == told.total == sum(p.amount for p in payers)
    )
    assert all(share.extra >= 0 for share in told.stay)
