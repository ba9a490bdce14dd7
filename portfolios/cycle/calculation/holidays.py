"""Dutch public holidays and the weekend: days on which nobody meets, each with its name."""

import datetime as dt
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import holidays

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
SATURDAY = 5


@cache
def holidays_of(year: int) -> Mapping[dt.date, str]:
    """The holidays of a year in the Netherlands by name, with Good Friday and Liberation Day, which
    many have off.
    """
    found = holidays.country_holidays(
        "NL", years=year, language="nl", categories=("public", "optional")
    )
    return MappingProxyType({day: str(name) for day, name in sorted(found.items())})


def holiday_on(day: dt.date) -> str:
    """What holiday `day` is; empty when it is none."""
    return holidays_of(day.year).get(day, "")


def weekday_of(day: dt.date) -> str:
    """The day of the week in words."""
    return WEEKDAYS[day.weekday()]


def is_weekend(day: dt.date) -> bool:
    return day.weekday() >= SATURDAY
