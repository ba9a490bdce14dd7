"""What each state means to a reader, in a sentence, and the tone of its badge."""

from contributions.enums import InvoiceState, RateStatus, YearStatus

YEAR_TONES: dict[str, str] = {
    YearStatus.ISSUED: "valid",
    YearStatus.ISSUING: "warning",
    YearStatus.PARTLY_ISSUED: "warning",
    YearStatus.READY: "valid",
    YearStatus.BLOCKED: "error",
    YearStatus.ESTIMATE: "warning",
    YearStatus.RECONSTRUCTION: "neutral",
    YearStatus.REGION_TOTAL: "neutral",
}
YEAR_MEANING: dict[str, str] = {
    YearStatus.ISSUED: "Alle facturen van dit jaar zijn verstuurd. De bedragen liggen vast.",
    YearStatus.ISSUING: "De facturen van dit jaar worden op dit moment gemaakt.",
    YearStatus.PARTLY_ISSUED: (
        "Een deel van de gemeenten heeft een factuur. Voor de andere kan nog een factuur worden"
        " gemaakt."
    ),
    YearStatus.READY: (
        "Het besluit over het tarief en de inwonertallen zijn er. De facturen kunnen worden"
        " verstuurd."
    ),
    YearStatus.BLOCKED: (
        "Er ontbreekt nog iets. Daarom kunnen de facturen nog niet worden verstuurd."
    ),
    YearStatus.ESTIMATE: (
        "Dit is een raming: het tarief of de inwonertallen van dit jaar staan nog niet vast."
    ),
    YearStatus.RECONSTRUCTION: (
        "Deze bedragen zijn achteraf nagerekend. Er worden geen facturen van gemaakt."
    ),
    YearStatus.REGION_TOTAL: (
        "Van dit jaar is alleen het totaal van de regio bekend. Er worden geen facturen van"
        " gemaakt."
    ),
}
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
INVOICE_TONES: dict[str, str] = {
    InvoiceState.NUMBERED: "neutral",
    InvoiceState.OPEN: "neutral",
    InvoiceState.OVERDUE: "error",
    InvoiceState.PAID: "valid",
    InvoiceState.CREDITED: "inactive",
}
