"""How an amount came about, in words: the one explanation that pages, sheets and papers give."""

from dataclasses import dataclass

from contributions.invoices.calculation import LineFacts
from ivz.core import dutch
from ivz.core.money import ROUNDING_WORDS, RoundingRule


@dataclass(frozen=True, slots=True)
class Reckoning:
    """The sum of a line, and what each figure in it rests on: (label, text) in the order of the
    sum.
    """

    sum: str
    grounds: tuple[tuple[str, str], ...]


def reckoning(line: LineFacts) -> Reckoning:
    """The explanation of a line; a fixed or extra amount rests on an agreement, an extra one on a
    basis as well.
    """
    if line.inhabitants is None or line.rate is None or line.rule is None:
        grounds = (("Berekening", line.basis), ("Besluit of afspraak", line.decision))
        what = "Eenmalig" if line.kind == "extra" else "Vast bedrag per jaar"
        return Reckoning(
            f"{what}: {dutch.euro(line.amount)}", tuple(ground for ground in grounds if ground[1])
        )
    rate = f"€{dutch.NBSP}{dutch.rate(line.rate)}"
    since = f", geldt vanaf {dutch.long_date(line.rate_valid_from)}" if line.rate_valid_from else ""
    return Reckoning(
        f"{dutch.grouped(line.inhabitants)} inwoners × {rate} ="
        f" {_exact(line)}{dutch.euro(line.amount)}",
        (
            ("Aantal inwoners", _count(line)),
            ("Tarief", f"{rate} per inwoner{since}"),
            ("Besluit of afspraak", line.decision or "geen besluit vastgelegd"),
            ("Afronding", ROUNDING_WORDS[RoundingRule(line.rule)]),
        ),
    )


def sentences(line: LineFacts) -> list[str]:
    """The same, a sentence per step, ending in the sum."""
    told = reckoning(line)
    return [*(f"{label}: {text}." for label, text in told.grounds), f"{told.sum}."]


def _count(line: LineFacts) -> str:
    """So many inhabitants on which day, and who says so."""
    day = (
        f"op {dutch.long_date(line.reference_date)}"
        if line.reference_date
        else "(peildatum niet vermeld)"
    )
    source = f"bron: {line.count_source}" if line.count_source else "bron niet vastgelegd"
    return f"{dutch.grouped(line.inhabitants or 0)} {day}, {source}"


def _exact(line: LineFacts) -> str:
    """The unrounded product, where rounding changed it."""
    if line.exact == line.amount:
        return ""
    places = max(2, -int(line.exact.normalize().as_tuple().exponent))
    return f"€{dutch.NBSP}{dutch.grouped(line.exact, places)}, afgerond "
