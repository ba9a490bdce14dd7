"""Which observation of a file belongs to which municipality; what is missing, double, foreign or a
total is named.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ivz.core import dutch
from ivz.region.cbs.values import Observation, RefusedFile, Tally

TOTAL_CODE = re.compile(r"(NL|PV|CR|LD|RG|VR|ZG|GR|EU)\d*")
TOTAL_NAME = re.compile(
    r"(nederland|totaal|som|regio|provincie|landsdeel|veiligheidsregio|twente|overijssel)\b.*|.*\((cr|pv|ld|nl|landsdeel|provincie)\)"
)
TOTAL, FOREIGN, ENDED = (
    "totaalregel",
    "gemeente buiten de regio",
    "gemeente die op de peildatum niet bestond",
)
MOST_PROBLEMS = 20
MOST_NAMED = 500  # of each reason: the country has fewer municipalities
LONGEST_LABEL = 100
FEW = 5


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality as the file may call it: CBS code, name and aliases; `exists` on the reference
    date or not.
    """

    pk: int
    name: str
    code: str = ""
    aliases: tuple[str, ...] = ()
    exists: bool = True


@dataclass(frozen=True, slots=True)
class Match:
    """A count that belongs to a municipality, and where in the file it was found."""

    municipality: Municipality
    inhabitants: int
    line: int
    printed_name: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that was left out and why; `line` is 0 for a number of rows together."""

    line: int
    text: str
    why: str


@dataclass(slots=True)
class Matched:
    """The counts for every municipality that existed, the rows left out, and what somebody should
    look at.

    `is_marked_provisional`: the file itself marks counts as provisional (2025*).
    """

    rows: list[Match] = field(default_factory=list)
    is_marked_provisional: bool = False
    skipped: list[Skipped] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


class _Roll:
    """The municipalities by code and by every spelling of their name."""

    def __init__(self, municipalities: Iterable[Municipality]) -> None:
        self.by_code: dict[str, Municipality] = {}
        self.by_name: dict[str, Municipality] = {}
        for municipality in sorted(
            municipalities, key=lambda one: one.exists
        ):  # of two with one name the living wins
            if municipality.code:
                self.by_code[municipality.code] = municipality
            for name in (municipality.name, *municipality.aliases):
                self.by_name[_bare(name)] = municipality

    def find(self, code: str, name: str) -> Municipality | None:
        """By code; by name where the row has no code or the municipality's code is not recorded."""
        if code in self.by_code:
            return self.by_code[code]
        named = self.by_name.get(_bare(name)) if name else None
        return named if named and (not code or not named.code) else None


def _bare(name: str) -> str:
    return dutch.folded(
        re.sub(r"^gemeente\s+|\s*\(gemeente\)$", "", name.strip(), flags=re.IGNORECASE)
    )


def match(
    observations: Iterable[Observation],
    tally: Tally,
    *,
    municipalities: Sequence[Municipality],
    day: dt.date,
) -> Matched:
    """Take for every municipality its one count on `day`.

    Raises:
        RefusedFile: a municipality is missing, has no count or stands twice; or the file is about
        other days only.
    """
    roll, result = _Roll(municipalities), Matched()
    found: dict[int, Observation] = {}
    problems: list[str] = []
    other_days: dict[dt.date, int] = {}
    left_out: Counter[str] = Counter()
    for seen in observations:
        if seen.period and seen.period.day != day:
            other_days[seen.period.day] = other_days.get(seen.period.day, 0) + 1
            continue
        municipality = roll.find(seen.code, seen.name)
        if municipality is None or not municipality.exists:
            _skip(seen, _why_skipped(seen, municipality), result, left_out)
        elif municipality.pk in found:
            problems.append(
                f"{municipality.name} staat er meer dan één keer in: op regel"
                f" {found[municipality.pk].line} en op regel {seen.line}."
            )
        else:
            found[municipality.pk] = seen
            problems += _take(seen, municipality, result)
    if not found and other_days:
        raise RefusedFile(_wrong_day(day, sorted(other_days)))
    problems += _missing(municipalities, found, result, tally)
    if problems:
        raise RefusedFile(*_shortened(problems))
    result.is_marked_provisional = any(
        seen.period.provisional for seen in found.values() if seen.period
    )
    result.warnings += _warnings(found.values(), municipalities, day)
    result.rows.sort(key=lambda row: dutch.folded(row.municipality.name))
    result.skipped += _counted(
        {why: number - MOST_NAMED for why, number in left_out.items() if number > MOST_NAMED}
    )
    result.skipped += _counted(
        {
            f"andere peildatum ({dutch.long_date(other)})": number
            for other, number in sorted(other_days.items())
        }
    )
    result.skipped += _counted(tally.passed_over)
    return result


