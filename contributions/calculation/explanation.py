"""A line in words: how its amount came about, for the sheet on screen, the invoice and the download."""

from contributions.calculation.levy import LineFacts
from ivz.core import dutch
from ivz.core.money import ROUNDING_WORDS


def count_sentence(line: LineFacts) -> str:
    """So many inhabitants on which day, and who says so."""
    if line.inhabitants is None:
        return ""
    day = f"op {dutch.long_date(line.reference_date)}" if line.reference_date else "(peildatum niet vermeld)"
    source = f" (bron: {line.count_source})" if line.count_source else ""
    return f"Aantal inwoners {day}: {dutch.grouped(line.inhabitants)}{source}."


def rate_sentence(line: LineFacts) -> str:
    """Which rate since when, and the decision behind it."""
    if line.rate is None or line.rate_valid_from is None:
        return ""
    decision = f"Grond: {line.decision}." if line.decision else "Er is geen besluit vastgelegd."
    return f"Tarief per inwoner vanaf {dutch.long_date(line.rate_valid_from)}: €{dutch.NBSP}{dutch.rate(line.rate)}. {decision}"


def sum_sentence(line: LineFacts) -> str:
    """The multiplication with its rounding."""
    if line.inhabitants is None or line.rate is None or line.rule is None:
        return f"Vast bedrag per jaar: {dutch.euro(line.amount)}."
    product = f"{dutch.grouped(line.inhabitants)} × €{dutch.NBSP}{dutch.rate(line.rate)}"
    if line.exact == line.amount:
        return f"{product} = {dutch.euro(line.amount)}."
    places = max(2, -int(line.exact.normalize().as_tuple().exponent))
    return f"{product} = €{dutch.NBSP}{dutch.grouped(line.exact, places)}, afgerond {ROUNDING_WORDS[line.rule]}: {dutch.euro(line.amount)}."


def sentences(line: LineFacts) -> list[str]:
    """The whole explanation, one sentence per step."""
    return [text for text in (count_sentence(line), rate_sentence(line), sum_sentence(line)) if text]
