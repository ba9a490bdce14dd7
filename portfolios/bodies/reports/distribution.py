"""The distribution of portfolios on a day, in the shapes of the sources, and what changed between
two days.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch

from ivz.core import dutch
from ivz.region.models import Organisation
from portfolios.bodies.calculation.distribution import Change, ChangeKind, Entry, compare, rows_of
from portfolios.bodies.enums import BodyKind, Nature, SeatRole
from portfolios.bodies.models.bodies import Body
from portfolios.bodies.models.people import Person, Seat
from portfolios.bodies.models.portfolios import Holding, Portfolio
from portfolios.bodies.reports.offices import Mayor, mayors

DAILY_BOARD = "db"  # the body whose members head the distribution
OLD_AFTER_YEARS = 2  # a distribution without a change for so long asks to be checked


@dataclass(frozen=True, slots=True)
class Held:
    """A portfolio with one holder on a day; `holding` is None when nobody holds it."""

    portfolio: Portfolio
    holding: Holding | None
    entry: Entry

    @property
    def body(self) -> Body:
        return self.portfolio.body

    @property
    def organisation(self) -> Organisation | None:
        return self.holding.organisation if self.holding else None

    @property
    def person(self) -> Person | None:
        """Who holds it; None when the source names the municipality only, or when
        that person left.
        """
        return (
            self.holding.office.person
            if self.holding and self.holding.office and not self.entry.former
            else None
        )

    @property
    def title(self) -> str:
        return self.portfolio.title

    @property
    def nature(self) -> str:
        return self.portfolio.nature

    @property
    def is_vacant(self) -> bool:
        return self.entry.is_vacant

    @property
    def holder_text(self) -> str:
        """The holder in words, as far as one is known."""
        if self.entry.former:
            return f"Vacant; was {self.entry.former}"
        if self.holding is None:
            return "Geen houder"
        return (
            str(self.person)
            if self.person
            else f"Gemeente {self.entry.organisation}, naam niet bekend"
        )

    @property
    def is_start_assumed(self) -> bool:
        return (self.holding or self.portfolio).is_start_assumed

    @property
    def valid_from(self) -> dt.date:
        return (self.holding or self.portfolio).valid_from

    @property
    def state(self) -> str:
        return "Vacant" if self.is_vacant else ""

    @property
    def body_text(self) -> str:
        """The body, marked when the source does not name it."""
        return f"{self.body} (afgeleid)" if self.portfolio.is_body_inferred else str(self.body)

    @property
    def remark(self) -> str:
        return "begin aangenomen" if self.is_start_assumed else ""

    @property
    def source_text(self) -> str:
        return (self.holding or self.portfolio).source_text


@dataclass(frozen=True, slots=True)
class MunicipalityRow:
    """One municipality in a distribution: its mayor, its role in the daily board, and what it holds
    in each body.
    """

    mayor: Mayor
    board_role: SeatRole | None
    cells: tuple[tuple[Held, ...], ...]

    @property
    def organisation(self) -> Organisation:
        return self.mayor.organisation

    @property
    def is_on_board(self) -> bool:
        return self.board_role is not None

    @property
    def board_text(self) -> str:
        """Its role in the daily board as the distribution of 2015 writes it; empty for who is not
        in it.
        """
        if self.board_role is None:
            return ""
        return {SeatRole.CHAIR: "voorzitter DB", SeatRole.DEPUTY_CHAIR: "plv. voorzitter DB"}.get(
            self.board_role, "DB-lid"
        )

    @property
    def is_empty(self) -> bool:
        return not any(self.cells)


@dataclass(frozen=True, slots=True)
class Distribution:
    """All portfolios of a day. `bodies` are the columns; `rows` the municipalities in order of
    name.
    """

    day: dt.date
    held: tuple[Held, ...]
    bodies: tuple[Body, ...]
    rows: tuple[MunicipalityRow, ...]

    @property
    def board(self) -> tuple[MunicipalityRow, ...]:
        """The members of the daily board: its chair first, then the deputy, the others by name."""
        order = [SeatRole.CHAIR, SeatRole.DEPUTY_CHAIR]
        on_board = (row for row in self.rows if row.board_role is not None)
        return tuple(
            sorted(
                on_board,
                key=lambda row: (
                    order.index(row.board_role) if row.board_role in order else len(order)
                ),
            )
        )

    @property
    def others(self) -> tuple[MunicipalityRow, ...]:
        return tuple(row for row in self.rows if row.board_role is None)

    @property
    def without_holder(self) -> tuple[Held, ...]:
        """The portfolios that no municipality of the day holds."""
        there = {row.organisation.pk for row in self.rows}
        return tuple(
            held
            for held in self.held
            if held.holding is None or held.holding.organisation_id not in there
        )

    @property
    def names_people(self) -> bool:
        """Whether any mayor of the day is known by name; the distribution of 2015 knows none."""
        return any(row.mayor.person for row in self.rows)

    @property
    def names_natures(self) -> bool:
        """Whether the source gives any portfolio its nature."""
        return any(held.nature for held in self.held)

    @property
    def has_inferred_bodies(self) -> bool:
        return any(held.portfolio.is_body_inferred for held in self.held)

    @property
    def has_assumed_starts(self) -> bool:
        return any(held.is_start_assumed for held in self.held)

    @property
    def last_change(self) -> dt.date | None:
        """The newest first day of a holder or portfolio: since then nothing was recorded."""
        return max((held.valid_from for held in self.held), default=None)

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources of what is shown, each once."""
        found = [
            str(row.source)
            for held in self.held
            for row in (held.holding, held.portfolio)
            if row and row.source
        ]
        return tuple(dict.fromkeys(found))

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader must know about this distribution, as sentences."""
        return tuple(_notes(self))


def distribution(day: dt.date) -> Distribution:
    """The portfolios of `day`. The number of queries does not grow with them."""
    earlier = dict(
        Portfolio.objects.exclude(renamed_from=None).values_list("pk", "renamed_from_id")
    )
    held = [
        row
        for portfolio in _portfolios(day)
        for row in _held(portfolio, _chain(portfolio.pk, earlier), day)
    ]
    bodies = tuple(
        sorted(
            {held.body.pk: held.body for held in held}.values(),
            key=lambda body: (body.kind != BodyKind.BOARD, str(body)),
        )
    )
    ordered = sorted(
        held,
        key=lambda row: (_name_key(row), bodies.index(row.body), row.entry.position, row.title),
    )
    return Distribution(day, tuple(ordered), bodies, _rows(ordered, bodies, day))


def _name_key(row: Held) -> tuple[bool, str]:
    return row.organisation is None, row.organisation.sort_key if row.organisation else ""


def _portfolios(day: dt.date) -> list[Portfolio]:
    holders = Holding.objects.as_of(day).select_related(
        "organisation", "office__person", "office__organisation", "source"
    )
    found = (
        Portfolio.objects.as_of(day)
        .select_related("body", "source")
        .order_by("body", "title", "pk")
    )
    return list(
        found.prefetch_related(
            Prefetch("holdings", holders.order_by("position", "pk"), to_attr="held_on_day")
        )
    )


def _chain(key: int, earlier: Mapping[int, int | None]) -> tuple[int, ...]:
    """The portfolios that this one went on from, the last first."""
    found: list[int] = []
    before = earlier.get(key)
    while before is not None and before not in found:
        found.append(before)
        before = earlier.get(before)
    return tuple(found)


def _held(portfolio: Portfolio, continues: tuple[int, ...], day: dt.date) -> list[Held]:
    """The portfolio once for each holder of the day, or once without."""
    holdings: Sequence[Holding | None] = portfolio.held_on_day or [None]  # type: ignore[attr-defined]
    return [
        Held(portfolio, holding, _entry(portfolio, continues, holding, day)) for holding in holdings
    ]


def _entry(
    portfolio: Portfolio, continues: tuple[int, ...], holding: Holding | None, day: dt.date
) -> Entry:
    """The portfolio as a plain value; who left office, or belonged to a municipality that merged
    away, is a former holder.
    """
    office = holding.office if holding else None
    person = str(office.person) if office else ""
    left = holding is not None and (
        bool(office and not office.holds_on(day)) or not holding.organisation.holds_on(day)
    )
    return Entry(
        portfolio=portfolio.pk,
        body=str(portfolio.body),
        title=portfolio.title,
        nature=portfolio.nature,
        organisation=str(holding.organisation) if holding else "",
        person="" if left else person,
        former=(person or str(holding.organisation)) if holding and left else "",
        position=holding.position if holding else 0,
        continues=continues,
    )


def _rows(
    held: Sequence[Held], bodies: Sequence[Body], day: dt.date
) -> tuple[MunicipalityRow, ...]:
    in_office = mayors(day)
    roles = _board_roles(day)
    of_entry = {id(row.entry): row for row in held}
    names = {str(mayor.organisation): mayor for mayor in in_office.values()}
    table = rows_of((row.entry for row in held), names, [str(body) for body in bodies])
    return tuple(
        MunicipalityRow(
            mayor=names[line.organisation],
            board_role=roles.get(names[line.organisation].organisation.pk),
            cells=tuple(
                tuple(of_entry[id(entry)] for entry in cell) for cell in line.cells.values()
            ),
        )
        for line in table
    )


def _board_roles(day: dt.date) -> dict[int, SeatRole]:
    """What each municipality is in the daily board on `day`, by key."""
    roles: dict[int, SeatRole] = {}
    for seat in (
        Seat.objects.as_of(day)
        .filter(body__code=DAILY_BOARD)
        .select_related("office")
        .order_by("pk")
    ):
        organisation = seat.office.organisation_id if seat.office else seat.organisation_id
        if organisation and not (seat.office and not seat.office.holds_on(day)):
            roles[organisation] = SeatRole(seat.role)
    return roles


def _notes(found: Distribution) -> Iterable[str]:
    if found.has_inferred_bodies:
        yield (
            "Of een portefeuille bij het AB of het DVO hoort is afgeleid: in de bron zijn de"
            " kolommen verloren gegaan."
        )
    if found.has_assumed_starts:
        yield "Begindata zijn aangenomen waar geen bron ze noemt."
    without_nature = sum(not held.nature for held in found.held)
    if found.held and not found.names_natures:
        yield "De bron geeft bij geen enkele portefeuille de aard."
    elif without_nature:
        yield (
            f"Bij {without_nature} {'regel' if without_nature == 1 else 'regels'} geeft de bron"
            " geen aard."
        )
    last = found.last_change
    if last and (found.day - last).days > 366 * OLD_AFTER_YEARS:
        yield (
            f"De laatste wijziging die is vastgelegd, is van {dutch.long_date(last)}. Controleer of"
            " deze verdeling nog klopt."
        )


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two days of a distribution beside each other."""

    first: dt.date
    second: dt.date
    changes: tuple[Change, ...]

    def of_kind(self, kind: ChangeKind) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if kind in change.kinds)

    @property
    def counts(self) -> dict[ChangeKind, int]:
        return {kind: len(self.of_kind(kind)) for kind in ChangeKind}


def compare_days(first: dt.date, second: dt.date) -> Comparison:
    """What happened to every portfolio between two days."""
    before, after = ([row.entry for row in distribution(day).held] for day in (first, second))
    return Comparison(first, second, tuple(compare(before, after)))


NATURE_LEGEND = {
    Nature.FUNCTION: "een functie die is toegekend, meestal bij wet",
    Nature.CONTACT: "bestuurlijk aanspreekpunt: op dit onderwerp altijd aanspreekbaar",
    Nature.PROGRAMME: "een programma of project waarvoor het bestuur een opdracht vaststelt",
}
CHANGE_WORDS = {
    ChangeKind.NEW: "Nieuw",
    ChangeKind.GONE: "Vervallen",
    ChangeKind.RENAMED: "Andere naam",
    ChangeKind.MOVED: "Andere gemeente",
    ChangeKind.SUCCEEDED: "Andere houder",
    ChangeKind.VACATED: "Vacant geworden",
    ChangeKind.FILLED: "Houder gekregen",
    ChangeKind.NATURE: "Andere aard",
    ChangeKind.SAME: "Gelijk gebleven",
}
