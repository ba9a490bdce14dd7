"""Fields in a shared text, such as {gemeente}: found, checked and filled in. A field is a name,
never a piece of code.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

FIELDS: dict[str, str] = {
    "gemeente": "naam van de gemeente",
    "fonds": "naam van het fonds",
    "ingangsdatum": "dag waarop het voorgestelde tarief ingaat",
    "jaar": "eerste jaar met het voorgestelde tarief",
    "huidig_tarief": "tarief per inwoner nu",
    "nieuw_tarief": "voorgesteld tarief per inwoner",
    "verhoging_tarief": "verschil tussen die tarieven",
    "inwoners": "inwonertal waarmee de bijdrage is berekend",
    "inwonertal_van": "om welke inwonertallen het gaat en hoe vast ze zijn",
    "huidige_bijdrage": "bijdrage van de gemeente per jaar met het huidige tarief",
    "nieuwe_bijdrage": "bijdrage van de gemeente per jaar met het voorgestelde tarief",
    "verhoging": "verschil tussen die bijdragen",
    "verhoging_procent": "dat verschil in procenten",
    "aantal_gemeenten": "aantal gemeenten dat betaalt",
    "inwoners_regio": "inwoners van die gemeenten samen",
    "huidige_bijdrage_regio": "huidige bijdragen van die gemeenten samen",
    "nieuwe_bijdrage_regio": "nieuwe bijdragen van die gemeenten samen",
    "verhoging_regio": "verhogingen van die gemeenten samen",
    "overeenkomsten": "de overeenkomsten bij het voorstel, met hun documentnummer",
}
"""Every field with what stands in its place, in the order in which the editor shows them."""

_FIELD = re.compile(r"\{([^{}]*)\}")
_LOOSE = re.compile(r"[{}]")
_LONGEST_SHOWN = 40


class FieldError(ValueError):
    """A text cannot be filled in; the text is a Dutch sentence that says which field and what to
    do.
    """


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with a field in a text: where, as typed, and a sentence."""

    line: int
    typed: str
    text: str

    def __str__(self) -> str:
        return self.text


def wrong_fields(text: str, known: Mapping[str, object] = FIELDS) -> list[Wrong]:
    """Unknown fields and loose braces in `text`, line by line."""
    return [
        wrong
        for number, line in enumerate(text.splitlines(), start=1)
        for wrong in _wrong_in(line, number, known)
    ]


def fill(
    text: str, values: Mapping[str, str], escape: Callable[[str], str] = lambda value: value
) -> str:
    """`text` with every field replaced by its value, which went through `escape`. What a value
    holds is never read as a field.

    Raises:
        FieldError: a field that is unknown or has no value, or a loose brace.
    """
    if wrong := wrong_fields(text, known=values):
        raise FieldError(str(wrong[0]))
    return _FIELD.sub(lambda found: escape(values[found[1].strip()]), text)


def _wrong_in(line: str, number: int, known: Mapping[str, object]) -> Iterator[Wrong]:
    for found in _FIELD.finditer(line):
        if found[1].strip() not in known:
            yield Wrong(number, found[0], _unknown(found[0], found[1].strip(), number))
    for brace in _LOOSE.findall(_FIELD.sub("", line)):
        yield Wrong(
            number,
            brace,
            f"Regel {number}: er staat een losse {brace}. Schrijf een veld als {{gemeente}}, met"
            " beide accolades.",
        )


def _unknown(typed: str, name: str, number: int) -> str:
    shown = typed if len(typed) <= _LONGEST_SHOWN else f"{typed[:_LONGEST_SHOWN]}…"
    if name in FIELDS:
        return f"Regel {number}: het veld {shown} heeft hier geen waarde."
    near = _nearest(name)
    hint = f" Bedoelt u {{{near}}}?" if near else " Kies een veld uit de lijst."
    return f"Regel {number}: het veld {shown} bestaat niet.{hint}"


def _nearest(name: str) -> str:
    """The known field that looks most like `name`, if one does."""
    return next(
        iter(get_close_matches(name.lower().replace(" ", "_"), FIELDS, n=1, cutoff=0.75)), ""
    )
