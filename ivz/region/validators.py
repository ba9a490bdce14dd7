"""Form of the numbers and addresses of an organisation."""

import re

from django.core.exceptions import ValidationError
from stdnum import iban
from stdnum.exceptions import ValidationError as NumberError
from stdnum.nl import postcode

from ivz.core.typography import can_write


def validate_iban(value: str) -> None:
    """An IBAN with right check digits (ISO 13616)."""
    try:
        iban.validate(value)
    except NumberError as error:
        raise ValidationError("Dit is geen geldig IBAN. Controleer de cijfers.") from error


def validate_postcode(value: str) -> None:
    """A Dutch postcode, written as 7600 GC."""
    try:
        postcode.validate(value)
    except NumberError as error:
        raise ValidationError("Vul een postcode in, bijvoorbeeld 7600 GC.") from error


def validate_kvk(value: str) -> None:
    """A number of the Dutch trade register: 8 digits, no check digit."""
    if not re.fullmatch(r"[0-9]{8}", value):
        raise ValidationError("Een KvK-nummer heeft 8 cijfers.")


def validate_oin(value: str) -> None:
    """An organisation number of Logius: 20 digits that begin with the 8 digits of a
    known register.
    """
    if not re.fullmatch(r"0000000[1-9][0-9]{12}", value):
        raise ValidationError(
            "Een OIN heeft 20 cijfers en begint met het nummer van een register, bijvoorbeeld"
            " 00000001."
        )


def validate_printable(value: str) -> None:
    """Only letters the paper's font has (Latin): anything else would print as an empty box."""
    odd = sorted({c for c in value if not can_write(c)})
    if odd:
        raise ValidationError(
            f"Dit teken kan niet op papier: {' '.join(map(ascii, odd))}. Gebruik gewone letters."
        )
