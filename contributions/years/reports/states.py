"""What a contribution year is, in words and colours."""

from contributions.years.enums import YearStatus

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