def _take(seen: Observation, municipality: Municipality, result: Matched) -> list[str]:
    """Adds the count to the result; or says why it cannot."""
    if seen.count.inhabitants is None:
        return [f"{municipality.name} (regel {seen.line}): {seen.count.trouble}."]
    result.rows.append(Match(municipality, seen.count.inhabitants, seen.line, _label(seen)))
    return []


def _skip(seen: Observation, why: str, result: Matched, left_out: Counter[str]) -> None:
    """Names a row that is left out; of very many with the same reason the rest is only counted."""
    left_out[why] += 1
    if left_out[why] <= MOST_NAMED:
        result.skipped.append(Skipped(seen.line, _label(seen), why))


def _counted(numbers: dict[str, int]) -> list[Skipped]:
    return [Skipped(0, _rows(number), why) for why, number in numbers.items()]


def _label(seen: Observation) -> str:
    return " ".join(filter(None, [seen.code, seen.name]))[:LONGEST_LABEL] or "zonder naam"


def _why_skipped(seen: Observation, municipality: Municipality | None) -> str:
    if municipality is not None:
        return ENDED
    is_total = (
        TOTAL_CODE.fullmatch(seen.code)
        if seen.code
        else TOTAL_NAME.fullmatch(dutch.folded(seen.name))
    )
    return TOTAL if is_total else FOREIGN


def _missing(
    municipalities: Sequence[Municipality],
    found: dict[int, Observation],
    result: Matched,
    tally: Tally,
) -> list[str]:
    names = [one.name for one in municipalities if one.exists and one.pk not in found]
    if not names:
        return []
    sentence = (
        f"In het bestand ontbreekt {names[0]}."
        if len(names) == 1
        else f"In het bestand ontbreken {len(names)} gemeenten: {dutch.listing(names)}."
    )
    strange = [row.text for row in result.skipped if row.why == FOREIGN]
    if 0 < len(strange) <= FEW:
        sentence += (
            f" Niet herkend: {dutch.listing(strange)}. Zet een andere schrijfwijze bij de"
            " organisatie."
        )
    elif not found and tally.passed_over:
        sentence += (
            " Wel gevonden:"
            f" {dutch.listing([_passed_over(*one) for one in tally.passed_over.items()])}."
        )
    return [sentence]


def _passed_over(why: str, number: int) -> str:
    return f"{_rows(number)} met {why}"


def _wrong_day(day: dt.date, days: Sequence[dt.date]) -> str:
    shown = [dutch.long_date(one) for one in days[-FEW:]]
    more = f" (en {len(days) - FEW} eerdere)" if len(days) > FEW else ""
    return (
        f"Het bestand gaat over {dutch.listing(shown)}{more}, niet over {dutch.long_date(day)}. Pas"
        " de peildatum aan of kies een ander bestand."
    )


def _warnings(
    found: Iterable[Observation], municipalities: Sequence[Municipality], day: dt.date
) -> list[str]:
    seen = list(found)
    warnings = []
    if any(one.period is None for one in seen):
        warnings.append(
            f"Het bestand noemt geen peildatum. Ga na dat de cijfers van {dutch.long_date(day)}"
            " zijn."
        )
    by_code = {one.code: one for one in municipalities if one.code}
    for one in seen:
        known = by_code.get(one.code)
        if (
            known
            and one.name
            and _bare(one.name) not in {_bare(name) for name in (known.name, *known.aliases)}
        ):
            warnings.append(
                f"Regel {one.line}: de code {one.code} is van {known.name}, maar er staat"
                f" ‘{one.name}’. De code is gevolgd."
            )
    return warnings


def _rows(number: int) -> str:
    return "1 regel" if number == 1 else f"{dutch.grouped(number)} regels"


def _shortened(problems: list[str]) -> list[str]:
    if len(problems) <= MOST_PROBLEMS:
        return problems
    return [*problems[:MOST_PROBLEMS], f"En nog {len(problems) - MOST_PROBLEMS} andere fouten."]
