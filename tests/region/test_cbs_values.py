"""Single cells of a CBS file."""

import datetime as dt

import pytest

from ivz.region.cbs.values import (
    Period,
    is_total,
    read_count,
    read_municipality_code,
    read_period,
    read_region,
)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (74317, 74317),
        (74317.0, 74317),
        ("74317", 74317),
        ("   74317", 74317),
        ("74.317", 74317),
        ("74 317", 74317),
        ("74\u00a0317", 74317),
        ("74317.0", 74317),
        ("74317,00", 74317),
        ("1.074.317", 1074317),
        ("1", 1),
    ],
)
def test_count_is_read(cell, expected):
    assert read_count(cell).inhabitants == expected


@pytest.mark.parametrize(
    ("cell", "trouble"),
    [
        (None, "het inwonertal ontbreekt"),
        ("", "het inwonertal ontbreekt"),
        ("      .", "het inwonertal ontbreekt (er staat ‘.’)"),
        ("null", "het inwonertal ontbreekt (er staat ‘null’)"),
        ("Impossible", "het inwonertal ontbreekt (er staat ‘Impossible’)"),
        ("-99999999", "het inwonertal ontbreekt (er staat ‘-99999999’)"),
        (-99999999.0, "het inwonertal ontbreekt (er staat ‘-99999999.0’)"),
        (float("nan"), "het inwonertal ontbreekt (er staat ‘nan’)"),
        (0, "0 inwoners kan niet kloppen"),
        (-5, "-5 inwoners kan niet kloppen"),
        ("veel", "‘veel’ is geen heel getal"),
        ("74317,5", "‘74317,5’ is geen heel getal"),
        (74317.5, "‘74317.5’ is geen heel getal"),
        (True, "‘True’ is geen inwonertal"),
        ("9" * 5000, "‘99999999999999999999’ is geen inwonertal"),
        ("٧٤٣١٧", "‘٧٤٣١٧’ is geen heel getal"),
        (9_000_000, "9.000.000 inwoners kan niet kloppen voor één gemeente"),
    ],
)
def test_count_missing_or_impossible_is_never_a_number(cell, trouble):
    assert read_count(cell).inhabitants is None
    assert read_count(cell).trouble == trouble


@pytest.mark.parametrize(
    ("cell", "day", "provisional"),
    [
        ("2025JJ00", (2025, 1, 1), False),
        ("2025", (2025, 1, 1), False),
        (2025, (2025, 1, 1), False),
        ("2025*", (2025, 1, 1), True),
        ("2025**", (2025, 1, 1), True),
        ("1 januari 2025", (2025, 1, 1), False),
        ("2025 januari", (2025, 1, 1), False),
        ("1-1-2025", (2025, 1, 1), False),
        ("01/02/2025", (2025, 2, 1), False),
        ("2025-02-01", (2025, 2, 1), False),
        ("2021.0", (2021, 1, 1), False),
        (dt.datetime(2025, 1, 1), (2025, 1, 1), False),  # noqa: DTZ001
        (dt.date(2025, 1, 1), (2025, 1, 1), False),
    ],
)
def test_period_is_read(cell, day, provisional):
    assert read_period(cell) == Period(dt.date(*day), provisional)


@pytest.mark.parametrize(
    "cell", ["2025MM03", "2025KW01", "", None, "31-2-2025", "0000JJ00", "2025 maart", "morgen"]
)
def test_period_that_is_no_day_is_none(cell):
    assert read_period(cell) is None


def test_region_is_code_or_name():
    assert read_region("GM0141  ") == ("GM0141", "")
    assert read_region("gm0141") == ("GM0141", "")
    assert read_region("NL01") == ("NL01", "")
    assert read_region(" Almelo ") == ("", "Almelo")


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("141", "GM0141"),
        (141, "GM0141"),
        (141.0, "GM0141"),
        ("0141", "GM0141"),
        ("GM0141 ", "GM0141"),
        ("", ""),
    ],
)
def test_municipality_code_from_digits(cell, code):
    assert read_municipality_code(cell) == code


@pytest.mark.parametrize(
    ("cell", "total"),
    [
        ("T001038", True),
        ("10000", True),
        ("Totaal mannen en vrouwen", True),
        ("3000", False),
        ("70100", False),
        ("", False),
    ],
)
def test_total_of_a_dimension(cell, total):
    assert is_total(cell) is total
