"""Decision points of a note, and the arguments and caveats that belong to them by number (1.1,
2.1).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

_NUMBER = re.compile(r"([1-9][0-9]?)\.([1-9][0-9]?)")
_MONEY = re.compile(
    r"€|\beuro'?s?\b|\b\w*(?:bijdrage|kosten|tarief|tarieven|bedrag|bedragen|budget|begroting|dekking|financi|bekostiging|opbrengst|subsidie)\w*",
    re.IGNORECASE,
)
_TEMPLATE_PHRASES = (
    r"b\s*(?:&|en)\s*w[\s-]*(?:voorstel|nota)\s+standaard",
    r"collegevoorstel\s+standaard",
    r"lorem\s+ipsum",
    r"(?:klik|tik|typ)\s+(?:of\s+\w+\s+)?hier\s+(?:om|uw)\s+tekst\w*",
    r"\[\s*(?:vul\s+(?:hier\s+)?in|invullen)\b[^\]]{0,40}\](?!\()",
    r"\[\s*(?:naam|datum|bedrag|gemeente|tekst|onderwerp)\s*\](?!\()",
    r"<\s*(?:vul\s+(?:hier\s+)?in|invullen)\b[^>]{0,40}>",
    r"<\s*(?:naam|datum|bedrag|gemeente|tekst|onderwerp)\s*>",
    r"(?<![\w.-])x{3,}(?![\w.-])",
    r"\bpm\s+invullen\b",
    r"(?<![\w./@-])(?:n\.t\.b\.?|ntb)(?![\w/@-]|\.\w)",
    r"\btodo\b(?!\w)",
)
_LEFT_OVER = re.compile("|".join(f"(?:{phrase})" for phrase in _TEMPLATE_PHRASES), re.IGNORECASE)


class NotANumber(ValueError):
    """A number of an argument or caveat that cannot be read; the text is a Dutch sentence."""


@dataclass(frozen=True, slots=True, order=True)
class PointNumber:
    """The number of an argument or caveat: the decision it belongs to, and its place under that
    decision.
    """

    decision: int
    place: int

    def __str__(self) -> str:
        return f"{self.decision}.{self.place}"


@dataclass(frozen=True, slots=True)
class Point:
    """An argument or caveat: its number, the sentence that stands as its heading, and
    what follows.
    """

    number: PointNumber
    title: str
    text: str = ""


def read_number(text: str) -> PointNumber:
    """1.2 as people type it.

    Raises:
        NotANumber: something else.
    """
    found = _NUMBER.fullmatch(text.strip().rstrip("."))
    if found is None:
        raise NotANumber(
            "Vul een nummer in als 1.2: het nummer van het besluit, een punt en een volgnummer."
        )
    return PointNumber(int(found[1]), int(found[2]))


def is_about_money(text: str) -> bool:
    """Whether `text` speaks of money, by its words."""
    return _MONEY.search(text) is not None


def warnings(
    decisions: Sequence[str], arguments: Sequence[Point], caveats: Sequence[Point]
) -> list[str]:
    """What a careful reader would ask about the numbers, a sentence each; none of it keeps a note
    from being issued.
    """
    return [
        *_decision_warnings(decisions, arguments),
        *_number_warnings("argument", decisions, arguments),
        *_number_warnings("kanttekening", decisions, caveats),
        *_money_warnings(decisions, caveats),
    ]


def left_over(texts: Mapping[str, str]) -> list[str]:
    """Text of a template that was never filled in or taken out: a sentence for each place, by the
    name of the part.
    """
    return [
        f"In «{part}» staat nog tekst van een sjabloon: «{' '.join(found[0].split())}». Vul de"
        " tekst in of haal deze weg."
        for part, text in texts.items()
        for found in _LEFT_OVER.finditer(text)
    ]


def _decision_warnings(decisions: Sequence[str], arguments: Iterable[Point]) -> Iterator[str]:
    argued = {point.number.decision for point in arguments}
    for number in range(1, len(decisions) + 1):
        if number not in argued:
            yield f"Bij besluit {number} staat geen argument."


def _number_warnings(word: str, decisions: Sequence[str], points: Sequence[Point]) -> Iterator[str]:
    """Numbers that point at no decision, that occur twice, or that leave one out."""
    seen: dict[int, list[int]] = {}
    for point in points:
        number = point.number
        places = seen.setdefault(number.decision, [])
        if not 1 <= number.decision <= len(decisions):
            yield (
                f"{word.capitalize()} {number} hoort bij besluit {number.decision}, maar dat"
                " besluit is er niet."
            )
        elif number.place in places:
            yield f"{word.capitalize()} {number} staat er twee keer."
        places.append(number.place)
    for decision, places in sorted(seen.items()):
        missing = [place for place in range(1, max(places)) if place not in places]
        if missing and 1 <= decision <= len(decisions):
            yield f"Bij besluit {decision} ontbreekt {word} {decision}.{missing[0]}."


def _money_warnings(decisions: Sequence[str], caveats: Sequence[Point]) -> Iterator[str]:
    about_money = [number for number, text in enumerate(decisions, start=1) if is_about_money(text)]
    for point in caveats:
        number = point.number
        if not is_about_money(f"{point.title} {point.text}") or not 1 <= number.decision <= len(
            decisions
        ):
            continue
        if number.decision not in about_money:
            better = f" Hoort de kanttekening bij besluit {about_money[0]}?" if about_money else ""
            yield (
                f"Kanttekening {number} gaat over geld, maar besluit {number.decision}"
                f" niet.{better}"
            )
