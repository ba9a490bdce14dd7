"""Dutch writing, and reading back what people type."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivz.core import dutch
from ivz.core.refusal import Refused, require


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (dutch.grouped(74_317), "74.317"),
        (dutch.amount(Decimal("24220.16")), "24.220,16"),
        (dutch.euro(Decimal("24220.16")), "€\u00a024.220,16"),
        (dutch.euro(Decimal("-1")), "€\u00a0-1,00"),
        (dutch.euro(Decimal("24220.50"), 0), "€\u00a024.221"),
        (dutch.rate(Decimal("0.365000")), "0,365"),
        (dutch.rate(Decimal("0.320000")), "0,32"),
        (dutch.rate(Decimal("0.300000")), "0,30"),
        (dutch.rate(Decimal("3")), "3,00"),
        (dutch.percentage(Decimal("3.44")), "3,4%"),
        (dutch.long_date(dt.date(2028, 1, 1)), "1 januari 2028"),
        (dutch.short_date(dt.date(2028, 1, 1)), "01-01-2028"),
        (dutch.listing([]), ""),
        (dutch.listing(["Almelo"]), "Almelo"),
        (dutch.listing(["Almelo", "Borne", "Wierden"]), "Almelo, Borne en Wierden"),
        (dutch.listing(["Almelo", "Borne"], "of"), "Almelo of Borne"),
        (dutch.folded("  Súdwest-  Fryslân "), "sudwest- fryslan"),
    ],
)
def test_writing(written, expected):
    assert written == expected


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (
            dt.datetime(2026, 11, 22, 13, 5, tzinfo=dt.UTC),
            ("22 november 2026 om 14.05 uur", "22-11-2026 om 14.05 uur"),
        ),
        (
            dt.datetime(2026, 6, 30, 22, 0, tzinfo=dt.UTC),
            ("1 juli 2026 om 00.00 uur", "01-07-2026 om 00.00 uur"),
        ),
    ],
)
def test_moment_is_by_the_clock_of_the_netherlands(moment, text):
    assert (dutch.moment(moment), dutch.short_moment(moment)) == text


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1234,56", "1234.56"),
        ("1.234,56", "1234.56"),
        ("1234.56", "1234.56"),
        ("€ 12,50", "12.50"),
        ("EUR 12,50", "12.50"),
        ("-3", "-3"),
        ("0.365", "0.365"),
        ("0,365", "0.365"),
        ("1.234.567", "1234567"),
        ("\u00a01 234,5", "1234.5"),
    ],
)
def test_read_decimal(typed, number):
    assert dutch.read_decimal(typed) == Decimal(number)


@pytest.mark.parametrize(
    "typed",
    ["", "abc", "1,2,3", "1,234.56", "12.34,5", "1.234", "--1", "1e5", "NaN", "Infinity", "½", "٣"],
)
def test_read_decimal_refuses(typed):
    with pytest.raises(dutch.NotANumber, match=r"[a-z]+.*\."):
        dutch.read_decimal(typed)


@given(st.text(max_size=12))
def test_read_decimal_never_breaks(typed):
    try:
        assert dutch.read_decimal(typed).is_finite()
    except dutch.NotANumber as error:
        assert str(error)


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_what_is_written_is_read_back(value):
    assert dutch.read_decimal(dutch.amount(value)) == value


@pytest.mark.parametrize(
    ("typed", "number"), [("74317", 74317), ("74.317", 74317), (" 74 317 ", 74317), ("-5", -5)]
)
def test_read_whole_number(typed, number):
    assert dutch.read_whole_number(typed) == number


@pytest.mark.parametrize("typed", ["", "7,5", "7.5", "abc", "74.31", "٣"])
def test_read_whole_number_refuses(typed):
    with pytest.raises(dutch.NotANumber):
        dutch.read_whole_number(typed)


def test_require():
    require(None)
    with pytest.raises(Refused, match="nee"):
        require("nee")
