"""How firm a rate is, in words and colours."""

from contributions.funds.enums import RateStatus

RATE_TONES: dict[str, str] = {
    RateStatus.ADOPTED: "valid",
    RateStatus.ASSUMED: "warning",
    RateStatus.PLANNED: "neutral",
}


RATE_MEANING: dict[str, str] = {
    RateStatus.ADOPTED: (
        "Het besluit achter dit tarief is vastgelegd. Er kunnen facturen mee worden gemaakt."
    ),
    RateStatus.ASSUMED: (
        "Een bron laat dit tarief zien; een besluit is niet vastgelegd. Facturen kunnen er nog niet"
        " mee worden gemaakt."
    ),
    RateStatus.PLANNED: (
        "Dit tarief is aangekondigd. Er is nog geen besluit; er kunnen nog geen facturen mee worden"
        " gemaakt."
    ),
}
