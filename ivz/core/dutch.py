"""Dutch writing: amounts, rates, counts, dates and lists as people read them, and what people type
read back.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from zoneinfo import ZoneInfo

from ivz.core.money import round_half_up

NBSP = "\u00a0"
TIME_ZONE = ZoneInfo("Europe/Amsterdam")
MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


class NotANumber(ValueError):
    """What was typed is no number, or can be read in two ways; the text is a Dutch sentence to
    show.
    """


def grouped(value: Decimal | int, places: int = 0) -> str:
    """A number with dots between thousands and `places` decimals after a comma: 24.220,16."""
    text = f"{round_half_up(Decimal(value), places):,.{places}f}"
    return text.translate(str.maketrans(",.", ".,"))


def amount(value: Decimal) -> str:
    """An amount without its sign, for a column headed with the unit: 24.220,16."""
    return grouped(value, 2)


def euro(value: Decimal, places: int = 2) -> str:
    """An amount for text: € 24.220,16, with a space that does not break; negative as € -1,00."""
    return f"€{NBSP}{grouped(value, places)}"


def rate(value: Decimal) -> str:
    """A rate with all its decimals, at least two, no trailing zeros: 0,32 and 0,365."""
    digits = -int(value.normalize().as_tuple().exponent)
    return grouped(value, min(max(digits, 2), 6))


def percentage(value: Decimal, places: int = 1) -> str:
    """A share as text: 3,4%."""
    return f"{grouped(value, places)}%"


def long_date(day: dt.date) -> str:
    """1 januari 2028."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_date(day: dt.date) -> str:
    """01-01-2028, for columns."""
    return day.strftime("%d-%m-%Y")


def moment(value: dt.datetime) -> str:
    """22 november 2026 om 14.05 uur, by the clock of the Netherlands; `value` knows
    its time zone.
    """
    local = value.astimezone(TIME_ZONE)
    return f"{long_date(local.date())} om {local:%H.%M} uur"


def short_moment(value: dt.datetime) -> str:
    """22-11-2026 om 14.05 uur, for columns; otherwise as `moment`."""
    local = value.astimezone(TIME_ZONE)
    return f"{short_date(local.date())} om {local:%H.%M} uur"


def listing(words: Sequence[str], last: str = "en") -> str:
    """Almelo, Borne en Wierden; `last` is the word before the last one."""
    return f" {last} ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def folded(text: str) -> str:
    """`text` for searching and sorting: no case, no accents, single spaces; the same on every
    server.
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(plain.casefold().split())


def read_decimal(text: str) -> Decimal:
    """A number as people type it: 1234,56, 1.234,56, 1234.56, € 12,50.

    Raises:
        NotANumber: no number, or a single dot that can mean thousands as well as decimals (1.234).
    """
    bare = re.sub(r"[\s\u00a0€]", "", text).removeprefix("EUR")
    if not re.fullmatch(r"[+-]?[0-9][0-9.,]*", bare):
        raise NotANumber("Vul een getal in, bijvoorbeeld 1234,56.")
    if "," in bare:
        whole, _, fraction = bare.rpartition(",")
        if (
            "," in whole
            or "." in fraction
            or ("." in whole and not re.fullmatch(r"[+-]?\d{1,3}(\.\d{3})+", whole))
        ):
            raise NotANumber("Vul een getal in met één komma, bijvoorbeeld 1.234,56.")
        bare = f"{whole.replace('.', '')}.{fraction}"
    elif re.fullmatch(r"[+-]?\d{1,3}(\.\d{3}){2,}", bare):
        bare = bare.replace(".", "")
    elif re.fullmatch(r"[+-]?[1-9]\d{0,2}\.\d{3}", bare):
        raise NotANumber(
            f"{text.strip()} kan op twee manieren gelezen worden. Gebruik een komma voor de"
            " decimalen."
        )
    try:
        return Decimal(bare)
    except InvalidOperation as error:
        raise NotANumber("Vul een getal in, bijvoorbeeld 1234,56.") from error


def read_whole_number(text: str) -> int:
    """A count as people and files write it: 74317, 74.317, 74 317.

    Raises:
        NotANumber: no whole number.
    """
    bare = re.sub(r"[\s\u00a0]", "", text)
    if re.fullmatch(r"[+-]?\d{1,3}(\.\d{3})+", bare):
        bare = bare.replace(".", "")
    if not re.fullmatch(r"[+-]?[0-9]+", bare):
        raise NotANumber("Vul een heel getal in, bijvoorbeeld 74317.")
    return int(bare)
